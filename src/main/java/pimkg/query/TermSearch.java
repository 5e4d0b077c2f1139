package pimkg.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.term.Pim;
import pimkg.text.Language;

/**
 * Finds concepts by any of their labels and by what agencies call the same in their lists, in any language at once: by the whole label, by a word or the stem of a word
 * in it, by the beginning or a part of a word. Hidden labels are searched and never shown.
 */
public final class TermSearch {

    private static final Map<Node, Float> LABELS = Map.of(
        SKOS.prefLabel.asNode(), 1.0f, SKOS.altLabel.asNode(), 0.8f, SKOS.hiddenLabel.asNode(), 0.6f,
        SKOS.notation.asNode(), 0.7f);
    private static final String OF_AGENCIES = Pim.BASE + "data/";
    /** A concept has some twenty labels, and as many words of agencies; so many candidates are looked at to find enough concepts. */
    private static final int LABELS_PER_CONCEPT = 60;

    /** Longer than any label; what follows can't make a better match, only a slower one. */
    private static final int MAX_TEXT = 200;

    private final IndexSearcher searcher;

    private TermSearch(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** An index in memory over the concepts of the packaged ontology and register. */
    public static TermSearch over(KnowledgeGraph knowledge) {
        return knowledge.derived(TermSearch.class, TermSearch::index);
    }

    private static TermSearch index(KnowledgeGraph knowledge) {
        Graph graph = knowledge.union();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(LabelAnalysis.analyzer()))) {
            for (Node property : LABELS.keySet()) {
                for (Triple label : graph.find(Node.ANY, property, Node.ANY).toList()) {
                    if (isTerm(graph, label.getSubject())) {
                        writer.addDocument(document(graph, label));
                    }
                }
            }
            for (AgencyWord word : AgencyWord.in(graph)) {
                writer.addDocument(document(graph, word));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return new TermSearch(open(directory));
    }

    /** A scheme has a label too, but it is a list of terms and none itself. */
    private static boolean isTerm(Graph graph, Node subject) {
        return subject.isURI() && graph.contains(subject, SKOS.prefLabel.asNode(), Node.ANY)
            && !graph.contains(subject, RDF.Nodes.type, SKOS.ConceptScheme.asNode());
    }

    private static IndexSearcher open(ByteBuffersDirectory directory) {
        try {
            return new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static Document document(Graph graph, Triple statement) {
        Node concept = statement.getSubject();
        String label = statement.getObject().getLiteralLexicalForm();
        String tag = statement.getObject().getLiteralLanguage();
        boolean hidden = statement.getPredicate().equals(SKOS.hiddenLabel.asNode());
        return document(concept, label, tag, LABELS.get(statement.getPredicate()) * weight(concept),
            hidden ? preferred(graph, concept, tag) : label);
    }

    /** An agency's word finds the term, which is shown by its own name: in each language, so that the asker's is there. */
    private static Document document(Graph graph, AgencyWord word) {
        Document document = document(word.concept(), word.text(), Language.EN.tag(), word.weight(), preferred(graph, word.concept(), Language.EN.tag()));
        for (Language language : Language.values()) {
            document.add(new StoredField("label_" + language.tag(), preferred(graph, word.concept(), language.tag())));
        }
        return document;
    }

    private static Document document(Node concept, String label, String tag, float weight, String shown) {
        Document document = new Document();
        document.add(new StoredField("concept", concept.getURI()));
        document.add(new StoredField("label", shown));
        document.add(new StoredField("language", tag));
        document.add(new StoredField("weight", weight));
        document.add(new StringField(LabelAnalysis.WHOLE, LabelAnalysis.fold(label), Field.Store.NO));
        document.add(new TextField(LabelAnalysis.WORDS, label, Field.Store.NO));
        Language.ofTag(tag).ifPresent(language ->
            document.add(new TextField(LabelAnalysis.stems(language), label, Field.Store.NO)));
        return document;
    }

    /** Of a PIM term and what an agency calls by the same name, the PIM term is meant. */
    private static float weight(Node concept) {
        return concept.getURI().startsWith(OF_AGENCIES) ? 0.6f : 1;
    }

    private static String preferred(Graph graph, Node concept, String tag) {
        return Literals.of(graph, concept, SKOS.prefLabel.asNode()).in(Language.ofTag(tag).orElse(Language.EN));
    }

    /**
     * The concepts that fit best, the best first.
     *
     * @param text     what the user typed; may be empty
     * @param language prefer labels in this language; empty to treat all alike
     * @param limit    at most so many, from 1
     */
    public List<TermMatch> find(String text, Optional<Language> language, int limit) {
        return find(text, LabelAnalysis::query, language, limit);
    }

    /**
     * What somebody may have meant who found nothing: concepts whose labels have most of the words, or words that differ
     * by a letter or two.
     *
     * @param text     what the user typed; may be empty
     * @param language as for {@link #find}
     * @param limit    at most so many, from 1
     */
    public List<TermMatch> near(String text, Optional<Language> language, int limit) {
        return find(text, LabelAnalysis::tolerant, language, limit);
    }

    private List<TermMatch> find(String text, Function<String, Query> query, Optional<Language> language, int limit) {
        // One sign of Arabic may stand for eighteen letters, so the length counts afterwards too.
        String looked = beginning(Normalizer.normalize(beginning(text), Normalizer.Form.NFKC));
        if (LabelAnalysis.fold(looked).isEmpty()) {
            return List.of();
        }
        Map<Node, TermMatch> best = new LinkedHashMap<>();
        try {
            for (ScoreDoc hit : searcher.search(query.apply(looked), candidates(limit)).scoreDocs) {
                TermMatch match = match(searcher.storedFields().document(hit.doc), hit.score, language);
                best.merge(match.concept(), match, (a, b) -> a.score() >= b.score() ? a : b);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        List<TermMatch> found = new ArrayList<>(best.values());
        found.sort((a, b) -> a.score() == b.score()
            ? a.concept().getURI().compareTo(b.concept().getURI())
            : Double.compare(b.score(), a.score()));
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), MAX_TEXT));
    }

    private int candidates(int limit) {
        return (int) Math.min((long) limit * LABELS_PER_CONCEPT, Math.max(1, searcher.getIndexReader().maxDoc()));
    }

    private static TermMatch match(Document document, float score, Optional<Language> preferred) {
        Optional<String> named = preferred.map(each -> document.get("label_" + each.tag()));
        Optional<Language> language = named.isPresent() ? preferred : Language.ofTag(document.get("language"));
        double favour = preferred.isPresent() && preferred.equals(language) ? 1.5 : 1;
        return new TermMatch(NodeFactory.createURI(document.get("concept")), named.orElse(document.get("label")), language,
            score * favour * document.getField("weight").numericValue().floatValue());
    }
}
