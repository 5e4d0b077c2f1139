package pimkg.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How much of the databases is of no use any more. TDB2 writes each change beside what was there, some 120 kB for one description, and
 * never takes anything away.
 */
public final class Growth {

    /** Bytes by which TDB2 lets its files grow: as long is one with next to nothing in it. */
    private static final long STEP = 8 << 20;
    /** Less than this is not worth the making anew. */
    private static final long MUCH = 64 << 20;
    /** Databases that are new have at most some twenty bytes for one of content. */
    private static final long USED_A_BYTE = 50;

    private Growth() {
    }

    /** Bytes beyond those of databases without content. */
    static long of(Path databases) throws IOException {
        try (Stream<Path> files = Files.walk(databases)) {
            return files.map(Path::toFile).filter(file -> file.isFile()).mapToLong(file -> Math.max(0, file.length() - STEP)).sum();
        }
    }

    /**
     * Whether most of it is of no use.
     *
     * @param content bytes of what is in the catalogue now
     */
    public static boolean isTooMuch(Path databases, long content) throws IOException {
        return of(databases) > MUCH + USED_A_BYTE * content;
    }
}
