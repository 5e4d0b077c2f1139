package pimkg.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pimkg.journal.JournalException.Reason;

/** Reads a journal from its first byte, batch by batch, and believes nothing that the hashes don't say. */
public final class JournalReader {

    private static final Pattern FIRST = Pattern.compile(Pattern.quote(RecordText.FIRST_LINE) + "([1-9][0-9]{0,8}) (\\S+)\n");

    private final Lines lines;
    private final String created;
    private Mark mark;

    /**
     * Reads the first line.
     *
     * @throws JournalException when it is not that of a journal this release can read
     */
    public JournalReader(InputStream in) throws IOException, JournalException {
        this.lines = new Lines(in, 0);
        byte[] first = lines.next(RecordText.MAX_LINE);
        Matcher parts = FIRST.matcher(new String(first, StandardCharsets.UTF_8));
        if (!parts.matches()) {
            throw new JournalException(Reason.NOT_A_JOURNAL, 0, 0);
        }
        if (Integer.parseInt(parts.group(1)) > RecordText.FORMAT) {
            throw new JournalException(Reason.NEWER, 0, 0);
        }
        this.created = parts.group(2);
        this.mark = new Mark(0, first.length, RecordText.hash(first));
    }

    /** Goes on where reading ended before: the stream begins behind that place. */
    JournalReader(InputStream in, Mark from) {
        this.lines = new Lines(in, from.bytes());
        this.created = "";
        this.mark = from;
    }

    /** When the journal was begun, as its first line says. */
    public String created() {
        return created;
    }

    /** How far it was read: the end of the last whole batch. */
    public Mark mark() {
        return mark;
    }

    /**
     * The next batch.
     *
     * @return empty at the end
     * @throws JournalException when what follows is no whole batch; {@link #mark()} tells up to where all was well
     */
    public Optional<List<JournalRecord>> next() throws IOException, JournalException {
        if (lines.peek() < 0) {
            return Optional.empty();
        }
        List<JournalRecord> batch = new ArrayList<>();
        String previous = mark.hash();
        long size = 0;
        do {
            JournalRecord record = new RecordReader(lines, mark.records() + 1 + batch.size(), batch.size() + 1, previous).read();
            if (!batch.isEmpty() && record.of() != batch.get(0).of() || size + record.length() > RecordText.MAX_BATCH) {
                throw new JournalException(Reason.DAMAGED, record.number(), record.offset());
            }
            batch.add(record);
            size += record.length();
            previous = record.hash();
        } while (batch.size() < batch.get(0).of());
        mark = new Mark(mark.records() + batch.size(), lines.offset(), previous);
        return Optional.of(batch);
    }
}
