package pimkg.lookup;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.SKOS;
import pimkg.entry.Address;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Syntax;
import pimkg.look.TermData;
import pimkg.page.Pages;
import pimkg.recall.Flight;
import pimkg.reply.Problem;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.SiteServlet;
import pimkg.skosmos.Answers;
import pimkg.skosmos.ConceptData;
import pimkg.skosmos.Search;
import pimkg.skosmos.Vocabularies;
import pimkg.skosmos.Vocabulary;
import pimkg.text.Language;

/** The paths of Skosmos' REST API that tools ask for: lists, search, look-up, labels, data and neighbours of a term. Only reads. */
public final class SkosmosServlet extends SiteServlet {

    /** The folder of the API, as in any Skosmos. */
    public static final String PATH = "/rest/v1";

    private static final long serialVersionUID = 1L;
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final String JSON = "application/json";
    private static final int MOST = 1000;
    private static final List<Syntax> SYNTAXES = List.of(Syntax.RDFXML, Syntax.TURTLE, Syntax.JSONLD);

    private final transient Graph graph;
    private final transient Vocabularies vocabularies;
    private final transient Search search;
    private final transient Answers answers;
    private final transient ConceptData data;
    private final transient TermData terms;

    /** Answers with these. */
    public SkosmosServlet(KnowledgeGraph knowledge, Pages pages) {
        super(pages);
        this.graph = knowledge.union();
        this.vocabularies = new Vocabularies(knowledge);
        this.search = new Search(knowledge);
        this.answers = new Answers(knowledge);
        this.data = new ConceptData(knowledge);
        this.terms = new TermData(knowledge);
    }

