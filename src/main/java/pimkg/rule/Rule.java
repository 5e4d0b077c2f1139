package pimkg.rule;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import pimkg.text.Localized;

/**
 * One demand on a description: a named shape and what it tells people.
 *
 * @param shape     the IRI of the shape; a blank node in shapes of others that name only the whole
 * @param code      stable over releases, for example {@code P2.5}; several rules may share one
 * @param principle the PIM principle it serves; empty for a rule that somebody else added
 * @param severity  the weight of a finding
 * @param requires  rules without which it can't be told whether this one is met
 * @param about     the property to add or change, where the shape has no path of its own
 * @param discreet  whether what it finds, a telephone number for instance, is not to be repeated in a report
 * @param because   what holds when it is asked, for example "the data is highly or severely sensitive"
 * @param detail    what its unnamed parts ask, said in words, where its message sums them up
 * @param words     what it tells people
 * @param sources   the documents the demand comes from
 * @param certainty how far that was checked
 */
public record Rule(Node shape, String code, Optional<Node> principle, Severity severity, List<Node> requires, Optional<Node> about,
                   boolean discreet, List<Localized> because, List<Localized> detail, Words words, List<Node> sources,
                   Optional<Node> certainty) {

    /**
     * What a rule tells people.
     *
     * @param name    what it is about, in a few words
     * @param message what to do, as an imperative sentence
     * @param reason  why it matters
     * @param repair  what to write
     * @param example a fragment of Turtle that meets the rule
     */
    public record Words(Localized name, Localized message, Localized reason, Localized repair, Optional<String> example) {
    }

    /** Takes copies of the lists. */
    public Rule {
        requires = List.copyOf(requires);
        because = List.copyOf(because);
        detail = List.copyOf(detail);
        sources = List.copyOf(sources);
    }

    /** What it is about, in a few words. */
    public Localized name() {
        return words.name();
    }

    /** What to do, as an imperative sentence. */
    public Localized message() {
        return words.message();
    }

    /** Why it matters. */
    public Localized reason() {
        return words.reason();
    }

    /** What to write. */
    public Localized repair() {
        return words.repair();
    }

    /** A fragment of Turtle that meets it. */
    public Optional<String> example() {
        return words.example();
    }
}
