package pimkg.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import pimkg.journal.JournalException.Reason;

/**
 * A journal to which records are added. Two files: the journal, and beside it one that says up to where it was acknowledged. What
 * lies before that place must be exactly what was written; what lies behind it was never acknowledged to anybody. One thread at a
 * time; who uses it sees to it that no other process does.
 */
public final class Journal implements AutoCloseable {

    private static final String HEAD_ENDING = ".head";
    static final String UNFINISHED_ENDING = ".part";
    private static final String CUT_ENDING = ".cut";

    private final Path path;
    private final HeadFile head;
    private final RandomAccessFile file;
    private final Object key;
    private volatile Mark mark;
    private volatile Mark acknowledged;
    private boolean broken;
    private long cut;

    private Journal(Path path, Mark mark, Mark acknowledged) throws IOException {
        this.path = path;
        this.head = headOf(path);
        this.file = new RandomAccessFile(path.toFile(), "rw");
        this.key = fileKey(path);
        this.mark = mark;
        this.acknowledged = acknowledged;
    }

    private static HeadFile headOf(Path path) {
        return new HeadFile(path.resolveSibling(path.getFileName() + HEAD_ENDING));
    }

    /** Whether the file beside the journal is there and says something. */
    public static boolean hasHead(Path path) throws IOException {
        return headOf(path).read().isPresent();
    }

    /** Whether it is gone, although the file beside it tells of one. */
    public static boolean isLost(Path path) throws IOException {
        HeadFile head = headOf(path);
        return !Files.exists(path) && head.exists() && head.read().filter(mark -> mark.records() == 0).isEmpty();
    }

    /** Whether a file is one that is left when the making of a journal is cut short. */
    public static boolean isUnfinished(Path path, Path file) {
        String name = file.getFileName().toString();
        return name.equals(path.getFileName() + UNFINISHED_ENDING) || name.equals(path.getFileName() + HEAD_ENDING);
    }

    /** When it was begun, as its first line says. */
    public static String created(Path path) throws IOException, JournalException {
        try (InputStream in = Files.newInputStream(path)) {
            return new JournalReader(in).created();
        }
    }

    /** Takes both files away, if they are there. */
    public static void remove(Path path) throws IOException {
        Files.deleteIfExists(path);
        headOf(path).remove();
    }

    /** Begins one. It is whole or not there, whenever the power fails. */
    public static void create(Path path, Instant created) throws IOException {
        Path unfinished = path.resolveSibling(path.getFileName() + UNFINISHED_ENDING);
        byte[] first = (RecordText.FIRST_LINE + RecordText.FORMAT + " " + created + "\n").getBytes(StandardCharsets.US_ASCII);
        try (RandomAccessFile file = new RandomAccessFile(unfinished.toFile(), "rw")) {
            file.setLength(0);
            file.write(first);
            file.getFD().sync();
        }
        headOf(path).write(new Mark(0, first.length, RecordText.hash(first)));
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        Folders.force(path.toAbsolutePath().getParent());
    }

    /**
     * How far it is acknowledged, without reading it.
     *
     * @throws JournalException when that can't be told
     */
    public static Mark acknowledged(Path path) throws IOException, JournalException {
        if (isLost(path)) {
            throw new JournalException(Reason.SHORTENED, 1, 0);
        }
        return headOf(path).read().orElseThrow(() -> new JournalException(Reason.HEAD, 0, 0));
    }

    /** Trusts the journal as it is, when the file beside it is lost: for a person who has compared the hash. */
    public static void acknowledge(Path path, Mark mark) throws IOException {
        headOf(path).write(mark);
        Folders.force(path.toAbsolutePath().getParent());
    }

    /** What is done with each batch that is there. */
    @FunctionalInterface
    public interface Each {
        /** Takes it; {@link JournalException} when what it says can't be. */
        void take(List<JournalRecord> batch) throws JournalException;
    }

    /**
     * Opens one for writing: reads it, and cuts off what was begun and never acknowledged. What is cut is kept in a file beside it.
     *
     * @throws JournalException when what was acknowledged is not there as it was
     */
    public static Journal open(Path path, Each each) throws IOException, JournalException {
        Mark acknowledged = acknowledged(path);
        Mark mark = JournalCheck.read(path, acknowledged, each);
        Journal journal = new Journal(path, mark, acknowledged);
        journal.cutTail();
        return journal;
    }

