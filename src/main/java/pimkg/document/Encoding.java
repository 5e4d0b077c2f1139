package pimkg.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import pimkg.graph.Note;
import pimkg.graph.Place;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading.Reason;

/**
 * The encoding of a text.
 *
 * @param charset how its bytes are letters
 * @param mark    how many bytes at the beginning only tell the encoding
 */
record Encoding(Charset charset, int mark) {

    private static final int HEAD_BYTES = 8192;
    /** A text that has so many letters right in UTF-8 for one that is wrong is UTF-8, and damaged. */
    private static final int RIGHT_FOR_WRONG = 4;
    private static final int MANY = 8;
    private static final int ALEF_IN = 25;
    /** The upper byte of a letter in UTF-16: Latin, Arabic and its presentation forms. */
    private static final String UPPER = "\u0000\u0001\u0006\u00fb\u00fd\u00fe";

    /** Which texts that are not Unicode may be read. */
    enum Others {
        /** Windows-1252 and Windows-1256, told apart by how their letters stand together. */
        ALLOWED,
        /** None: the format is Unicode by definition. */
        REFUSED
    }

    /** Finds the encoding by looking through the whole text once. */
    static Encoding of(RdfInput input, Others others) throws DocumentException {
        try {
            Encoding start = ofStart(head(input));
            ByteSurvey survey = ByteSurvey.of(input, start.mark);
            if (survey.isBlank()) {
                throw DocumentException.of(Reason.EMPTY, "");
            }
            if (start.charset != StandardCharsets.UTF_8 || survey.hasNul() || survey.damages() == 0) {
                return start;
            }
            if (others == Others.REFUSED || start.mark > 0 || isDamagedUtf8(survey)) {
                throw DocumentException.at(Reason.ENCODING, survey.firstDamage(), 0, "");
            }
            return new Encoding(windows(survey), 0);
        } catch (IOException broken) {
            throw DocumentException.of(broken);
        }
    }

    /** What the first bytes tell; UTF-8 when they tell nothing. */
    static Encoding ofStart(byte[] head) {
        int first = head.length > 1 ? (head[0] & 0xFF) << 8 | head[1] & 0xFF : 0;
        if (first == 0xEFBB && head.length > 2 && (head[2] & 0xFF) == 0xBF) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (first == 0xFFFE || first == 0xFEFF) {
            return new Encoding(first == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 2);
        }
        return new Encoding(isUtf16(head, 1) ? StandardCharsets.UTF_16LE
            : isUtf16(head, 0) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8, 0);
    }

    static byte[] head(RdfInput input) throws IOException {
        try (InputStream in = input.content().open()) {
            return in.readNBytes(HEAD_BYTES);
        }
    }

    /** The letters of an input. */
    TextReader open(RdfInput input) throws IOException {
        InputStream in = input.content().open();
        in.skipNBytes(mark);
        return new TextReader(in, charset);
    }

    /** Notes how the text was read, unless it is in UTF-8 as it should. */
    void tell(RdfInput input, Consumer<Note> notes) {
        if (charset != StandardCharsets.UTF_8) {
            notes.accept(Note.of("encoding", Place.of(input.name()), charset.name()));
        }
    }

    private static boolean isDamagedUtf8(ByteSurvey survey) {
        return survey.sequences() > survey.damages()
            || survey.sequences() >= MANY && survey.sequences() * RIGHT_FOR_WRONG >= survey.damages();
    }

    private static Charset windows(ByteSurvey survey) throws DocumentException {
        if (survey.together() <= survey.alone()) {
            return Charset.forName("windows-1252");
        }
        if (survey.together() > ALEF_IN && survey.alefs() * ALEF_IN < survey.together()) {
            throw DocumentException.at(Reason.ENCODING, survey.firstDamage(), 0, "");
        }
        return Charset.forName("windows-1256");
    }

    /** Nearly all upper bytes are of few kinds and one of them is 0, and no lower byte is 0. */
    private static boolean isUtf16(byte[] head, int upper) {
        int pairs = head.length / 2;
        int zeros = 0;
        int usual = 0;
        for (int index = 0; index < pairs; index++) {
            byte high = head[2 * index + upper];
            zeros += high == 0 ? 1 : 0;
            usual += UPPER.indexOf(high & 0xFF) >= 0 ? 1 : 0;
            if (head[2 * index + 1 - upper] == 0) {
                return false;
            }
        }
        return zeros > 0 && usual >= pairs - pairs / 10;
    }
}
