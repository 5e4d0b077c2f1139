package pimkg.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.SKOS;
import pimkg.entry.Names;
import pimkg.entry.Said;
import pimkg.query.Parameter;
import pimkg.query.StoredQuery;
import pimkg.term.Prefixes;
import pimkg.text.Language;

/** The blanks of stored questions as fields: a menu where the values are known, else a line to write in. */
final class Blanks {

    private static final String LANGUAGE = "lang";

    private final Graph graph;

    /** Fields with the terms of a graph in their menus. */
    Blanks(Graph graph) {
        this.graph = graph;
    }

    /**
     * A field.
     *
     * @param name        its name in addresses
     * @param value       what stands in it
     * @param description what it means
     * @param choices     what may stand in it; empty when that is open
     */
    public record Blank(String name, String value, String description, List<Choice> choices) {
    }

    /**
     * An entry of a menu.
     *
     * @param value  as it stands in the address
     * @param name   in words
     * @param chosen whether it is set
     */
    public record Choice(String value, Said name, boolean chosen) {
    }

    /** The fields of a question. */
    List<Blank> of(StoredQuery question, Map<String, String> values, Language language) {
        Names names = new Names(graph, language);
        return question.parameters().stream().map(parameter -> {
            String value = values.getOrDefault(parameter.name(), parameter.defaultValue().orElse(""));
            return new Blank(parameter.name(), value, parameter.description(), choices(parameter, value, names));
        }).toList();
    }

    private List<Choice> choices(Parameter parameter, String value, Names names) {
        if (parameter.name().equals(LANGUAGE)) {
            return Arrays.stream(Language.values())
                .map(each -> new Choice(each.tag(), new Said(each.ownName(), each.tag(), each.dir(), ""), each.tag().equals(value))).toList();
        }
        if (parameter.kind() != Parameter.Kind.IRI) {
            return List.of();
        }
        List<Choice> terms = new ArrayList<>(terms(parameter).map(term -> {
            String name = Prefixes.shorten(term.getURI());
            return new Choice(name, names.of(term), name.equals(value));
        }).sorted((one, other) -> one.name().text().compareToIgnoreCase(other.name().text())).toList());
        if (!terms.isEmpty() && terms.stream().noneMatch(Choice::chosen)) {
            terms.add(0, new Choice(value, Said.code(value), true));
        }
        return terms;
    }

    /** The terms of the list that the usual value is in. */
    private Stream<Node> terms(Parameter parameter) {
        Optional<Node> usual = parameter.defaultValue().flatMap(Prefixes::expand).map(NodeFactory::createURI);
        return usual.stream().flatMap(term -> G.listSP(graph, term, SKOS.inScheme.asNode()).stream()).limit(1)
            .flatMap(scheme -> G.listPO(graph, SKOS.inScheme.asNode(), scheme).stream()).filter(Node::isURI);
    }
}
