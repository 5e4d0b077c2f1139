package pimkg.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes safe which files a folder has. */
public final class Folders {

    private Folders() {
    }

    /** After a file was made, renamed or removed in it. */
    public static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOffered) {
            // Windows does not open folders; it writes their entries by itself.
        }
    }
}
