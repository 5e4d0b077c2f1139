package pimkg.graph;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Bytes that may hold RDF, with the name people know them by. They can be opened again and again, since positions are
 * found by reading a second time.
 *
 * @param name     what messages call it: a file name as the user gave it, {@code standard input}, {@code request body}
 * @param declared the syntax somebody stated (an option, a media type); empty to go by the name's ending and the content
 * @param size     in bytes
 * @param content  opens the bytes from their beginning
 */
public record RdfInput(String name, Optional<Syntax> declared, long size, Content content) implements Source {

    /** Relative IRIs of a description resolve against this and its file name: visibly nobody's address. */
    public static final String BASE = "http://description.invalid/";

    /** A source of bytes that starts anew at each call. */
    @FunctionalInterface
    public interface Content {
        /**
         * The bytes from the beginning; the caller closes the stream.
         *
         * @throws IOException when they can't be read (any more)
         */
        InputStream open() throws IOException;
    }

    /** Checks that nothing is missing. */
    public RdfInput {
        Objects.requireNonNull(name);
        Objects.requireNonNull(declared);
        Objects.requireNonNull(content);
    }

    /**
     * A file.
     *
     * @throws IOException when it does not exist or its size can't be read
     */
    public static RdfInput of(Path file, Optional<Syntax> declared) throws IOException {
        return new RdfInput(file.toString(), declared, Files.size(file), () -> Files.newInputStream(file));
    }

    /** Bytes at hand. */
    public static RdfInput of(String name, Optional<Syntax> declared, byte[] bytes) {
        return new RdfInput(name, declared, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    @Override
    public Reading stream(RdfReader.Statements statements) {
        return RdfReader.stream(this, statements);
    }

    @Override
    public Place place(Optional<Position> position, String rule, Optional<String> path) {
        return Place.of(name, position);
    }

    /** The last part of the name, behind any folder. */
    public String shortName() {
        return name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')));
    }
}
