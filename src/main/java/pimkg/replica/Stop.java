package pimkg.replica;

import pimkg.text.Language;
import pimkg.text.Texts;

/**
 * Why a log is not written or followed any further until a person has looked at it. Nothing is ever passed over.
 *
 * @param why    the reason
 * @param offset of the event in the log that it is about; -1 when it is about none
 * @param detail what was found
 */
public record Stop(Why why, long offset, String detail) {

    /** The reasons. */
    public enum Why {
        /** An event that is no change of ours. */
        UNREADABLE,
        /** An event that says something else than what it says it says. */
        CONTRADICTED,
        /** Events are missing before it. */
        GAP,
        /** An event of another store. */
        FOREIGN,
        /** An event that a newer pim-kg has written. */
        NEWER,
        /** The store here does not take it. */
        STORE,
        /** The log has changes that the store does not have, or others than it has. */
        AHEAD,
        /** An event that is another one than the change that was made here under its number. */
        FORKED,
        /** The store here has changes that the log does not have. */
        LOST,
        /** The log does not take what it is told, or does not give. This one goes on by itself as soon as it does. */
        REFUSED,
        /** The log does not answer. This one goes on by itself as soon as it does. */
        UNREACHABLE,
        /** A bug of ours. */
        BUG
    }

    /** What it is, where, why it matters, and the command that repairs it; names nothing that is not for everybody. */
    public String cure(Language language) {
        return Texts.of(Stop.class, language).get(why.name(), Long.toString(offset));
    }

    /** The same with what was found, in one line, for the operator. */
    public String in(Language language) {
        return (cure(language) + " [" + detail + "]").replaceAll("\\s+", " ");
    }
}
