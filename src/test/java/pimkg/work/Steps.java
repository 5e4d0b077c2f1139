package pimkg.work;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pimkg.Golden;

/** How much work things took when somebody last looked at it: counted, not timed, so it is the same on every machine. */
final class Steps {

    /** Rules, terms and questions grow a little all the time; what someone breaks costs more than that. */
    private static final double SOME_MORE = 1.25;
    private static final long FEW = 50;

    private Steps() {
    }

    /** Holds counts against those in a file of lines {@code name count}; fewer are welcome. */
    static void check(String file, Map<String, Long> counted) {
        Path expected = Golden.file(file);
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(expected.getParent());
                Files.writeString(expected, new TreeMap<>(counted).entrySet().stream().map(each -> each.getKey() + " " + each.getValue() + "\n")
                    .collect(Collectors.joining()));
            }
            Map<String, Long> known = Files.readAllLines(expected).stream().map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> Long.valueOf(words[1])));
            counted.forEach((name, steps) -> assertTrue(steps <= known.getOrDefault(name, Long.MAX_VALUE / 2) * SOME_MORE + FEW,
                () -> name + " took " + steps + " steps and before " + known.get(name) + ": find out why, or run with -Dgolden.write=true"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
