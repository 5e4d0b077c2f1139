package pimkg.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.stream.TestPlan.node;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.Position;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading.Reason;
import pimkg.graph.StoppedException;
import pimkg.graph.StoppedException.Limit;
import pimkg.stream.DescriptionStream.Complete;
import pimkg.stream.DescriptionStream.OutOfOrder;
import pimkg.stream.DescriptionStream.Outcome;
import pimkg.stream.DescriptionStream.Unreadable;
import pimkg.stream.DescriptionStream.Window;

/** Descriptions are handed on as the window moves, with all that belongs to them, or it is said that this was not possible. */
class DescriptionStreamTest {

    private static final Window NARROW = new Window(6, 4);
    private static final TestPlan PLAN = TestPlan.standard();

    private static RdfInput input(String turtle) {
        return RdfInput.of("a.ttl", Optional.empty(), ("@prefix ex: <https://example.org/> .\n" + turtle).getBytes(StandardCharsets.UTF_8));
    }

    /** What was handed on, and how it ended. */
    private record Read(List<Slice> slices, Outcome outcome) {

        static Read of(String turtle, Window window, Plan plan) {
            List<Slice> slices = new ArrayList<>();
            Outcome outcome = DescriptionStream.read(input(turtle), plan, window, slices::add);
            return new Read(slices, outcome);
        }

        static Read of(String turtle, Window window) {
            return of(turtle, window, PLAN);
        }

        /** Of a reading that went well: the descriptions in order. */
        List<String> names() {
            assertInstanceOf(Complete.class, outcome);
            return slices.stream().map(slice -> slice.focus().toString().replace("https://example.org/", "")).filter(name -> !name.equals("named")).toList();
        }

        Slice slice(String name) {
            return slices.stream().filter(slice -> slice.focus().equals(node(name))).findFirst().orElseThrow();
        }
    }

    private static void assertOutOfOrder(String about, Read read) {
        assertEquals(new OutOfOrder(node(about)), read.outcome());
    }

    /** So many descriptions with two statements more each. */
    private static String many(int number) {
        return IntStream.range(0, number).mapToObj(index -> "ex:d%1$d a ex:T ; ex:title \"%1$d\" ; ex:note \"x\" .\n".formatted(index))
            .collect(Collectors.joining());
    }

    @Test
    void theWindowMovesOnWhileTheFileIsRead() {
        List<Slice> slices = new ArrayList<>();
        List<Integer> handedOn = new ArrayList<>();
        DescriptionStream.read(input(many(4_000)), PLAN, new Window(300, 100), slices::add, number -> handedOn.add(slices.size()));
        // 12,000 statements: told at 4,096 and 8,192, when all but those of the window had been handed on.
        assertEquals(2, handedOn.size());
        assertTrue(handedOn.get(0) >= (4_096 - 300) / 3 - 1 && handedOn.get(0) <= 4_096 / 3, handedOn::toString);
        assertTrue(handedOn.get(1) >= (8_192 - 300) / 3 - 1, handedOn::toString);
        assertEquals(4_001, slices.size());
    }

    @Test
    void aWindowOfAllHandsOnAtTheEnd() {
        List<Slice> slices = new ArrayList<>();
        List<Integer> handedOn = new ArrayList<>();
        DescriptionStream.read(input(many(2_000)), PLAN, Window.WHOLE, slices::add, number -> handedOn.add(slices.size()));
        assertEquals(List.of(0), handedOn);
        assertEquals(2_001, slices.size());
    }

    @Test
    void descriptionsComeInTheOrderOfTheFileWhereverTheyStand() {
        assertEquals(List.of("d0", "d1", "d2", "d3", "d4", "d5"), Read.of(many(6), NARROW).names());
        assertEquals(List.of("d0", "d1", "d2", "d3", "d4", "d5"), Read.of(many(6), Window.WHOLE).names());
    }

    @Test
    void readingCanBeStopped() {
        assertThrows(StoppedException.class, () -> DescriptionStream.read(input(many(4_000)), PLAN, NARROW, slice -> { }, number -> {
            throw new StoppedException(Limit.STATEMENTS);
        }));
    }

