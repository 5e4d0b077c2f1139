package pimkg.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.TeeInputStream;
import pimkg.journal.Journal.Each;
import pimkg.journal.JournalException.Reason;

/** Reads the journal of a file from end to end, and holds it against what was acknowledged. */
public final class JournalCheck {

    private JournalCheck() {
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
        Mark acknowledged = Journal.acknowledged(path);
        try (InputStream in = new TeeInputStream(bounded(path, acknowledged.bytes()), copy)) {
            Mark mark = read(in, each);
            if (!mark.equals(acknowledged)) {
                throw missing(path, mark, acknowledged);
            }
            return mark;
        }
    }

    /**
     * Reads what has been acknowledged since an earlier reading, also while another thread or process adds to it.
     *
     * @param from where that reading ended
     * @return where this one ended
     * @throws JournalException when what was acknowledged is not there as it was
     */
    public static Mark readOn(Path path, Mark from, Each each) throws IOException, JournalException {
        Mark acknowledged = Journal.acknowledged(path);
        if (acknowledged.bytes() <= from.bytes()) {
            return from;
        }
        try (InputStream in = bounded(path, acknowledged.bytes())) {
            in.skipNBytes(from.bytes());
            JournalReader reader = new JournalReader(in, from);
            for (Optional<List<JournalRecord>> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                each.take(batch.get());
            }
            if (!reader.mark().equals(acknowledged)) {
                throw missing(path, reader.mark(), acknowledged);
            }
            return acknowledged;
        }
    }

    /**
     * Where the first record of a journal begins.
     *
     * @throws JournalException when it is none
     */
    public static Mark begin(Path path) throws IOException, JournalException {
        try (InputStream in = Files.newInputStream(path)) {
            return new JournalReader(in).mark();
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
}
