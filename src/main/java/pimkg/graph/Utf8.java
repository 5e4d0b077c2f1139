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

    private Utf8() {
    }

    /**
     * The line, from 1, of the first bytes that are not UTF-8 or are a NUL; empty when all is well.
     *
     * @throws IOException when the input can't be read
     */
    public static Optional<Long> firstDamage(RdfInput input) throws IOException {
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
