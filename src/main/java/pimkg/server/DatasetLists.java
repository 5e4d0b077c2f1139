package pimkg.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.vocabulary.DCTerms;
import pimkg.graph.Literals;
import pimkg.page.DatasetPage;
import pimkg.page.DatasetPage.Entry;
import pimkg.query.Answer;
import pimkg.report.AnswerFormat;
import pimkg.report.AnswerWriter;
import pimkg.store.Key;
import pimkg.store.Version;
import pimkg.submission.Audiences;
import pimkg.submission.ReadingRoom;
import pimkg.submission.Reader;
import pimkg.term.Pim;
import pimkg.text.Language;

/**
 * The lists of descriptions, of all agencies or of one: what the reader may see and nothing else, so that the list of an agency
 * with nothing to see is the same as that of an agency which does not exist.
 */
final class DatasetLists {

    private static final String HTML = "text/html";
    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final int MOST = 1000;
    private static final int USUAL = 100;

    private final ReadingRoom room;
    private final DatasetPage page;
    private final Links links;

    DatasetLists(ReadingRoom room, DatasetPage page, Links links) {
        this.room = room;
        this.page = page;
        this.links = links;
    }

    /** A page of a list: which of how many. */
    private record Cut(int from, int limit, int total) {

        Optional<Integer> next() {
            return from + limit < total ? Optional.of(from + limit) : Optional.empty();
        }

        Optional<Integer> previous() {
            return from > 0 ? Optional.of(Math.max(0, from - limit)) : Optional.empty();
        }
    }

    void send(HttpServletRequest request, HttpServletResponse response, DatasetAddress address) throws IOException {
        Language language = Requests.language(request);
        Reader reader = AccessFilter.reader(request);
        if (address.kind() == DatasetAddress.Kind.AGENCY && !Key.isName(address.agency())) {
            throw new Posted.RefusedException(Problem.notFound(request.getRequestURI()));
        }
        List<Version> all = room.list(reader).stream()
            .filter(version -> address.agency().isEmpty() || version.key().agency().equals(address.agency())).toList();
        Cut cut = new Cut(number(request, "from", 0, Integer.MAX_VALUE), Math.max(1, number(request, "limit", USUAL, MOST)), all.size());
        List<Version> shown = all.stream().skip(cut.from()).limit(cut.limit()).toList();
        List<Entry> entries = room.read(reader, view -> shown.stream().map(version -> entry(version, view, language)).toList());
        reply(request, address, cut, entries).writeCacheable(request, response, "Accept, Accept-Language");
    }

    private static int number(HttpServletRequest request, String name, int otherwise, int most) throws Posted.RefusedException {
        String given = Optional.ofNullable(request.getParameter(name)).orElse(Integer.toString(otherwise));
        if (!given.matches("\\d{1,9}")) {
            throw new Posted.RefusedException(new Problem(400, "paging", name + "=" + given));
        }
        return Math.min(most, Integer.parseInt(given));
    }

    private Entry entry(Version version, DatasetGraph view, Language language) {
        Graph graph = view.getGraph(NodeFactory.createURI(version.key().graph()));
        Node dataset = graph.find(Node.ANY, Pim.AUDIENCE, Node.ANY).nextOptional().map(triple -> triple.getSubject())
            .orElse(NodeFactory.createURI(version.key().graph()));
        return new Entry(version.key().agency(), version.key().id(), Literals.of(graph, dataset, DCTerms.title.asNode()).in(language),
            dataset.toString(), Audiences.code(version.audience()), version.when().toString());
    }

    private Reply reply(HttpServletRequest request, DatasetAddress address, Cut cut, List<Entry> entries) throws IOException {
        String type = type(request);
        Language language = Requests.language(request);
        if (type.equals(HTML)) {
            DatasetPage.Position position = new DatasetPage.Position(cut.from(), cut.limit(), cut.total(), cut.previous(), cut.next());
            return Reply.html(page.list(address.agency(), entries, position, language));
        }
        return type.equals(CSV) ? new Reply(CSV, new AnswerWriter(language).write(rows(request, entries), AnswerFormat.CSV))
            : new Reply(JSON, (json(request, address, cut, entries) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A spreadsheet asks by the address, as it has no header to ask with. */
    private static String type(HttpServletRequest request) throws Posted.RefusedException {
        String format = Optional.ofNullable(request.getParameter("format")).orElse("");
        if (!Set.of("", "json", "csv", "html").contains(format)) {
            throw new Posted.RefusedException(new Problem(400, "parameter", "format=" + format));
        }
        return switch (format) {
            case "json" -> JSON;
            case "csv" -> CSV;
            case "html" -> HTML;
            default -> Requests.wantsHtml(request) ? HTML : Requests.negotiate(request, List.of(JSON, CSV, HTML))
                .orElseThrow(() -> new Posted.RefusedException(new Problem(406, "not-acceptable", String.join(", ", JSON, CSV, HTML))));
        };
    }

    private String address(HttpServletRequest request, Entry entry) {
        return links.base(request) + DatasetAddress.PATH + "/" + entry.agency() + "/" + entry.id();
    }

    private JsonObject json(HttpServletRequest request, DatasetAddress address, Cut cut, List<Entry> entries) {
        JsonArray all = new JsonArray();
        for (Entry entry : entries) {
            JsonObject json = new JsonObject();
            json.addProperty("agency", entry.agency());
            json.addProperty("id", entry.id());
            json.addProperty("title", entry.title());
            json.addProperty("dataset", entry.dataset());
            json.addProperty("audience", entry.audience());
            json.addProperty("modified", entry.when());
            json.addProperty("address", address(request, entry));
            all.add(json);
        }
        JsonObject root = new JsonObject();
        root.addProperty("total", cut.total());
        root.addProperty("from", cut.from());
        cut.next().ifPresent(next -> root.addProperty("next", links.base(request) + DatasetAddress.PATH
            + (address.agency().isEmpty() ? "" : "/" + address.agency()) + "?from=" + next + "&limit=" + cut.limit()));
        root.add("datasets", all);
        return root;
    }

    private Answer.Rows rows(HttpServletRequest request, List<Entry> entries) {
        List<Var> columns = List.of(Var.alloc("agency"), Var.alloc("id"), Var.alloc("title"), Var.alloc("dataset"), Var.alloc("audience"),
            Var.alloc("modified"), Var.alloc("address"));
        List<Binding> rows = entries.stream().map(entry -> {
            List<String> values = List.of(entry.agency(), entry.id(), entry.title(), entry.dataset(), entry.audience(), entry.when(),
                address(request, entry));
            Binding row = BindingFactory.empty();
            for (int at = 0; at < columns.size(); at++) {
                row = BindingFactory.binding(row, columns.get(at), NodeFactory.createLiteralString(values.get(at)));
            }
            return row;
        }).toList();
        return new Answer.Rows(columns, rows);
    }
}
