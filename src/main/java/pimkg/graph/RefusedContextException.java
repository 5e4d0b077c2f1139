package pimkg.graph;

import java.net.URI;

/** A JSON-LD document names a context that is not carried inside, so its terms have no meaning here. */
final class RefusedContextException extends Exception {

    private static final long serialVersionUID = 1L;

    private final URI address;

    RefusedContextException(URI address) {
        super("remote JSON-LD context " + address);
        this.address = address;
    }

    URI address() {
        return address;
    }
}
