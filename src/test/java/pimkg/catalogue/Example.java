package pimkg.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import pimkg.graph.SafeJena;
import pimkg.version.Audience;
import pimkg.version.Key;

/** Fictional descriptions to put into a store, and when that is. */
public final class Example {

    /** When everything happens. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T04:05:06.123456789Z"), ZoneOffset.UTC);

    public static final Key VISITS = new Key("example-agency", "site-visits");
    public static final Key SURVEY = new Key("example-agency", "survey.2026");
    public static final Key OTHER = new Key("other-agency", "site-visits");

    private Example() {
    }

    public static Graph graph(String turtle) {
        SafeJena.start();
        return RDFParser.fromString("PREFIX dct: <http://purl.org/dc/terms/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
            + "PREFIX ex: <https://example.org/> " + turtle, Lang.TURTLE).toGraph();
    }

    /** A description with a title and a blank node. */
    public static Graph titled(String title) {
        return graph("ex:d dct:title '" + title + "'@en ; dct:temporal [ dct:date '2026-11-01'^^xsd:date ] .");
    }

    public static Submission submission(Key key, String title) {
        return new Submission(key, Audience.PUBLIC, titled(title));
    }

    public static Submission submission(Key key, Audience audience, String title, Expected expected) {
        return new Submission(key, audience, titled(title), expected);
    }
}
