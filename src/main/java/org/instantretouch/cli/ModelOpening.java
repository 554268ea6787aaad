package org.instantretouch.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.ModelManifest;
import org.instantretouch.model.RetouchModel;

/** A model that is being opened while a photo is read. */
final class ModelOpening implements AutoCloseable {
    private final CompletableFuture<ModelManifest> manifest = new CompletableFuture<>();
    private final CompletableFuture<RetouchModel> model = new CompletableFuture<>();

    /** Opens it, in two steps. */
    interface Opener {
        ModelManifest manifest() throws ModelException;

        RetouchModel open(ModelManifest manifest) throws ModelException;
    }

    ModelOpening(Opener opener) {
        Thread.ofPlatform().daemon().name("model opening").start(() -> {
            try {
                ModelManifest read = opener.manifest();
                manifest.complete(read);
                model.complete(opener.open(read));
            } catch (ModelException | RuntimeException | Error e) {
                manifest.completeExceptionally(e);
                model.completeExceptionally(e);
            }
        });
    }

    /** What the model says of itself, which is known before it is open. */
    ModelManifest manifest() throws ModelException {
        return waitFor(manifest);
    }

    /** The model, once it is open; it is closed here. */
    RetouchModel model() throws ModelException {
        return waitFor(model);
    }

    private static <T> T waitFor(CompletableFuture<T> future) throws ModelException {
        try {
            return future.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case ModelException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }

    /** Closes the model, now or when it has been opened: nobody waits for one that is no longer needed. */
    @Override
    public void close() {
        model.thenAccept(RetouchModel::close);
    }
}
