package pimkg.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.TeeInputStream;
import pimkg.journal.JournalException.Reason;

/**
 * A journal to which records are added. Two files: the journal, and beside it one that says up to where it was acknowledged. What
 * lies before that place must be exactly what was written; what lies behind it was never acknowledged to anybody. One thread at a
 * time; who uses it sees to it that no other process does.
 */
public final class Journal implements AutoCloseable {

    private static final String HEAD_ENDING = ".head";
    private static final String CUT_ENDING = ".cut";

    private final Path path;
    private final HeadFile head;
    private final RandomAccessFile file;
    private Mark mark;
    private Mark acknowledged;
    private boolean broken;

    private Journal(Path path, Mark mark, Mark acknowledged) throws IOException {
        this.path = path;
        this.head = headOf(path);
        this.file = new RandomAccessFile(path.toFile(), "rw");
        this.mark = mark;
        this.acknowledged = acknowledged;
    }

    private static HeadFile headOf(Path path) {
        return new HeadFile(path.resolveSibling(path.getFileName() + HEAD_ENDING));
    }

    /** Begins one. It is whole or not there, whenever the power fails. */
    public static void create(Path path, Instant created) throws IOException {
        Path unfinished = path.resolveSibling(path.getFileName() + ".part");
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
     * Reads a journal up to the end of its last whole batch.
     *
     * @param acknowledged up to where it has to be right; behind that place, reading ends at the first thing that is not
     * @return the end of the last whole batch, not before what was acknowledged
     * @throws JournalException when what was acknowledged is not there as it was
     */
    public static Mark read(Path path, Mark acknowledged, Each each) throws IOException, JournalException {
        try (InputStream in = Files.newInputStream(path)) {
            JournalReader reader = new JournalReader(in);
            Mark good = reader.mark();
            boolean reached = isReached(good, acknowledged);
            try {
                for (Optional<List<JournalRecord>> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                    each.take(batch.get());
                    good = reader.mark();
                    reached |= isReached(good, acknowledged);
                }
            } catch (JournalException broken) {
                if (!reached) {
                    throw broken.reason() == Reason.TORN ? missing(path, good, acknowledged) : broken;
                }
            }
            if (!reached) {
                throw missing(path, good, acknowledged);
            }
            return good;
        }
    }

    /**
     * Reads what is acknowledged, also while another process adds to it.
     *
     * @param copy gets the bytes as they are read; they are right only when this returns
     * @throws JournalException when what was acknowledged is not there as it was
     */
    public static Mark readAcknowledged(Path path, Each each, OutputStream copy) throws IOException, JournalException {
        Mark acknowledged = acknowledged(path);
        try (InputStream in = new TeeInputStream(bounded(path, acknowledged.bytes()), copy)) {
            Mark mark = read(in, each);
            if (!mark.equals(acknowledged)) {
                throw missing(path, mark, acknowledged);
            }
            return mark;
        }
    }

    /** The first bytes of a file. */
    static InputStream bounded(Path path, long bytes) throws IOException {
        return BoundedInputStream.builder().setPath(path).setMaxCount(bytes).get();
    }

    /**
     * Reads a journal of which everything has to be right.
     *
     * @throws JournalException when something is not
     */
    static Mark read(InputStream in, Each each) throws IOException, JournalException {
        JournalReader reader = new JournalReader(in);
        for (Optional<List<JournalRecord>> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
            each.take(batch.get());
        }
        return reader.mark();
    }

    /**
     * Reads a journal whose other file is lost: nothing tells whether its end is the end.
     *
     * @throws JournalException when anything in it is not right
     */
    public static Mark readAlone(Path path, Each each) throws IOException, JournalException {
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, each);
        }
    }

    /** At the place that was acknowledged, the journal has to say the same as then. */
    private static boolean isReached(Mark mark, Mark acknowledged) throws JournalException {
        if (mark.records() >= acknowledged.records() && mark.bytes() <= acknowledged.bytes() && !mark.equals(acknowledged)) {
            throw new JournalException(Reason.DAMAGED, mark.records(), mark.bytes());
        }
        return mark.equals(acknowledged);
    }

    private static JournalException missing(Path path, Mark good, Mark acknowledged) throws IOException {
        Reason reason = Files.size(path) < acknowledged.bytes() ? Reason.SHORTENED : Reason.DAMAGED;
        return new JournalException(reason, good.records() + 1, good.bytes());
    }

    /**
     * Opens one for writing: reads it, and cuts off what was begun and never acknowledged. What is cut is kept in a file beside it.
     *
     * @throws JournalException when what was acknowledged is not there as it was
     */
    public static Journal open(Path path, Each each) throws IOException, JournalException {
        Mark acknowledged = acknowledged(path);
        Mark mark = read(path, acknowledged, each);
        Journal journal = new Journal(path, mark, acknowledged);
        journal.cut();
        return journal;
    }

    private void cut() throws IOException {
        long tail = file.length() - mark.bytes();
        if (tail > 0) {
            byte[] bytes = new byte[(int) Math.min(tail, RecordText.MAX_BODY)];
            file.seek(mark.bytes());
            file.readFully(bytes);
            Files.write(path.resolveSibling(path.getFileName() + CUT_ENDING), bytes);
            file.setLength(mark.bytes());
            file.getFD().sync();
        }
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

    @Override
    public void close() throws IOException {
        file.close();
    }
}
