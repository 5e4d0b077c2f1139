package pimkg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected results that lie beside their cases. {@code -Dgolden.write=true} writes them anew, so that the difference in
 * version control is the review.
 */
public final class Golden {

    private static final Path RESOURCES = Path.of("src/test/resources/pimkg");

    private Golden() {
    }

    /** The file at a path below the test resources of {@code pimkg}. */
    public static Path file(String path) {
        return RESOURCES.resolve(path);
    }

    /** Holds {@code actual} against the expected text at {@code path}. */
    public static void check(String path, String actual) {
        Path expected = file(path);
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(expected.getParent());
                Files.writeString(expected, actual);
            }
            assertEquals(Files.readString(expected), actual, () -> path + ": run with -Dgolden.write=true and review the diff");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
