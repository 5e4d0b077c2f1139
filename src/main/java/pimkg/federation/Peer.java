package pimkg.federation;

import java.net.URI;
import java.util.Optional;

/**
 * A server that may be asked.
 *
 * @param name  by which its rows are told from those of others
 * @param base  its address
 * @param token with which it is asked; empty when it is asked as anybody
 */
public record Peer(String name, URI base, Optional<String> token) {

    /** A token is nobody else's business. */
    @Override
    public String toString() {
        return name + " " + base;
    }
}
