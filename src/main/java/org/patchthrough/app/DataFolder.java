package org.patchthrough.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which everything is kept that must outlive the process. One process at a time owns it, by a lock that the
 * system takes back when the process dies, however it dies.
 */
final class DataFolder implements AutoCloseable {
    private final FileChannel channel;
    private final @Nullable FileLock lock;

    private DataFolder(FileChannel channel, @Nullable FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Makes the folder where it is missing, and owns it unless another process does. */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new DataFolder(channel, tryLock(channel));
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + path.toAbsolutePath() + " cannot be used", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownedHere) {
            return null;
        }
    }

    /** Whether this process may start a server in it; otherwise one is running there already. */
    boolean owned() {
        return lock != null;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
