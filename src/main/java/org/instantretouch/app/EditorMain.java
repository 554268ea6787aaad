package org.instantretouch.app;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.application.Platform;
import org.instantretouch.session.EndingSignals;

/** Starts the editor. It is no {@link Application} itself, so that it starts from the classpath. */
public final class EditorMain {
    private EditorMain() {}

    /**
     * Opens the window, and returns when it is closed and all is saved. Asked to end by the system, the editor closes as by its
     * window, and the process ends with the status of that signal.
     *
     * @param photos the first one is opened
     */
    public static void main(String[] photos) {
        AtomicInteger ended = new AtomicInteger();
        EndingSignals.handle(status -> {
            ended.set(status);
            Platform.exit();
        });
        try {
            Application.launch(EditorApp.class, photos);
        } finally {
            EditorApp.finish();
        }
        if (ended.get() != 0) {
            System.exit(ended.get());
        }
    }
}
