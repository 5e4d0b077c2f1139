package pimkg.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import pimkg.crosswalk.Curies;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Sssom;
import pimkg.graph.GraphWriter;
import pimkg.graph.Syntax;
import pimkg.sssom.Declared;
import pimkg.sssom.SssomTsv;

/** The forms in which a set of mappings is written. */
public enum MappingForm {
    /** The table of SSSOM: complete, for people, spreadsheets and version control. */
    TSV(true),
    /** The JSON of SSSOM: complete, for programs. */
    JSON(true),
    /** The RDF of SSSOM: complete, for graphs. */
    TTL(true),
    /** The Alignment format: what holds, with its confidence. */
    EDOAL(false),
    /** SKOS statements: what holds. */
    SKOS(false);

    private final boolean complete;

    MappingForm(boolean complete) {
        this.complete = complete;
    }

    /** Whether everything a set says can be said in it, denials and history too. */
    public boolean isComplete() {
        return complete;
    }

    /** The form that a name, or the last ending of a file name, stands for. */
    public static Optional<MappingForm> of(String name) {
        return Stream.of(values()).filter(form -> form.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))).findFirst();
    }

    /** The set in this form, as UTF-8. */
    public byte[] write(MappingSet set) {
        return switch (this) {
            case TSV -> SssomTsv.write(set);
            case JSON -> SssomJson.write(set);
            case TTL -> SssomRdf.write(set);
            case EDOAL -> Alignment.write(set).getBytes(StandardCharsets.UTF_8);
            case SKOS -> skos(set);
        };
    }

    private static byte[] skos(MappingSet set) {
        Graph graph = SkosTriples.of(set.current());
        Curies curies = Declared.in(set).curies();
        curies.declared().forEach(graph.getPrefixMapping()::setNsPrefix);
        graph.getPrefixMapping().setNsPrefix("skos", Sssom.SKOS);
        return GraphWriter.write(graph, Syntax.TURTLE);
    }

    /** How many of the current records have no place in this form. */
    public long leftOut(MappingSet set) {
        return switch (this) {
            case TSV, JSON, TTL -> 0;
            case EDOAL -> set.current().stream().filter(mapping -> !mapping.isPositive()).count();
            case SKOS -> set.current().stream().filter(mapping -> SkosTriples.of(List.of(mapping)).isEmpty()).count();
        };
    }
}
