package pimkg.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import pimkg.graph.RdfInput;

/** What was given as a person sees it in an editor, also where it can't be read as what it should be. */
public final class PlainText {

    private static final Charset LAST_RESORT = Charset.forName("windows-1252");

    private PlainText() {
    }

    /**
     * The text, damaged letters replaced; its lines and columns are those that the readers count.
     *
     * @param most in bytes
     * @return empty when it is no text, larger, or can't be read any more
     */
    public static Optional<String> of(RdfInput input, int most) {
        byte[] bytes;
        try (InputStream in = input.content().open()) {
            bytes = in.readNBytes(most + 1);
        } catch (IOException gone) {
            return Optional.empty();
        }
        return bytes.length > most ? Optional.empty() : Optional.of(decoded(bytes)).filter(text -> text.indexOf('\0') < 0);
    }

    /** The text of bytes that are UTF-8 throughout; empty when they are not, or no text at all. */
    public static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()).filter(text -> text.indexOf('\0') < 0);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static String decoded(byte[] bytes) {
        Encoding start = Encoding.ofStart(bytes);
        if (start.charset() != StandardCharsets.UTF_8) {
            return new String(bytes, start.mark(), bytes.length - start.mark(), start.charset());
        }
        return utf8(bytes).orElseGet(() -> new String(bytes, isMostlyUtf8(bytes) ? StandardCharsets.UTF_8 : LAST_RESORT));
    }

    /** Whether more letters beyond ASCII are right than are wrong. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        try {
            ByteSurvey survey = ByteSurvey.of(RdfInput.of("", Optional.empty(), bytes), 0);
            return survey.sequences() > survey.damages();
        } catch (IOException inMemory) {
            return true;
        }
    }
}
