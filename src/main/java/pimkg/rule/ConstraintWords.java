package pimkg.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.system.G;
import pimkg.graph.Literals;
import pimkg.graph.RdfLists;
import pimkg.text.Language;
import pimkg.text.Localized;
import pimkg.text.Texts;

/**
 * Says in words what a shape asks, for shapes whose author wrote none. What stands inside {@code sh:or}, {@code sh:node}
 * and their kin is said too, by its {@code sh:name} where it has one.
 */
public final class ConstraintWords {

    private static final List<Node> GROUPS = List.of(SHACL.or, SHACL.xone, SHACL.and);

    private final Graph shapes;

    /** Words for the shapes of a graph, which are well-formed. */
    public ConstraintWords(Graph shapes) {
        this.shapes = shapes;
    }

    /** Everything the shape asks, as imperative sentences; empty when it asks nothing. */
    public Localized of(Node shape) {
        return localized(clauses -> clauses.of(shape));
    }

    /**
     * What stands unnamed inside the logical parts of a shape ({@code sh:or}, {@code sh:xone}, {@code sh:and},
     * {@code sh:node}), one text a part. For rules whose message sums it up.
     */
    public List<Localized> within(Node shape) {
        Stream<Localized> groups = GROUPS.stream().flatMap(group -> G.listSP(shapes, shape, group).stream()
            .filter(list -> RdfLists.members(shapes, list).orElse(List.of()).stream().noneMatch(this::isToldOtherwise))
            .map(list -> localized(clauses -> List.of(clauses.group(shape, group, list)))));
        Stream<Localized> nodes = G.listSP(shapes, shape, SHACL.node).stream()
            .filter(node -> node.isBlank() && Literals.of(shapes, node, SHACL.name).isEmpty())
            .map(node -> localized(clauses -> List.of(clauses.node(shape, node))));
        return Stream.concat(groups, nodes).toList();
    }

    /** The opposite of a named condition: the rule tells it as what holds when it is asked. */
    private boolean isToldOtherwise(Node branch) {
        return G.listSP(shapes, branch, SHACL.not).stream()
            .anyMatch(condition -> condition.isURI() || !Literals.of(shapes, condition, SHACL.name).isEmpty());
    }

    private Localized localized(Function<ConstraintClauses, List<String>> said) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Texts words = Texts.of(ConstraintWords.class, language);
            String sentences = said.apply(new ConstraintClauses(shapes, words)).stream()
                .map(clause -> sentence(clause, words)).collect(Collectors.joining(" "));
            if (!sentences.isEmpty()) {
                texts.put(language, sentences);
            }
        }
        return Localized.of(texts);
    }

    private static String sentence(String clause, Texts words) {
        int first = clause.offsetByCodePoints(0, 1);
        return words.get("sentence", clause.substring(0, first).toUpperCase(words.language().locale()) + clause.substring(first));
    }
}
