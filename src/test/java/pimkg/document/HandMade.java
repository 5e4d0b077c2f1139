package pimkg.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import pimkg.graph.RdfInput;

/** Workbooks put together by hand, for what no program writes. */
final class HandMade {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A workbook with one sheet that has these rows, and whatever follows them. */
    static HandMade sheet(String rows, String afterwards) {
        String root = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
        return workbook("").with("xl/worksheets/sheet1.xml",
            "<?xml version=\"1.0\"?>" + root + "<sheetData>" + rows + "</sheetData>" + afterwards + "</worksheet>");
    }

    /** A workbook without its sheet. */
    static HandMade workbook(String properties) {
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return new HandMade()
            .with("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + types + "styles+xml\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + types + "sharedStrings+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + types + "worksheet+xml\"/></Types>")
            .with("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                + relations + "\">" + properties + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
            .with("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
            .with("xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"4\">"
                + "<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"[h]:mm\"/>"
                + "<numFmt numFmtId=\"166\" formatCode=\"0.0&quot; days&quot;\"/><numFmt numFmtId=\"167\" formatCode=\"[$-40C]d mmm yyyy\\ h:mm\"/>"
                + "</numFmts><cellXfs count=\"7\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
                + "<xf numFmtId=\"166\"/><xf numFmtId=\"167\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>")
            .with("xl/sharedStrings.xml", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<si><t>shared</t></si><si><r><t>in </t></r><r><t>runs</t></r></si></sst>");
    }

    HandMade with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    HandMade with(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    RdfInput input() {
        return RdfInput.of("a.xlsx", Optional.empty(), bytes());
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
