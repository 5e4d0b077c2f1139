package pimkg.validation;

import pimkg.graph.Source;

/** Is told how far the work is. Called from the thread that reads, for each description, so it has to be quick. */
public interface Progress {

    /** Nobody wants to know. */
    Progress NONE = new Progress() { };

    /** So many descriptions of an input were read. */
    default void descriptions(Source input, long number) {
    }

    /**
     * So many statements of an input were read.
     *
     * @throws pimkg.graph.StoppedException to read no further; nothing was judged then
     */
    default void statements(Source input, long number) {
    }

    /**
     * The work goes on. Called often and from any thread, so that even a single description takes no longer than it may.
     *
     * @throws pimkg.graph.StoppedException to go no further
     */
    default void look() {
    }
}
