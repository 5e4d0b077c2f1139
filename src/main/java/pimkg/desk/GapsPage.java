package pimkg.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import pimkg.entry.Said;
import pimkg.inventory.Facet;
import pimkg.inventory.Narrowing;
import pimkg.inventory.Overlap;
import pimkg.inventory.Survey;
import pimkg.inventory.Survey.Cell;
import pimkg.inventory.Survey.Sides;
import pimkg.inventory.Tally;
import pimkg.inventory.Value;
import pimkg.page.Pages;
import pimkg.text.Language;

/** Where what is described leaves gaps, and where several agencies describe the same. */
public final class GapsPage {

    /** Where it is. */
    public static final String PATH = "/gaps";
    /** The tables that there are, the usual one first. */
    public static final Map<String, Sides> TABLES = tables();
    private static final int MOST_ROWS = 100;
    private static final int MOST_OVERLAPS = 100;

    /**
     * A row.
     *
     * @param name  of its value
     * @param spots one a column
     */
    public record Row(Said name, List<Spot> spots) {
    }

    /**
     * Where a row and a column meet.
     *
     * @param cards    how many descriptions
     * @param agencies how many agencies
     * @param overlap  whether several of them describe the same
     * @param link     the list of these
     */
    public record Spot(int cards, int agencies, boolean overlap, String link) {
    }

    /**
     * Something that several agencies describe.
     *
     * @param category in words
     * @param place    in words
     * @param group    in words
     * @param years    in which
     * @param agencies which
     * @param link     the list of the descriptions
     */
    public record Shared(Said category, Said place, Said group, String years, List<String> agencies, String link) {
    }

    private final Pages pages;
    private final Graph ships;

    /** Pages in this dress, with the names of what ships. */
    public GapsPage(Pages pages, Graph ships) {
        this.pages = pages;
        this.ships = ships;
    }

    private static Map<String, Sides> tables() {
        Map<String, Sides> tables = new LinkedHashMap<>();
        tables.put("place-category", new Sides(Facet.PLACE, Facet.CATEGORY));
        tables.put("place-group", new Sides(Facet.PLACE, Facet.GROUP));
        tables.put("group-category", new Sides(Facet.GROUP, Facet.CATEGORY));
        tables.put("period-category", new Sides(Facet.PERIOD, Facet.CATEGORY));
        tables.put("agency-category", new Sides(Facet.AGENCY, Facet.CATEGORY));
        return Collections.unmodifiableMap(tables);
    }

    /** A survey whose rows and columns are in the order in which people read them. */
    public Survey ordered(Survey survey, Sides sides, Language language) {
        ValueNames names = new ValueNames(ships, language);
        List<Integer> down = order(survey.rows(), names.order(sides.rows()));
        List<Integer> across = order(survey.columns(), names.order(sides.columns()));
        return new Survey(down.stream().map(survey.rows()::get).toList(), across.stream().map(survey.columns()::get).toList(),
            down.stream().map(row -> across.stream().map(survey.cells().get(row)::get).toList()).toList(),
            survey.overlaps().stream().sorted(Comparator.comparing(Overlap::category, names.order(Facet.CATEGORY))
                .thenComparing(Overlap::place, names.order(Facet.PLACE)).thenComparing(Overlap::group, names.order(Facet.GROUP))).toList());
    }

    private static List<Integer> order(List<Value> values, Comparator<Value> order) {
        return IntStream.range(0, values.size()).boxed().sorted(Comparator.comparing(values::get, order)).toList();
    }

    /** The list of what stands behind a cell. */
    public static String link(Narrowing narrowing, Sides sides, Value row, Value column) {
        return Addresses.list(narrowing.with(sides.rows(), row.code()).with(sides.columns(), column.code()));
    }

    /** The list of what overlaps. */
    public static String link(Narrowing narrowing, Overlap overlap) {
        Narrowing same = narrowing.with(Facet.CATEGORY, overlap.category().code()).with(Facet.PLACE, overlap.place().code())
            .with(Facet.GROUP, overlap.group().code());
        return Addresses.list(overlap.years().size() == 1 ? same.with(Facet.PERIOD, overlap.years().get(0).toString()) : same);
    }

    /** Years in a row as the first and the last of them. */
    public static String years(List<Integer> years) {
        List<String> runs = new ArrayList<>();
        int begin = 0;
        for (int at = 1; at <= years.size(); at++) {
            if (at == years.size() || years.get(at) != years.get(at - 1) + 1) {
                runs.add(begin == at - 1 ? years.get(begin).toString() : years.get(begin) + "–" + years.get(at - 1));
                begin = at;
            }
        }
        return String.join(", ", runs);
    }

    /** The page, of a survey that is in order. */
    public String of(Tally tally, Survey survey, Narrowing narrowing, String table, Language language) {
        ValueNames names = new ValueNames(ships, language);
        Sides sides = TABLES.get(table);
        boolean usual = table.equals(TABLES.keySet().iterator().next());
        Map<String, String> more = usual ? Map.of() : Map.of("table", table);
        List<Row> rows = IntStream.range(0, survey.rows().size()).limit(MOST_ROWS).mapToObj(row -> new Row(names.of(sides.rows(), survey.rows().get(row)),
            IntStream.range(0, survey.columns().size()).mapToObj(column -> spot(survey, narrowing, sides, row, column)).toList())).toList();
        Map<String, Object> model = new HashMap<>(Map.of("drawers", Drawer.all(tally, names), "chips", Drawer.chips(PATH, tally, narrowing, more, names),
            "columns", survey.columns().stream().map(value -> names.of(sides.columns(), value)).toList(), "rows", rows,
            "moreRows", survey.rows().size() - rows.size(), "tables", TABLES.keySet(), "table", table,
            "words", narrowing.text(), "keep", Addresses.parameters(narrowing, more), "corner", names.title(sides.rows())));
        model.putAll(Map.of("total", tally.cards().size(), "list", Addresses.list(narrowing), "narrowed", narrowing.isAny(),
            "gaps", survey.cells().stream().flatMap(List::stream).filter(Cell::isGap).count(), "overlapping", survey.overlaps().size(),
            "moreOverlaps", Math.max(0, survey.overlaps().size() - MOST_OVERLAPS),
            "overlaps", survey.overlaps().stream().limit(MOST_OVERLAPS).map(overlap -> shared(overlap, narrowing, names)).toList()));
        return pages.render("gaps", language, model);
    }

    private static Spot spot(Survey survey, Narrowing narrowing, Sides sides, int row, int column) {
        Cell cell = survey.cells().get(row).get(column);
        return new Spot(cell.cards(), cell.agencies().size(), cell.overlap(), link(narrowing, sides, survey.rows().get(row), survey.columns().get(column)));
    }

    private static Shared shared(Overlap overlap, Narrowing narrowing, ValueNames names) {
        return new Shared(names.of(Facet.CATEGORY, overlap.category()), names.of(Facet.PLACE, overlap.place()), names.of(Facet.GROUP, overlap.group()),
            years(overlap.years()), List.copyOf(overlap.agencies()), link(narrowing, overlap));
    }
}
