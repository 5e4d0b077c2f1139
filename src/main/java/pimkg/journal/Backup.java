package pimkg.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.input.TeeInputStream;
import pimkg.journal.Journal.Each;
import pimkg.journal.JournalException.Reason;

/** A copy of a journal in one file: the journal, and a last line that says how much there must be of it. */
public final class Backup {

    private static final Pattern LAST = Pattern.compile("#whole ([0-9]{19}) (sha256:[0-9a-f]{64})\n");
    private static final int LAST_LENGTH = 7 + 19 + 1 + 71 + 1;

    private Backup() {
    }

    /**
     * Copies what is acknowledged, also while another process adds to it.
     *
     * @param out takes the copy; throw away what it got when this throws
     * @return up to where it goes
     * @throws JournalException when the journal is not what it was
     */
    public static Mark write(Path journal, Each each, OutputStream out) throws IOException, JournalException {
        Mark mark = JournalCheck.readAcknowledged(journal, each, out);
        out.write(String.format(Locale.ROOT, "#whole %019d %s%n", mark.records(), mark.hash()).replace("\r", "").getBytes(StandardCharsets.US_ASCII));
        return mark;
    }

    /**
     * Makes a journal of a backup. The journal is there when this returns, not when it throws.
     *
     * @throws JournalException when the backup is not whole
     */
    public static Mark restore(Path backup, Path journal, Each each) throws IOException, JournalException {
        Path unfinished = journal.resolveSibling(journal.getFileName() + Journal.UNFINISHED_ENDING);
        try {
            Mark mark;
            try (InputStream in = JournalCheck.bounded(backup, Math.max(0, Files.size(backup) - LAST_LENGTH));
                    OutputStream out = Files.newOutputStream(unfinished)) {
                mark = JournalCheck.read(new TeeInputStream(in, out), each);
            }
            checkEnd(backup, mark);
            force(unfinished);
            Journal.acknowledge(journal, mark);
            Files.move(unfinished, journal, StandardCopyOption.ATOMIC_MOVE);
            Folders.force(journal.toAbsolutePath().getParent());
            return mark;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void checkEnd(Path backup, Mark mark) throws IOException, JournalException {
        byte[] last = new byte[(int) Math.min(LAST_LENGTH, Files.size(backup) - mark.bytes())];
        try (RandomAccessFile file = new RandomAccessFile(backup.toFile(), "r")) {
            file.seek(mark.bytes());
            file.readFully(last);
        }
        Matcher parts = LAST.matcher(new String(last, StandardCharsets.ISO_8859_1));
        if (!parts.matches() || Long.parseLong(parts.group(1)) != mark.records() || !parts.group(2).equals(mark.hash())) {
            throw new JournalException(Reason.SHORTENED, mark.records() + 1, mark.bytes());
        }
    }

    private static void force(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.getFD().sync();
        }
    }
}
