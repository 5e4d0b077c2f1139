package pimkg.document;

import java.io.IOException;
import java.io.InputStream;
import pimkg.graph.RdfInput;

/** What the bytes of a text tell of its encoding, counted in one pass. */
final class ByteSurvey {

    private static final int BUFFER = 1 << 16;
    private static final int CONTINUATION = 0x80;
    private static final int FIRST_LETTER = 0xC0;
    private static final int ALEF = 0xC7;

    private long line = 1;
    private int last = -1;
    private boolean ink;
    private boolean nul;

    private int wanted;
    private int least = CONTINUATION;
    private int most = 0xBF;
    private long sequences;
    private long damages;
    private long firstDamage;

    private long run;
    private long alone;
    private long together;
    private long alefs;

    private ByteSurvey() {
    }

    static ByteSurvey of(RdfInput input, int skipped) throws IOException {
        ByteSurvey survey = new ByteSurvey();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = input.content().open()) {
            in.skipNBytes(skipped);
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                for (int index = 0; index < count; index++) {
                    survey.take(buffer[index] & 0xFF);
                }
            }
        }
        survey.end();
        return survey;
    }

    /** Whether there is nothing but white space. */
    boolean isBlank() {
        return !ink;
    }

    boolean hasNul() {
        return nul;
    }

    /** Letters of more than one byte that are right in UTF-8. */
    long sequences() {
        return sequences;
    }

    /** Places that are wrong in UTF-8. */
    long damages() {
        return damages;
    }

    /** The line, from 1, of the first place that is wrong in UTF-8; 0 when there is none. */
    long firstDamage() {
        return firstDamage;
    }

    /** Letters beyond ASCII, in encodings of one byte a letter, that have no such neighbour. */
    long alone() {
        return alone;
    }

    /** Letters beyond ASCII, in encodings of one byte a letter, that have such a neighbour. */
    long together() {
        return together;
    }

    /** Of these, how many would be the Arabic letter alef, which makes up an eighth of any Arabic text. */
    long alefs() {
        return alefs;
    }

    private void take(int value) {
        ink |= value > ' ';
        nul |= value == 0;
        follow(value);
        count(value);
        if (value == '\r' || value == '\n' && last != '\r') {
            line++;
        }
        last = value;
    }

    private void end() {
        if (wanted > 0) {
            damage();
        }
        count(' ');
    }

    private void follow(int value) {
        if (wanted > 0) {
            if (value >= least && value <= most) {
                wanted--;
                sequences += wanted == 0 ? 1 : 0;
                least = CONTINUATION;
                most = 0xBF;
                return;
            }
            damage();
        }
        begin(value);
    }

    /** The bounds of the second byte are those of table 3-7 of the Unicode standard. */
    private void begin(int value) {
        least = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : CONTINUATION;
        most = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
        if (value < CONTINUATION) {
            wanted = 0;
        } else if (value < 0xC2 || value > 0xF4) {
            damage();
        } else {
            wanted = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
        }
    }

    private void damage() {
        damages++;
        firstDamage = firstDamage == 0 ? line : firstDamage;
        wanted = 0;
    }

    private void count(int value) {
        if (value >= FIRST_LETTER) {
            run++;
            alefs += value == ALEF ? 1 : 0;
            return;
        }
        alone += run == 1 ? 1 : 0;
        together += run > 1 ? run : 0;
        run = 0;
    }
}
