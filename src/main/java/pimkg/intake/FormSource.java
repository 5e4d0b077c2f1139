package pimkg.intake;

import pimkg.graph.RdfInput;
import pimkg.graph.Source;

/** A file that is not RDF. */
interface FormSource extends Source {

    /** The file. */
    RdfInput input();

    @Override
    default String name() {
        return input().name();
    }

    @Override
    default long size() {
        return input().size();
    }
}
