package org.instantretouch.app;

import javafx.application.Application;

/** Starts the editor. It is no {@link Application} itself, so that it starts from the classpath. */
public final class EditorMain {
    private EditorMain() {}

    /**
     * Opens the window, and returns when it is closed and all is saved.
     *
     * @param photos the first one is opened
     */
    public static void main(String[] photos) {
        try {
            Application.launch(EditorApp.class, photos);
        } finally {
            EditorApp.finish();
        }
    }
}
