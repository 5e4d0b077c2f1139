package pimkg.chain;

import java.util.function.UnaryOperator;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.Sssom;

/**
 * What a mapping says, without why: all four of these make the difference, the denial too.
 *
 * @param subject   an IRI
 * @param predicate an IRI
 * @param negative  whether the relation is denied
 * @param object    an IRI
 */
public record Fact(String subject, String predicate, boolean negative, String object) {

    static Fact of(Mapping mapping) {
        return new Fact(mapping.subject(), mapping.predicate(), mapping.isNegative(), mapping.object());
    }

    Fact opposite() {
        return new Fact(subject, predicate, !negative, object);
    }

    boolean isExact() {
        return predicate.equals(Sssom.EXACT) && !negative;
    }

    /** As people read it, names shortened by {@code names}. */
    String text(UnaryOperator<String> names) {
        return names.apply(subject) + (negative ? " not " : " ") + predicate.substring(1 + Math.max(predicate.lastIndexOf('#'),
            predicate.lastIndexOf('/'))) + " " + names.apply(object);
    }
}
