package pimkg.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The files that ship beside the classes, found on the class path: in a jar, or in a folder while developing. */
public final class PackagedFiles {

    private static final String ROOT = "/pimkg/";
    private static final String MARKER = "ontology/pim.ttl";
    private static final String TURTLE = ".ttl";
    private static final List<String> FOLDERS = List.of("ontology/", "shapes/", "data/");

    private PackagedFiles() {
    }

    /**
     * What tells one content of a file from another.
     *
     * @param size in bytes
     * @param crc  CRC-32 of the bytes
     */
    public record Sum(long size, long crc) {
        static Sum of(byte[] bytes) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            return new Sum(bytes.length, crc.getValue());
        }
    }

    /**
     * All packaged files with an ending, by their path below the root of the package, sorted.
     *
     * @param ending for example {@code .ttl}
     */
    public static SortedMap<String, byte[]> withEnding(String ending) {
        return find(ending, (jar, entry) -> {
            try (InputStream in = jar.getInputStream(entry)) {
                return in.readAllBytes();
            }
        }, Files::readAllBytes);
    }

    /** The Turtle that makes up the graph: what people edit in {@code ontology/}, {@code shapes/} and {@code data/}. */
    public static SortedMap<String, byte[]> turtle() {
        return graphs(withEnding(TURTLE));
    }

    /** The same, as sums: of files in a jar nothing is read but its table of contents. */
    static SortedMap<String, Sum> turtleSums() {
        return graphs(find(TURTLE, (jar, entry) -> new Sum(entry.getSize(), entry.getCrc()), file -> Sum.of(Files.readAllBytes(file))));
    }

    private static <T> SortedMap<String, T> graphs(SortedMap<String, T> files) {
        files.keySet().removeIf(path -> FOLDERS.stream().noneMatch(path::startsWith));
        return files;
    }

    /** The content of one of them, by a path as above. */
    public static byte[] bytes(String path) {
        return optional(path).orElseThrow(() -> new IllegalArgumentException(path + " does not ship"));
    }

    static Optional<byte[]> optional(String path) {
        try (InputStream in = PackagedFiles.class.getResourceAsStream(ROOT + path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private interface FromJar<T> {
        T take(JarFile jar, JarEntry entry) throws IOException;
    }

    private interface FromFolder<T> {
        T take(Path file) throws IOException;
    }

    private static <T> SortedMap<String, T> find(String ending, FromJar<T> fromJar, FromFolder<T> fromFolder) {
        URL marker = PackagedFiles.class.getResource(ROOT + MARKER);
        SortedMap<String, T> found = new TreeMap<>();
        try {
            if (marker.openConnection() instanceof JarURLConnection inside) {
                // The one that the class loader has open: not to be closed.
                JarFile jar = inside.getJarFile();
                String root = ROOT.substring(1);
                for (JarEntry entry : Collections.list(jar.entries())) {
                    if (entry.getName().startsWith(root) && entry.getName().endsWith(ending)) {
                        found.put(entry.getName().substring(root.length()), fromJar.take(jar, entry));
                    }
                }
                return found;
            }
            Path root = Path.of(marker.toURI()).getParent().getParent();
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path : paths.filter(each -> each.toString().endsWith(ending)).toList()) {
                    found.put(root.relativize(path).toString().replace('\\', '/'), fromFolder.take(path));
                }
            }
            return found;
        } catch (URISyntaxException | IOException broken) {
            throw new UncheckedIOException(new IOException("The packaged files can't be read at " + marker, broken));
        }
    }
}
