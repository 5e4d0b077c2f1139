package pimkg.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that ship beside the classes, found on the class path: in a jar, or in a folder while developing. */
public final class PackagedFiles {

    private static final String ROOT = "/pimkg";

    private PackagedFiles() {
    }

    /**
     * All packaged files with an ending, by their path below the root of the package, sorted.
     *
     * @param ending for example {@code .ttl}
     */
    public static SortedMap<String, byte[]> withEnding(String ending) {
        URL marker = PackagedFiles.class.getResource(ROOT + "/ontology/pim.ttl");
        try {
            URI address = marker.toURI();
            if (!address.getScheme().equals("jar")) {
                return below(Path.of(address).getParent().getParent(), ending);
            }
            try (FileSystem jar = FileSystems.newFileSystem(address, Map.of())) {
                return below(jar.getPath(ROOT), ending);
            }
        } catch (URISyntaxException | IOException broken) {
            throw new UncheckedIOException(new IOException("The packaged files can't be read at " + marker, broken));
        }
    }

    private static SortedMap<String, byte[]> below(Path root, String ending) throws IOException {
        SortedMap<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(each -> each.toString().endsWith(ending)).toList()) {
                found.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return found;
    }
}
