package pimkg.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** How a record is written. */
final class RecordText {

    /** The format that this release writes, and the newest that it reads. */
    static final int FORMAT = 1;
    static final String FIRST_LINE = "#pim-kg journal ";
    /** The fields that a journal writes itself. */
    static final Set<String> OWN = Set.of("record", "batch", "previous", "hash");
    /** Bytes of a body: more than any description needs. */
    static final int MAX_BODY = 64 << 20;
    /** Bytes of a batch. */
    static final int MAX_BATCH = 128 << 20;
    static final int MAX_LINE = 4_000;
    /** Characters of a hash, with its name. */
    static final int HASH = 71;

    private RecordText() {
    }

    static byte[] bytes(Draft draft, long number, int place, int of, String previous) {
        StringBuilder text = new StringBuilder();
        line(text, "record", Long.toString(number));
        line(text, "batch", place + "/" + of);
        line(text, "previous", previous);
        draft.fields().forEach((name, value) -> line(text, name, value));
        byte[] record = text.append(draft.body()).toString().getBytes(StandardCharsets.UTF_8);
        byte[] last = ("#hash " + hash(record) + "\n").getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream all = new ByteArrayOutputStream(record.length + last.length);
        all.writeBytes(record);
        all.writeBytes(last);
        return all.toByteArray();
    }

    /** What stands between the lines that begin with #. */
    static String body(String record) {
        int begin = 0;
        while (begin < record.length() && record.charAt(begin) == '#') {
            begin = record.indexOf('\n', begin) + 1;
            if (begin == 0) {
                return "";
            }
        }
        int end = record.indexOf("\n#", begin);
        return end < 0 ? "" : record.substring(begin, end + 1);
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append('#').append(name);
        if (!value.isEmpty()) {
            text.append(' ').append(value);
        }
        text.append('\n');
    }

    /** Whether a text may be the value of a field. */
    static boolean isLine(String value) {
        return value.length() < MAX_LINE / 4 && value.chars().noneMatch(Character::isISOControl) && value.equals(value.strip());
    }

    static String hash(byte[] bytes) {
        return text(digest().digest(bytes));
    }

    static String text(byte[] digest) {
        return "sha256:" + HexFormat.of().formatHex(digest);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
