package pimkg.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pimkg.Golden;
import pimkg.graph.Note;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading.Reason;
import pimkg.graph.StoppedException;

/** Tables in text files: every delimiter and encoding that people send, and every way in which they can be broken. */
class CsvTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    private static final String FRENCH = "nom;but\nSuivi de protection;Éviter les préjudices à des réfugiés\nÉvaluation;Où aider\n";
    private static final String ARABIC = "الاسم,الغرض\nرصد الحماية,\"تجنب الضرر، ومساعدة النازحين\"\n";

    @Test
    void wellFormedTableIsReadWithItsRowNumbers() throws Exception {
        Recorder read = read(RdfInput.of(Golden.file("document/datasets.csv"), Optional.empty()));
        Golden.check("document/datasets.csv.expected", read.text());
    }

    @Test
    void delimiterIsFound() throws Exception {
        List<List<String>> expected = List.of(List.of("id", "title"), List.of("1", "a, b; c"), List.of("2", "x"));
        for (String delimiter : List.of(",", ";", "\t", "|")) {
            String text = String.join("\n", "id" + delimiter + "title", "1" + delimiter + "\"a, b; c\"", "2" + delimiter + "x");
            assertEquals(expected, read(text).cells(), delimiter);
        }
    }

    @Test
    void delimiterIsNotMistakenForADecimalCommaOrAListInACell() throws Exception {
        assertEquals(List.of("A", "1,5"), read("nom;valeur\nA;1,5\nB;2,5\n").rows.get(1).cells());
        assertEquals(List.of("1", "a;b", "x"), read("id,themes,note\n1,a;b,x\n2,c;d\n3,e;f,y\n").rows.get(1).cells());
        assertEquals(List.of("1", "x", "y"), read("List of 2023, draft\nid;title;note\n1;x;y\n2;x;y\n3;x;y\n").rows.get(2).cells());
    }

    @Test
    void endingOfTheNameDecidesWhenItSaysTabs() throws Exception {
        String text = "id\ttitle, long\n1\t\"open, still\n2\tx, y\n";
        assertEquals(List.of("2", "x, y"), read(Recorder.input("a.tsv", text, UTF_8)).rows.get(2).cells());
        assertEquals(List.of(List.of("title"), List.of("a, b")), read(Recorder.input("a.tsv", "title\na, b\n", UTF_8)).cells().stream().limit(2).toList());
    }

    @Test
    void excelsLineOfTheDelimiterIsNoRow() throws Exception {
        Recorder read = read("sep=|\r\na|b,c,d\r\n");
        assertEquals(List.of(new Row(0, 1, List.of("a", "b,c,d"))), read.rows);
        Refusal.check(Reason.SYNTAX, 3, () -> read("sep=,\na,b\n\"c"));
    }

    @Test
    void oneColumnIsATableToo() throws Exception {
        assertEquals(List.of(List.of("title"), List.of("Needs assessment")), read("title\nNeeds assessment").cells());
    }

    @Test
    void blankLinesCountAndRaggedRowsStayAsTheyAre() throws Exception {
        Recorder read = read("a,b,c\n\n1,,\n1,2,3,4\n");
        assertEquals(List.of(new Row(0, 1, List.of("a", "b", "c")), new Row(0, 2, List.of()), new Row(0, 3, List.of("1")),
            new Row(0, 4, List.of("1", "2", "3", "4"))), read.rows);
        assertEquals("", read.rows.get(2).cell(2));
        assertEquals(List.of("0 "), read.sheets);
    }

    @Test
    void linesMayEndInAnyWayAndStandInACell() throws Exception {
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertEquals(List.of(List.of("a", "b"), List.of("1", "x" + end + "\"y\"")),
                read("a,b" + end + "1,\"x" + end + "\"\"y\"\"\"" + end).cells());
        }
    }

    @Test
    void utf8IsReadWithoutANote() throws Exception {
        assertEquals(List.of(), read(ARABIC).notes);
        Recorder marked = read("\ufeff" + ARABIC);
        assertEquals(List.of("الاسم", "الغرض"), marked.rows.get(0).cells());
        assertEquals(List.of(), marked.notes);
    }

    @Test
    void windowsEncodingsAreToldApartAndNoted() throws Exception {
        Recorder french = read(Recorder.input("a.csv", FRENCH, WINDOWS_1252));
        assertEquals(List.of("Évaluation", "Où aider"), french.rows.get(2).cells());
        assertEquals(List.of("encoding windows-1252 @a.csv"), french.told());
        Recorder arabic = read(Recorder.input("a.csv", ARABIC, WINDOWS_1256));
        assertEquals(List.of("رصد الحماية", "تجنب الضرر، ومساعدة النازحين"), arabic.rows.get(1).cells());
        assertEquals(List.of("encoding windows-1256 @a.csv"), arabic.told());
    }

    @Test
    void utf16IsReadBothWaysWithAndWithoutItsMark() throws Exception {
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            for (String mark : List.of("", "\ufeff")) {
                for (String text : List.of(FRENCH, ARABIC)) {
                    Recorder read = read(Recorder.input("a.csv", mark + text, charset));
                    assertEquals(read(text).rows, read.rows);
                    assertEquals(List.of("encoding " + charset + " @a.csv"), read.told());
                }
            }
        }
    }

    @Test
    void lettersInRunsThatAreNoArabicAreRefused() {
        String cyrillic = "название;цель\nоценка потребностей;избегать вреда\n";
        Refusal.check(Reason.ENCODING, 1, () -> read(Recorder.input("a.csv", cyrillic, Charset.forName("windows-1251"))));
    }

    @Test
    void damagedUtf8IsRefusedWithItsLine() {
        byte[] bytes = (ARABIC + "رصد,x\n").getBytes(UTF_8);
        bytes[bytes.length - 4] = 'x';
        Refusal.check(Reason.ENCODING, 3, () -> read(RdfInput.of("a.csv", Optional.empty(), bytes)));
        Refusal.check(Reason.ENCODING, 2, () -> read(Recorder.input("a.csv", "\u00ef\u00bb\u00bfa,b\ncaf\u00e9,x\n", ISO_8859_1)));
    }

    @Test
    void bytesThatAreNoLetterAreRefusedWithTheirLine() {
        Refusal.check(Reason.ENCODING, 2, () -> read("a,b\n1,\0\n"));
        Refusal.check(Reason.ENCODING, 3, () -> read(Recorder.input("a.csv", "a,b\ncaf\u00e9,1\n1,\u0081\n", ISO_8859_1)));
        Refusal.check(Reason.ENCODING, 2, () -> read(Recorder.input("a.csv", "\u00ff\u00fea\0\n\0\u0000\u00d8b\0", ISO_8859_1)));
    }

    @Test
    void emptyFilesAreRefused() {
        for (String text : List.of("", " \r\n\t\n", "\ufeff")) {
            Refusal.check(Reason.EMPTY, 0, () -> read(text));
        }
    }

    @Test
    void quotationMarkThatIsNeverClosedIsRefusedWithTheLineOfItsRecord() {
        Refusal.check(Reason.SYNTAX, 3, () -> read("a,b\n1,2\n3,\"4\n5,6\n"));
        Refusal.check(Reason.SYNTAX, 2, () -> read("a,b\n\"1\"x,2\n"));
    }

    @Test
    void quotationMarksBetweenTabsMayBeLetters() throws Exception {
        Recorder read = read("id\ttitle\n1\t\"Safe\" spaces\n2\t\"open\n");
        assertEquals(List.of(List.of("id", "title"), List.of("1", "\"Safe\" spaces"), List.of("2", "\"open")), read.cells());
        assertEquals(List.of("quotes @a.csv"), read.told());
        Recorder quoted = read("id\ttitle\n1\t\"a\tb\"\n");
        assertEquals(List.of("1", "a\tb"), quoted.rows.get(1).cells());
        assertEquals(List.of(), quoted.notes);
        Refusal.check(Reason.ENCODING, 2, () -> read("id\ttitle\n1\t\0\n"));
    }

    @Test
    void recordsWithoutMeasureAreRefusedWithTheirLine() {
        String endless = "a,b\n1,2\n3,\"" + "x\n".repeat(Csv.LONGEST_RECORD);
        assertTrue(Refusal.check(Reason.SYNTAX, 3, () -> read(endless)).remark().text().contains("longer"));
        String wide = "a,b\n" + ",".repeat(Csv.MOST_CELLS) + "\n";
        assertTrue(Refusal.check(Reason.SYNTAX, 2, () -> read(wide)).remark().text().contains("16384"));
    }

    @Test
    void whatCannotBeOpenedIsRefused() {
        RdfInput gone = new RdfInput("a.csv", Optional.empty(), 1, () -> {
            throw new IOException("gone");
        });
        Refusal.check(Reason.IO, 0, () -> read(gone));
    }

    @Test
    void readingStopsWhenTheSinkSaysSo() {
        RowSink full = new RowSink() {
            @Override
            public void sheet(int sheet, String name, boolean hidden) {
            }

            @Override
            public void row(Row row) {
                throw new StoppedException(StoppedException.Limit.STATEMENTS);
            }

            @Override
            public void note(Note note) {
            }
        };
        assertThrows(StoppedException.class, () -> Csv.read(Recorder.input("a.csv", "a,b\n", UTF_8), full));
    }

    private static Recorder read(String text) throws DocumentException {
        return read(Recorder.input("a.csv", text, UTF_8));
    }

    private static Recorder read(RdfInput input) throws DocumentException {
        Recorder recorder = new Recorder();
        Csv.read(input, recorder);
        return recorder;
    }
}
