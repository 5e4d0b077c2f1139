package pimkg;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real input made by others, which lies beside the checkout on some machines. It is read where it lies, never copied. */
public final class Shared {

    private static final Path FOLDER = Path.of(System.getProperty("pim.shared", "../shared"));

    private Shared() {
    }

    /** A file or folder of it; the test that asks is skipped, with a message, where it is absent. */
    public static Path path(String relative) {
        Path path = FOLDER.resolve(relative);
        Assumptions.assumeTrue(Files.exists(path), () -> "Skipped: " + path + " is not on this machine.");
        return path;
    }
}
