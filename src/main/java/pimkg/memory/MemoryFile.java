package pimkg.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
    private static final String FORM = "4";

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
        try (InputStream in = Files.newInputStream(file)) {
            byte[] magic = MAGIC.getBytes(StandardCharsets.ISO_8859_1);
            byte[] begin = in.readNBytes(magic.length);
            if (!Arrays.equals(begin, 0, begin.length, magic, 0, begin.length)) {
                return new Opened(State.FOREIGN, empty);
            }
            return opened(in, begin, Files.size(file), key, rules, empty);
        } catch (NoSuchFileException none) {
            return new Opened(State.NONE, empty);
        } catch (OutOfMemoryError large) {
            return new Opened(State.DAMAGED, empty);
        }
    }

    private static Opened opened(InputStream in, byte[] begin, long size, String key, RuleBook rules, Memory empty) {
        MessageDigest digest = sha256();
        digest.update(begin);
        Input input = new Input(in, size - begin.length - digest.getDigestLength(), digest);
        try {
            if (!input.name().equals(FORM) || !input.name().equals(key)) {
                input.skip();
                return new Opened(isWhole(in, digest) ? State.OTHER : State.DAMAGED, empty);
            }
            Map<String, FileMemoryReader> files = new HashMap<>();
            String day = input.name();
            for (int left = input.number(); left > 0; left--) {
                String name = input.text();
                files.put(name, new FileMemoryReader(name, input));
            }
            // Nothing is made of words that somebody changed.
            return input.isAtEnd() && isWhole(in, digest) ? new Opened(State.GOOD, new Memory(key, day, read(files, rules)))
                : new Opened(State.DAMAGED, empty);
        } catch (IOException | RuntimeException damaged) {
            return new Opened(State.DAMAGED, empty);
        }
    }

    private static boolean isWhole(InputStream in, MessageDigest digest) throws IOException {
        return MessageDigest.isEqual(digest.digest(), in.readAllBytes());
    }

    private static Map<String, FileMemory> read(Map<String, FileMemoryReader> files, RuleBook rules) throws IOException {
        Map<String, FileMemory> read = new HashMap<>();
        for (var each : files.entrySet()) {
            read.put(each.getKey(), each.getValue().read(rules));
        }
        return read;
    }

    private static void name(Output out, String name) throws IOException {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        out.bytes(new byte[] {(byte) (bytes.length >> Byte.SIZE), (byte) bytes.length});
        out.bytes(bytes);
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
        for (var each : memory.files().entrySet()) {
            out.text(each.getKey());
            new FileMemoryWriter(out).write(each.getValue());
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
