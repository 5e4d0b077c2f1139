package pimkg.document;

import pimkg.graph.RdfInput;

/** Temporary. */
public final class Xlsx {
    private Xlsx() { }

    /** Temporary. */
    public static void read(RdfInput input, RowSink sink) throws DocumentException {
        throw new IllegalStateException();
    }
}