    /** A request that lacks something. */
    private static final class UnfitException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        UnfitException(Problem problem) {
            this.problem = problem;
        }
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Flight.keep(request);
        String[] parts = request.getRequestURI().substring(PATH.length()).replaceFirst("^/", "").split("/", -1);
        Optional<Vocabulary> named = vocabularies.named(parts[0]);
        String method = named.isPresent() ? parts.length > 1 ? parts[1] : "" : parts[0];
        try {
            if (parts.length > (named.isPresent() ? 2 : 1)) {
                throw new UnfitException(Problem.notFound(request.getRequestURI()));
            }
            if (method.equals("data")) {
                data(request, response, named);
            } else {
                send(request, response, json(request, method, named));
            }
        } catch (UnfitException unfit) {
            fail(request, response, unfit.problem);
        }
    }

    private JsonObject json(HttpServletRequest request, String method, Optional<Vocabulary> in) throws UnfitException {
        Language language = language(request, "lang").orElse(Language.EN);
        return switch (in.isPresent() ? "/" + method : method) {
            case "vocabularies" -> answers.vocabularies(vocabularies.all(), language);
            case "/" -> answers.information(in.get(), language);
            case "search", "/search" -> search(request, in);
            case "/lookup" -> lookup(request, in.get());
            case "label", "/label" -> answers.labels(concept(request, in), language);
            case "/topConcepts" -> answers.topConcepts(in.get(), language);
            case "/broader", "/narrower", "/related", "/children" -> {
                Node concept = concept(request, in);
                yield answers.related(concept, method, around(concept, method), language);
            }
            default -> throw new UnfitException(Problem.notFound(request.getRequestURI()));
        };
    }

    /** What is said of one of two holds the other way round as well. */
    private Stream<Node> around(Node concept, String method) {
        boolean down = List.of("narrower", "children").contains(method);
        Node there = (down ? SKOS.narrower : method.equals("broader") ? SKOS.broader : SKOS.related).asNode();
        Node back = (down ? SKOS.broader : method.equals("broader") ? SKOS.narrower : SKOS.related).asNode();
        return Stream.concat(G.listSP(graph, concept, there).stream(), G.listPO(graph, back, concept).stream()).filter(Node::isURI).distinct();
    }

    private JsonObject search(HttpServletRequest request, Optional<Vocabulary> in) throws UnfitException {
        String typed = needed(request, "query");
        List<String> wanted = List.of(given(request, "vocab").orElse("").strip().split("\\s+"));
        List<Vocabulary> where = in.map(List::of).orElseGet(() -> vocabularies.all().stream()
            .filter(each -> wanted.equals(List.of("")) || wanted.contains(each.id())).toList());
        int offset = number(request, "offset", 0);
        int most = number(request, "maxhits", MOST);
        Language answer = language(request, "labellang").or(() -> language(request, "lang")).orElse(Language.EN);
        return answers.found(find(request, typed, where, answer).stream().skip(offset).limit(most).toList(), answer);
    }

    /** A language that nothing is in has no labels. */
    private List<Search.Hit> find(HttpServletRequest request, String typed, List<Vocabulary> where, Language answer) {
        Optional<Language> lang = language(request, "lang");
        return given(request, "lang").isPresent() && lang.isEmpty() ? List.of() : search.find(typed, where, lang, answer);
    }

    private JsonObject lookup(HttpServletRequest request, Vocabulary in) throws UnfitException {
        String label = needed(request, "label");
        Language answer = language(request, "lang").orElse(Language.EN);
        List<Search.Hit> hits = label.contains("*") ? List.of() : find(request, label, List.of(in), answer);
        // The exact name, else the name in other capitals, else another name.
        List<Predicate<Search.Hit>> ranks = List.of(hit -> hit.altLabel().isEmpty() && (hit.prefLabel().equals(label) || hit.matched().equals(label)),
            hit -> hit.altLabel().isEmpty(), hit -> hit.altLabel().equals(label), hit -> true);
        List<Search.Hit> best = ranks.stream().map(rank -> hits.stream().filter(rank).toList()).filter(some -> !some.isEmpty()).findFirst()
            .orElseThrow(() -> new UnfitException(Problem.notFound(label)));
        return answers.lookedUp(best, answer);
    }

    private void data(HttpServletRequest request, HttpServletResponse response, Optional<Vocabulary> in) throws IOException, UnfitException {
        Optional<Syntax> asked = format(request).flatMap(Syntax::ofMediaType);
        if (in.isPresent() && given(request, "uri").isEmpty()) {
            response.setHeader("Location", Address.of(in.get().scheme()).replaceFirst("/[^/]*$", "") + asked.map(syntax -> "." + ending(syntax)).orElse(""));
            response.setStatus(HttpServletResponse.SC_FOUND);
            return;
        }
        Node concept = concept(request, in);
        List<String> types = Stream.concat(SYNTAXES.stream().map(Syntax::mediaType), Stream.of(JSON)).toList();
        String type = format(request).filter(types::contains)
            .or(() -> format(request).isPresent() ? Optional.empty() : Requests.negotiate(request, types))
            .orElseThrow(() -> new UnfitException(new Problem(406, "not-acceptable", String.join(", ", types))));
        byte[] body = type.equals(JSON) ? GSON.toJson(data.of(concept)).getBytes(StandardCharsets.UTF_8)
            : terms.write(concept, Syntax.ofMediaType(type).orElseThrow());
        new Reply(type, body).writeCacheable(request, response, "Accept");
    }

    /** Clients forget that a plus in an address is a space. */
    private static Optional<String> format(HttpServletRequest request) {
        return given(request, "format").map(type -> type.replace(' ', '+'));
    }

    private static String ending(Syntax syntax) {
        return switch (syntax) {
            case RDFXML -> "rdf";
            case JSONLD -> "jsonld";
            case NTRIPLES -> "nt";
            default -> "ttl";
        };
    }

    private Node concept(HttpServletRequest request, Optional<Vocabulary> in) throws UnfitException {
        String iri = needed(request, "uri");
        Node concept = NodeFactory.createURI(iri);
        boolean there = in.or(() -> vocabularies.of(concept)).filter(each -> each.concepts().contains(concept)).isPresent();
        if (!there) {
            throw new UnfitException(Problem.notFound(request.getRequestURI()));
        }
        return concept;
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, JsonObject json) throws IOException {
        String type = Requests.negotiate(request, List.of(JSON, Syntax.JSONLD.mediaType())).orElse(JSON);
        new Reply(type, GSON.toJson(json).getBytes(StandardCharsets.UTF_8)).writeCacheable(request, response, "Accept");
    }

    private static Optional<Language> language(HttpServletRequest request, String name) {
        return given(request, name).flatMap(tag -> Language.ofTag(tag.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
    }

    private static String needed(HttpServletRequest request, String name) throws UnfitException {
        return given(request, name).orElseThrow(() -> new UnfitException(Problem.badRequest(name)));
    }

    private static int number(HttpServletRequest request, String name, int otherwise) throws UnfitException {
        String text = given(request, name).orElse(Integer.toString(otherwise));
        if (!text.matches("\\d{1,6}")) {
            throw new UnfitException(Problem.badRequest(name + "=" + text));
        }
        return Integer.parseInt(text);
    }
}
