package pimkg.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading.Reason;

/** What is no workbook, or one that is damaged or made to do harm. */
class XlsxRefusalTest {

    private static final String ROW = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    private static final String OLE2 = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    @Test
    void passwordsAndOldWorkbooksAreRefused() {
        check(Reason.ENCRYPTED, "", ole2("EncryptedPackage"));
        check(Reason.OLD_WORKBOOK, "", ole2("Workbook"));
        check(Reason.NOT_RDF, "doc", ole2("WordDocument"));
        byte[] zip = HandMade.sheet(ROW, "").bytes();
        mark(zip, 0x04034b50, 6);
        mark(zip, 0x02014b50, 8);
        check(Reason.ENCRYPTED, "", zip);
    }

    @Test
    void otherArchivesAreRefusedByTheirName() {
        check(Reason.NOT_RDF, "docx", new HandMade().with("word/document.xml", "<w/>").bytes());
        check(Reason.NOT_RDF, "pptx", new HandMade().with("ppt/presentation.xml", "<w/>").bytes());
        check(Reason.NOT_RDF, "xlsb", new HandMade().with("xl/workbook.bin", "x").bytes());
        check(Reason.NOT_RDF, "ods", new HandMade().with("mimetype", "application/vnd.oasis.opendocument.spreadsheet").bytes());
        check(Reason.NOT_RDF, "zip", new HandMade().with("readme.txt", "x").bytes());
        check(Reason.NOT_RDF, "no workbook", "id,title\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void damageIsRefused() throws IOException {
        byte[] whole = XlsxTest.workbook();
        check(Reason.DAMAGED, "the archive is damaged", Arrays.copyOf(whole, whole.length / 2));
        check(Reason.DAMAGED, "the archive is damaged", "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
        for (String rows : List.of("<row r=\"1\"><c r=\"A1\"><v>1</c></row>", "<row r=\"x\"/>", "<row r=\"1\"><c r=\"?\"/></row>",
            "<row r=\"1\"><c r=\"A1\" t=\"new\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"A1\" s=\"-1\"><v>1</v></c></row>")) {
            assertEquals(Reason.DAMAGED, refused(HandMade.sheet(rows, "").bytes()).reason(), rows);
        }
        assertEquals(Reason.DAMAGED, refused(HandMade.workbook("").bytes()).reason(), "no sheet");
    }

    @Test
    void textsThatAreNotThereAreRefusedBeforeTheyAreLookedFor() {
        for (String value : List.of("<v>2</v>", "<v>2000000000</v>", "<v>-1</v>", "<v>20<!-- -->00000</v>", "<v>1<x/>00000000</v>",
            "<v><![CDATA[200000000]]></v>", "<v>&#50;00000000</v>")) {
            check(Reason.DAMAGED, "a cell names a shared text that is not there",
                HandMade.sheet("<row r=\"1\"><c r=\"A1\" t=\"s\">" + value + "</c></row>", "").bytes());
        }
        check(Reason.DAMAGED, "a value stands in a value",
            HandMade.sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>20000000<v>0</v></v></c></row>", "").bytes());
    }

    @Test
    void placesThatNobodyCanCountAreRefused() {
        check(Reason.DAMAGED, "some rows have a number and others have none", HandMade.sheet(ROW + "<row><c><v>1</v></c></row>", "").bytes());
        check(Reason.DAMAGED, "some cells have an address and others have none",
            HandMade.sheet("<row r=\"1\"><c r=\"C1\"><v>1</v></c><c><v>1</v></c></row>", "").bytes());
    }

    @Test
    void emptyWorkbooksAreRefused() {
        check(Reason.EMPTY, "", new byte[0]);
        check(Reason.EMPTY, "", HandMade.sheet("<row r=\"1\"><c r=\"A1\"/></row>", "").bytes());
    }

    @Test
    void entitiesAreNeverResolved() {
        String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        check(Reason.DOCTYPE, "", HandMade.sheet(ROW, "").with("xl/worksheets/sheet1.xml", entity
            + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>").bytes());
        check(Reason.DAMAGED, "a part of the workbook is not UTF-8", HandMade.sheet(ROW, "").with("xl/styles.xml",
            ("\ufeff" + entity + "<styleSheet/>").getBytes(StandardCharsets.UTF_16LE)).bytes());
    }

    @Test
    void whatUnpacksToFarMoreIsRefused() {
        byte[] zeros = new byte[201 << 20];
        check(Reason.BOMB, "> 200 MB", HandMade.sheet(ROW, "").with("xl/media/image1.png", zeros).bytes());
    }

    @Test
    void textsWithoutMeasureAreRefused() {
        check(Reason.BOMB, "> 4 MB in a cell", HandMade.sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>"
            + "<t><![CDATA[<c>]]>x</t>".repeat(1 << 20) + "</is></c></row>", "").bytes());
        check(Reason.BOMB, "> 4 MB in a tag", HandMade.sheet("<row r=\"1\" spans=\"" + "x".repeat(5 << 20) + "\"/>", "").bytes());
    }

    @Test
    void sharedTextsLargerThanTheirShareOfTheMemoryAreRefused() throws DocumentException {
        byte[] texts = ("<sst>" + "<si><t>a</t></si>".repeat(80_000) + "</sst>").getBytes(StandardCharsets.UTF_8);
        RdfInput input = HandMade.sheet(ROW, "").with("xl/sharedStrings.xml", texts).input();
        Archive.of(input, 16 << 20);
        Refusal.check(Reason.BOMB, 0, () -> Archive.of(input, 1 << 20));
        RdfInput disguised = HandMade.sheet("<si/>".repeat(80_000) + ROW, "").input();
        Refusal.check(Reason.BOMB, 0, () -> Archive.of(disguised, 1 << 20));
        Refusal.check(Reason.TOO_LARGE, 0, () -> Archive.of(input, 100));
    }

    @Test
    void rowsWithoutMeasureAreRefused() {
        String wide = "a row has more than 16384 columns";
        check(Reason.DAMAGED, wide, HandMade.sheet("<row r=\"1\">" + "<c/>".repeat(16_385) + "</row>", "").bytes());
        for (String address : List.of("r=\"XFE1\"", "r=\"ZZZZZZ1\"", "x='r=\"A1\"' r = 'zzzz1'")) {
            check(Reason.DAMAGED, wide, HandMade.sheet("<row r=\"1\"><c " + address + "/></row>", "").bytes());
        }
        check(Reason.DAMAGED, "a reference stands where a plain value belongs",
            HandMade.sheet("<row r=\"1\"><c r=\"&#90;ZZZZ1\"/></row>", "").bytes());
        check(Reason.DAMAGED, "a tag is too long",
            HandMade.sheet("<row r=\"1\"><c x=\"" + "x".repeat(2000) + "\" r=\"ZZZZZ1\"/></row>", "").bytes());
    }

    private static void check(Reason reason, String text, byte[] bytes) {
        var trouble = refused(bytes);
        assertEquals(reason + " " + text, trouble.reason() + " " + trouble.remark().text());
    }

    private static pimkg.graph.Reading.Unreadable refused(byte[] bytes) {
        return Refusal.of(() -> Xlsx.read(RdfInput.of("a.xlsx", Optional.empty(), bytes), new Recorder()));
    }

    private static byte[] ole2(String stream) {
        byte[] magic = OLE2.getBytes(StandardCharsets.ISO_8859_1);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        byte[] bytes = Arrays.copyOf(magic, 1024);
        System.arraycopy(name, 0, bytes, 512, name.length);
        return bytes;
    }

    /** Sets the bit for encryption behind each signature. */
    private static void mark(byte[] zip, int signature, int offset) {
        for (int index = 0; index + offset < zip.length; index++) {
            int found = zip[index] & 0xFF | (zip[index + 1] & 0xFF) << 8 | (zip[index + 2] & 0xFF) << 16 | (zip[index + 3] & 0xFF) << 24;
            if (found == signature) {
                zip[index + offset] |= 1;
            }
        }
    }
}
