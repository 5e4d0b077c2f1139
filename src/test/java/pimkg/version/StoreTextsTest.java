package pimkg.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pimkg.journal.JournalException.Reason;
import pimkg.text.Language;
import pimkg.version.StoreException.Fault;

/** Every fault is told in one line, in every language, with its particulars. */
class StoreTextsTest {

    private static final Key VISITS = new Key("example-agency", "site-visits");

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyFaultHasItsLine(Fault fault) {
        List<String> reasons = fault == Fault.JOURNAL ? Stream.of(Reason.values()).filter(reason -> reason != Reason.NEWER).map(Reason::name).toList()
            : List.of("reason");
        for (String reason : reasons) {
            for (Language language : Language.values()) {
                String line = new StoreException(fault, Optional.of(VISITS), "/place", "17", "4711", "/folder", reason).in(language);
                assertEquals(1, line.lines().count());
                assertFalse(line.contains("{") || line.contains("  "), line);
                boolean keyed = List.of(Fault.CHANGED, Fault.REPEATED, Fault.TANGLED, Fault.UNWRITABLE_TERM, Fault.TOO_LARGE).contains(fault);
                assertTrue(fault == Fault.CLOSED || line.contains(keyed ? "example-agency/site-visits" : "/place"), line);
                assertTrue(fault != Fault.JOURNAL && fault != Fault.BACKUP || line.contains("17") && line.contains("4711"), line);
            }
        }
    }
}
