package pimkg.engine;

import org.apache.jena.query.QueryException;

/** A query asks for something beyond the graph; the message is what. */
public final class OutOfReachException extends QueryException {

    private static final long serialVersionUID = 1L;

    OutOfReachException(String what) {
        super(what);
    }
}
