package org.instantretouch.train;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A folder of weights that one training alone works in: another one would overwrite what the first learns. It is a locked file; the
 * system frees the lock of a training that ends, however it ends. Where files cannot be locked, as on some network folders,
 * every training may begin.
 */
final class TrainingLock implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TrainingLock.class.getName());

    private final FileChannel channel;

    private TrainingLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes a folder.
     *
     * @param checkpoints the folder of the weights; it exists
     * @throws IOException if another training works in it, or nothing can be written there
     */
    static TrainingLock of(Path checkpoints) throws IOException {
        Path file = checkpoints.resolve("training.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new IOException(checkpoints
                    + ": another training is at work on the weights in it; wait for it, or name another folder with"
                    + " --checkpoints");
        }
        return new TrainingLock(channel);
    }

    private static boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // Another one in this process has it.
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no lock", e);
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
