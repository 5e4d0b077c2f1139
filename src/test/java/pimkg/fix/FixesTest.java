package pimkg.fix;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pimkg.Golden;
import pimkg.fix.Unfixed.Reason;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Syntax;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Verdict.Judged;

/** Faults put into the worked example by hand, and what becomes of the file. */
class FixesTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    static final DescriptionValidator VALIDATOR =
        new DescriptionValidator(KNOWLEDGE, Background.of(KNOWLEDGE), RuleSet.core(KNOWLEDGE));
    static final String EXAMPLE = example();

    private static String example() {
        try {
            return Files.readString(Path.of("data/example/protection-monitoring.ttl"));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    static RdfInput input(String text, Syntax syntax) {
        return RdfInput.of("faulty." + syntax.ending(), Optional.of(syntax), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Mended mend(String text, Syntax syntax) throws IOException {
        RdfInput input = input(text, syntax);
        return new Fixes(VALIDATOR).mend(input, (Judged) VALIDATOR.judge(input));
    }

    static Mended mend(String text) throws IOException {
        return mend(text, Syntax.TURTLE);
    }

    static String with(String... pairs) {
        String text = EXAMPLE;
        for (int index = 0; index < pairs.length; index += 2) {
            assertTrue(text.contains(pairs[index]), pairs[index]);
            text = text.replace(pairs[index], pairs[index + 1]);
        }
        return text;
    }

    @Test
    void aFileWithoutFaultsStaysAsItIs() throws IOException {
        Mended mended = mend(EXAMPLE);
        assertFalse(mended.isChanged());
        assertEquals(EXAMPLE, mended.after());
        assertEquals("", mended.diff());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "eu-lang:ENG, | \"English\", | eu-lang:ENG,",
        "eu-lang:ENG, | 'anglais'@fr, | eu-lang:ENG,",
        "eu-lang:ENG, | \"\"\"en\"\"\", | eu-lang:ENG,",
        "eu-lang:ENG, | eu-lang:eng, | eu-lang:ENG,",
        "eu-lang:ENG, | <http://lexvo.org/id/iso639-3/eng>, | eu-lang:ENG,",
        "dct:accessRights eu-access:RESTRICTED | dct:accessRights \"restricted\" | dct:accessRights eu-access:RESTRICTED",
        "pim:category category:ProtectionMonitoring | pim:category \"Suivi de protection\"@fr | pim:category category:ProtectionMonitoring",
        "pim:category category:ProtectionMonitoring | pim:category \"رصد الحماية\" | pim:category category:ProtectionMonitoring",
        "sensitivity:Moderate | \"Moderate sensitivity\" | sensitivity:Moderate",
        "\"2026-04-08\"^^xsd:date | \"08.04.2026\" ^^ xsd:date | nothing",
        "\"2026-04-08\"^^xsd:date | \"2026/04/08\" | \"2026-04-08\"^^xsd:date",
        "\"2026-01-01\"^^xsd:date | \"2026-01-01\" | \"2026-01-01\"^^xsd:date",
        "\"2026-01-01\"^^xsd:date | \"31/01/2026\"^^xsd:date | \"2026-01-31\"^^xsd:date",
        "\"2026-01-01\"^^xsd:date | \"January 2026\"@en | \"2026-01\"^^xsd:gYearMonth",
        "\"2026-01-01\"^^xsd:date | 2026 | \"2026\"^^xsd:gYear",
        "\"2026-01-01\"^^xsd:date | \"03/04/2026\" | nothing",
        "\"2026-01-01\"^^xsd:date | \"2026-02-30\"^^xsd:date | nothing",
        "sensitivity:Moderate | \"Moderat sensitivity\" | nothing",
        "sensitivity:Moderate | \"medium\" | nothing",
        "sensitivity:Moderate | 2 | nothing",
        "dpv:AnonymisedData | \"anonymised data\" | nothing",
        "dpv:AnonymisedData | \"yes\" | nothing"})
    void whatCanOnlyMeanOneThingIsPutRightAndNothingElse(String right, String written, String mended) throws IOException {
        String faulty = with(right, written);
        boolean isLeft = mended.equals("nothing");
        assertEquals(isLeft ? faulty : with(right, mended), mend(faulty).after());
    }

    static Stream<Arguments> waysOfWriting() {
        return Stream.of(
            way("line ends of Windows", text -> text.replace("\n", "\r\n")),
            way("tabs", text -> text.replace("    ", "\t")),
            way("a byte order mark", text -> "\uFEFF" + text),
            way("all on one line", text -> text.replaceAll("(?m)^\\s*#.*\n", "").replace("@en,\n", "@en, ").replaceAll(" ;\n\\s*", " ; ")),
            way("letters beyond the basic plane before the value", text -> text.replace("dct:language", "dct:title \"😀 عنوان\"@ar ; dct:language")),
            way("no newline at the end", String::stripTrailing),
            way("a comment behind", text -> text.replace("\"English\",", "\"English\"# عربي \"English\"\n,")));
    }

    private static Arguments way(String name, UnaryOperator<String> change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysOfWriting")
    void theRestOfTheFileStaysAsItsAuthorWroteIt(String name, UnaryOperator<String> change) throws IOException {
        String faulty = change.apply(with("eu-lang:ENG, eu-lang:ARA", "\"English\", \"عربي\"@ar", "\"2026-01-01\"^^xsd:date", "\"31/01/2026\""));
        String expected = change.apply(with("eu-lang:ENG, eu-lang:ARA", "eu-lang:ENG, eu-lang:ARA", "\"2026-01-01\"^^xsd:date", "\"2026-01-31\"^^xsd:date"))
            .replace("eu-lang:ENG,", name.equals("a comment behind") ? "eu-lang:ENG# عربي \"English\"\n," : "eu-lang:ENG,");
        Mended mended = mend(faulty);
        assertEquals(expected, mended.after());
        assertEquals(3, mended.fixes().size());
    }

    @Test
    void aNameIsWrittenInFullWhereItsPrefixIsNotDeclared() throws IOException {
        String faulty = with("eu-lang:ENG, eu-lang:ARA", "\"English\"")
            .replaceAll("@prefix (eu-lang|xsd):.*\n", "").replaceAll("\"(202\\d-[^\"]*)\"\\^\\^xsd:date", "\"$1\"");
        String after = mend(faulty).after();
        assertAll(
            () -> assertTrue(after.contains("dct:language <http://publications.europa.eu/resource/authority/language/ENG> ;"), after),
            () -> assertTrue(after.contains("dcat:startDate \"2026-01-01\"^^<http://www.w3.org/2001/XMLSchema#date> ;"), after));
    }

    @ParameterizedTest
    @CsvSource({"NTRIPLES", "NQUADS", "TRIG"})
    void otherSyntaxesWithLinesAreMendedToo(Syntax syntax) throws IOException {
        String faulty = rewritten(with("eu-lang:ENG, eu-lang:ARA", "\"English\"", "\"2026-01-01\"^^xsd:date", "\"31/01/2026\""), syntax);
        Mended mended = mend(faulty, syntax);
        assertEquals(2, mended.fixes().size(), () -> mended.left().toString());
        assertEquals(2, changedLines(faulty, mended.after()));
        assertTrue(mended.after().contains("authority/language/ENG>") || mended.after().contains("eu-lang:ENG"), mended.after());
    }

    private static String rewritten(String turtle, Syntax syntax) {
        StringWriter out = new StringWriter();
        RDFDataMgr.write(out, RdfReader.require(input(turtle, Syntax.TURTLE)), syntax.lang());
        return syntax == Syntax.NQUADS ? out.toString().replaceAll(" \\.\n", " <https://example.org/graph> .\n") : out.toString();
    }

    private static int changedLines(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        assertEquals(old.size(), now.size());
        return (int) java.util.stream.IntStream.range(0, old.size()).filter(line -> !old.get(line).equals(now.get(line))).count();
    }

    @ParameterizedTest
    @CsvSource({"JSONLD", "RDFXML"})
    void whatIsNotPatchedIsSaidToBeSo(Syntax syntax) throws IOException {
        StringWriter out = new StringWriter();
        RDFDataMgr.write(out, RdfReader.require(input(with("eu-lang:ENG, eu-lang:ARA", "\"English\""), Syntax.TURTLE)), syntax == Syntax.JSONLD ? Lang.JSONLD : Lang.RDFXML);
        Mended mended = mend(out.toString(), syntax);
        assertFalse(mended.isChanged());
        assertEquals(List.of(Reason.SYNTAX), mended.left().stream().map(Unfixed::reason).toList());
    }

    /** What is right, and faults that can only mean it. */
    private static final List<List<String>> FAULTS = List.of(
        List.of("eu-lang:ENG", "\"English\"", "\"en\"", "eu-lang:eng", "'inglés'@es", "<http://lexvo.org/id/iso639-3/eng>", "\"الإنجليزية\"@ar"),
        List.of("eu-lang:ARA", "\"\"\"Arabic\"\"\"", "\"عربي\"", "<https://publications.europa.eu/resource/authority/language/ARA>"),
        List.of("category:ProtectionMonitoring", "\"protection_monitoring\"", "category:Protectionmonitoring", "\"Protection Monitoring\"@en"),
        List.of("sensitivity:Moderate", "\"moderate\"", "\"Sensibilité modérée\"@fr", "<https://w3id.org/pim-kg/ontology/sensitivity/Moderate>"),
        List.of("eu-access:RESTRICTED", "\"restricted\"", "eu-access:restricted", "\"Restringido\"@es"),
        List.of("\"2026-01-01\"^^xsd:date", "\"2026-01-01\"", "\"1/1/2026\"", "\"20260101\"^^xsd:date", "\"1er janvier 2026\"@fr"),
        List.of("\"2026-03-31\"^^xsd:date", "\"31.03.2026\"", "\"2026/3/31\"", "\"31 مارس 2026\"@ar", "\"March 31, 2026\""));

    @Test
    void anyMixOfFaultsInAnyWayOfWritingIsMendedToWhatIsRight() throws IOException {
        Random random = new Random(20_261_122);
        List<Object[]> ways = waysOfWriting().map(Arguments::get).filter(way -> !way[0].equals("a comment behind")).toList();
        for (int round = 0; round < 60; round++) {
            String faulty = EXAMPLE;
            for (List<String> fault : FAULTS) {
                faulty = random.nextBoolean() ? faulty : faulty.replace(fault.get(0), fault.get(1 + random.nextInt(fault.size() - 1)));
            }
            @SuppressWarnings("unchecked")
            UnaryOperator<String> way = (UnaryOperator<String>) ways.get(random.nextInt(ways.size()))[1];
            assertEquals(way.apply(EXAMPLE), mend(way.apply(faulty)).after(), faulty);
        }
    }

    @Test
    void onlyTheStatementsOfTheFixesDiffer() throws IOException {
        String faulty = with("eu-lang:ENG, eu-lang:ARA", "\"English\", \"Arabic\"", "\"2026-01-01\"^^xsd:date", "\"31/01/2026\"");
        Graph before = RdfReader.require(input(faulty, Syntax.TURTLE));
        Graph after = RdfReader.require(input(mend(faulty).after(), Syntax.TURTLE));
        Set<String> gone = named(before).stream().filter(triple -> !named(after).contains(triple)).collect(Collectors.toSet());
        assertEquals(3, gone.size(), gone::toString);
        assertEquals(before.size(), after.size());
    }

    private static Set<String> named(Graph graph) {
        return graph.find().filterKeep(triple -> triple.getSubject().isURI() && !triple.getObject().isBlank()).mapWith(Triple::toString).toSet();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "dct:license \"CC BY 4.0\" | dct:license <https://creativecommons.org/licenses/by/4.0/>",
        "dct:license <http://creativecommons.org/licenses/by-sa/4.0/deed.fr> | dct:license <https://creativecommons.org/licenses/by-sa/4.0/>",
        "dct:license \"CC BY\" | nothing",
        "dct:license <https://example.org/our-terms> | nothing",
        "dct:accrualPeriodicity \"mensuel\" | dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/MONTHLY>",
        "dct:accrualPeriodicity \"biweekly\" | nothing",
        "dct:accrualPeriodicity \"30\" | nothing"})
    void rulesOfOthersAreMendedByTheSameLists(String written, String mended) throws IOException {
        Graph shapes = RdfReader.require(input(Files.readString(Golden.file("suggest/rules-of-others.ttl")), Syntax.TURTLE));
        DescriptionValidator validator = new DescriptionValidator(KNOWLEDGE, Background.of(KNOWLEDGE), RuleSet.core(KNOWLEDGE).with(List.of(shapes)));
        String faulty = with("dct:identifier", written + " ; dct:identifier");
        RdfInput input = input(faulty, Syntax.TURTLE);
        Judged judged = (Judged) validator.judge(input);
        assertTrue(judged.findings().stream().anyMatch(finding -> finding.rule().code().startsWith("X")), judged.findings()::toString);
        assertEquals(mended.equals("nothing") ? faulty : faulty.replace(written, mended), new Fixes(validator).mend(input, judged).after());
    }

    @Test
    void theDiffIsOneThatPatchReads() throws IOException {
        Mended mended = mend(with("eu-lang:ENG, eu-lang:ARA", "\"English\"", "\"2026-01-01\"^^xsd:date", "\"31/01/2026\""));
        List<String> lines = mended.diff().lines().toList();
        assertAll(
            () -> assertEquals(List.of("--- faulty.ttl", "+++ faulty.ttl"), lines.subList(0, 2)),
            () -> assertEquals(2, lines.stream().filter(line -> line.startsWith("@@ -")).count(), mended.diff()),
            () -> assertEquals(List.of("-    dct:language \"English\" ;", "-    dcat:startDate \"31/01/2026\" ;"),
                lines.stream().filter(line -> line.startsWith("-") && !line.startsWith("---")).toList()),
            () -> assertEquals(List.of("+    dct:language eu-lang:ENG ;", "+    dcat:startDate \"2026-01-31\"^^xsd:date ;"),
                lines.stream().filter(line -> line.startsWith("+") && !line.startsWith("+++")).toList()));
    }
}
