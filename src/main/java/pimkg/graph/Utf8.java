package pimkg.graph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds damage in UTF-8. Parsers replace it by a question mark and go on; a name that was changed so is a lost record.
 */
public final class Utf8 {

    private static final int BUFFER = 1 << 16;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;

    private Utf8() {
    }

    /**
     * The line, from 1, of the first bytes that are not UTF-8 or are a NUL; empty when all is well.
     *
     * @throws IOException when the input can't be read
     */
    public static Optional<Long> firstDamage(RdfInput input) throws IOException {
        return isSound(input) ? Optional.empty() : lookedForDamage(input);
    }

    /** False for all damage, and for what only looks like it. Nearly all of most files is ASCII, which is seen eight signs at a time. */
    private static boolean isSound(RdfInput input) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        boolean end = false;
        try (InputStream in = input.content().open()) {
            while (!end) {
                int filled = bytes.position() + in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
                end = filled < BUFFER;
                bytes.limit(filled).position(0);
                if (!isSound(bytes, end, decoder)) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }

    /** Takes from the buffer all but letters that may go on in the next. */
    private static boolean isSound(ByteBuffer bytes, boolean end, CharsetDecoder decoder) {
        while (bytes.hasRemaining()) {
            int plain = plain(bytes);
            int cut = plain;
            while (cut < bytes.limit() && bytes.get(cut) < 0) {
                cut++;
            }
            bytes.position(plain);
            if (cut == bytes.limit() && !end) {
                return plain > 0;
            }
            if (cut == plain && bytes.hasRemaining() || !isText(bytes.slice(plain, cut - plain), decoder)) {
                return false;
            }
            bytes.position(cut);
        }
        return true;
    }

    /** Where the first byte from here is that is no sign of ASCII, or is a NUL. */
    static int plain(ByteBuffer bytes) {
        int at = bytes.position();
        while (at + Long.BYTES <= bytes.limit() && isPlain(bytes.getLong(at))) {
            at += Long.BYTES;
        }
        while (at < bytes.limit() && bytes.get(at) > 0) {
            at++;
        }
        return at;
    }

    private static boolean isPlain(long eight) {
        return ((eight | eight - ONES) & HIGHEST_BITS) == 0;
    }

    private static boolean isText(ByteBuffer bytes, CharsetDecoder decoder) {
        try {
            decoder.decode(bytes);
            return true;
        } catch (CharacterCodingException damaged) {
            return false;
        }
    }

    private static Optional<Long> lookedForDamage(RdfInput input) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        long line = 1;
        try (InputStream in = input.content().open()) {
            boolean end = false;
            while (!end) {
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = count < 0;
                bytes.position(bytes.position() + Math.max(count, 0)).flip();
                CoderResult result = decoder.decode(bytes, characters, end);
                characters.flip();
                while (characters.hasRemaining()) {
                    char character = characters.get();
                    if (character == 0) {
                        return Optional.of(line);
                    }
                    line += character == '\n' ? 1 : 0;
                }
                if (result.isError()) {
                    return Optional.of(line);
                }
                characters.clear();
                bytes.compact();
            }
        }
        return Optional.empty();
    }
}
