package pimkg.remote;

import org.apache.jena.query.QueryException;

/** A server that may be asked gave no answer that can be used; the message tells which, and what was wrong. */
public final class FailedServiceException extends QueryException {

    private static final long serialVersionUID = 1L;

    FailedServiceException(String address, String reason) {
        super(address + ": " + reason);
    }
}
