package pimkg.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import pimkg.graph.Reading.Reason;
import pimkg.graph.Reading.Unreadable;

/** Holds a refusal against what is expected of it. */
final class Refusal {

    private Refusal() {
    }

    static Unreadable of(Executable reading) {
        return assertThrows(DocumentException.class, reading).trouble();
    }

    static Unreadable check(Reason reason, long line, Executable reading) {
        Unreadable trouble = of(reading);
        assertEquals(reason + " line " + line, trouble.reason() + " line " + trouble.remark().line(), trouble::toString);
        return trouble;
    }
}
