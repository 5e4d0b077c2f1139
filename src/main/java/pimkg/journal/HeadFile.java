package pimkg.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file beside a journal that says up to where everybody has been told that it is safe. Without it nobody could tell a journal
 * that was cut short from one that was never longer. One line of always the same length, written in place: it needs no room.
 */
final class HeadFile {

    private static final Pattern LINE = Pattern.compile("(([0-9]{19}) ([0-9]{19}) (sha256:[0-9a-f]{64}) )(sha256:[0-9a-f]{64})\n");

    private final Path path;

    HeadFile(Path path) {
        this.path = path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    void remove() throws IOException {
        Files.deleteIfExists(path);
    }

    /** Empty when it is not there or not what was written. */
    Optional<Mark> read() throws IOException {
        if (!exists() || Files.size(path) > RecordText.MAX_LINE) {
            return Optional.empty();
        }
        Matcher parts = LINE.matcher(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
        return parts.matches() && hash(parts.group(1)).equals(parts.group(5))
            ? Optional.of(new Mark(Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)), parts.group(4)))
            : Optional.empty();
    }

    /** Safe when it returns. */
    void write(Mark mark) throws IOException {
        String text = String.format(Locale.ROOT, "%019d %019d %s ", mark.records(), mark.bytes(), mark.hash());
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write((text + hash(text) + "\n").getBytes(StandardCharsets.US_ASCII));
            file.setLength(file.getFilePointer());
            file.getFD().sync();
        }
    }

    private static String hash(String text) {
        return RecordText.hash(text.getBytes(StandardCharsets.US_ASCII));
    }
}
