package pimkg.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pimkg.journal.JournalException;
import pimkg.version.StoreException;
import pimkg.version.StoreException.Fault;

/** What went wrong below, as what it means to whoever uses the store. */
public final class Faults {

    private Faults() {
    }

    /** A journal that can't be trusted. */
    public static StoreException of(JournalException damage, Path journal) {
        Fault fault = damage.reason() == JournalException.Reason.NEWER ? Fault.NEWER : Fault.JOURNAL;
        return new StoreException(fault, journal.toString(), Long.toString(damage.record()), Long.toString(damage.offset()),
            String.valueOf(journal.getParent()), damage.reason().name())
            .because(damage);
    }

    /** A disk that does not do what it should, while the store is being opened or looked after. */
    public static StoreException of(IOException failed, Path directory) {
        if (isFull(failed, directory)) {
            return new StoreException(Fault.FULL, directory.toString()).because(failed);
        }
        String where = failed instanceof FileSystemException file && file.getFile() != null ? file.getFile() : directory.toString();
        // The message of an error of files begins with the file, which is said already.
        String why = failed instanceof FileSystemException file ? Optional.ofNullable(file.getReason()).orElse("") : String.valueOf(failed.getMessage());
        return new StoreException(Fault.DENIED, where, why.isEmpty() ? "" : why + ". ").because(failed);
    }

    /** A disk that fails while something is written. */
    static StoreException whileWriting(Throwable failed, Path directory) {
        return new StoreException(isFull(failed, directory) ? Fault.FULL : Fault.CLOSED, directory.toString()).because(failed);
    }

    /** Databases map their files into memory, where a full disk shows as an error of the memory, without a reason. */
    private static boolean isFull(Throwable failed, Path directory) {
        boolean said = Stream.iterate(failed, cause -> cause != null, Throwable::getCause).map(cause -> String.valueOf(cause.getMessage()))
            .map(text -> text.toLowerCase(Locale.ROOT))
            .anyMatch(text -> text.contains("no space left") || text.contains("quota exceeded") || text.contains("not enough space"));
        return said || Files.isDirectory(directory) && directory.toFile().getUsableSpace() < 1 << 20;
    }
}
