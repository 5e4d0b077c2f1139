package pimkg.register;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import pimkg.desk.GapsPage;
import pimkg.desk.ValueNames;
import pimkg.door.AccessFilter;
import pimkg.inventory.Facet;
import pimkg.inventory.Inventory;
import pimkg.inventory.Narrowing;
import pimkg.inventory.Overlap;
import pimkg.inventory.Survey.Cell;
import pimkg.inventory.Survey.Sides;
import pimkg.inventory.Survey;
import pimkg.inventory.Tally;
import pimkg.inventory.Value;
import pimkg.page.Pages;
import pimkg.recall.Flight;
import pimkg.reply.Links;
import pimkg.reply.Posted;
import pimkg.reply.Problem;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.SiteServlet;
import pimkg.reply.Table;
import pimkg.text.Language;

/** Where what a reader may see of the descriptions leaves gaps and where it overlaps: a page, a table, or JSON. */
public final class GapsServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("row", "rowName", "column", "columnName", "descriptions", "agencies", "overlap", "address");

    private final transient Inventory inventory;
    private final transient Graph ships;
    private final transient GapsPage page;
    private final transient Links links;

    /** Answers with these. */
    public GapsServlet(Inventory inventory, Graph ships, Links links, Pages pages) {
        super(pages);
        this.inventory = inventory;
        this.ships = ships;
        this.page = new GapsPage(pages, ships);
        this.links = links;
    }

    /** What is answered with. */
    private record Found(Tally tally, Survey survey, Narrowing narrowing, Sides sides, String table) {
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Flight.keep(request);
        try {
            reply(request).writeCacheable(request, response, "Accept, Accept-Language");
        } catch (Posted.RefusedException refused) {
            fail(request, response, refused.problem());
        }
    }

    private Reply reply(HttpServletRequest request) throws IOException {
        Narrowings.Form form = Narrowings.form(request);
        Found found = find(request);
        Language language = Requests.language(request);
        return switch (form) {
            case HTML -> Reply.html(page.of(found.tally(), found.survey(), found.narrowing(), found.table(), language));
            case CSV -> Table.csv(COLUMNS, rows(request, found, new ValueNames(ships, language)), language);
            case JSON -> new Reply(form.type(), (json(request, found, new ValueNames(ships, language)) + "\n").getBytes(StandardCharsets.UTF_8));
        };
    }

    private Found find(HttpServletRequest request) throws Posted.RefusedException {
        String table = Optional.ofNullable(request.getParameter("table")).filter(text -> !text.isEmpty()).orElse(GapsPage.TABLES.keySet().iterator().next());
        if (!GapsPage.TABLES.containsKey(table)) {
            throw new Posted.RefusedException(new Problem(400, "parameter", "table=" + table));
        }
        Sides sides = GapsPage.TABLES.get(table);
        Narrowing narrowing = Narrowings.of(request);
        Tally tally = Tally.of(inventory.of(AccessFilter.reader(request)), narrowing);
        Survey survey = Survey.of(tally.cards(), narrowing, sides, sides.columns() == Facet.CATEGORY ? inventory.categories() : List.of());
        return new Found(tally, page.ordered(survey, sides, Requests.language(request)), narrowing, sides, table);
    }

    private List<Map<String, String>> rows(HttpServletRequest request, Found found, ValueNames names) {
        List<Map<String, String>> rows = new ArrayList<>();
        Survey survey = found.survey();
        for (int row = 0; row < survey.rows().size(); row++) {
            for (int column = 0; column < survey.columns().size(); column++) {
                Value down = survey.rows().get(row);
                Value across = survey.columns().get(column);
                Cell cell = survey.cells().get(row).get(column);
                List<String> values = List.of(down.code(), names.of(found.sides().rows(), down).text(), across.code(),
                    names.of(found.sides().columns(), across).text(), Integer.toString(cell.cards()), String.join("; ", cell.agencies()),
                    Boolean.toString(cell.overlap()), links.base(request) + GapsPage.link(found.narrowing(), found.sides(), down, across));
                Map<String, String> line = new LinkedHashMap<>();
                COLUMNS.forEach(name -> line.put(name, values.get(COLUMNS.indexOf(name))));
                rows.add(line);
            }
        }
        return rows;
    }

    private JsonObject json(HttpServletRequest request, Found found, ValueNames names) {
        JsonObject root = new JsonObject();
        root.addProperty("descriptions", found.tally().cards().size());
        root.addProperty("rows", found.sides().rows().code());
        root.addProperty("columns", found.sides().columns().code());
        JsonArray cells = new JsonArray();
        rows(request, found, names).forEach(row -> {
            JsonObject cell = new JsonObject();
            row.forEach(cell::addProperty);
            cell.addProperty("descriptions", Integer.valueOf(row.get("descriptions")));
            cell.addProperty("overlap", Boolean.valueOf(row.get("overlap")));
            cells.add(cell);
        });
        root.add("cells", cells);
        JsonArray overlaps = new JsonArray();
        found.survey().overlaps().forEach(overlap -> overlaps.add(json(request, found, names, overlap)));
        root.add("overlaps", overlaps);
        return root;
    }

    private JsonObject json(HttpServletRequest request, Found found, ValueNames names, Overlap overlap) {
        JsonObject json = new JsonObject();
        json.add("category", Table.json(overlap.category().code(), names.of(Facet.CATEGORY, overlap.category())));
        json.add("place", Table.json(overlap.place().code(), names.of(Facet.PLACE, overlap.place())));
        json.add("group", Table.json(overlap.group().code(), names.of(Facet.GROUP, overlap.group())));
        JsonArray years = new JsonArray();
        overlap.years().forEach(years::add);
        json.add("years", years);
        JsonArray agencies = new JsonArray();
        overlap.agencies().forEach(agencies::add);
        json.add("agencies", agencies);
        json.addProperty("address", links.base(request) + GapsPage.link(found.narrowing(), overlap));
        return json;
    }
}
