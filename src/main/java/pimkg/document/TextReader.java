package pimkg.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import pimkg.graph.Reading.Reason;
import pimkg.graph.Reading.Remark;
import pimkg.graph.Reading.Unreadable;

/** Letters of an input. Damage and NUL are never replaced by a question mark: they end the reading, with their line. */
final class TextReader extends Reader {

    private static final int BUFFER = 1 << 14;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final CharBuffer letters = CharBuffer.allocate(BUFFER).limit(0);
    private boolean ended;
    private boolean damaged;
    private long line = 1;
    private long count;
    private char last;

    TextReader(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The trouble in a text, on its way through a library that only lets failures of reading pass. */
    static final class TroubleException extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Unreadable trouble;

        TroubleException(Reason reason, long line, String text) {
            super(reason.name());
            this.trouble = new Unreadable(reason, new Remark(line, 0, text));
        }

        Unreadable trouble() {
            return trouble;
        }
    }

    /** How many letters were handed out. */
    long count() {
        return count;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!letters.hasRemaining() && !ended) {
            fill();
        }
        if (!letters.hasRemaining()) {
            if (damaged) {
                throw new TroubleException(Reason.ENCODING, line, "");
            }
            return -1;
        }
        int taken = Math.min(length, letters.remaining());
        for (int index = 0; index < taken; index++) {
            target[offset + index] = follow(letters.get());
        }
        count += taken;
        return taken;
    }

    private void fill() throws IOException {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        letters.clear();
        CoderResult result = decoder.decode(bytes, letters, read < 0);
        bytes.compact();
        letters.flip();
        damaged = result.isError();
        ended = damaged || read < 0 && result.isUnderflow();
    }

    private char follow(char letter) throws IOException {
        if (letter == 0) {
            throw new TroubleException(Reason.ENCODING, line, "");
        }
        if (letter == '\r' || letter == '\n' && last != '\r') {
            line++;
        }
        last = letter;
        return letter;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
