package pimkg.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * One request that was answered.
 *
 * @param time      when it came
 * @param id        of the request, as the client was told it
 * @param route     the pattern of the address, such as {@code /ontology/*}; never the address itself
 * @param method    such as {@code GET}
 * @param status    of the answer
 * @param bytes     of the body, as sent
 * @param millis    until the last byte was given to the network
 * @param problem   the code of what went wrong
 * @param queryHash what tells one query from another until the server is started again
 * @param query     the query itself, when the operator asked for it
 * @param address   of the client, when the operator asked for it
 */
public record Entry(Instant time, String id, String route, String method, int status, long bytes, long millis,
                    Optional<String> problem, Optional<String> queryHash, Optional<String> query, Optional<String> address) {
}
