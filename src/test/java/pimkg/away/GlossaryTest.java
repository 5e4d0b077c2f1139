package pimkg.away;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.entry.Entries;
import pimkg.graph.KnowledgeGraph;
import pimkg.page.Pages;
import pimkg.text.Fold;
import pimkg.text.Language;

/** Terms in two languages, in the order of the first. */
class GlossaryTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final Entries ENTRIES = new Entries(KNOWLEDGE);
    private static final GlossaryPage PAGES = new GlossaryPage(KNOWLEDGE, ENTRIES, new Pages(KNOWLEDGE));
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern FRAGMENT = Pattern.compile(" href=\"#([^\"]+)\"");

    private static Glossary of(String list, Language... languages) {
        return Glossary.of(KNOWLEDGE, ENTRIES, List.of(languages), List.of(PAGES.list(list).orElseThrow()));
    }

    private static List<Glossary.Row> rows(Glossary glossary) {
        return glossary.groups().stream().flatMap(group -> group.rows().stream()).toList();
    }

    @ParameterizedTest
    @CsvSource({"FR,AR", "AR,FR", "ES,EN"})
    void theFirstLanguageGivesTheOrder(Language first, Language second) {
        Glossary glossary = of("people", first, second);
        Collator order = Collator.getInstance(first.locale());
        for (Glossary.Group group : glossary.groups()) {
            List<String> names = group.rows().stream().map(row -> row.cells().get(0).name().text()).toList();
            assertEquals(names.stream().sorted(order).toList(), names, group.letter());
            assertTrue(names.stream().allMatch(name -> Fold.fold(name).toUpperCase(Locale.ROOT).startsWith(group.letter())), names::toString);
        }
        assertEquals(IntStream.rangeClosed(1, glossary.terms()).boxed().toList(), rows(glossary).stream().map(Glossary.Row::number).toList());
        assertTrue(rows(glossary).stream().allMatch(row -> row.cells().get(0).tag().equals(first.tag()) && row.cells().get(1).tag().equals(second.tag())));
    }

    @Test
    void eachTermTellsItsDefinitionInBothLanguagesItsSourceAndItsCertainty() {
        Glossary glossary = of("categories", Language.FR, Language.AR);
        Glossary.Row monitoring = rows(glossary).stream().filter(row -> row.cells().get(0).name().text().equals("Suivi de protection")).findFirst().orElseThrow();
        assertEquals("رصد الحماية", monitoring.cells().get(1).name().text());
        assertTrue(monitoring.cells().stream().noneMatch(cell -> cell.definition().isEmpty()));
        assertEquals("V", monitoring.certainty().code());
        assertTrue(monitoring.sources().stream().map(number -> glossary.sources().get(number - 1).title().text())
            .anyMatch(title -> title.contains("Fact Sheet")), glossary.sources()::toString);
    }

    @Test
    void theIndexLeadsBackFromEveryNameOfTheOtherLanguage() {
        Glossary glossary = of("categories", Language.FR, Language.AR);
        List<String> names = glossary.indexes().get(0).lines().stream().map(line -> line.name().text()).toList();
        assertTrue(names.containsAll(List.of("رصد الحماية", "مراقبة الحماية")), names::toString);
        for (Glossary.Line line : glossary.indexes().get(0).lines()) {
            assertEquals(line.first(), rows(glossary).get(line.number() - 1).cells().get(0).name());
        }
        assertEquals(List.of(Language.FR, Language.ES), of("categories", Language.EN, Language.FR, Language.ES).indexes().stream().map(Glossary.Index::language).toList());
    }

    @ParameterizedTest
    @CsvSource({"FR,AR,ltr", "AR,EN,rtl"})
    void theDocumentRunsAsItsFirstLanguageAndEachColumnAsItsOwn(Language first, Language second, String direction) {
        String page = PAGES.of(List.of(first, second), PAGES.list("categories"));
        assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"" + first.tag() + "\" dir=\"" + direction + "\">"), page);
        assertEquals(8, page.split("<td><div lang=\"ar\" dir=\"rtl\">", -1).length - 1);
        assertFalse(Pattern.compile("(src|action)=|<link|@import|url\\(").matcher(page).find(), "It loads nothing.");
        List<String> ids = ID.matcher(page).results().map(found -> found.group(1)).toList();
        assertEquals(ids.stream().distinct().toList(), ids);
        FRAGMENT.matcher(page).results().forEach(link -> assertTrue(ids.contains(link.group(1)), link.group()));
    }

    @Test
    void withoutAListAllTermsOfPimAreIn() {
        assertTrue(PAGES.terms(Optional.empty()) > 400);
        assertEquals(8, PAGES.terms(PAGES.list("categories")));
        assertEquals(PAGES.list("categories"), PAGES.list("/ontology/categories/Scheme"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "", "../data/agencies", "/shapes/dataset/Purpose", "/ontology/categories/ProtectionMonitoring", "/list/ridl"})
    void whatIsNoListOfPimIsNone(String name) {
        assertEquals(Optional.<Node>empty(), PAGES.list(name));
    }

    @ParameterizedTest
    @CsvSource(value = {"fr,ar|FR AR", "ar|AR", "fr, fr ,es|FR ES", "en+ar|EN AR", "de|", "fr,de|", "|", "','|"}, delimiter = '|')
    void languagesAreNamedByTheirTags(String text, String languages) {
        String named = GlossaryPage.languages(text == null ? "" : text).map(all -> String.join(" ", all.stream().map(Language::name).toList())).orElse(null);
        assertEquals(languages, named);
    }
}
