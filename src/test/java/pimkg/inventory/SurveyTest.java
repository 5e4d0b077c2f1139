package pimkg.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.inventory.Cards.card;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.inventory.Survey.Cell;
import pimkg.inventory.Survey.Sides;

/** A table of what is described: each number is that of the list behind it, and what overlaps is told only where it can be known. */
final class SurveyTest {

    private static final Sides USUAL = new Sides(Facet.PLACE, Facet.CATEGORY);

    private static Survey of(Card... cards) {
        return Survey.of(List.of(cards), Narrowing.NONE, USUAL, List.of(Value.of("c"), Value.of("other")));
    }

    private static Cell cell(Survey survey, String row, String column) {
        return survey.cells().get(survey.rows().indexOf(Value.of(row))).get(survey.columns().indexOf(Value.of(column)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLACE CATEGORY", "PLACE GROUP", "GROUP CATEGORY", "PERIOD CATEGORY", "AGENCY CATEGORY"})
    void eachCellIsTheLengthOfTheListBehindIt(String table) {
        Sides sides = new Sides(Facet.valueOf(table.split(" ")[0]), Facet.valueOf(table.split(" ")[1]));
        List<Card> cards = Cards.some(300, 11);
        Survey survey = Survey.of(cards, Narrowing.NONE, sides, List.of());
        assertTrue(survey.rows().size() > 3 && survey.columns().size() > 3, survey::toString);
        int gaps = 0;
        for (Value row : survey.rows()) {
            for (Value column : survey.columns()) {
                Tally tally = Tally.of(cards, Narrowing.NONE.with(sides.rows(), row.code()).with(sides.columns(), column.code()));
                Cell cell = cell(survey, row.code(), column.code());
                assertEquals(tally.cards().size(), cell.cards(), () -> row + " " + column);
                assertEquals(tally.cards().stream().map(each -> each.key().agency()).distinct().count(), cell.agencies().size());
                gaps += cell.isGap() ? 1 : 0;
            }
        }
        assertEquals(gaps, survey.cells().stream().flatMap(List::stream).filter(Cell::isGap).count());
    }

    @Test
    void whatNobodyDescribesIsAGap() {
        Survey survey = of(card("a/one", "c", "p", "g", "2026"));
        assertTrue(cell(survey, "p", "other").isGap());
        assertEquals(Set.of("a"), cell(survey, "p", "c").agencies());
        assertEquals(List.of(), survey.overlaps());
    }

    @Test
    void theNarrowingLeavesTheRowsAndColumnsThatItNames() {
        List<Card> cards = List.of(card("a/one", "c", "p q", "g", "2026"));
        Survey survey = Survey.of(cards, Narrowing.NONE.with(Facet.PLACE, "q"), USUAL, List.of(Value.of("c"), Value.of("other")));
        assertEquals(List.of(Value.of("q")), survey.rows());
        Survey empty = Survey.of(List.of(), new Narrowing(Map.of(Facet.PLACE, Set.of("r"), Facet.CATEGORY, Set.of("other")), ""), USUAL, List.of(Value.of("c"), Value.of("other")));
        assertEquals(List.of(Value.of("r")), empty.rows());
        assertEquals(List.of(Value.of("other")), empty.columns());
        assertTrue(cell(empty, "r", "other").isGap());
    }

    @ParameterizedTest
    @CsvSource({"c,p,g,2026,true", "c,p,g,2024 2025 2026,true", "c,p,g,2025,false", "other,p,g,2026,false", "c,q,g,2026,false", "c,p,h,2026,false",
        "c,p ^country,g,2026,true", "c,q ^country,g,2026,false", "c,p,'',2026,false", "c,p,g,'',false", "c,'',g,2026,false", "c other,p q,g h,2026,true"})
    void twoAgenciesOverlapWhereAllFourAreTheSame(String category, String place, String group, String years, boolean same) {
        Survey survey = of(card("a/one", "c", "p ^country", "g", "2026"), card("b/two", category, place, group, years));
        assertEquals(same, !survey.overlaps().isEmpty(), survey.overlaps()::toString);
        assertEquals(same, cell(survey, "p", "c").overlap());
        if (same) {
            assertEquals(List.of(new Overlap(Value.of("c"), Value.of("p"), Value.of("g"), List.of(2026), Set.of("a", "b"))), survey.overlaps());
        }
        assertEquals(List.of(), of(card("a/one", "c", "p ^country", "g", "2026"), card("a/two", category, place, group, years)).overlaps(), "One agency may well say it twice.");
    }

    @Test
    void theWholeOverlapsWithItsParts() {
        Survey survey = of(card("a/one", "c", "country", "people", "2026"), card("b/two", "c", "p ^country", "g ^people", "2026"), card("d/three", "c", "q ^country", "people", "2025"));
        assertEquals(List.of(new Overlap(Value.of("c"), Value.of("country"), Value.of("people"), List.of(2026), Set.of("a", "b"))), survey.overlaps());
        assertTrue(cell(survey, "country", "c").overlap());
        assertFalse(cell(survey, "p", "c").overlap(), "Of the part alone only one of them speaks.");
    }
}
