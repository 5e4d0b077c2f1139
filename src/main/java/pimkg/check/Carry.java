package pimkg.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;
import pimkg.document.PlainText;
import pimkg.graph.RdfInput;

/**
 * What was given as the page carries it back, so that it can be checked again without being chosen again, and the server keeps nothing.
 *
 * @param name   of the file; empty where it was pasted
 * @param as     the form that somebody said it has; empty where they left that open
 * @param text   to be changed in the page; empty where it is no text, or too much
 * @param packed its bytes in Base64, where they are no text; empty where they are too many
 */
public record Carry(String name, String as, String text, String packed) {

    /** The most of a text, in bytes: a page has to come over a slow line. */
    static final int MOST_TEXT = 256 << 10;
    /** The most of a workbook, in bytes, which nothing makes smaller. */
    static final int MOST_PACKED = 160 << 10;

    /** What a page carries of an input. */
    static Carry of(RdfInput input, String name, String as) {
        byte[] bytes;
        try (InputStream in = input.content().open()) {
            bytes = in.readNBytes(MOST_TEXT + 1);
        } catch (IOException gone) {
            return new Carry(name, as, "", "");
        }
        Optional<String> text = bytes.length > MOST_TEXT ? Optional.empty() : PlainText.utf8(bytes);
        boolean packed = text.isEmpty() && bytes.length <= MOST_PACKED;
        return new Carry(name, as, text.orElse(""), packed ? Base64.getEncoder().encodeToString(bytes) : "");
    }

    /** Whether it can be checked again as it is. */
    public boolean isWhole() {
        return !text.isEmpty() || !packed.isEmpty();
    }
}