    @Test
    void aDescriptionBringsWhatItPointsTo() {
        Slice slice = Read.of("ex:a a ex:T ; ex:p ex:b, [ ex:p ex:c ] ; ex:q ex:e .\nex:b ex:p ex:d .\nex:c ex:title \"c\" .\nex:e ex:title \"e\" .",
            Window.WHOLE).slice("a");
        assertEquals(List.of(node("d")), slice.objects(node("b"), node("p")));
        assertTrue(slice.block(node("c")).isPresent(), "two steps away");
        assertTrue(slice.block(node("e")).isEmpty(), "no rule looks there");
        assertEquals(List.of(node("a")), slice.subjects(node("p"), node("b")));
    }

    @Test
    void whatSeveralPointToMayStandBeforeOrShortlyAfter() {
        Read before = Read.of("ex:shared ex:title \"s\" .\n" + many(4).replace("ex:note \"x\"", "ex:p ex:shared"), NARROW);
        assertEquals(List.of("d0", "d1", "d2", "d3"), before.names());
        before.slices().stream().filter(slice -> !slice.focus().equals(node("named")))
            .forEach(slice -> assertTrue(slice.block(node("shared")).isPresent()));
        Read after = Read.of("ex:a a ex:T ; ex:p ex:b .\nex:b ex:title \"b\" .\n" + many(4), NARROW);
        assertEquals(5, after.names().size());
        assertTrue(after.slice("a").block(node("b")).isPresent());
    }

    @Test
    void aSubjectThatComesAgainAfterItWasLetGoIsOutOfOrder() {
        String again = "ex:a a ex:T .\n" + many(5) + "ex:a ex:title \"late\" .\n";
        assertOutOfOrder("a", Read.of(again, NARROW));
        assertEquals(2, Read.of(again, Window.WHOLE).slice("a").block().size());
    }

    @Test
    void aNodeThatIsDescribedAfterItsDescriptionWasJudgedIsOutOfOrder() {
        String late = "ex:a a ex:T ; ex:p ex:b .\n" + many(5) + "ex:b ex:title \"late\" .\n";
        assertOutOfOrder("b", Read.of(late, NARROW));
        assertTrue(Read.of(late, Window.WHOLE).slice("a").block(node("b")).isPresent());
    }

    @Test
    void moreAboutANodeThatWasUsedAlreadyIsOutOfOrder() {
        String more = "ex:b ex:title \"b\" .\nex:a a ex:T ; ex:p ex:b .\nex:d a ex:T ; ex:title 1, 2, 3, 4, 5 .\nex:b ex:title \"more\" .\n";
        assertOutOfOrder("b", Read.of(more, NARROW));
    }

    @Test
    void aNodeThatWasLetGoBeforeItsDescriptionCameIsOutOfOrder() {
        String early = "ex:b ex:title \"b\" .\nex:c ex:title 1, 2, 3 .\nex:e ex:title 1, 2, 3 .\n" + many(3) + "ex:a a ex:T ; ex:p ex:b .\n" + many(9).replace("ex:d", "ex:z");
        assertOutOfOrder("b", Read.of(early, NARROW));
        assertTrue(Read.of(early, Window.WHOLE).slice("a").block(node("b")).isPresent());
    }

    @Test
    void aListAtTheEndOfWhatWasJudgedAnyhowIsFine() {
        String listed = many(6) + "ex:catalogue ex:lists ex:d0, ex:d5, ex:unheard .\n";
        assertEquals(List.of("d0", "d1", "d2", "d3", "d4", "d5", "unheard"), Read.of(listed, NARROW).names());
    }

    @Test
    void aListAtTheEndIsOutOfOrderWhenOtherRulesAreAboutWhatIsListed() {
        String listed = many(6) + "ex:catalogue ex:lists ex:d0 .\n";
        assertOutOfOrder("d0", Read.of(listed, NARROW, new TestPlan(false, PLAN.reach(), Set.of())));
        assertEquals(Set.of(node("lists")), Read.of(listed, Window.WHOLE, new TestPlan(false, PLAN.reach(), Set.of())).slice("d0").listedBy());
    }

