package pimkg.register;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import pimkg.desk.Addresses;
import pimkg.desk.CataloguePage;
import pimkg.desk.ValueNames;
import pimkg.door.AccessFilter;
import pimkg.entry.Said;
import pimkg.inventory.Card;
import pimkg.inventory.Facet;
import pimkg.inventory.Inventory;
import pimkg.inventory.Narrowing;
import pimkg.inventory.Tally;
import pimkg.reply.DatasetAddress;
import pimkg.reply.Links;
import pimkg.reply.Posted;
import pimkg.reply.Problem;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.Table;
import pimkg.submission.Audiences;
import pimkg.submission.Reader;
import pimkg.text.Fold;
import pimkg.text.Language;
import pimkg.version.Key;

/**
 * The list of descriptions, of all agencies or of one, narrowed by facets: what the reader may see and nothing else, so that the list
 * of an agency with nothing to see is the same as that of an agency which does not exist, and no count tells of more.
 */
public final class CatalogueReplies {

    private static final Comparator<Card> LATEST = Comparator.comparing(Card::when).reversed().thenComparing(Card::key);
    private static final List<Facet> COLUMNS = List.of(Facet.CATEGORY, Facet.PLACE, Facet.PERIOD, Facet.GROUP, Facet.SENSITIVITY, Facet.ACCESS);
    private static final List<String> FIRST = List.of("agency", "id", "title", "dataset", "audience", "modified", "address", "begins", "ends");
    private static final String CODE = "Code";
    private static final String BETWEEN = "; ";

    private final Inventory inventory;
    private final CataloguePage page;
    private final Graph ships;
    private final Links links;

    /** Answers with these. */
    public CatalogueReplies(Inventory inventory, CataloguePage page, Graph ships, Links links) {
        this.inventory = inventory;
        this.page = page;
        this.ships = ships;
        this.links = links;
    }

    void send(HttpServletRequest request, HttpServletResponse response, DatasetAddress address) throws IOException {
        if (address.kind() == DatasetAddress.Kind.AGENCY && !Key.isName(address.agency())) {
            throw new Posted.RefusedException(Problem.notFound(request.getRequestURI()));
        }
        Narrowings.Form form = Narrowings.form(request);
        reply(request, AccessFilter.reader(request), address, form).writeCacheable(request, response, "Accept, Accept-Language");
    }

    private Reply reply(HttpServletRequest request, Reader reader, DatasetAddress address, Narrowings.Form form) throws IOException {
        Narrowing asked = Narrowings.of(request);
        Narrowing narrowing = address.agency().isEmpty() ? asked : asked.with(Facet.AGENCY, address.agency());
        CataloguePage.Part part = Narrowings.part(request, form);
        Language language = Requests.language(request);
        Tally tally = Tally.of(inventory.of(reader), narrowing);
        List<Card> shown = sorted(tally.cards(), part.sort(), language).stream().skip(part.from()).limit(part.limit()).toList();
        return switch (form) {
            case HTML -> Reply.html(page.of(tally, shown, narrowing, part, language, links.base(request)));
            case CSV -> Table.csv(columns(), rows(request, shown, language), language);
            case JSON -> new Reply(form.type(), (json(request, address, tally, shown, asked, part) + "\n").getBytes(StandardCharsets.UTF_8));
        };
    }

    /** Cards come by agency and id. */
    private static List<Card> sorted(List<Card> cards, String sort, Language language) {
        if (sort.equals("title")) {
            Map<Card, String> titles = cards.stream().collect(Collectors.toMap(card -> card, card -> Fold.fold(card.title().in(language)), (one, other) -> one,
                IdentityHashMap::new));
            return cards.stream().sorted(Comparator.comparing(titles::get)).toList();
        }
        return sort.equals("changed") ? cards.stream().sorted(LATEST).toList() : cards;
    }

    static Set<String> sorts() {
        return Set.of("agency", "changed", "title");
    }

    private String address(HttpServletRequest request, Card card) {
        return links.base(request) + DatasetAddress.PATH + "/" + card.key();
    }

    private JsonObject json(HttpServletRequest request, DatasetAddress address, Tally tally, List<Card> shown, Narrowing asked, CataloguePage.Part part) {
        ValueNames names = new ValueNames(ships, Requests.language(request));
        JsonObject root = new JsonObject();
        root.addProperty("total", tally.cards().size());
        root.addProperty("from", part.from());
        part.next(tally.cards().size()).ifPresent(next -> root.addProperty("next", links.base(request) + Addresses.of(DatasetAddress.PATH
            + (address.agency().isEmpty() ? "" : "/" + address.agency()), Addresses.parameters(asked, more(part, next)))));
        JsonArray all = new JsonArray();
        shown.forEach(card -> all.add(json(request, card, names)));
        root.add("datasets", all);
        JsonObject facets = new JsonObject();
        for (Facet facet : Facet.values()) {
            JsonArray values = new JsonArray();
            tally.counts().get(facet).forEach(count -> {
                JsonObject value = Table.json(count.value().code(), names.of(facet, count.value()));
                value.addProperty("count", count.cards());
                value.addProperty("chosen", count.chosen());
                values.add(value);
            });
            facets.add(facet.code(), values);
        }
        root.add("facets", facets);
        return root;
    }

    private static Map<String, String> more(CataloguePage.Part part, int next) {
        return Map.of("from", Integer.toString(next), "limit", Integer.toString(part.limit()), "sort", part.sort().equals("agency") ? "" : part.sort());
    }

    private JsonObject json(HttpServletRequest request, Card card, ValueNames names) {
        Language language = Requests.language(request);
        JsonObject json = new JsonObject();
        json.addProperty("agency", card.key().agency());
        json.addProperty("id", card.key().id());
        json.addProperty("title", card.title().in(language));
        json.addProperty("dataset", card.dataset());
        json.addProperty("audience", Audiences.code(card.audience()));
        json.addProperty("modified", card.when().toString());
        json.addProperty("address", address(request, card));
        json.addProperty("begins", card.begins());
        json.addProperty("ends", card.ends());
        for (Facet facet : COLUMNS) {
            JsonArray values = new JsonArray();
            card.stated(facet).forEach(value -> values.add(Table.json(value.code(), names.of(facet, value))));
            json.add(facet.code(), values);
        }
        return json;
    }

    private static List<String> columns() {
        return Stream.concat(FIRST.stream(), COLUMNS.stream().flatMap(facet -> Stream.of(facet.code(), facet.code() + CODE))).toList();
    }

    private List<Map<String, String>> rows(HttpServletRequest request, List<Card> shown, Language language) {
        ValueNames names = new ValueNames(ships, language);
        return shown.stream().map(card -> {
            Map<String, String> row = new LinkedHashMap<>();
            List<String> first = List.of(card.key().agency(), card.key().id(), card.title().in(language), card.dataset(), Audiences.code(card.audience()),
                card.when().toString(), address(request, card), card.begins(), card.ends());
            FIRST.forEach(column -> row.put(column, first.get(FIRST.indexOf(column))));
            for (Facet facet : COLUMNS) {
                row.put(facet.code(), card.stated(facet).stream().map(value -> names.of(facet, value)).map(Said::text).collect(Collectors.joining(BETWEEN)));
                row.put(facet.code() + CODE, card.stated(facet).stream().map(value -> value.code()).collect(Collectors.joining(BETWEEN)));
            }
            return row;
        }).toList();
    }
}
