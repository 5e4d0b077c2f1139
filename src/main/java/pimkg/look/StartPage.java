package pimkg.look;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import pimkg.browse.Overview;
import pimkg.graph.KnowledgeGraph;
import pimkg.page.Pages;
import pimkg.page.Voice;
import pimkg.query.QueryLibrary;
import pimkg.term.Pim;
import pimkg.text.Language;

/** What this is, the categories and principles, where to go from here; and what programs find. */
public final class StartPage {

    /** Addresses for programs, each explained by {@code about.<name>}. */
    private static final List<Address> FOR_PROGRAMS = List.of(Address.speaking("api", "/api"), Address.of("sparql", "/sparql"),
        Address.of("questions", "/queries/categories.csv"), Address.of("ontology", "/ontology.ttl"), Address.of("context", "/context.jsonld"),
        Address.of("void", "/.well-known/void"), Address.of("examples", "/.well-known/sparql-examples"), Address.of("search", "/search.json?q=monitoring"),
        Address.of("reconcile", "/reconcile"), Address.speaking("skosmos", "/rest/v1/vocabularies"), Address.speaking("feed", "/browse/changes.atom"),
        Address.of("sitemap", "/sitemap.xml"), Address.of("health", "/health"));

    /**
     * An address for programs.
     *
     * @param name   of its explanation
     * @param path   on this server
     * @param speaks whether whoever follows it is to stay in their language
     */
    public record Address(String name, String path, boolean speaks) {

        private static Address of(String name, String path) {
            return new Address(name, path, false);
        }

        private static Address speaking(String name, String path) {
            return new Address(name, path, true);
        }
    }

    private final KnowledgeGraph knowledge;
    private final Overview overview;
    private final Pages pages;

    /** The pages about this snapshot. */
    public StartPage(KnowledgeGraph knowledge, Pages pages) {
        this.knowledge = knowledge;
        this.overview = new Overview(knowledge);
        this.pages = pages;
    }

    /** The start page. */
    public String in(Voice voice) {
        Language language = voice.content();
        return pages.render("start", voice, Map.of(
            "categories", overview.lines(Pim.CATEGORIES, language),
            "principles", overview.lines(Pim.PRINCIPLES, language),
            "concepts", typed(SKOS.Concept.asNode())));
    }

    /** What this is, how much of it, and what programs find where. */
    public String about(Language language) {
        return pages.render("about", language, Map.of(
            "concepts", typed(SKOS.Concept.asNode()),
            "schemes", typed(SKOS.ConceptScheme.asNode()),
            "triples", knowledge.size(),
            "questions", QueryLibrary.packaged().all().size(),
            "addresses", FOR_PROGRAMS,
            "files", knowledge.files().stream().map(file -> "/" + file.path().replaceAll("\\.ttl$", "")).toList()));
    }

    private int typed(Node type) {
        return knowledge.union().find(Node.ANY, RDF.Nodes.type, type).toList().size();
    }
}
