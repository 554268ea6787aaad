package org.instantretouch.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.ModelManifest;
import org.instantretouch.model.RetouchModel;

/** A model that is being opened while the command line and a photo are read. */
final class ModelOpening implements AutoCloseable {
    /** Options that ask for another model, or for no work. */
    private static final List<String> OTHER = List.of("--model", "-h", "--help", "-V", "--version");

    private final CompletableFuture<ModelManifest> manifest = new CompletableFuture<>();
    private final CompletableFuture<RetouchModel> model = new CompletableFuture<>();
    private final Thread thread;

    /** Opens it, in two steps. */
    interface Opener {
        ModelManifest manifest() throws ModelException;

        RetouchModel open(ModelManifest manifest) throws ModelException;
    }

    ModelOpening(Opener opener) {
        thread = Thread.ofPlatform().daemon().name("model opening").start(() -> {
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

    /**
     * Begins to open the usual model where a photo is to be edited with it, which these arguments show before they are read in
     * full: reading them leaves one processor without work.
     */
    static Optional<ModelOpening> early(String... arguments) {
        boolean edits = arguments.length > 0 && arguments[0].equals("edit");
        boolean other = Arrays.stream(arguments).anyMatch(a -> OTHER.stream().anyMatch(a::startsWith));
        return edits && !other ? Optional.of(new ModelChoice().opening()) : Optional.empty();
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

    /**
     * Closes the model, or gives up opening it. It comes back when nothing is being loaded any more: ONNX Runtime crashes if the
     * process ends while it loads.
     */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        model.thenAccept(RetouchModel::close);
    }
}
