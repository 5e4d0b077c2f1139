package pimkg.server;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What an operator decides.
 *
 * @param host         address to listen on; {@code 127.0.0.1} keeps the server to this machine
 * @param port         0 takes a free one
 * @param baseUrl      by which others reach it, without a slash at the end; empty when that is host and port
 * @param queryTimeout after which a query is stopped; more than zero
 */
public record ServerSettings(String host, int port, Optional<URI> baseUrl, Duration queryTimeout) {

    /** The largest body that is read, in bytes: 32 MiB, some hundred thousand triples. */
    static final int MAX_BODY = 32 << 20;

    /** The most statements of a description, or of many in one file, that are judged in one request. */
    static final long MAX_STATEMENTS = 1_000_000;

    /** The most descriptions that are received, waited with or judged at the same time. */
    static final int MAX_VISITORS = 16;

    /** The most requests for candidates that are answered or waited with at the same time. */
    static final int MAX_SEEKERS = 8;

    /** The largest JSON of a request for candidates, in bytes. */
    static final int MAX_JSON = 256 << 10;

    /** The largest query, in characters. */
    static final int MAX_QUERY = 64 << 10;

    /** The most rows or triples of an answer; more is an error, never a part that looks like the whole. */
    static final int MAX_ROWS = 100_000;

    /** Only this machine, a free port, twenty seconds a query. */
    public static ServerSettings local() {
        return new ServerSettings("127.0.0.1", 0, Optional.empty(), Duration.ofSeconds(20));
    }
}
