package pimkg.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.KnowledgeGraph;
import pimkg.rule.Rule;
import pimkg.term.Pim;
import pimkg.term.Prefixes;
import pimkg.text.Language;

/** The entries of a graph. Safe for use by several threads. */
public final class Entries {

    private static final Node SHAREABILITY = NodeFactory.createURI(Pim.BASE + "ontology/pim#shareability");
    private static final Node UNOFFICIAL = NodeFactory.createURI(Pim.BASE + "ontology/pim#unofficialLanguage");
    private static final Node LEVEL = NodeFactory.createURI(Prefixes.expand("dpv:hasSensitivityLevel").orElseThrow());
    private static final Node DATA_LEVEL = NodeFactory.createURI(Pim.BASE + "ontology/pim#dataLevel");
    private static final Node SHAPE_PATH = NodeFactory.createURI(Prefixes.expand("sh:path").orElseThrow());

    private final KnowledgeGraph knowledge;
    private final Graph graph;

    /** Of this snapshot. */
    public Entries(KnowledgeGraph knowledge) {
        this.knowledge = knowledge;
        this.graph = knowledge.union();
    }

    /** The entry of a thing that the graph names, in a language where it has it. */
    public Entry of(Node term, Language language) {
        Names names = new Names(graph, language);
        Codes codes = Codes.of(knowledge);
        Uses uses = Uses.of(knowledge);
        List<Said> kinds = names.sorted(G.listSP(graph, term, RDF.Nodes.type).stream().filter(Node::isURI)
            .filter(kind -> !kind.equals(SKOS.Concept.asNode()))).stream().map(kind -> kind.link().startsWith("/") ? kind : kind.linked("")).toList();
        Optional<Rule> rule = uses.rule(term);
        return new Entry(term, names.of(term), kinds, names.code(term), Meaning.of(term, names), languages(term), Family.of(term, names),
            care(term, names), rule.map(each -> ruleText(each, names)), names.sorted(G.listSP(graph, term, DCTerms.isReplacedBy.asNode()).stream()),
            Facts.about(term, names), Facts.pointing(term, names), codes.of(term, names), codes.in(term, names), uses.datasets(term, names),
            uses.demands(term, names));
    }

    /** What a term means, who says so, and how sure that is. */
    public Meaning meaning(Node term, Language language) {
        return Meaning.of(term, new Names(graph, language));
    }

    /** Names in this graph. */
    public Names names(Language language) {
        return new Names(graph, language);
    }

    /** Under which codes and names other lists keep a term. */
    public List<Entry.Code> codes(Node term, Language language) {
        return Codes.of(knowledge).of(term, new Names(graph, language));
    }

    /** What a term is called and how it is defined, in each language that has a name for it. */
    public List<Entry.InLanguage> languages(Node term) {
        List<Said> definitions = Meaning.definitions(graph, term);
        return Stream.of(Language.values()).map(language -> {
            Said name = Names.label(graph, term).exactly(language).map(text -> new Said(text, language.tag(), language.dir(), ""))
                .orElse(Said.NOTHING);
            List<Said> others = G.listSP(graph, term, SKOS.altLabel.asNode()).stream().map(Said::of)
                .filter(said -> said.lang().equals(language.tag())).sorted((a, b) -> a.text().compareTo(b.text())).toList();
            Said definition = definitions.stream().filter(said -> said.lang().equals(language.tag())).findFirst().orElse(Said.NOTHING);
            return new Entry.InLanguage(language.tag(), language.ownName(), name, others, definition,
                graph.contains(term, UNOFFICIAL, NodeFactory.createLiteralString(language.tag())));
        }).filter(each -> !each.name().isEmpty()).toList();
    }

    /** The rule of thumb of a category, the level of a dataset, and what protocols say of a type of data. */
    private List<Entry.Care> care(Node term, Names names) {
        List<Entry.Care> care = new ArrayList<>();
        names.texts(term, SHAREABILITY).forEach(text -> care.add(new Entry.Care(names.heading(SHAREABILITY), text, Said.NOTHING, "")));
        G.listSP(graph, term, LEVEL).forEach(level -> care.add(new Entry.Care(names.heading(LEVEL), names.of(level), Said.NOTHING, levelOf(level))));
        G.listPO(graph, DCTerms.subject.asNode(), term).stream().filter(rule -> graph.contains(rule, LEVEL, Node.ANY))
            .flatMap(rule -> G.listSP(graph, rule, LEVEL).stream().map(level -> new Entry.Care(names.heading(LEVEL), names.of(level),
                names.sorted(Stream.concat(G.listSP(graph, rule, DCTerms.spatial.asNode()).stream(), G.listSP(graph, rule, DATA_LEVEL).stream()))
                    .stream().reduce((a, b) -> new Said(a.text() + " · " + b.text(), a.lang(), a.dir(), "")).orElse(Said.NOTHING), levelOf(level))))
            .sorted((a, b) -> (a.where().text() + a.text().text()).compareTo(b.where().text() + b.text().text())).distinct().forEach(care::add);
        return List.copyOf(care);
    }

    private static String levelOf(Node level) {
        return level.getURI().substring(level.getURI().lastIndexOf('#') + 1).toLowerCase(Locale.ROOT);
    }

    private Entry.RuleText ruleText(Rule rule, Names names) {
        Language language = names.language();
        Node path = Optional.ofNullable(G.getZeroOrOneSP(graph, rule.shape(), SHAPE_PATH)).filter(Node::isURI).or(rule::about).orElse(null);
        return new Entry.RuleText(rule.severity().code(), rule.principle().map(names::of).orElse(Said.NOTHING), Said.of(rule.message(), language),
            Said.of(rule.reason(), language), Said.of(rule.repair(), language), rule.example().map(String::strip).orElse(""),
            path == null || !path.isURI() ? Said.NOTHING : names.of(path));
    }
}
