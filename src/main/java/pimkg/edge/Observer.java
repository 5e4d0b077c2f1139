package pimkg.edge;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import pimkg.watch.Entry;

/** Tells of every request when it is over, also of those that never came as far as a servlet. */
public final class Observer implements RequestLog {

    private static final String HMAC = "HmacSHA256";

    private final Arrival arrival;
    private final List<BiConsumer<Visit, Entry>> told;
    private final boolean hashes;
    private final boolean queries;
    private final boolean addresses;
    private final SecretKeySpec salt;

    /**
     * An observer.
     *
     * @param told      who is told
     * @param hashes    whether they are told what tells one query from another
     * @param queries   whether they are told the texts of queries
     * @param addresses whether they are told who asked
     */
    public Observer(Arrival arrival, List<BiConsumer<Visit, Entry>> told, boolean hashes, boolean queries, boolean addresses) {
        this.arrival = arrival;
        this.told = List.copyOf(told);
        this.hashes = hashes;
        this.queries = queries;
        this.addresses = addresses;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.salt = new SecretKeySpec(random, HMAC);
    }

    @Override
    public void log(Request request, Response response) {
        Visit visit = arrival.meet(request);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.getHeadersNanoTime());
        Entry entry = new Entry(Instant.ofEpochMilli(Request.getTimeStamp(request)), visit.id(), visit.route(), String.valueOf(request.getMethod()),
            response.getStatus(), Response.getContentBytesWritten(response), Math.max(0, millis), visit.problem(),
            visit.query().filter(text -> hashes).map(this::hash),
            visit.query().filter(text -> queries), Optional.of(visit.address()).filter(text -> addresses));
        told.forEach(each -> each.accept(visit, entry));
    }

    /** Salted: who guesses a query can't find out from the log whether it was asked. */
    private String hash(String query) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(salt);
            return HexFormat.of().formatHex(mac.doFinal(query.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
