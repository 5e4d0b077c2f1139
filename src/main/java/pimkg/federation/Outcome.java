package pimkg.federation;

import pimkg.query.Answer;
import pimkg.text.Language;
import pimkg.text.Texts;

/** What came of asking one server. */
public sealed interface Outcome {

    /** Who was asked. */
    Peer peer();

    /**
     * It answered.
     *
     * @param rows all of them
     */
    record Answered(Peer peer, Answer.Rows rows) implements Outcome {
    }

    /**
     * It did not, and nothing is known of what it has.
     *
     * @param why    the reason
     * @param detail a status, or what the network said; may be empty
     */
    record Missing(Peer peer, Why why, String detail) implements Outcome {

        /** The reasons. */
        public enum Why {
            /** It can't be reached. */
            UNREACHABLE,
            /** It took too long. */
            TIME,
            /** It does not know the question. */
            UNKNOWN,
            /** It does not answer whoever asks, or not now. */
            REFUSED,
            /** What it sent is no answer to the question. */
            STRANGE,
            /** Its answer is too large to be taken. */
            TOO_LARGE
        }

        /** In one line: who, why and what to do. */
        public String in(Language language) {
            return Texts.of(Outcome.class, language).get(why.name(), peer.name(), peer.base().toString(), detail);
        }
    }
}
