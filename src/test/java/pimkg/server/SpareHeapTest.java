package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Heap that is not needed is given back. */
final class SpareHeapTest {

    @Test
    void littleOfTheHeapStaysFreeUnlessSomebodyDecidedOtherwise() {
        HotSpotDiagnosticMXBean java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        boolean decided = ManagementFactory.getRuntimeMXBean().getInputArguments().stream().anyMatch(each -> each.contains("HeapFreeRatio"));
        SpareHeap.giveBack();
        SpareHeap.giveBack();
        assertTrue(decided || java.getVMOption("MaxHeapFreeRatio").getValue().equals("30"));
        assertTrue(decided || java.getVMOption("MinHeapFreeRatio").getValue().equals("15"));
        assertEquals("60000", java.getVMOption("G1PeriodicGCInterval").getValue());
    }
}