    private void cutTail() throws IOException {
        cut = file.length() - mark.bytes();
        if (cut > 0) {
            byte[] bytes = new byte[(int) Math.min(cut, RecordText.MAX_BODY)];
            file.seek(mark.bytes());
            file.readFully(bytes);
            Files.write(path.resolveSibling(path.getFileName() + CUT_ENDING), bytes);
            file.setLength(mark.bytes());
            file.getFD().sync();
        }
    }

    /**
     * Whether the journal is still where it was, as long as it was, and what tells how far it goes as well. When somebody has moved or
     * removed a file that is open, what is written goes nowhere.
     */
    public boolean isInPlace() {
        try {
            return path.toFile().length() == mark.bytes() && fileKey(path).equals(key)
                && head.read().filter(acknowledged::equals).isPresent();
        } catch (IOException gone) {
            return false;
        }
    }

    /** What tells a file from another of the same name; the same for all where the system has no such thing. */
    private static Object fileKey(Path path) throws IOException {
        return Objects.requireNonNullElse(Files.readAttributes(path, BasicFileAttributes.class).fileKey(), "");
    }

    /** How many bytes were cut off when it was opened. */
    public long cut() {
        return cut;
    }

    /** How far it goes. */
    public Mark mark() {
        return mark;
    }

    /** How far everybody was told that it goes. */
    public Mark acknowledged() {
        return acknowledged;
    }

    /**
     * Adds batches; they are safe, but not acknowledged, when it returns.
     *
     * @return the records as they stand now, with their places
     * @throws IOException when there is no room or the disk fails; the journal is then as it was before
     */
    public List<JournalRecord> append(List<List<Draft>> batches) throws IOException {
        requireSound();
        Mark before = mark;
        List<JournalRecord> written = new ArrayList<>();
        try {
            file.seek(before.bytes());
            for (List<Draft> batch : batches) {
                for (int place = 1; place <= batch.size(); place++) {
                    written.add(write(batch.get(place - 1), place, batch.size()));
                }
            }
            file.getFD().sync();
            return written;
        } catch (IOException failed) {
            mark = before;
            undo(before);
            throw failed;
        }
    }

    private JournalRecord write(Draft draft, int place, int of) throws IOException {
        byte[] bytes = RecordText.bytes(draft, mark.records() + 1, place, of, mark.hash());
        String hash = new String(bytes, bytes.length - 72, 71, StandardCharsets.US_ASCII);
        file.write(bytes);
        JournalRecord record = new JournalRecord(mark.records() + 1, of, draft.fields(), draft.body(), mark.bytes(), bytes.length, hash);
        mark = new Mark(record.number(), mark.bytes() + bytes.length, hash);
        return record;
    }

    /** Tells, safely, that everything up to here is acknowledged. */
    public void acknowledge() throws IOException {
        requireSound();
        head.write(mark);
        acknowledged = mark;
    }

    /**
     * Takes back what was added and not acknowledged.
     *
     * @throws IOException when that can't be done; the journal refuses to go on then, and the next opening sees what is there
     */
    public void undo() throws IOException {
        undo(acknowledged);
    }

    private void undo(Mark to) throws IOException {
        boolean done = false;
        try {
            file.setLength(to.bytes());
            file.getFD().sync();
            mark = to;
            done = true;
        } finally {
            broken = !done;
        }
    }

    private void requireSound() throws IOException {
        if (broken) {
            throw new IOException("The journal could not be brought back to what it was: " + path);
        }
    }

    /**
     * The body of a record by its place. Not checked: compare its hash. May be asked by any thread.
     *
     * @throws IOException when it can't be read
     */
    public static String body(Path path, long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        // A file of its own: a thread that is interrupted would close a shared channel for all.
        try (RandomAccessFile reading = new RandomAccessFile(path.toFile(), "r")) {
            reading.seek(offset);
            reading.readFully(bytes);
        }
        return RecordText.body(new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * The hash of a record by its place, which stands in its last line. May be asked by any thread.
     *
     * @throws IOException when it can't be read
     */
    public static String hash(Path path, long offset, int length) throws IOException {
        byte[] bytes = new byte[RecordText.HASH];
        try (RandomAccessFile reading = new RandomAccessFile(path.toFile(), "r")) {
            reading.seek(offset + length - bytes.length - 1);
            reading.readFully(bytes);
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
