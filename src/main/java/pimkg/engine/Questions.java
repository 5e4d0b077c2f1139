package pimkg.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import pimkg.phrase.Phrase;
import pimkg.remote.Services;

/**
 * Questions as they were read: reading one takes longer than answering an easy one. Only those that could be read are kept. Safe
 * for use by several threads.
 */
public final class Questions {

    /** What one takes in memory is some hundred times its text, of which 200,000 characters are kept. */
    private static final long CHARACTERS = 200_000;
    /** Of forms, one of which stands for many questions. */
    private static final long OF_FORMS = 100_000;
    private static final int LONGEST = 8_000;
    private static final int LEAST = 200;
    /** Finding out whether a plan fits others takes several times as long as to make it, and longer ones may have plans that take seconds. */
    private static final int LONGEST_FORM = 2_000;

    private final Services services;
    private final Cache<String, Engine.Question> kept = kept(CHARACTERS);
    private final Cache<String, Known> forms = kept(OF_FORMS);

    /** None read yet; those that are to come may ask these services. */
    public Questions(Services services) {
        this.services = services;
    }

    /**
     * What is known of questions of one form.
     *
     * @param form empty when each has to be read, and after the first, as most never come again
     * @param seen whether another one has come
     */
    private record Known(Optional<Form> form, boolean seen) {
    }

    private static <T> Cache<String, T> kept(long characters) {
        return Caffeine.newBuilder().maximumWeight(characters).executor(Runnable::run)
            .weigher((String text, T question) -> Math.max(LEAST, text.length())).build();
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

    /**
     * The same, with the plan when others have asked the same of other terms or words.
     *
     * @throws org.apache.jena.query.QueryParseException as {@link Engine#parse}
     * @throws OutOfReachException                       as {@link Engine#parse}
     */
    public Engine.Question planned(String sparql) {
        Optional<Phrase> phrase = sparql.length() > LONGEST_FORM ? Optional.empty() : Prologue.phrase(sparql);
        if (phrase.isEmpty()) {
            return read(sparql);
        }
        Known known = forms.getIfPresent(phrase.get().form());
        if (known != null && known.form().isPresent()) {
            return known.form().get().question(phrase.get());
        }
        Engine.Question read = read(sparql);
        if (known == null || !known.seen()) {
            forms.put(phrase.get().form(), new Known(known == null ? Optional.empty() : Form.of(phrase.get(), read), known != null));
        }
        return read;
    }
}
