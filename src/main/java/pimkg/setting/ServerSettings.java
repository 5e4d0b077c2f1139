package pimkg.setting;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import pimkg.access.Tokens;
import pimkg.page.LinkPage;
import pimkg.remote.Services;

/**
 * What an operator decides.
 *
 * @param host         address to listen on; {@code 127.0.0.1} keeps the server to this machine
 * @param port         0 takes a free one
 * @param baseUrl      by which others reach it, without a slash at the end; empty when that is host and port
 * @param queryTimeout after which a query is stopped; more than zero
 * @param mappings     a folder of sets of mappings beside those that ship
 * @param tokens       of those who may write; empty when nobody may
 * @param keeping      what agencies submit
 * @param limits       how much is done at once, and for whom
 * @param watch        what is told of requests
 * @param services     SPARQL endpoints that a query may ask by {@code SERVICE}, by their exact address; empty when it may ask nobody
 */
public record ServerSettings(String host, int port, Optional<URI> baseUrl, Duration queryTimeout, Optional<Path> mappings,
                             Optional<Tokens> tokens, Keeping keeping, ServerLimits limits, ServerWatch watch, Set<String> services) {

    /** The largest body that is read, in bytes: 32 MiB, some hundred thousand triples. */
    public static final int MAX_BODY = 32 << 20;

    /** The most statements of a description, or of many in one file, that are judged in one request. */
    public static final long MAX_STATEMENTS = 1_000_000;

    /** The most descriptions that are received, waited with or judged at the same time. */
    public static final int MAX_VISITORS = 16;

    /** The most requests for candidates that are answered or waited with at the same time. */
    public static final int MAX_SEEKERS = 8;

    /** The largest JSON of a request for candidates, in bytes. */
    public static final int MAX_QUERIES_JSON = 256 << 10;

    /** The largest query, in characters. */
    public static final int MAX_QUERY = 64 << 10;

    /** The most rows or triples of an answer; more is an error, never a part that looks like the whole. */
    public static final int MAX_ROWS = 100_000;

    /** The longest answer, in characters of all its texts and IRIs together. */
    public static final long MAX_ANSWER = 64 << 20;

    /** The most terms of a list that are linked in one request; the largest real list known has some 6,000. */
    public static final int MAX_TERMS = 20_000;

    /** The largest JSON body, in bytes: 1 MiB, many times what one request may decide. */
    public static final int MAX_JSON = 1 << 20;

    /** The largest set of mappings that can be put on the shelf, in bytes: 4 MiB, with all its history. */
    public static final int MAX_SET = 4 << 20;

    /** The most mappings of such a set that hold or are proposed: looking them over takes time that grows with their square. */
    public static final int MAX_RECORDS = 3000;

    /** The most fields of a form: eight for each term of a full page of {@link pimkg.page.LinkPage}, and a few. */
    public static final int MAX_FIELDS = 8 * LinkPage.MAX_TERMS + 50;

    /** With the limits of a server for one machine, and no log; what agencies submit is kept until it ends. */
    public ServerSettings(String host, int port, Optional<URI> baseUrl, Duration queryTimeout, Optional<Path> mappings, Optional<Tokens> tokens) {
        this(host, port, baseUrl, queryTimeout, mappings, tokens, Keeping.inMemory(), ServerLimits.local(), ServerWatch.quiet(), Set.of());
    }

    /** A server that only reads, and only what ships. */
    public ServerSettings(String host, int port, Optional<URI> baseUrl, Duration queryTimeout) {
        this(host, port, baseUrl, queryTimeout, Optional.empty(), Optional.empty());
    }

    /** Only this machine, a free port, twenty seconds a query. */
    public static ServerSettings local() {
        return new ServerSettings("127.0.0.1", 0, Optional.empty(), Duration.ofSeconds(20));
    }

    /** Whether others reach the server by https. */
    public boolean isSecure() {
        return baseUrl.filter(url -> "https".equalsIgnoreCase(url.getScheme())).isPresent();
    }

    /** The same with another place for what agencies submit. */
    public ServerSettings with(Keeping other) {
        return new ServerSettings(host, port, baseUrl, queryTimeout, mappings, tokens, other, limits, watch, services);
    }

    /** The same with other limits. */
    public ServerSettings with(ServerLimits other) {
        return new ServerSettings(host, port, baseUrl, queryTimeout, mappings, tokens, keeping, other, watch, services);
    }

    /** The same with other eyes on it. */
    public ServerSettings with(ServerWatch other) {
        return new ServerSettings(host, port, baseUrl, queryTimeout, mappings, tokens, keeping, limits, other, services);
    }

    /** The same with servers that queries may ask. */
    public ServerSettings asking(Set<String> others) {
        return new ServerSettings(host, port, baseUrl, queryTimeout, mappings, tokens, keeping, limits, watch, Set.copyOf(others));
    }

    /** Whether a text is the address of a SPARQL endpoint that queries may be allowed to ask. */
    public static boolean isService(String text) {
        return Services.isAddress(text);
    }
}
