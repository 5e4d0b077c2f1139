package pimkg.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pimkg.text.Language;
import pimkg.text.Texts;

/** Why something was not done. Nothing of it was done then. */
public final class StoreException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Fault {
        /** What is there is not what was expected: somebody else was faster. */
        CHANGED,
        /** The same description twice in one batch. */
        REPEATED,
        /** Blank nodes that can't be told apart in bounded time. */
        TANGLED,
        /** A term that can't be written: a triple as a term, an address with a space. */
        UNWRITABLE_TERM,
        /** A description larger than a store takes. */
        TOO_LARGE,
        /** No room left on the disk. The store works again once there is. */
        FULL,
        /** The store was closed, or its disk failed; it has to be opened anew. */
        CLOSED,
        /** There is no such directory. */
        MISSING,
        /** A directory that holds something else. */
        NOT_A_STORE,
        /** It may not be read or written. */
        DENIED,
        /** Another process holds it. */
        LOCKED,
        /** The journal is not what it was when it was written. */
        JOURNAL,
        /** A database is not what the journal says. */
        DATABASE,
        /** A change that was made elsewhere does not follow upon what is here. */
        DIVERGED,
        /** A newer pim-kg wrote it. */
        NEWER,
        /** A directory that should be empty is not. */
        NOT_EMPTY,
        /** A backup is not whole. */
        BACKUP
    }

    private final Fault fault;
    private final transient Optional<Key> key;
    private final transient List<String> details;

    /**
     * About one description, or about the store.
     *
     * @param key     of the description; empty when it is about the store
     * @param details what the line of this fault tells besides, in its order
     */
    public StoreException(Fault fault, Optional<Key> key, String... details) {
        super(fault + " " + key.map(Key::toString).orElse("") + " " + String.join(" ", details));
        this.fault = fault;
        this.key = key;
        this.details = List.of(details);
    }

    /** About the store. */
    public StoreException(Fault fault, String... details) {
        this(fault, Optional.empty(), details);
    }

    /** With what lies behind it; once at most. */
    public StoreException because(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** The same for another thread: each has a trace of its own. */
    public StoreException again() {
        return new StoreException(fault, key, details.toArray(String[]::new)).because(this);
    }

    /** Which. */
    public Fault fault() {
        return fault;
    }

    /** The description that it is about; empty when it is about the store. */
    public Optional<Key> key() {
        return key;
    }

    /** In one line: what it is, why it matters, and what to do. */
    public String in(Language language) {
        List<String> arguments = new ArrayList<>(List.of(key.map(Key::toString).orElse("")));
        arguments.addAll(details);
        String kind = fault == Fault.JOURNAL ? "." + details.get(details.size() - 1) : "";
        return Texts.of(StoreException.class, language).get(fault + kind, arguments.toArray()).replace("  ", " ");
    }
}
