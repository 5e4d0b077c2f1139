package pimkg.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import pimkg.version.StoreException;
import pimkg.version.StoreException.Fault;

/** Keeps others out of a store. A file that is left behind locks nobody out: the lock ends with the process. */
final class StoreLock implements AutoCloseable {

    /**
     * What this process holds. The operating system asks processes, not threads: opening and closing the file a second time would end
     * the lock of the first.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private StoreLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static StoreLock of(Layout layout) throws IOException, StoreException {
        Path path = layout.directory().toRealPath().resolve(layout.lock().getFileName());
        if (!HELD_HERE.add(path)) {
            throw new StoreException(Fault.LOCKED, layout.directory().toString());
        }
        boolean held = false;
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            held = channel.tryLock() != null;
            if (!held) {
                channel.close();
                throw new StoreException(Fault.LOCKED, layout.directory().toString());
            }
            return new StoreLock(path, channel);
        } finally {
            if (!held) {
                HELD_HERE.remove(path);
            }
        }
    }

    /** Whether who held it for writing last did not come to its end. */
    boolean isLeft() throws IOException {
        return channel.size() > 0;
    }

    /** From now on the store is written to. */
    void begin() throws IOException {
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
        channel.force(true);
    }

    /** Everything that was begun is done. */
    void end() throws IOException {
        channel.truncate(0);
        channel.force(true);
    }

    /** Whether somebody holds it now. */
    static boolean isHeld(Layout layout) throws IOException {
        if (!Files.exists(layout.lock()) || !Files.isWritable(layout.lock())) {
            return false;
        }
        try {
            of(layout).close();
            return false;
        } catch (StoreException held) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(path);
    }
}
