package pimkg.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pimkg.journal.Journal;
import pimkg.journal.JournalCheck;
import pimkg.journal.JournalException;
import pimkg.journal.JournalRecord;
import pimkg.journal.Mark;
import pimkg.store.Faults;
import pimkg.version.StoreException;
import pimkg.version.Version;
import pimkg.version.VersionText;

/**
 * The changes of a store in their order, to be told elsewhere: those that are acknowledged and no others. The journal itself is what
 * waits to be told, so that nothing can be lost between the two. One thread at a time; the store may be written meanwhile.
 */
public final class Outbox {

    private final Catalogue catalogue;
    private final Path journal;
    private Mark told;

    /** What is done with each batch. */
    @FunctionalInterface
    public interface Each {
        /** Takes it. Whatever it throws, the batch will come again. */
        void take(List<Committed> batch) throws IOException;
    }

    /**
     * From the first change on.
     *
     * @throws IllegalArgumentException when nothing of this catalogue is kept
     * @throws StoreException           when its journal can't be read
     */
    public Outbox(Catalogue catalogue) throws StoreException {
        this.catalogue = catalogue;
        this.journal = catalogue.journal().orElseThrow(IllegalArgumentException::new);
        this.told = read(() -> JournalCheck.begin(journal));
    }

    /** When the journal was begun: it tells this store from others, and is the same in its copies. */
    public Instant created() throws StoreException {
        return Instant.parse(read(() -> Journal.created(journal)));
    }

    /** How far it was told. */
    public long told() {
        return told.records();
    }

    /**
     * Goes over batches without telling them again.
     *
     * @param sequence of the last change that was told
     * @return the hash that the record of that change has; empty when there is no such change
     */
    public Optional<String> skip(long sequence) throws IOException, StoreException {
        List<String> found = new ArrayList<>();
        String now = told.hash();
        boolean there = told.records() == sequence;
        run(batch -> {
            if (batch.get(0).number() > sequence) {
                throw new Enough();
            }
            batch.stream().filter(record -> record.number() == sequence).forEach(record -> found.add(record.hash()));
            if (batch.get(batch.size() - 1).number() > sequence) {
                throw new Enough();
            }
        });
        return there ? Optional.of(now) : found.stream().findFirst();
    }

    /** Tells everything that was acknowledged since. */
    public void tell(Each each) throws IOException, StoreException {
        run(batch -> {
            List<Committed> changes = new ArrayList<>();
            for (JournalRecord record : batch) {
                Version version = VersionText.version(record);
                changes.add(new Committed(version, record.body(), changes.size() + 1, batch.size(), record.hash()));
            }
            each.take(changes);
        });
    }

    /** What a description said before a change; empty when it was not there. */
    public String before(Version version) throws StoreException {
        List<Version> earlier = catalogue.history(version.key()).stream().filter(each -> each.sequence() < version.sequence()).toList();
        return earlier.isEmpty() ? "" : catalogue.content(version.key(), earlier.get(earlier.size() - 1).sequence()).orElse("");
    }

    private interface Work<T> {
        T run() throws IOException, JournalException;
    }

    private interface Batch {
        void take(List<JournalRecord> batch) throws IOException;
    }

    /** Ends reading before its end. */
    private static final class Enough extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The other side's trouble, carried through the reading of the journal. */
    private static final class Carried extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient IOException trouble;

        Carried(IOException trouble) {
            super(trouble);
            this.trouble = trouble;
        }
    }

    private void run(Batch each) throws IOException, StoreException {
        try {
            read(() -> JournalCheck.readOn(journal, told, batch -> {
                try {
                    each.take(batch);
                } catch (IOException trouble) {
                    throw new Carried(trouble);
                }
                JournalRecord last = batch.get(batch.size() - 1);
                told = new Mark(last.number(), last.offset() + last.length(), last.hash());
            }));
        } catch (Carried carried) {
            if (!(carried.trouble instanceof Enough)) {
                throw carried.trouble;
            }
        }
    }

    private <T> T read(Work<T> work) throws StoreException {
        try {
            return work.run();
        } catch (JournalException damaged) {
            throw Faults.of(damaged, journal);
        } catch (IOException unreadable) {
            throw Faults.of(unreadable, journal.getParent());
        }
    }
}
