package pimkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import pimkg.IntakeTables.Row;
import pimkg.graph.KnowledgeGraph;
import pimkg.term.Pim;
import pimkg.term.Prefixes;

/** What the fields of agencies' records are said to mean, holds together: every name in the tables leads somewhere. */
class IntakeTablesTest {

    private static final Graph GRAPH = KnowledgeGraph.packaged().union();
    private static final Set<String> TAKEN_OVER = Set.of("text", "link", "day", "start", "end", "number", "code", "value", "crosswalk", "country",
        "unhcr-country", "agency", "mailbox", "media");
    private static final Set<String> NOT_TAKEN_OVER = Set.of("technical", "personal", "unmapped");
    private static final Set<String> WITH_TABLE = Set.of("code", "unhcr-country");
    private static final Pattern CONDITION = Pattern.compile("(if|unless) ([^=]+)(?:=(.+))?|if-absent");
    private static final Pattern SOURCE = Pattern.compile("=\\S+|([^.\\[\\]]+(\\[(\\w+=[^\\]]+)?])?)(\\.[^.\\[\\]]+(\\[(\\w+=[^\\]]+)?])?)*");
    private static final Pattern TARGET = Pattern.compile("\"[^\"]+\"|<[^<>\\s]+>|\\S+");
    /** Lists that we keep ourselves, although others gave the names: what is not in them is a slip of the pen. */
    private static final List<String> KEPT_LISTS = List.of(Pim.BASE, "http://publications.europa.eu/resource/authority/frequency/",
        "http://publications.europa.eu/resource/authority/access-right/", "https://creativecommons.org/licenses/by",
        "https://opendatacommons.org/licenses/");
    /** Addresses of licences that people use and our list does not have. */
    private static final Set<String> OTHER_LICENCES = Set.of("https://creativecommons.org/licenses/by-nc/2.0/");

    private static List<String> bad(Stream<Row> rows, Predicate<Row> wrong) {
        return rows.filter(wrong).map(Row::toString).toList();
    }

    private static String reading(Row row) {
        return row.cell("as").replaceFirst("\\*$", "");
    }

    private static boolean isConstant(Row row) {
        return row.cell("source").startsWith("=");
    }

    @Test
    void everyTableIsPlainText() {
        IntakeTables.texts().forEach((path, text) -> {
            assertTrue(text.endsWith("\n"), path + " has to end with a line feed");
            assertFalse(text.contains("\r"), path + " has to have line feeds only");
            assertFalse(text.startsWith("\uFEFF"), path + " has a byte order mark");
        });
    }

    @Test
    void everyFormHasATableAndEveryTableAForm() {
        Set<String> tables = IntakeTables.texts().keySet().stream().filter(path -> !path.contains("/values/"))
            .map(path -> path.replaceFirst("^data/intake/(.*)\\.csv$", "$1")).collect(Collectors.toCollection(TreeSet::new));
        tables.removeAll(Set.of("forms", "parts", "headings"));
        assertEquals(new TreeSet<>(IntakeTables.forms()), tables);
        IntakeTables.forms().forEach(form -> assertFalse(IntakeTables.form(form).isEmpty(), form));
    }

    @Test
    void everySourceIsAPath() {
        assertEquals(List.of(), bad(IntakeTables.fields(), row -> !SOURCE.matcher(row.cell("source")).matches()));
    }

    @Test
    void everyFieldIsReadInAKnownWay() {
        assertEquals(List.of(), bad(IntakeTables.fields(), row ->
            !(row.cell("property").isEmpty() ? NOT_TAKEN_OVER : TAKEN_OVER).contains(reading(row))));
    }

    @Test
    void everyPropertyIsOneThatExists() {
        assertEquals(List.of(), bad(IntakeTables.fields().filter(row -> !row.cell("property").isEmpty()),
            row -> !Stream.of(row.cell("property").split("/(?![^<]*>)")).allMatch(IntakeTablesTest::exists)));
        assertEquals(List.of(), bad(IntakeTables.parts().stream(), row -> !exists(row.cell("property")) || !exists(row.cell("type"))));
    }

