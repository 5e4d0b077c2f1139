package pimkg.graph;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;

/** The RDF syntaxes that are read and written. Binary ones are left out: damaged, they can pass for an empty file. */
public enum Syntax {
    /** Turtle; the one the project itself is written in. */
    TURTLE(Lang.TURTLE, "text/turtle", "ttl"),
    /** Turtle with named graphs. */
    TRIG(Lang.TRIG, "application/trig", "trig"),
    /** One triple a line. */
    NTRIPLES(Lang.NTRIPLES, "application/n-triples", "nt"),
    /** One quad a line. */
    NQUADS(Lang.NQUADS, "application/n-quads", "nq"),
    /** JSON-LD 1.1, with the contexts that are carried inside. */
    JSONLD(Lang.JSONLD, "application/ld+json", "jsonld"),
    /** RDF/XML. */
    RDFXML(Lang.RDFXML, "application/rdf+xml", "rdf", "owl", "xml");

    private final Lang lang;
    private final String mediaType;
    private final List<String> endings;

    Syntax(Lang lang, String mediaType, String... endings) {
        this.lang = lang;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** Jena's name for the syntax. */
    public Lang lang() {
        return lang;
    }

    /** The registered media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The usual ending of file names, without the dot. */
    public String ending() {
        return endings.get(0);
    }

    /** Whether people and editors speak of lines and columns in it, so that a finding can too. */
    public boolean hasLines() {
        return this != JSONLD;
    }

    /** Whether it is text in UTF-8 and nothing else; JSON-LD and RDF/XML have readers that find out by themselves. */
    boolean isPlainText() {
        return this != JSONLD && this != RDFXML;
    }

    /** Whether its reader hands statements on while it reads; a reader of JSON-LD first takes in the whole file. */
    public boolean isStreamed() {
        return this != JSONLD;
    }

    /** The syntax of a media type; parameters and case do not matter. */
    public static Optional<Syntax> ofMediaType(String mediaType) {
        String bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(syntax -> syntax.mediaType.equals(bare)).findFirst();
    }

    /** The syntax that the ending of a file name, or an ending alone such as {@code ttl}, stands for. */
    public static Optional<Syntax> ofEnding(String name) {
        String ending = name.substring(1 + name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(syntax -> syntax.endings.contains(ending)).findFirst();
    }
}
