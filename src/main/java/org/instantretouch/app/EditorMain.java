package org.instantretouch.app;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.application.Platform;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Starts the editor. It is no {@link Application} itself, so that it starts from the classpath. */
public final class EditorMain {
    private static final System.Logger LOG = System.getLogger(EditorMain.class.getName());

    /** By which a system asks a program to end: at logout, by {@code kill}, by Ctrl+C. */
    private static final List<String> ENDINGS = List.of("TERM", "HUP", "INT");

    /** A shell says of a program that a signal ended it by this plus the signal's number. */
    private static final int BY_SIGNAL = 128;

    private EditorMain() {}

    /**
     * Opens the window, and returns when it is closed and all is saved. Asked to end by the system, the editor closes as by its
     * window, and the process ends with the status of that signal.
     *
     * @param photos the first one is opened
     */
    public static void main(String[] photos) {
        AtomicInteger ended = new AtomicInteger();
        ENDINGS.forEach(name -> closeAt(name, ended));
        try {
            Application.launch(EditorApp.class, photos);
        } finally {
            EditorApp.finish();
        }
        if (ended.get() != 0) {
            System.exit(BY_SIGNAL + ended.get());
        }
    }

    /**
     * Closes the window at a signal. Java itself would stop at once: with the last change unsaved, and with ONNX Runtime torn down
     * under a prediction, which crashes. A second signal ends the process the hard way.
     */
    private static void closeAt(String name, AtomicInteger ended) {
        try {
            Signal.handle(new Signal(name), signal -> {
                ended.set(signal.getNumber());
                Signal.handle(signal, SignalHandler.SIG_DFL);
                Platform.exit();
            });
        } catch (IllegalArgumentException e) {
            // Not on this system, or kept from Java by one of its options.
            LOG.log(System.Logger.Level.DEBUG, "no signal " + name, e);
        }
    }
}
