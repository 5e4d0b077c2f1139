package pimkg.submission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import pimkg.catalogue.Catalogue;
import pimkg.graph.KnowledgeGraph;
import pimkg.version.Audience;
import pimkg.version.Key;
import pimkg.version.StoreException;
import pimkg.version.Version;
import pimkg.version.Version.Kind;

/**
 * What agencies have submitted, as each reader may see it. Whoever asks here for what is not for them gets the same answer as for
 * what is not there. Safe for use by several threads.
 */
public final class ReadingRoom {

    private final KnowledgeGraph ships;
    private final Catalogue catalogue;

    /** Over the graph that ships and a catalogue of submissions. */
    public ReadingRoom(KnowledgeGraph knowledge, Catalogue catalogue) {
        this.ships = knowledge;
        this.catalogue = catalogue;
    }

    /**
     * A version of a description.
     *
     * @param number  counts the versions of this description, from 1
     * @param version what the store knows of it
     */
    public record Numbered(int number, Version version) {
    }

    /**
     * The graph that ships and what a reader may see of the submissions, as one dataset for one question: to be read within a
     * transaction, by one thread. It is put together from datasets that hold nothing else, and filters none of them, but for
     * taking the agency's own graphs out of those of all agencies.
     */
    public DatasetGraph view(Reader reader) {
        if (catalogue.last() == 0) {
            // Nothing is beside what ships, nor was there ever anything: no state of it has to be held.
            return new View(ships, List.of());
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(catalogue.published(Audience.PUBLIC), Optional.empty()));
        if (reader.member()) {
            parts.add(new Part(catalogue.published(Audience.COMMUNITY), Optional.empty()));
        }
        reader.agency().ifPresent(agency -> parts.add(new Part(catalogue.published(Audience.OWNER), Optional.of(begin(agency)))));
        return new View(ships, parts);
    }

    /** How the names of all graphs of an agency begin. */
    private static String begin(String agency) {
        String any = new Key(agency, "0").graph();
        return any.substring(0, any.length() - 1);
    }

    /** Asks something of what a reader may see, in one transaction. */
    public <T> T read(Reader reader, Function<DatasetGraph, T> question) {
        DatasetGraph view = view(reader);
        return Txn.calculateRead(view, () -> question.apply(view));
    }

    /**
     * Stands for all that a reader may see: two questions get the same answer when it is the same before the first and after the
     * second, and no two readers who may see different things have the same.
     *
     * @return empty while something of it is changing
     */
    public Optional<String> edition(Reader reader) {
        List<Audience> audiences = reader.member() ? List.of(Audience.PUBLIC, Audience.COMMUNITY) : List.of(Audience.PUBLIC);
        return catalogue.edition(audiences, reader.agency());
    }

    /** All that a reader may see now, by agency and id. */
    public List<Version> list(Reader reader) {
        return catalogue.current().stream().filter(version -> sees(reader, version)).toList();
    }

    private static boolean sees(Reader reader, Version version) {
        return reader.sees(version.audience(), version.key().agency());
    }

    /** The version that a reader sees now. */
    public Optional<Numbered> current(Reader reader, Key key) {
        return catalogue.current(key).filter(version -> sees(reader, version))
            .map(version -> new Numbered(catalogue.history(key).size(), version));
    }

    /** Whether there was something that a reader could see, and it was taken out. */
    public boolean isGone(Reader reader, Key key) {
        List<Version> history = catalogue.history(key);
        return !history.isEmpty() && history.get(history.size() - 1).kind() == Kind.REMOVED && sees(reader, history.get(history.size() - 1));
    }

    /**
     * The versions of a description that a reader may see, the newest first: all of them for the agency itself. For others those
     * that have been open to them ever since: what was once withdrawn or narrowed stays so.
     */
    public List<Numbered> history(Reader reader, Key key) {
        List<Version> history = catalogue.history(key);
        List<Numbered> open = new ArrayList<>();
        for (int number = history.size(); number > 0; number--) {
            Version version = history.get(number - 1);
            boolean own = reader.isOf(key.agency());
            if (!own && (version.kind() == Kind.REMOVED || !sees(reader, version))) {
                break;
            }
            open.add(new Numbered(number, version));
        }
        return Collections.unmodifiableList(open);
    }

    /**
     * What a version says.
     *
     * @param text  canonical N-Triples, whose hash the version has
     * @param graph the same, with the same names for what is nameless, so that it is written alike each time
     */
    public record Content(String text, Graph graph) {
    }

    /**
     * What a version says, which the reader has seen in a list or history of this room.
     *
     * @return empty when it is a removal
     * @throws StoreException when it can't be read, or is not what it was
     */
    public Optional<Content> content(Version version) throws StoreException {
        return catalogue.content(version.key(), version.sequence()).map(text -> {
            Graph graph = Piece.empty();
            RDFParser.fromString(text, Lang.NTRIPLES).checking(false).labelToNode(LabelToNode.createUseLabelAsGiven())
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).parse(graph);
            return new Content(text, graph);
        });
    }

    /**
     * The same as a bare graph, with no names for prefixes: for reading many.
     *
     * @return empty when it is a removal
     * @throws StoreException when it can't be read, or is not what it was
     */
    public Optional<Graph> statements(Version version) throws StoreException {
        return catalogue.description(version.key(), version.sequence());
    }

    /** All that is in the catalogue now, whoever may see it: for making ready what is then shown to nobody else. */
    public List<Version> everything() {
        return catalogue.current();
    }
}
