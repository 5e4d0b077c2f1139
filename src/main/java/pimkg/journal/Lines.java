package pimkg.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a file as bytes, with their places. */
final class Lines {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long offset;

    Lines(InputStream in, long offset) {
        this.in = in;
        this.offset = offset;
    }

    /** Where the next line begins. */
    long offset() {
        return offset;
    }

    /**
     * The next line with its line feed; without one when the file ends before, or the line is longer than {@code max}; empty at
     * the end of the file.
     */
    byte[] next(int max) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        while (line.size() <= max && (at < end || fill())) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            boolean whole = stop < end;
            line.write(buffer, at, stop - at + (whole ? 1 : 0));
            at = stop + (whole ? 1 : 0);
            if (whole) {
                break;
            }
        }
        offset += line.size();
        return line.toByteArray();
    }

    /** The first byte of the next line; -1 at the end of the file. */
    int peek() throws IOException {
        return at < end || fill() ? buffer[at] : -1;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }

    static boolean isWhole(byte[] line) {
        return line.length > 0 && line[line.length - 1] == '\n';
    }
}
