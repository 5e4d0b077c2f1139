package pimkg.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import pimkg.canon.Canonical;
import pimkg.canon.CanonicalException;
import pimkg.catalogue.Catalogue;
import pimkg.catalogue.Expected;
import pimkg.catalogue.Submission;
import pimkg.shelf.FolderPlace;
import pimkg.shelf.SetPlace;
import pimkg.text.Language;
import pimkg.text.Texts;
import pimkg.version.Audience;
import pimkg.version.StoreException;
import pimkg.version.Version;

/**
 * The sets of a folder, each state of which is recorded in a store as well. What counts is the folder; what was not recorded when
 * something failed is recorded when it is looked at the next time. Safe for use by several threads.
 */
public final class RecordedSets implements SetPlace, AutoCloseable {

    /** Stands in the journal: who decided on what stands in the set itself. */
    static final String BY = "mappings";

    private final FolderPlace folder;
    private final Catalogue catalogue;
    private final StoredSets stored;
    private final Consumer<String> alarm;
    private final Texts texts;
    private final Map<String, String> looked = new HashMap<>();
    private final Map<String, String> told = new HashMap<>();
    private volatile boolean closed;

    private RecordedSets(FolderPlace folder, Catalogue catalogue, Language language, Consumer<String> alarm) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.stored = new StoredSets(catalogue);
        this.alarm = alarm;
        this.texts = Texts.of(RecordedSets.class, language);
    }

    /**
     * Brings folder and store together. A set that only the store has is written into the folder; of one that the folder has in an
     * earlier state, the latest is, and the other is kept beside it.
     *
     * @param alarm is told what was done that nobody asked for, and what can't be recorded
     * @throws IOException when the folder can't be written
     */
    public static RecordedSets open(FolderPlace folder, Catalogue catalogue, Language language, Consumer<String> alarm) throws IOException {
        RecordedSets sets = new RecordedSets(folder, catalogue, language, alarm);
        for (Map.Entry<String, Version> each : sets.stored.sets().entrySet()) {
            sets.bring(each.getKey(), each.getValue());
        }
        sets.look();
        return sets;
    }

    private void bring(String name, Version latest) throws IOException {
        Optional<byte[]> file = folder.bytes(name);
        if (file.isEmpty()) {
            folder.write(name, stored.bytes(name).orElseThrow());
            alarm.accept(texts.get("brought", name));
        } else if (isEarlier(name, file.get(), latest)) {
            String kept = folder.keep(name);
            folder.write(name, stored.bytes(name).orElseThrow());
            alarm.accept(texts.get("earlier", name, kept));
        }
    }

    private boolean isEarlier(String name, byte[] file, Version latest) {
        try {
            String hash = Canonical.hash(Canonical.of(SetText.graph(name, file)));
            List<Version> history = catalogue.history(latest.key());
            return !hash.equals(latest.after()) && history.stream().anyMatch(version -> version.after().equals(hash));
        } catch (IOException | CanonicalException toldLater) {
            return false;
        }
    }

    /** Looks again and again, until the process ends: people change files by hand. */
    public void watch(Duration pause) {
        Thread thread = new Thread(() -> {
            try {
                while (!closed) {
                    Thread.sleep(pause.toMillis());
                    tryToLook();
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }, "sets");
        thread.setDaemon(true);
        thread.start();
    }

    private void tryToLook() {
        try {
            look();
        } catch (UncheckedIOException unreadable) {
            // It is looked at again soon, and whoever asks for it is told.
        }
    }

    /** Records what has changed in the folder beneath. A file that is gone is none that was removed: one that is empty is. */
    public synchronized void look() {
        for (String name : folder.names()) {
            String now = folder.stamp(name);
            if (!now.equals(looked.get(name)) && folder.bytes(name).filter(file -> isRecorded(name, file, now)).isPresent()) {
                looked.put(name, now);
            }
        }
    }

    /** What can't be is told once, and tried again. */
    private boolean isRecorded(String name, byte[] file, String stamp) {
        try {
            record(name, file);
            return true;
        } catch (IOException unreadable) {
            tell(name, "UTF-8", stamp);
        } catch (StoreException refused) {
            tell(name, refused.in(texts.language()), stamp);
        }
        return false;
    }

    private void record(String name, byte[] file) throws IOException, StoreException {
        if (file.length == 0) {
            catalogue.remove(SetText.key(name), new Expected.Anything(), BY);
        } else {
            catalogue.put(List.of(new Submission(SetText.key(name), Audience.OWNER, SetText.graph(name, file))), BY);
        }
    }

    private void tell(String name, String why, String stamp) {
        if (!closed && !stamp.equals(told.put(name, stamp))) {
            alarm.accept(texts.get("unrecorded", name, why));
        }
    }

    @Override
    public List<String> names() {
        return folder.names();
    }

    @Override
    public Optional<byte[]> bytes(String name) {
        return folder.bytes(name);
    }

    @Override
    public boolean isFree(String name) {
        return folder.isFree(name);
    }

    @Override
    public void write(String name, byte[] file) throws IOException {
        folder.write(name, file);
        look();
    }

    /** Looks no more. */
    @Override
    public void close() {
        closed = true;
    }
}
