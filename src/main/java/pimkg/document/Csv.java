package pimkg.document;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.IOUtils;
import pimkg.graph.Note;
import pimkg.graph.Place;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading.Reason;

/**
 * Reads tables in text files: RFC 4180 with comma, semicolon, tab or vertical bar, in UTF-8, UTF-16, Windows-1252 or
 * Windows-1256. The rows number the records, blank lines among them, as a spreadsheet does; Excel's line {@code sep=;} is
 * none. Between tabs a quotation mark is a letter, unless every one of them is right as a quotation mark. Memory does not grow with the file.
 */
public final class Csv {

    /** How much of the beginning tells the delimiter, in letters. */
    private static final int HEAD = 1 << 16;
    /** The longest record, in letters; a longer one has a quotation mark that is never closed. */
    static final int LONGEST_RECORD = 4 << 20;
    /** The most cells in a record: what a spreadsheet has columns. */
    static final int MOST_CELLS = 16_384;

    private Csv() {
    }

    /**
     * Hands on all rows.
     *
     * @throws DocumentException when the file can't be used; what was handed on before is to be thrown away
     */
    public static void read(RdfInput input, RowSink sink) throws DocumentException {
        Encoding encoding = Encoding.of(input, Encoding.Others.ALLOWED);
        try {
            Delimiter delimiter = delimiter(input, encoding);
            boolean quoted = delimiter.character() != '\t' || isQuoted(input, encoding, delimiter);
            sink.sheet(0, "", false);
            encoding.tell(input, sink::note);
            if (!quoted) {
                sink.note(Note.of("quotes", Place.of(input.name())));
            }
            records(input, encoding, delimiter, quoted, sink::row);
        } catch (IOException broken) {
            throw DocumentException.of(broken);
        }
    }

    private static Delimiter delimiter(RdfInput input, Encoding encoding) throws IOException {
        char[] head = new char[HEAD];
        try (TextReader text = encoding.open(input)) {
            int length = IOUtils.read(text, head);
            return Delimiter.in(new String(head, 0, length), length == HEAD, input.shortName());
        }
    }

    /** Many programs write a quotation mark between tabs as a letter, so it is only more when that holds in the whole file. */
    private static boolean isQuoted(RdfInput input, Encoding encoding, Delimiter delimiter) throws IOException, DocumentException {
        try {
            records(input, encoding, delimiter, true, row -> { });
            return true;
        } catch (DocumentException wrong) {
            if (wrong.trouble().reason() != Reason.SYNTAX) {
                throw wrong;
            }
            return false;
        }
    }

    private static void records(RdfInput input, Encoding encoding, Delimiter delimiter, boolean quoted, Consumer<Row> rows)
        throws IOException, DocumentException {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter.character()).setIgnoreEmptyLines(false)
            .setQuote(quoted ? '"' : null).get();
        try (TextReader text = encoding.open(input)) {
            IOUtils.skipFully((Reader) text, delimiter.skippedLetters());
            records(text, format, delimiter.skippedLetters() > 0 ? 1 : 0, rows);
        } catch (TextReader.TroubleException trouble) {
            throw DocumentException.of(trouble);
        }
    }

    private static void records(TextReader text, CSVFormat format, long skippedLines, Consumer<Row> rows)
        throws IOException, DocumentException {
        Bounded bounded = new Bounded(text);
        try (CSVParser parser = CSVParser.builder().setReader(bounded).setFormat(format).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            long start = 1 + skippedLines;
            bounded.recordStarts(start);
            for (long number = 1; hasNext(records, parser, start, skippedLines); number++) {
                CSVRecord cells = records.next();
                if (cells.size() > MOST_CELLS) {
                    throw DocumentException.at(Reason.SYNTAX, start, 0, "a record has more than " + MOST_CELLS + " cells");
                }
                rows.accept(Row.of(0, number, cells.toList()));
                start = parser.getCurrentLineNumber() + 1 + skippedLines;
                bounded.recordStarts(start);
            }
        }
    }

    private static boolean hasNext(Iterator<CSVRecord> records, CSVParser parser, long start, long skippedLines)
        throws IOException, DocumentException {
        try {
            return records.hasNext();
        } catch (UncheckedIOException wrapped) {
            IOException cause = wrapped.getCause();
            if (cause instanceof TextReader.TroubleException || !cause.getClass().getPackageName().startsWith("org.apache")) {
                throw cause;
            }
            throw cause.getMessage().contains("EOF")
                ? DocumentException.at(Reason.SYNTAX, start, 0, "a quotation mark is opened and never closed")
                : DocumentException.at(Reason.SYNTAX, parser.getCurrentLineNumber() + skippedLines, 0,
                    "something stands between a closing quotation mark and the end of its cell");
        }
    }

    /** Stops a record that would take the whole file into memory. */
    private static final class Bounded extends Reader {
        private final TextReader text;
        private long startCount;
        private long startLine;

        Bounded(TextReader text) {
            this.text = text;
        }

        void recordStarts(long line) {
            startCount = text.count();
            startLine = line;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (text.count() - startCount > LONGEST_RECORD) {
                throw new TextReader.TroubleException(Reason.SYNTAX, startLine,
                    "a record is longer than " + LONGEST_RECORD + " letters: a quotation mark may never be closed");
            }
            return text.read(target, offset, length);
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
