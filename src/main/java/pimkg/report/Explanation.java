package pimkg.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.rule.Rule;
import pimkg.term.Pim;
import pimkg.text.Language;
import pimkg.text.Texts;

/** What a rule asks or a term means, in plain language, with the source and how sure it is. */
public final class Explanation {

    private static final Node EDITION = NodeFactory.createURI(Pim.BASE + "ontology/pim#edition");
    private static final Node UNOFFICIAL = NodeFactory.createURI(Pim.BASE + "ontology/pim#unofficialLanguage");

    private final KnowledgeGraph knowledge;
    private final Language language;
    private final Titles titles;
    private final Texts texts;

    /** Explains in {@code language}, from this graph. */
    public Explanation(KnowledgeGraph knowledge, Language language) {
        this.knowledge = knowledge;
        this.language = language;
        this.titles = new Titles(knowledge, language);
        this.texts = Texts.of(Explanation.class, language);
    }

    /** A rule: what, why with principle and source, how, an example. */
    public String of(Rule rule) {
        StringBuilder out = new StringBuilder();
        out.append("%s  %s  (%s)%n".formatted(rule.code(), rule.name().in(language), Titles.name(rule.shape())));
        out.append(Wrapped.lines("  ", rule.message().in(language)));
        rule.detail().forEach(part -> out.append(line("detail", part.in(language))));
        out.append(line("explain.weight", texts.get("severity." + rule.severity().code())));
        rule.principle().ifPresent(principle -> out.append(line("principles.principle", titles.of(principle))));
        out.append(line("why", rule.reason().in(language)));
        out.append(line("repair", rule.repair().in(language)));
        rule.example().ifPresent(example -> {
            out.append("  ").append(texts.get("explain.example")).append(":\n");
            example.strip().lines().forEach(row -> out.append("    ").append(row).append('\n'));
        });
        out.append(sources(rule.sources(), rule.certainty().orElse(null)));
        return out.toString();
    }

    /** A term: name, meaning, scope, relations, source, certainty. */
    public String of(Node term) {
        StringBuilder out = new StringBuilder();
        out.append("%s  (%s)%n".formatted(titles.of(term), Titles.name(term)));
        String definition = Literals.of(knowledge.union(), term, SKOS.definition.asNode()).in(language);
        if (!definition.isEmpty()) {
            out.append(Wrapped.lines("  ", definition));
        }
        text(out, "explain.scope", term, SKOS.scopeNote.asNode());
        related(out, term);
        labels(out, term);
        out.append(sources(G.listSP(knowledge.union(), term, DCTerms.source.asNode()),
            G.getSP(knowledge.union(), term, Pim.CERTAINTY)));
        text(out, "explain.note", term, SKOS.editorialNote.asNode());
        if (knowledge.union().contains(term, UNOFFICIAL, NodeFactory.createLiteralString(language.tag()))) {
            out.append(Wrapped.lines("  ", texts.get("explain.unofficial")));
        }
        return out.toString();
    }

    private void text(StringBuilder out, String key, Node term, Node property) {
        String text = Literals.of(knowledge.union(), term, property).in(language);
        if (!text.isEmpty()) {
            out.append(line(key, text));
        }
    }

    private void related(StringBuilder out, Node term) {
        Map<String, Node> relations = Map.of("explain.scheme", SKOS.inScheme.asNode(), "explain.broader",
            SKOS.broader.asNode(), "explain.related", SKOS.related.asNode());
        for (String key : List.of("explain.scheme", "explain.broader", "explain.related")) {
            String names = G.listSP(knowledge.union(), term, relations.get(key)).stream()
                .map(titles::of).sorted().collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                out.append(line(key, names));
            }
        }
    }

    private void labels(StringBuilder out, Node term) {
        String others = G.iterSP(knowledge.union(), term, SKOS.prefLabel.asNode())
            .filterDrop(label -> label.getLiteralLanguage().equals(language.tag()))
            .mapWith(label -> label.getLiteralLexicalForm() + " (" + label.getLiteralLanguage() + ")")
            .toList().stream().sorted().collect(Collectors.joining(", "));
        out.append(line("explain.labels", others));
    }

    private String sources(List<Node> sources, Node certainty) {
        String documents = sources.stream().map(this::document).sorted().collect(Collectors.joining("; "));
        return line("explain.source", documents)
            + (certainty == null ? "" : line("explain.certainty", titles.of(certainty) + ". "
                + Literals.of(knowledge.union(), certainty, SKOS.definition.asNode()).in(language)));
    }

    private String document(Node source) {
        String title = Literals.of(knowledge.union(), source, DCTerms.title.asNode()).in(language);
        String edition = Literals.of(knowledge.union(), source, EDITION).in(language);
        return (title.isEmpty() ? Titles.name(source) : title) + (edition.isEmpty() ? "" : " (" + edition + ")");
    }

    private String line(String key, String text) {
        return text.isEmpty() ? "" : Wrapped.lines("  " + texts.get(key) + ": ", text);
    }
}
