package pimkg.store;

import java.nio.file.Path;

/**
 * What lies where in the directory of a store.
 *
 * @param directory of the store
 */
record Layout(Path directory) {

    /** Everything that was ever accepted. All else can be made from it. */
    Path journal() {
        return directory.resolve("journal.txt");
    }

    /** What is in the catalogue now, for queries. */
    Path databases() {
        return directory.resolve("databases");
    }

    /** Databases that are being made. */
    Path unfinished() {
        return directory.resolve("databases.new");
    }

    /** Databases that others have taken the place of. */
    Path outdated() {
        return directory.resolve("databases.old");
    }

    /** Held by the process that writes. */
    Path lock() {
        return directory.resolve("lock");
    }
}
