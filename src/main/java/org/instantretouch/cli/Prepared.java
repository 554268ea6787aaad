package org.instantretouch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.instantretouch.photo.PhotoFile;

/** A photo that is being decoded while the model is opened. */
final class Prepared implements AutoCloseable {
    private final CompletableFuture<Void> decoding;

    Prepared(PhotoFile photo) {
        decoding = CompletableFuture.runAsync(() -> {
            try {
                photo.prepare();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Waits until the photo is ready. */
    void join() throws IOException {
        try {
            decoding.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case UncheckedIOException cause -> throw cause.getCause();
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }

    /** Waits, whatever came of it: the photo is closed next. */
    @Override
    public void close() {
        decoding.handle((nothing, error) -> error).join();
    }
}
