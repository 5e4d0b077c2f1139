package pimkg.server;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

/** Has Java give back to the machine what heap it does not need: by itself it keeps what it once had. */
public final class SpareHeap {

    /** Which of the heap may be free after a collection, in percent, and after how many milliseconds of rest one is begun. */
    private static final List<Map.Entry<String, String>> WISHES = List.of(Map.entry("MinHeapFreeRatio", "15"), Map.entry("MaxHeapFreeRatio", "30"),
        Map.entry("G1PeriodicGCInterval", "60000"));

    private SpareHeap() {
    }

    /** For this process, and only what nobody has decided otherwise when it was started; another kind of Java is left as it is. */
    public static void giveBack() {
        HotSpotDiagnosticMXBean java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (java != null) {
            WISHES.forEach(wish -> set(java, wish.getKey(), wish.getValue()));
        }
    }

    private static void set(HotSpotDiagnosticMXBean java, String name, String value) {
        try {
            VMOption option = java.getVMOption(name);
            if (option.isWriteable() && option.getOrigin() == VMOption.Origin.DEFAULT) {
                java.setVMOption(name, value);
            }
        } catch (IllegalArgumentException elsewhere) {
            // This Java has no such option.
            return;
        }
    }
}
