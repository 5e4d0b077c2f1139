package pimkg.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pimkg.journal.JournalException.Reason;

/** One record while it is read. */
final class RecordReader {

    private static final int MAX_FIELDS = 40;
    private static final Pattern FIELD = Pattern.compile("#([a-z]{1,30})(?: ([^\n]+))?\n");
    private static final Pattern BATCH = Pattern.compile("([1-9][0-9]{0,8})/([1-9][0-9]{0,8})");

    private final Lines lines;
    private final long start;
    private final long number;
    private final int place;
    private final String previous;
    private final MessageDigest digest = RecordText.digest();
    private final Map<String, String> fields = new LinkedHashMap<>();

    /**
     * For the record that begins where the lines are.
     *
     * @param place    in its batch, from 1
     * @param previous the hash of the one before
     */
    RecordReader(Lines lines, long number, int place, String previous) {
        this.lines = lines;
        this.start = lines.offset();
        this.number = number;
        this.place = place;
        this.previous = previous;
    }

    JournalRecord read() throws IOException, JournalException {
        own("record", Long.toString(number));
        Matcher batch = BATCH.matcher(own("batch"));
        if (!batch.matches() || Integer.parseInt(batch.group(1)) != place || Integer.parseInt(batch.group(2)) < place) {
            throw damaged(start);
        }
        own("previous", previous);
        String body = fieldsAndBody();
        String hash = RecordText.text(digest.digest());
        if (!hash.equals(fields.remove("hash"))) {
            throw damaged(start);
        }
        return new JournalRecord(number, Integer.parseInt(batch.group(2)), fields, body, start, Math.toIntExact(lines.offset() - start), hash);
    }

    private void own(String name, String value) throws IOException, JournalException {
        long at = lines.offset();
        if (!own(name).equals(value)) {
            throw damaged(at);
        }
    }

    private String own(String name) throws IOException, JournalException {
        long at = lines.offset();
        byte[] line = line();
        digest.update(line);
        field(line, at);
        if (!fields.containsKey(name)) {
            throw damaged(at);
        }
        return fields.remove(name);
    }

    /** Up to and with the line of the hash, which is not part of what is hashed. */
    private String fieldsAndBody() throws IOException, JournalException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (!fields.containsKey("hash")) {
            long at = lines.offset();
            boolean isField = lines.peek() == '#';
            byte[] line = isField ? line() : line(RecordText.MAX_BODY - body.size());
            if (isField) {
                field(line, at);
            } else {
                body.writeBytes(line);
            }
            if (isField && body.size() > 0 && !fields.containsKey("hash")) {
                throw damaged(at);
            }
            if (!fields.containsKey("hash")) {
                digest.update(line);
            }
        }
        return text(body.toByteArray(), start);
    }

    private void field(byte[] line, long at) throws JournalException {
        Matcher parts = FIELD.matcher(text(line, at));
        if (!parts.matches() || fields.size() > MAX_FIELDS
                || fields.put(parts.group(1), parts.group(2) == null ? "" : parts.group(2)) != null) {
            throw damaged(at);
        }
    }

    private byte[] line() throws IOException, JournalException {
        return line(RecordText.MAX_LINE);
    }

    private byte[] line(int max) throws IOException, JournalException {
        long at = lines.offset();
        byte[] line = lines.next(max);
        if (line.length > max) {
            throw damaged(at);
        }
        if (!Lines.isWhole(line)) {
            throw new JournalException(Reason.TORN, number, start);
        }
        return line;
    }

    private String text(byte[] bytes, long at) throws JournalException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException foreign) {
            throw damaged(at);
        }
    }

    private JournalException damaged(long at) {
        return new JournalException(Reason.DAMAGED, number, at);
    }
}
