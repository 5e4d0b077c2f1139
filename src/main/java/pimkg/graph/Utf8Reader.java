package pimkg.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The letters of a text in UTF-8, without a byte order mark. Java's own reader looks at each byte once a text has a letter beyond ASCII;
 * here runs of ASCII are taken whole. What is damaged is replaced as Java does. For one thread.
 */
final class Utf8Reader extends Reader {

    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int CONTINUES = 0x80;
    private static final int KIND = 0xC0;

    private final InputStream in;
    private final byte[] bytes = new byte[BUFFER];
    private final ByteBuffer view = ByteBuffer.wrap(bytes);
    private int from;
    private int to;
    private boolean isEnd;
    private boolean isStart = true;
    /** Beyond ASCII, and not handed on yet. */
    private String letters = "";
    private int told;

    /** Reads from {@code in}, and closes it with itself. */
    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int written = 0;
        while (written < length && (told < letters.length() || from < to || written == 0 && fill())) {
            written += told < letters.length() ? tell(into, offset + written, length - written) : plain(into, offset + written, length - written);
        }
        return written == 0 && length > 0 ? -1 : written;
    }

    private int tell(char[] into, int offset, int most) {
        int number = Math.min(most, letters.length() - told);
        letters.getChars(told, told + number, into, offset);
        told += number;
        return number;
    }

    /** Hands on a run of ASCII; when there is none, makes what comes instead ready. */
    private int plain(char[] into, int offset, int most) throws IOException {
        int end = endOfPlain(Math.min(to, from + most));
        int number = end - from;
        if (number > 0) {
            // Both are one instruction for many letters.
            new String(bytes, from, number, StandardCharsets.ISO_8859_1).getChars(0, number, into, offset);
            from = end;
            isStart = false;
        } else {
            decode();
        }
        return number;
    }

    private int endOfPlain(int most) {
        int at = Utf8.plain(view.limit(most).position(from));
        // A NUL is ASCII, too.
        while (at < most && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** All letters beyond ASCII up to the next sign of ASCII, or as many as fit. */
    private void decode() throws IOException {
        int end = endOfLetters();
        while (end == to && !isEnd && to - from < BUFFER) {
            fill();
            end = endOfLetters();
        }
        if (end == to && !isEnd) {
            end = lastWhole(end);
        }
        letters = new String(bytes, from, end - from, StandardCharsets.UTF_8);
        told = isStart && letters.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        isStart = false;
        from = end;
    }

    private int endOfLetters() {
        int at = from;
        while (at < to && bytes[at] < 0) {
            at++;
        }
        return at;
    }

    /** Where the last letter begins, of which more may follow. */
    private int lastWhole(int end) {
        int at = end - 1;
        while (at > from && (bytes[at] & KIND) == CONTINUES) {
            at--;
        }
        return at > from ? at : end;
    }

    /** Makes room and reads on; false when nothing came. */
    private boolean fill() throws IOException {
        System.arraycopy(bytes, from, bytes, 0, to - from);
        to -= from;
        from = 0;
        int number = isEnd ? -1 : in.read(bytes, to, BUFFER - to);
        isEnd = number < 0;
        to += Math.max(0, number);
        return number > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
