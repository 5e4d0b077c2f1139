package pimkg.validation;

import pimkg.graph.RdfInput;

/** Is told how far the work is. Called from the thread that reads, for each description, so it has to be quick. */
@FunctionalInterface
public interface Progress {

    /** Nobody wants to know. */
    Progress NONE = (input, number) -> { };

    /** So many descriptions of an input were read. */
    void descriptions(RdfInput input, long number);
}
