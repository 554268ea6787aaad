package org.instantretouch.session;

import java.util.List;
import java.util.function.IntConsumer;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The signals by which a system asks a program to end: at Ctrl+C, by {@code kill}, at logout. Java itself would stop at once: with
 * what is unsaved lost, files half written, and ONNX Runtime torn down while it loads or predicts, which crashes.
 */
public final class EndingSignals {
    private static final System.Logger LOG = System.getLogger(EndingSignals.class.getName());

    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

    /** A shell says of a program that a signal ended it by this plus the signal's number. */
    private static final int BY_SIGNAL = 128;

    private EndingSignals() {}

    /**
     * Has an action end the program instead, on a thread of its own. A second signal of the same name ends it the hard way.
     *
     * @param action takes the status that the process should end with
     */
    public static void handle(IntConsumer action) {
        for (String name : NAMES) {
            try {
                Signal.handle(new Signal(name), signal -> {
                    Signal.handle(signal, SignalHandler.SIG_DFL);
                    action.accept(BY_SIGNAL + signal.getNumber());
                });
            } catch (IllegalArgumentException e) {
                // Not on this system, or kept from Java by one of its options.
                LOG.log(System.Logger.Level.DEBUG, "no signal " + name, e);
            }
        }
    }
}
