package pimkg.engine;

import org.apache.jena.query.QueryParseException;

/** A query is nested deeper than anybody would write it. */
public final class TooDeepException extends QueryParseException {

    private static final long serialVersionUID = 1L;

    TooDeepException() {
        super("nesting", -1, -1);
    }
}
