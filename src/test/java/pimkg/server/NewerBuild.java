package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** Classes of a release to come, whose events are of the next format: made of this source, with another number. */
final class NewerBuild {

    private static final Path SOURCE = Path.of("src/main/java/pimkg/replica/Event.java");
    private static final String NOW = "static final int FORMAT = 1;";

    private NewerBuild() {
    }

    /** To be put before the classes of this one. */
    static Path classes(Path folder) throws IOException {
        String source = Files.readString(SOURCE);
        assertTrue(source.contains(NOW));
        Path newer = Files.writeString(Files.createDirectories(folder.resolve("source")).resolve("Event.java"),
            source.replace(NOW, "static final int FORMAT = 2;"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "--release", "17", "-cp",
            System.getProperty("java.class.path"), "-d", classes.toString(), newer.toString()));
        return classes;
    }
}
