package pimkg.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Gives the notes of a workbook room to be read and a place beside their cell: those that the library writes are two rows high. */
final class RoomyNotes {

    private static final Pattern ANCHOR = Pattern.compile("<x:Anchor>(\\d+),\\s*\\d+,\\s*(\\d+),[^<]*</x:Anchor>");
    private static final int COLUMNS = 3;
    private static final int ROWS = 11;
    private static final int GAP = 12;

    private RoomyNotes() {
    }

    /** The same workbook with larger notes. */
    static byte[] in(byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(workbook.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook)); ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(0);
                to.putNextEntry(copy);
                if (entry.getName().endsWith(".vml")) {
                    String drawing = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                    to.write(ANCHOR.matcher(drawing).replaceAll(RoomyNotes::larger).getBytes(StandardCharsets.UTF_8));
                } else {
                    from.transferTo(to);
                }
            }
        }
        return out.toByteArray();
    }

    private static String larger(MatchResult anchor) {
        int column = Integer.parseInt(anchor.group(1)) + 1;
        int row = Integer.parseInt(anchor.group(2));
        return "<x:Anchor>" + column + "," + GAP + "," + row + ",0," + (column + COLUMNS) + ",0," + (row + ROWS) + ",0</x:Anchor>";
    }
}
