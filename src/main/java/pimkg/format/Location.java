package pimkg.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The names of files as services that review code want them: relative to where the command was run, with slashes. */
final class Location {

    private Location() {
    }

    /** The path below the working directory; what lies elsewhere, or is no file, keeps its name. */
    static String relative(String file) {
        try {
            Path here = Path.of("").toAbsolutePath();
            Path path = here.resolve(file).normalize();
            return (path.startsWith(here) ? here.relativize(path) : Path.of(file)).toString().replace('\\', '/');
        } catch (InvalidPathException noPath) {
            return file;
        }
    }

    /** The same as a URI reference: {@code données.ttl} becomes {@code donn%C3%A9es.ttl}. */
    static String uri(String file) {
        String path = relative(file);
        try {
            if (path.startsWith("/")) {
                return new URI("file", "", path, null).toASCIIString();
            }
            boolean looksLikeScheme = path.indexOf(':') >= 0;
            return new URI(null, null, (looksLikeScheme ? "./" : "") + path, null).toASCIIString();
        } catch (URISyntaxException unfit) {
            return "input";
        }
    }
}
