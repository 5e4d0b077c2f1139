package pimkg.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VCARD4;
import pimkg.graph.Place;
import pimkg.graph.RdfInput;
import pimkg.rule.Rule;
import pimkg.rule.RuleSet;
import pimkg.shape.CompiledShapes.Examination;
import pimkg.shape.CompiledShapes;
import pimkg.shape.Remembered;
import pimkg.shape.Result;
import pimkg.shape.Unasked;
import pimkg.stream.Slice;
import pimkg.suggest.Suggester;
import pimkg.suggest.Suggestion;
import pimkg.term.Pim;

/** Makes findings of the results on one description. Safe for use by several threads. */
final class Examiner {

    private static final List<Node> CALLED = List.of(VCARD4.fn.asNode(), DCTerms.title.asNode(), RDFS.label.asNode());

    private static final int MAX_REMEMBERED = 1_000;

    private final CompiledShapes shapes;
    private final RuleSet rules;
    private final Supplier<Suggester> suggester;
    private final Remembered<Unasked, Set<String>> asked = new Remembered<>(MAX_REMEMBERED);
    private final Remembered<List<Node>, List<Node>> groups = new Remembered<>(MAX_REMEMBERED);
    private final Remembered<Set<String>, Set<String>> same = new Remembered<>(MAX_REMEMBERED);

    Examiner(CompiledShapes shapes, RuleSet rules, Supplier<Suggester> suggester) {
        this.shapes = shapes;
        this.rules = rules;
        this.suggester = suggester;
    }

    Examined examine(String file, Slice slice, Runnable clock) {
        Examination examination = shapes.examine(slice, clock);
        boolean isDataset = examination.types().contains(DCAT.Dataset.asNode()) || slice.listedBy().contains(DCAT.dataset.asNode());
        Optional<Dataset> dataset = isDataset ? Optional.of(dataset(slice, examination.notAsked())) : Optional.empty();
        return new Examined(slice.focus(), slice.block().position(), dataset, findings(file, slice, examination.results()),
            shapes.keys(slice, clock), slice.looked(), examination.timed());
    }

    private Dataset dataset(Slice slice, Unasked notAsked) {
        List<Node> agencies = slice.objects(slice.focus(), DCTerms.publisher.asNode()).stream().map(agency -> named(slice, agency)).toList();
        return new Dataset(slice.focus(), new Kind(same(agencies), same(slice.objects(slice.focus(), Pim.CATEGORY)), asked(notAsked)));
    }

    /** A catalogue of millions has few publishers and few categories. */
    private List<Node> same(List<Node> few) {
        return groups.of(few, List::copyOf);
    }

    /** Most descriptions leave the same things out, so most have the very same set. */
    private Set<String> asked(Unasked notAsked) {
        return asked.of(notAsked, some -> same.of(codesBut(some), codes -> codes));
    }

    private Set<String> codesBut(Unasked notAsked) {
        return rules.book().rules().stream()
            .filter(rule -> !notAsked.contains(rule.shape()) && !rules.isOff(rule.shape()))
            .map(Rule::code).collect(Collectors.toUnmodifiableSet());
    }

    /** One finding a rule, dataset and value: that a value breaks two constraints of one rule is no second fault. */
    private List<Finding> findings(String file, Slice slice, List<Result> results) {
        if (results.isEmpty()) {
            return List.of();
        }
        Set<Finding> findings = new LinkedHashSet<>();
        for (Result result : results) {
            Rule rule = rules.book().of(result.shape()).orElseThrow(() -> new IllegalStateException(
                "The shape " + result.shape() + " gives results but has no code."));
            findings.add(finding(file, slice, rule, result));
        }
        return new ArrayList<>(findings);
    }

    private Finding finding(String file, Slice slice, Rule rule, Result result) {
        Optional<Node> value = result.value().filter(node -> !node.equals(slice.focus()));
        Place place = Place.of(file, new Places(slice).of(rule, result.path(), value));
        Optional<String> path = result.path().map(Paths::toText).or(() -> rule.about().map(Paths::toText));
        Optional<Node> shown = value.filter(any -> !rule.discreet()).map(node -> named(slice, node));
        return new Finding(rule, slice.focus(), path, shown.map(node -> called(slice, node)),
            suggestions(rule, property(slice, result.path(), value), shown, !shown.equals(value)), place, title(slice));
    }

    /** What has no name of its own goes by what it is called, in front of people. */
    private static Node named(Slice slice, Node node) {
        return node.isBlank() ? slice.objects(node, FOAF.name.asNode()).stream().filter(Node::isLiteral).findFirst().orElse(node) : node;
    }

    /** What stands for a contact, an agreement or a period in front of people: nobody knows it by its blank node. */
    private static Node called(Slice slice, Node node) {
        // A contact that is a person is not named in reports that others read.
        return node.isBlank() && !slice.objects(node, RDF.Nodes.type).contains(VCARD4.Individual.asNode()) ? CALLED.stream().flatMap(property -> slice.objects(node, property).stream()).filter(Node::isLiteral).findFirst().orElse(node)
            : node;
    }

    /** What people call a description that has no address of its own. */
    private static Optional<String> title(Slice slice) {
        return slice.focus().isURI() && slice.focus().getURI().startsWith(RdfInput.BASE)
            ? slice.objects(slice.focus(), DCTerms.title.asNode()).stream().filter(Node::isLiteral).map(Node::getLiteralLexicalForm).findFirst()
            : Optional.empty();
    }

    /** In which property the value stands, also where a path leaves a choice. */
    private static Optional<Node> property(Slice slice, Optional<Path> path, Optional<Node> value) {
        return path.flatMap(Paths::lastPredicate).or(() -> path.isEmpty() ? Optional.empty() : value.flatMap(wrong ->
            slice.block().predicates().stream().filter(each -> slice.block().objects(each).contains(wrong)).findFirst()));
    }

    /** A suggestion for a name stands for the whole thing of that name, which a program can't put in its place. */
    private List<Suggestion> suggestions(Rule rule, Optional<Node> property, Optional<Node> value, boolean ofName) {
        return value.stream().flatMap(wrong -> suggester.get().suggest(property, Optional.of(rule.shape()), wrong).stream())
            .map(meant -> ofName ? new Suggestion(meant.value(), meant.label(), false) : meant).toList();
    }
}
