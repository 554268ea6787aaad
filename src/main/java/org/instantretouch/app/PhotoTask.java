package org.instantretouch.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.concurrent.Task;
import javafx.util.Subscription;

/** A photo of a batch as a task that a progress view can show; cancelling the task cancels the photo. */
final class PhotoTask extends Task<Optional<String>> {
    private final CompletableFuture<BatchPhoto.State> over = new CompletableFuture<>();
    private final Runnable cancel;
    private final Subscription subscription;

    /** @param cancel cancels the photo */
    PhotoTask(BatchPhoto photo, Runnable cancel) {
        this.cancel = cancel;
        updateTitle(photo.name());
        subscription = photo.progressProperty()
                .subscribe(value -> updateProgress(value.doubleValue(), 1))
                .and(photo.stateProperty().subscribe(state -> {
                    updateMessage(Texts.get(state == BatchPhoto.State.WAITING ? "batch.waiting" : "batch.running"));
                    if (state.isOver()) {
                        over.complete(state);
                    }
                }));
    }

    /** Waits until the photo is over with: it costs nothing on a virtual thread. */
    @Override
    protected Optional<String> call() throws Exception {
        if (over.get() == BatchPhoto.State.CANCELLED) {
            cancel();
        }
        return Optional.empty();
    }

    @Override
    protected void cancelled() {
        subscription.unsubscribe();
        if (!over.isDone()) {
            cancel.run();
        }
    }

    @Override
    protected void succeeded() {
        subscription.unsubscribe();
    }
}