    @Test
    void whatWasTakenForSomethingElseAndIsListedLateIsOutOfOrder() {
        String listed = "ex:x ex:title \"x\" .\n" + "ex:y ex:title 1, 2, 3, 4 .\n" + many(6) + "ex:catalogue ex:lists ex:x .\n";
        assertOutOfOrder("x", Read.of(listed, NARROW));
        assertTrue(Read.of(listed, Window.WHOLE).names().contains("x"));
    }

    @Test
    void whatIsListedFirstIsADescriptionWithoutAType() {
        assertEquals(List.of("x", "d0", "d1", "d2", "d3", "d4"), Read.of("ex:catalogue ex:lists ex:x .\nex:x ex:title \"x\" .\n" + many(5), NARROW).names());
    }

    @Test
    void whoIsNamedByARuleIsJudgedThoughNothingIsSaidOfIt() {
        Slice named = Read.of("ex:a ex:title \"a\" .", NARROW).slice("named");
        assertEquals(0, named.block().size());
        assertEquals(Optional.empty(), named.block().position());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aStatementThatIsRepeatedIsOneStatement(int times) {
        Slice slice = Read.of("ex:a a ex:T .\n" + "ex:a ex:title \"a\", \"a\"@en ; ex:p ex:b .\n".repeat(times), NARROW).slice("a");
        assertEquals(List.of(NodeFactory.createLiteralString("a"), NodeFactory.createLiteralLang("a", "en")), slice.block().objects(node("title")));
        assertEquals(4, slice.block().triples().size());
        assertEquals(Optional.of(new Position(3, 15)), slice.block().position(node("title"), NodeFactory.createLiteralString("a")));
    }

    @Test
    void statementsAboutTheBackgroundAreIgnoredAndCounted() {
        Read read = Read.of("ex:known a ex:T ; ex:title \"mine\" .\nex:a a ex:T ; ex:p ex:known .\nex:known ex:p ex:a .\nex:catalogue ex:lists ex:known .\n", NARROW);
        assertEquals(List.of("a"), read.names());
        assertEquals(3, ((Complete) read.outcome()).ignored());
        assertTrue(read.slice("a").block(node("known")).isEmpty());
        assertEquals(Map.of("https://example.org/T", 1L), ((Complete) read.outcome()).types());
    }

    @Test
    void aFileWhoseStatementsAreFollowedBackwardsIsReadAsAWhole() {
        Reach reach = new Reach();
        reach.inverse(node("p"));
        String late = "ex:a a ex:T .\n" + many(20) + "ex:b ex:p ex:a ; ex:title \"late\" .\n";
        Slice slice = Read.of(late, NARROW, new TestPlan(true, reach, Set.of(node("p")))).slice("a");
        assertEquals(List.of(node("b")), slice.subjects(node("p"), node("a")));
        assertTrue(slice.block(node("b")).isPresent());
    }

    @Test
    void eachSubjectHasItsPlace() {
        Slice slice = Read.of("\nex:a\n  a ex:T ;\n  ex:title \"a\" .\n", NARROW).slice("a");
        assertEquals(Optional.of(3L), slice.block().position().map(Position::line));
        assertEquals(Optional.of(5L), slice.block().positionOf(node("title")).map(Position::line));
        assertEquals(Optional.empty(), slice.block().positionOf(node("p")));
    }

    @Test
    void aBrokenFileIsUnreadableWhateverWasHandedOn() {
        Read read = Read.of(many(20) + "nonsense", NARROW);
        assertFalse(read.slices().isEmpty());
        assertEquals(Reason.SYNTAX, assertInstanceOf(Unreadable.class, read.outcome()).why().reason());
    }

    @Test
    void nodesThatPointToEachOtherComeToAnEnd() {
        Reach again = new Reach();
        again.repeated(node("p"));
        Slice slice = Read.of("ex:a a ex:T ; ex:p ex:b .\nex:b ex:p ex:a, ex:c, ex:b .\nex:c ex:p ex:a .", Window.WHOLE, new TestPlan(true, again, Set.of())).slice("a");
        assertEquals(Set.of(node("a"), node("b"), node("c")), slice.blocks().stream().map(Block::subject).collect(Collectors.<Node>toSet()));
    }
}
