package org.instantretouch.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where results are printed; it remembers whether they got there, as a writer over it does not say. */
final class Output extends OutputStream {
    /** What systems say where who reads has read enough, such as {@code head}. */
    private static final String READ_ENOUGH = "Broken pipe";

    private final OutputStream to;
    private @Nullable IOException lost;

    Output(OutputStream to) {
        this.to = to;
    }

    /** Why something printed was lost, though somebody may be waiting for it. */
    Optional<IOException> lost() {
        return Optional.ofNullable(lost)
                .filter(e -> !String.valueOf(e.getMessage()).contains(READ_ENOUGH));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            to.write(bytes, from, count);
        } catch (IOException e) {
            lost = lost == null ? e : lost;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }
}
