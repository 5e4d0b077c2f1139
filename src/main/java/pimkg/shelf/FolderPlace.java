package pimkg.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder with a {@code NAME.sssom.tsv} for each set. */
public final class FolderPlace implements SetPlace {

    private static final String ENDING = ".sssom.tsv";

    private final Path folder;

    /** Of a folder that is there. */
    public FolderPlace(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length())).filter(MappingShelf::isName).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    @Override
    public Optional<byte[]> bytes(String name) {
        try {
            return Files.isRegularFile(file(name), LinkOption.NOFOLLOW_LINKS) ? Optional.of(Files.readAllBytes(file(name))) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Another one when a file is not as it was, by its time, length and number. */
    public String stamp(String name) {
        try {
            BasicFileAttributes now = Files.readAttributes(file(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return now.lastModifiedTime() + " " + now.size() + " " + now.fileKey();
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Puts the file of a set beside itself, under a name that is none of a set, and tells that. */
    public String keep(String name) throws IOException {
        Path kept = folder.resolve(name + ENDING + "." + Instant.now().toString().replace(':', '-') + ".bak");
        Files.move(file(name), kept);
        return kept.toString();
    }

    @Override
    public boolean isFree(String name) {
        return !Files.exists(file(name), LinkOption.NOFOLLOW_LINKS) || Files.isRegularFile(file(name), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void write(String name, byte[] bytes) throws IOException {
        WholeFile.write(file(name), bytes);
    }
}