    /** Whether a name leads to an address, and, in lists that we keep, to an entry. */
    private static boolean exists(String name) {
        String iri = name.startsWith("<") ? name.substring(1, name.length() - 1) : Prefixes.expand(name).orElse("");
        boolean ours = KEPT_LISTS.stream().anyMatch(iri::startsWith) && !OTHER_LICENCES.contains(iri);
        return iri.matches("https?://[^\\s<>\"]+") && (!ours || GRAPH.contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY));
    }

    /** Also what an organisation or place becomes that no list knows. */
    @Test
    void everyNestedThingHasAClass() {
        Set<String> known = IntakeTables.parts().stream().map(row -> row.cell("property")).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        IntakeTables.fields().filter(row -> !row.cell("property").isEmpty()).forEach(row -> {
            List<String> steps = List.of(row.cell("property").split("/(?![^<]*>)"));
            int things = steps.size() - (Set.of("agency", "country", "unhcr-country").contains(reading(row)) ? 0 : 1);
            steps.subList(0, things).stream().filter(step -> !known.contains(step)).forEach(missing::add);
        });
        // What a technical measure is, is said by the row beside.
        missing.remove("dpv:hasTechnicalMeasure");
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyConditionCanBeTested() {
        assertEquals(List.of(), bad(IntakeTables.fields(), row -> !row.cell("when").isEmpty() && !CONDITION.matcher(row.cell("when")).matches()));
        assertEquals(List.of(), bad(IntakeTables.fields().filter(IntakeTablesTest::isConstant),
            row -> !row.cell("when").startsWith("if ") || !exists(row.cell("source").substring(1))));
        assertEquals(List.of(), bad(IntakeTables.fields(), row -> !Set.of("", "no").contains(row.cell("out"))));
    }

    @Test
    void everyListOfValuesExists() {
        Map<String, List<Row>> tables = IntakeTables.values();
        assertEquals(List.of(), bad(IntakeTables.fields().filter(row -> !isConstant(row)), row -> switch (reading(row)) {
            case "code", "unhcr-country" -> !tables.containsKey(row.cell("values"));
            case "crosswalk" -> !GRAPH.contains(NodeFactory.createURI(Prefixes.expand("crosswalk:" + row.cell("values")).orElseThrow()),
                RDF.type.asNode(), SKOS.ConceptScheme.asNode());
            case "start", "end" -> !List.of("", "brackets").contains(row.cell("values"));
            default -> !row.cell("values").isEmpty();
        }));
    }

    @Test
    void everyTableOfValuesIsUsed() {
        Set<String> used = IntakeTables.fields().filter(row -> WITH_TABLE.contains(reading(row))).map(row -> row.cell("values"))
            .collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>(IntakeTables.values().keySet());
        unused.removeAll(used);
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyMeaningOfACodeExists() {
        assertEquals(List.of(), bad(IntakeTables.values().values().stream().flatMap(List::stream),
            row -> row.cell("value").isBlank() || !isMeaning(row.cell("target"))));
    }

    private static boolean isMeaning(String target) {
        if (target.equals("-")) {
            return true;
        }
        List<String> meanings = new ArrayList<>();
        Matcher matcher = TARGET.matcher(target);
        while (matcher.find()) {
            meanings.add(matcher.group());
        }
        return !meanings.isEmpty() && meanings.stream().allMatch(meaning -> meaning.startsWith("\"") || exists(meaning));
    }

    @Test
    void nothingIsSaidTwice() {
        IntakeTables.forms().forEach(form -> assertEquals(List.of(), repeated(IntakeTables.form(form),
            row -> row.cell("source") + ' ' + row.cell("property") + ' ' + row.cell("values") + ' ' + row.cell("when")), form));
        IntakeTables.values().forEach((name, rows) ->
            assertEquals(List.of(), repeated(rows, row -> row.cell("value").strip().toLowerCase(Locale.ROOT)), name));
        assertEquals(List.of(), repeated(IntakeTables.parts(), row -> row.cell("property")));
    }

    private static List<String> repeated(List<Row> rows, Function<Row, String> key) {
        Set<String> seen = new HashSet<>();
        return rows.stream().filter(row -> !seen.add(key.apply(row))).map(Row::toString).toList();
    }

    /** When a record is written, each property has one field to go to; access and file type are said in two. */
    @Test
    void eachPropertyIsWrittenToOneField() {
        IntakeTables.forms().forEach(form -> assertEquals(List.of(), repeated(IntakeTables.form(form).stream()
            .filter(row -> !row.cell("property").isEmpty() && !row.cell("out").equals("no"))
            .filter(row -> !row.cell("property").matches("dct:accessRights|dcat:distribution/dcat:mediaType")).toList(),
            row -> row.cell("property")), form));
    }

    /** Some codes are looked up only where the field has one of them; then the condition and the table have to name the same. */
    @Test
    void conditionsOnAFieldItselfNameCodesOfItsTable() {
        Map<String, Set<String>> asked = new TreeMap<>();
        Set<String> always = new HashSet<>();
        IntakeTables.fields().filter(row -> reading(row).equals("code") && !isConstant(row)).forEach(row -> {
            Matcher condition = CONDITION.matcher(row.cell("when"));
            boolean onItself = condition.matches() && "if".equals(condition.group(1)) && condition.group(3) != null
                && row.field().matches("(.*\\.)?" + Pattern.quote(condition.group(2)));
            if (onItself) {
                Stream.of(condition.group(3).split("\\|")).map(code -> code.toLowerCase(Locale.ROOT))
                    .forEach(asked.computeIfAbsent(row.cell("values"), table -> new TreeSet<>())::add);
            } else {
                always.add(row.cell("values"));
            }
        });
        asked.forEach((table, codes) -> {
            Set<String> known = IntakeTables.values().get(table).stream().map(row -> row.cell("value").toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(known.containsAll(codes), table + " lacks some of " + codes);
            if (!always.contains(table)) {
                assertEquals(known, codes, table);
            }
        });
    }

    /** UNHCR's letters look like ISO 3166-1 and are not: whoever takes one for the other puts people in another country. */
    @Test
    void lettersOfUnhcrAreNotIso() {
        Map<String, String> countries = IntakeTables.values().get("unhcr-countries").stream()
            .collect(Collectors.toMap(row -> row.cell("value"), row -> row.cell("target").replaceFirst("^.*/([A-Z]{3})>$", "$1")));
        assertEquals("AUT", countries.get("AUS"));
        assertEquals("EGY", countries.get("ARE"));
        assertEquals("MTQ", countries.get("MAR"));
        assertEquals("NER", countries.get("NGR"));
        Set<String> iso = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
        assertEquals(List.of(), countries.values().stream().filter(code -> !code.equals("-") && !iso.contains(code)).toList());
        List<String> all = countries.values().stream().filter(code -> !code.equals("-")).toList();
        assertEquals(new HashSet<>(all).size(), all.size(), "two codes lead to one country");
    }

    /** Of two statements on access in a record of HDX the closed one has to win. */
    @Test
    void theMostClosedStatementOnAccessGoesFirst() {
        List<String> order = IntakeTables.form("hdx").stream().filter(row -> row.cell("property").equals("dct:accessRights"))
            .map(row -> row.cell("source") + ' ' + row.cell("when")).toList();
        assertEquals(List.of("private if private=true|True", "is_requestdata_type if-absent", "private if-absent"), order);
        assertEquals(List.of(), bad(IntakeTables.form("hdx").stream(), row -> row.cell("property").matches(".*dcat:(access|download)URL")
            && !row.cell("when").equals("unless in_quarantine=true|yes|1|y|t|on")));
    }
}
