package org.instantretouch.train;

import ai.djl.nn.Block;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.io.UTFDataFormatException;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.instantretouch.file.PartFile;

/** A file that keeps weights between runs, after whatever else a run has to remember. Its errors name it. */
public record WeightFile(Path path) {
    private static final String MEND = "; remove it to learn anew, or name another folder with --checkpoints";

    /** Reads what the file holds. */
    public interface Reading<T> {
        T read(DataInputStream in) throws IOException;
    }

    /** Writes what the file holds. */
    public interface Writing {
        void write(DataOutputStream out) throws IOException;
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /** @throws IOException if the file cannot be read, ends too early, or holds no weights where they should be */
    public <T> T read(Reading<T> reading) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            return reading.read(in);
        } catch (EOFException | UTFDataFormatException | StreamCorruptedException e) {
            throw new IOException(path + ": the file is cut off or damaged" + MEND, e);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(path + ": " + ErrorLine.of(e), e);
        }
    }

    /**
     * Writes the file anew; an older one stays until this one is whole.
     *
     * @throws IOException if it cannot be written; then nothing of it stays
     */
    public void write(Writing writing) throws IOException {
        try (PartFile part = PartFile.forTarget(path);
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(part.channel())))) {
            writing.write(out);
            out.flush();
            part.replace();
        } catch (IOException e) {
            throw new IOException(path + ": the weights cannot be kept: " + ErrorLine.of(e), e);
        }
    }

    /** @throws IOException if these weights, which were read from the file, are not those of the block's kind */
    public void requireFit(Block block, Map<String, float[]> weights) throws IOException {
        if (!Networks.fit(block, weights)) {
            throw new IOException(path + ": its weights are of another network than the one to be trained" + MEND);
        }
    }
}
