package pimkg.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pimkg.graph.Reading.Reason;

/** A part of a workbook while it is looked over: what it costs a parser, and what the parser does not tell of a sheet. */
final class Part {

    /** What a shared text costs beside its letters. */
    private static final int TEXT_WEIGHT = 64;

    private final boolean relations;
    private final Map<String, String> targets = new HashMap<>();
    private final SheetScan sheet = new SheetScan();
    private final XmlScan scan = new XmlScan(new XmlScan.Tags() {
        @Override
        public boolean start(String name, int depth, XmlScan.Tag tag) throws DocumentException {
            return Part.this.start(name, depth, tag);
        }

        @Override
        public void end(String name, XmlScan.Text text) throws DocumentException {
            sheet.end(name, text);
        }
    });
    private long bytes;
    private int texts;
    private boolean xml;
    private boolean isSheet;

    /** @param relations whether it tells which part is which sheet */
    Part(boolean relations) {
        this.relations = relations;
    }

    void take(byte[] buffer, int count) throws DocumentException {
        if (bytes == 0) {
            xml = isXml(buffer, count);
        }
        bytes += count;
        if (xml) {
            scan.take(buffer, count);
        }
    }

    /** What it takes in memory, in bytes: sheets are parsed row by row, all else is taken in whole; pictures are not read. */
    long weight() {
        return xml && (!isSheet || texts > 0) ? bytes + (long) TEXT_WEIGHT * texts : 0;
    }

    /** How many texts it has for the sheets to share. */
    int texts() {
        return texts;
    }

    SheetScan sheet() {
        return sheet;
    }

    /** The names of parts by relation. */
    Map<String, String> targets() {
        return targets;
    }

    /** No parser here reads UTF-16, so that nothing is to be hidden in it. */
    private static boolean isXml(byte[] buffer, int count) throws DocumentException {
        int first = buffer[0] & 0xFF;
        int second = count > 1 ? buffer[1] & 0xFF : 0;
        boolean wide = first == 0 && second == '<' || first == '<' && second == 0
            || count > 3 && first + second == 0xFF + 0xFE && (buffer[2] == '<' || buffer[3] == '<');
        if (wide) {
            throw DocumentException.of(Reason.DAMAGED, "a part of the workbook is not UTF-8");
        }
        return List.of((int) '<', (int) ' ', (int) '\t', (int) '\n', (int) '\r', 0xEF).contains(first);
    }

    private boolean start(String name, int depth, XmlScan.Tag tag) throws DocumentException {
        isSheet |= depth == 0 && name.equals("worksheet");
        if (name.equals("si")) {
            texts++;
            return depth == 1;
        }
        if (relations && name.equals("Relationship")) {
            String target = tag.attribute("Target").toLowerCase(Locale.ROOT);
            targets.put(tag.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
        return sheet.start(name, depth, tag, scan);
    }
}
