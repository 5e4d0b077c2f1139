package pimkg.again;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import pimkg.rule.RuleBook;

/**
 * A {@link Memory} in a file that only its owner may read. It is written beside and takes its place when it is complete, so that
 * an end at any moment leaves the old one or the new one. A hash at its end tells whether it is whole.
 */
public final class MemoryFile {

    /** What came of reading. */
    public enum State {
        /** It was read. */
        GOOD,
        /** There is none yet. */
        NONE,
        /** It is of other rules, another release or another way to write such files. */
        OTHER,
        /** It begins as one and is damaged. */
        DAMAGED,
        /** It is something else, which may be dear to somebody. */
        FOREIGN
    }

    /**
     * What was read.
     *
     * @param state  what came of it
     * @param memory empty unless it was read
     */
    public record Opened(State state, Memory memory) {
    }

    private static final String MAGIC = "pim-kg remembers\n";
    private static final String FORM = "2";

    private MemoryFile() {
    }

    /**
     * Reads a file, if there is one.
     *
     * @param key   what its findings have to depend on, and nothing else
     * @param day   today
     * @param rules those that the findings name
     * @throws IOException when it is there and can't be read
     */
    public static Opened read(Path file, String key, String day, RuleBook rules) throws IOException {
        Memory empty = Memory.empty(key, day);
        try {
            byte[] all = Files.readAllBytes(file);
            byte[] magic = MAGIC.getBytes(StandardCharsets.ISO_8859_1);
            if (!Arrays.equals(all, 0, Math.min(magic.length, all.length), magic, 0, magic.length)) {
                return new Opened(State.FOREIGN, empty);
            }
            int end = all.length - sha256().getDigestLength();
            return isWhole(all, end) ? opened(ByteBuffer.wrap(all, magic.length, end - magic.length), key, rules, empty)
                : new Opened(State.DAMAGED, empty);
        } catch (NoSuchFileException none) {
            return new Opened(State.NONE, empty);
        } catch (OutOfMemoryError large) {
            return new Opened(State.DAMAGED, empty);
        }
    }

    /** Nothing is made of bytes that somebody changed. */
    private static boolean isWhole(byte[] all, int end) {
        if (end < MAGIC.length()) {
            return false;
        }
        MessageDigest digest = sha256();
        digest.update(all, 0, end);
        return MessageDigest.isEqual(digest.digest(), Arrays.copyOfRange(all, end, all.length));
    }

    private static Opened opened(ByteBuffer in, String key, RuleBook rules, Memory empty) {
        try {
            if (!name(in).equals(FORM) || !name(in).equals(key)) {
                return new Opened(State.OTHER, empty);
            }
            Memory memory = memory(new Terms.Reader(in, rules), key, in);
            return in.hasRemaining() ? new Opened(State.DAMAGED, empty) : new Opened(State.GOOD, memory);
        } catch (IOException | RuntimeException damaged) {
            return new Opened(State.DAMAGED, empty);
        }
    }

    /** Its length in two bytes and then its letters: so every way to write such files begins, and is told from the others. */
    private static String name(ByteBuffer in) {
        byte[] bytes = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void name(Output out, String name) throws IOException {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        out.bytes(new byte[] {(byte) (bytes.length >> Byte.SIZE), (byte) bytes.length});
        out.bytes(bytes);
    }

    private static Memory memory(Terms.Reader terms, String key, ByteBuffer in) throws IOException {
        String day = name(in);
        int number = in.getInt();
        Map<String, FileMemory> files = new HashMap<>();
        for (int file = 0; file < number; file++) {
            String name = terms.text();
            files.put(name, new FileMemoryReader(in, terms, name).read());
        }
        return new Memory(key, day, files);
    }

    /**
     * Writes it.
     *
     * @throws IOException when it can't be written; what was there before is there still
     */
    public static void write(Path file, Memory memory) throws IOException {
        Path target = file.toAbsolutePath();
        // Such files are for their owner only, wherever the system knows owners.
        Path unfinished = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                write(out, memory);
            }
            replace(unfinished, target);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void replace(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void write(OutputStream file, Memory memory) throws IOException {
        MessageDigest digest = sha256();
        Output out = new Output(new DigestOutputStream(file, digest));
        out.bytes(MAGIC.getBytes(StandardCharsets.ISO_8859_1));
        name(out, FORM);
        name(out, memory.key());
        name(out, memory.day());
        out.number(memory.files().size());
        Terms.Writer terms = new Terms.Writer(out);
        for (var each : memory.files().entrySet()) {
            terms.text(each.getKey());
            new FileMemoryWriter(out, terms).write(each.getValue());
        }
        out.flush();
        file.write(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
