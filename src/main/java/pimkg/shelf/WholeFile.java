package pimkg.shelf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file so that it is the old one or the new one, whole, even when the power fails in between. */
final class WholeFile {

    private WholeFile() {
    }

    static void write(Path file, byte[] content) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (FileChannel out = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            sameRights(file, unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(file.getParent());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A new file has the rights that this process gives; one that stands for another has those of the other. */
    private static void sameRights(Path file, Path unfinished) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(unfinished, Files.getPosixFilePermissions(file));
        } catch (UnsupportedOperationException elsewhere) {
            // Windows takes the rights of the folder.
        }
    }

    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOffered) {
            // Windows does not open folders; the renaming itself is safe.
        }
    }
}
