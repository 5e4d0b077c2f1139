package pimkg.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import pimkg.remote.Services;

/**
 * Questions as they were read: reading one takes longer than answering an easy one. Only those that could be read are kept. Safe
 * for use by several threads.
 */
public final class Questions {

    /** What one takes in memory is some hundred times its text, of which 200,000 characters are kept. */
    private static final long CHARACTERS = 200_000;
    private static final int LONGEST = 8_000;
    private static final int LEAST = 200;

    private final Services services;
    private final Cache<String, Engine.Question> kept = Caffeine.newBuilder().maximumWeight(CHARACTERS).executor(Runnable::run)
        .weigher((String text, Engine.Question question) -> Math.max(LEAST, text.length())).build();

    /** None read yet; those that are to come may ask these services. */
    public Questions(Services services) {
        this.services = services;
    }

    /**
     * Reads one, or finds it read.
     *
     * @throws org.apache.jena.query.QueryParseException as {@link Engine#parse}
     * @throws OutOfReachException                       as {@link Engine#parse}
     */
    public Engine.Question read(String sparql) {
        Engine.Question known = sparql.length() > LONGEST ? null : kept.getIfPresent(sparql);
        if (known != null) {
            return known;
        }
        Engine.Question read = Engine.question(sparql, services);
        if (sparql.length() <= LONGEST) {
            kept.put(sparql, read);
        }
        return read;
    }
}
