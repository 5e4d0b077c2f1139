package pimkg.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.apache.jena.sparql.expr.NodeValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.guard.StoppedQueryException.Why;

/** Each limit at its edge. */
class GuardTest {

    private static final Limits SMALL = new Limits(Duration.ofHours(1), 1_000, 3, 10, 64);

    private static Why stops(Runnable work) {
        return assertThrows(StoppedQueryException.class, work::run).why();
    }

    @Test
    void whatFitsExactlyIsAllowedAndOneMoreIsNot() {
        Meter meter = new Meter(SMALL);
        meter.hold(1_000);
        assertEquals(Why.MEMORY, stops(() -> meter.hold(1)));
        Meter steps = new Meter(SMALL);
        steps.step();
        steps.step();
        steps.step();
        assertEquals(Why.STEPS, stops(steps::step));
        assertEquals(Why.TEXT, stops(() -> new Meter(SMALL).value(NodeValue.makeString("12345678901"))));
        assertEquals("1234567890", new Meter(SMALL).value(NodeValue.makeString("1234567890")).asString());
        assertEquals(Why.NUMBER, stops(() -> new Meter(SMALL).value(NodeValue.makeInteger("99999999999999999999"))));
    }

    @Test
    void whatIsLetGoCanBeHeldAgain() {
        Meter meter = new Meter(SMALL);
        meter.hold(1_000);
        meter.letGo(1_000);
        meter.hold(1_000);
        assertEquals(Why.MEMORY, stops(() -> meter.hold(1)));
    }

    @Test
    void whatAllHoldTogetherComesOutOfOnePurse() {
        Limits large = new Limits(Duration.ofHours(1), 1 << 20, 3, 10, 64);
        Purse purse = new Purse(1 << 20);
        Meter one = new Meter(large, () -> { }, purse);
        Meter two = new Meter(large, () -> { }, purse);
        one.hold(700_000);
        two.hold(200_000);
        assertEquals(Why.ROOM, stops(() -> two.hold(300_000)));
        one.letGo(700_000);
        one.close();
        one.close();
        assertTrue(purse.taken() <= 512 << 10, "two has what it had");
        two.close();
        assertEquals(0, purse.taken());
    }

    @Test
    void whoeverElseStopsItStopsItForGood() {
        StoppedQueryException over = new StoppedQueryException(Why.TIME, 7);
        Meter meter = new Meter(SMALL, () -> {
            throw over;
        });
        assertSame(over, assertThrows(StoppedQueryException.class, meter::look));
        assertSame(over, assertThrows(StoppedQueryException.class, meter::check));
    }

    @Test
    void aLightQueryHoldsLessThanAnother() {
        assertTrue(Limits.ofLight(Duration.ofSeconds(1)).memory() <= Limits.of(Duration.ofSeconds(1)).memory());
    }

    @Test
    void onceStoppedItStaysSo() {
        Meter meter = new Meter(SMALL);
        StoppedQueryException first = assertThrows(StoppedQueryException.class, () -> meter.text(11));
        assertSame(first, assertThrows(StoppedQueryException.class, meter::check));
        assertSame(first, assertThrows(StoppedQueryException.class, meter::look));
    }

    @Test
    void textsOfTheDataMayBeOfAnyLengthAndDurationsMayNot() {
        assertEquals(20, new Meter(SMALL).operand(NodeValue.makeString("x".repeat(20))).asString().length());
        assertEquals(Why.NUMBER, stops(() -> new Meter(SMALL).operand(NodeValue.makeDuration("P2000000D"))));
        assertEquals("P10Y", new Meter(SMALL).operand(NodeValue.makeDuration("P10Y")).asString());
    }

    @Test
    void aTextLooksAtTheClockWhileItIsRead() {
        WatchedText text = new WatchedText("a".repeat(10_000), () -> {
            throw new IllegalStateException("late");
        });
        assertThrows(IllegalStateException.class, () -> readAll(text));
        assertThrows(IllegalStateException.class, () -> readAll(text.subSequence(1, 9_000)));
    }

    private static int readAll(CharSequence text) {
        int sum = 0;
        for (int at = 0; at < text.length(); at++) {
            sum += text.charAt(at);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\d{4}-\\d{2}", "(ab){1000}", "([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}", "a{100000000}", "((a){10}){100}"})
    void usualRepetitionsAreBounded(String pattern) {
        assertTrue(Repetition.isBounded(pattern), pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a?){2147483647}", "((a){1000}){1000}", "(((){100}){100,}){0,100}", "(){99999999999999999999}"})
    void groupsRepeatedByGroupsAreNot(String pattern) {
        assertFalse(Repetition.isBounded(pattern), pattern);
    }

    @Test
    void onlyBracketsThatNestCount() {
        String deep = "{".repeat(201) + "}".repeat(201);
        assertTrue(QueryText.isNestedTooDeep(deep));
        assertTrue(QueryText.isNestedTooDeep("ASK { FILTER (1 < 2) " + deep + "}"));
        assertFalse(QueryText.isNestedTooDeep("{".repeat(200) + "}".repeat(200)));
        assertFalse(QueryText.isNestedTooDeep("{}".repeat(5_000)));
        assertFalse(QueryText.isNestedTooDeep("'" + deep + "' \"" + deep + "\" '''" + deep + "'" + deep + "''' # " + deep));
        assertFalse(QueryText.isNestedTooDeep("\"\\\"" + deep + "\""));
        assertFalse(QueryText.isNestedTooDeep("<urn:" + "(".repeat(300) + ">"));
        assertFalse(QueryText.isNestedTooDeep("\"" + deep));
    }
}
