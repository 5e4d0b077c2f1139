package pimkg.look;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import pimkg.entry.Names;
import pimkg.entry.Said;
import pimkg.graph.GraphFile;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.page.Pages;
import pimkg.page.Voice;
import pimkg.term.Prefixes;
import pimkg.text.Language;

/** One packaged file as a page: every name it speaks of, each at its own place in the page, which leads to the page of that name. */
public final class FilePage {

    /**
     * A name of the file.
     *
     * @param anchor the part of the IRI behind the hash
     * @param title  its label, with the address of its own page; the web address of a name that others minted
     * @param code   may be empty
     * @param name   its short name
     * @param what   it is, in a sentence or two; may be empty
     */
    public record Term(String anchor, Said title, Said code, String name, Said what) {
    }

    private final KnowledgeGraph knowledge;
    private final Pages pages;

    /** Pages about the files of this snapshot. */
    public FilePage(KnowledgeGraph knowledge, Pages pages) {
        this.knowledge = knowledge;
        this.pages = pages;
    }

    /** The page of a file in a language; texts that it has in other languages only stand there in those, marked as such. */
    public String of(GraphFile file, Voice voice) {
        Language language = voice.content();
        Graph graph = knowledge.graph(file.graphName());
        Names names = new Names(graph, language);
        List<Term> terms = graph.find().mapWith(Triple::getSubject)
            .filterKeep(subject -> subject.isURI() && !subject.equals(file.graphName()))
            .toList().stream().distinct()
            .sorted(Comparator.comparing((Node subject) -> Names.position(graph, subject)).thenComparing(Node::getURI))
            .map(subject -> term(subject, file, names)).toList();
        return pages.render("file", voice, Map.of(
            "title", Literals.of(graph, file.graphName(), DCTerms.title.asNode()).in(language),
            "description", Literals.of(graph, file.graphName(), DCTerms.description.asNode()).in(language),
            "iri", file.iri(),
            "path", "/" + file.path().replaceAll("\\.ttl$", ""),
            "terms", terms));
    }

    private static Term term(Node subject, GraphFile file, Names names) {
        String iri = subject.getURI();
        String anchor = iri.startsWith(file.iri() + "#") ? iri.substring(file.iri().length() + 1) : iri;
        return new Term(anchor, names.of(subject), names.code(subject), Prefixes.shorten(iri), names.what(subject));
    }
}
