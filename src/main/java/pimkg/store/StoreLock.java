package pimkg.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import pimkg.store.StoreException.Fault;

/** Keeps other processes out of a store. A file that is left behind locks nobody out: the lock ends with the process. */
final class StoreLock implements AutoCloseable {

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    static StoreLock of(Layout layout) throws IOException, StoreException {
        Path path = layout.lock();
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            held = channel.tryLock() != null;
        } catch (OverlappingFileLockException here) {
            // This process itself has it open.
        } finally {
            if (!held) {
                channel.close();
            }
        }
        if (!held) {
            throw new StoreException(Fault.LOCKED, layout.directory().toString());
        }
        return new StoreLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
