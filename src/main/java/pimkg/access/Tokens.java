package pimkg.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens of a file: one line each, with the holder's name, a role, that of an agency as
 * {@code steward@fictional-relief}, and a hash, apart by white space; lines that begin with
 * {@code #} are comments. The file is read at each question, so that a line taken out ends a token at once. While a line of it
 * is wrong, nobody holds a token.
 */
public final class Tokens {

    /** Far more than a line each for every agency there is. */
    private static final long MAX_SIZE = 1 << 20;
    /** Editors of some systems begin a file with it. */
    private static final String MARK = "\uFEFF";
    private static final int MAX_TOKEN = 512;
    private static final Pattern LINE = Pattern.compile("(\\S(?:.*\\S)?)\\s+(\\S+)\\s+sha256:([0-9a-f]{64})");

    private final Path file;

    /**
     * Those of a file.
     *
     * @throws TokenFileException when it can't be read, or a line of it is wrong
     */
    public Tokens(Path file) throws TokenFileException {
        this.file = file;
        entries();
    }

    private record Entry(Holder holder, byte[] hash) {
    }

    /** Who holds a token; empty for nobody. Takes as long for a token that is nearly right as for any other. */
    public Optional<Holder> holder(String token) {
        if (token.isEmpty() || token.length() > MAX_TOKEN) {
            return Optional.empty();
        }
        byte[] asked = hash(token).getBytes(StandardCharsets.US_ASCII);
        Optional<Holder> found = Optional.empty();
        try {
            for (Entry entry : entries()) {
                boolean same = MessageDigest.isEqual(entry.hash(), asked);
                found = same ? Optional.of(entry.holder()) : found;
            }
        } catch (TokenFileException unusable) {
            return Optional.empty();
        }
        return found;
    }

    /** Whether the file can be used now; while it can't, nobody holds a token. */
    public boolean isUsable() {
        try {
            entries();
            return true;
        } catch (TokenFileException unfit) {
            return false;
        }
    }

    private List<Entry> entries() throws TokenFileException {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : lines()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                entries.add(entry(line.strip(), number));
            }
        }
        return entries;
    }

    private List<String> lines() throws TokenFileException {
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw new TokenFileException(0);
            }
            String text = Files.readString(file);
            return (text.startsWith(MARK) ? text.substring(MARK.length()) : text).lines().toList();
        } catch (IOException unreadable) {
            throw new TokenFileException(0);
        }
    }

    private static Entry entry(String line, int number) throws TokenFileException {
        Matcher parts = LINE.matcher(line);
        try {
            if (parts.matches()) {
                return new Entry(Holder.of(parts.group(1), parts.group(2)), ("sha256:" + parts.group(3)).getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IllegalArgumentException unfit) {
            // Told below, as what stands in the line must not be.
        }
        throw new TokenFileException(number);
    }

    /** What is kept of a token. */
    static String hash(String token) {
        try {
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
