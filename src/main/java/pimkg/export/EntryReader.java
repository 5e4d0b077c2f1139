package pimkg.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import pimkg.form.FieldRule;
import pimkg.form.Form;
import pimkg.form.Forms;
import pimkg.form.PropertyPath;
import pimkg.form.Reading;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.term.Prefixes;
import pimkg.text.Language;

/** Reads descriptions out of a graph, as the fields of a form would hold them. */
public final class EntryReader {

    private final Form form;
    private final Forms forms;
    private final Values values;

    /** For a form; the names of lists' values are written in {@code language}. */
    public EntryReader(Form form, Forms forms, KnowledgeGraph knowledge, Language language) {
        this.form = form;
        this.forms = forms;
        this.values = new Values(knowledge, forms, language, !form.isTable());
    }

    /** The descriptions in a graph, by name; blank ones last. */
    public static List<Node> datasets(Graph graph) {
        Set<Node> found = new HashSet<>(G.listPO(graph, RDF.Nodes.type, DCAT.Dataset.asNode()));
        found.addAll(graph.find(Node.ANY, DCAT.dataset.asNode(), Node.ANY).mapWith(Triple::getObject).toList());
        return found.stream().sorted(Comparator.comparing(Node::isBlank).thenComparing(NodeCmp::compareRDFTerms)).toList();
    }

    /** What a description says. */
    public Entries read(Graph graph, Node subject) {
        List<Entry> entries = new ArrayList<>();
        Set<Triple> said = new HashSet<>();
        for (FieldRule rule : form.rules()) {
            if (rule.property().isPresent() && (rule.written() || rule.constant().isPresent())) {
                collect(graph, subject, rule, rule.property().get().steps(), List.of(), new ArrayList<>(), entries, said);
            } else if (rule.reading() == Reading.TECHNICAL && form.iris().contains("{" + rule.key() + "}")) {
                address(subject).ifPresent(address -> entries.add(new Entry(rule, List.of(), "", address)));
            }
        }
        return new Entries(subject.isURI() ? subject.getURI() : "", entries, unsaid(graph, subject, said));
    }

    /** The name of a description, unless it got one that is nobody's while it was read. */
    private static Optional<String> address(Node subject) {
        return Optional.of(subject).filter(Node::isURI).map(Node::getURI)
            .filter(iri -> iri.matches("https?://.*") && !iri.startsWith(RdfInput.BASE));
    }

    private void collect(Graph graph, Node holder, FieldRule rule, List<Node> steps, List<Integer> things, List<Triple> way,
                         List<Entry> entries, Set<Triple> said) {
        Node property = steps.get(0);
        List<Node> objects = objects(graph, holder, property);
        int number = 0;
        for (Node object : objects) {
            boolean thing = isThing(graph, object);
            number += thing ? 1 : 0;
            List<Triple> further = new ArrayList<>(way);
            further.add(Triple.create(holder, property, object));
            if (steps.size() == 1) {
                value(graph, rule, object, things, further, entries, said);
            } else if (thing) {
                List<Integer> inner = new ArrayList<>(things);
                inner.add(number);
                collect(graph, object, rule, steps.subList(1, steps.size()), inner, further, entries, said);
            }
        }
    }

    private void value(Graph graph, FieldRule rule, Node object, List<Integer> things, List<Triple> way, List<Entry> entries, Set<Triple> said) {
        if (rule.constant().isPresent()) {
            // It is written by being implied; nothing else may be meant.
            if (rule.constant().get().equals(object)) {
                said.addAll(way);
            }
            return;
        }
        Node node = object;
        if (isThing(graph, object)) {
            Optional<Node> naming = naming(rule.reading()).filter(property -> !hasField(rule.property().orElseThrow(), property));
            Optional<Node> name = naming.flatMap(property -> objects(graph, object, property).stream().filter(Node::isLiteral).findFirst());
            if (name.isEmpty()) {
                return;
            }
            way.add(Triple.create(object, naming.get(), name.get()));
            node = name.get();
        }
        Optional<String> text = values.text(rule, node).filter(each -> !each.isBlank());
        if (text.isPresent()) {
            entries.add(new Entry(rule, things, node.isLiteral() ? node.getLiteralLanguage() : "", text.get()));
            said.addAll(way);
        }
    }

    /** A name that has a field of its own is written there. */
    private boolean hasField(PropertyPath path, Node property) {
        List<Node> steps = new ArrayList<>(path.steps());
        steps.add(property);
        return form.rules().stream().filter(FieldRule::written).anyMatch(rule -> rule.property().filter(new PropertyPath(steps)::equals).isPresent());
    }

    private static Optional<Node> naming(Reading reading) {
        return switch (reading) {
            case AGENCY -> Optional.of(FOAF.name.asNode());
            case COUNTRY, UNHCR_COUNTRY -> Optional.of(SKOS.prefLabel.asNode());
            default -> Optional.empty();
        };
    }

    /** Something that the graph says more about, and no dataset of its own. */
    private static boolean isThing(Graph graph, Node node) {
        return !node.isLiteral() && graph.contains(node, Node.ANY, Node.ANY) && !graph.contains(node, RDF.Nodes.type, DCAT.Dataset.asNode());
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        return G.listSP(graph, subject, property).stream().sorted(Comparator.comparing((Node node) -> node.isBlank() ? 1 : 0)
            .thenComparing((one, other) -> one.isBlank() && other.isBlank()
                ? fingerprint(graph, one).compareTo(fingerprint(graph, other)) : NodeCmp.compareRDFTerms(one, other))).toList();
    }

    /** What a nameless thing says, so that its place among others is always the same. */
    private static String fingerprint(Graph graph, Node blank) {
        return graph.find(blank, Node.ANY, Node.ANY).toList().stream().filter(triple -> !triple.getObject().isBlank())
            .map(triple -> triple.getPredicate() + " " + triple.getObject()).sorted().reduce("", (a, b) -> a + "\n" + b);
    }

    private Map<String, Long> unsaid(Graph graph, Node subject, Set<Triple> said) {
        Map<String, Long> unsaid = new TreeMap<>();
        leftOver(graph, subject, "", new HashSet<>(Set.of(subject)), said, unsaid);
        return unsaid;
    }

    private void leftOver(Graph graph, Node subject, String path, Set<Node> seen, Set<Triple> said, Map<String, Long> unsaid) {
        graph.find(subject, Node.ANY, Node.ANY).toList().forEach(triple -> {
            String here = path + Prefixes.shorten(triple.getPredicate().getURI());
            Node object = triple.getObject();
            if (isThing(graph, object)) {
                if (seen.add(object)) {
                    leftOver(graph, object, here + "/", seen, said, unsaid);
                }
            } else if (!said.contains(triple) && !isImplied(graph, triple)) {
                unsaid.merge(here, 1L, Long::sum);
            }
        });
    }

    /** The class that reading the form would give it anyhow. */
    private boolean isImplied(Graph graph, Triple triple) {
        if (!triple.getPredicate().equals(RDF.Nodes.type)) {
            return false;
        }
        return triple.getObject().equals(DCAT.Dataset.asNode()) || graph.find(Node.ANY, Node.ANY, triple.getSubject()).toList().stream()
            .anyMatch(link -> forms.typeOfPart(link.getPredicate()).filter(triple.getObject()::equals).isPresent());
    }
}
