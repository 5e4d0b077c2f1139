package pimkg.report;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pimkg.query.Answer;

/** The forms in which an answer can leave. */
public enum AnswerFormat {
    /** A table for a terminal. */
    TEXT("text/plain", Set.of(Answer.Rows.class, Answer.Truth.class)),
    /** SPARQL 1.1 Query Results JSON. */
    JSON("application/sparql-results+json", Set.of(Answer.Rows.class, Answer.Truth.class)),
    /** SPARQL 1.1 Query Results CSV: UTF-8, RFC 4180. */
    CSV("text/csv", Set.of(Answer.Rows.class, Answer.Truth.class)),
    /** SPARQL 1.1 Query Results TSV. */
    TSV("text/tab-separated-values", Set.of(Answer.Rows.class, Answer.Truth.class)),
    /** Turtle. */
    TTL("text/turtle", Set.of(Answer.Triples.class)),
    /** JSON-LD. */
    JSONLD("application/ld+json", Set.of(Answer.Triples.class));

    private final String mediaType;
    private final Set<Class<? extends Answer>> kinds;

    AnswerFormat(String mediaType, Set<Class<? extends Answer>> kinds) {
        this.mediaType = mediaType;
        this.kinds = kinds;
    }

    /** The media type, without charset; all are UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending of a file name and of a URL, for example {@code csv}. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an answer of this kind can be written so. */
    public boolean fits(Answer answer) {
        return kinds.contains(answer.getClass());
    }

    /** The format of a name or an ending such as {@code csv}, in any case. */
    public static Optional<AnswerFormat> of(String name) {
        return Stream.of(values()).filter(format -> format.name().equalsIgnoreCase(name)).findFirst();
    }
}
