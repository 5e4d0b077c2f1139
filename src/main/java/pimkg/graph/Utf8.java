package pimkg.graph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
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
    private static final char REPLACED = '\uFFFD';

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

    /** False for all damage, and for what only looks like it. Java makes texts faster than anything can be decoded step by step. */
    private static boolean isSound(RdfInput input) throws IOException {
        byte[] bytes = new byte[BUFFER];
        int kept = 0;
        boolean end = false;
        try (InputStream in = input.content().open()) {
            while (!end) {
                int filled = kept + in.readNBytes(bytes, kept, BUFFER - kept);
                end = filled < BUFFER;
                int cut = end ? filled : behindLastPlain(bytes);
                String text = new String(bytes, 0, cut, StandardCharsets.UTF_8);
                if (cut == 0 && !end || text.indexOf(REPLACED) >= 0 || text.indexOf(0) >= 0) {
                    return false;
                }
                kept = filled - cut;
                System.arraycopy(bytes, cut, bytes, 0, kept);
            }
        }
        return true;
    }

    /** Where no letter is cut in two. */
    private static int behindLastPlain(byte[] bytes) {
        int cut = bytes.length;
        while (cut > 0 && bytes[cut - 1] < 0) {
            cut--;
        }
        return cut;
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
