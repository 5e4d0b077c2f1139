package pimkg.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import pimkg.bench.Meter.Spent;

class MeterTest {

    @Test
    void tellsWhatCompilersAndCollectorTookOfAll() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/task")), "This system does not tell what threads take.");
        System.gc();
        Spent spent = Spent.soFar();
        assertTrue(spent.compiling() > 0 && spent.collecting() >= 0, spent.toString());
        assertTrue(spent.compiling() + spent.collecting() <= spent.cpu(), spent.toString());
    }

    @Test
    void workIsChargedWithWhatCameBefore() {
        Meter.Reading reading = Meter.of(Spent.NOTHING, () -> 7);
        assertEquals(7, reading.results());
        assertTrue(reading.spent().cpu() > Meter.of(Spent.soFar(), () -> 7).spent().cpu());
    }
}
