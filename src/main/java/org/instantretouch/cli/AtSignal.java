package org.instantretouch.cli;

import java.util.List;
import org.instantretouch.file.PartFile;
import sun.misc.Signal;

/** How a command that runs a model ends when the system asks it to. */
final class AtSignal {
    private static final System.Logger LOG = System.getLogger(AtSignal.class.getName());

    /** At Ctrl+C, by {@code kill}, at logout. */
    private static final List<String> ENDINGS = List.of("INT", "TERM", "HUP");

    /** A shell says of a program that a signal ended it by this plus the signal's number. */
    private static final int BY_SIGNAL = 128;

    private AtSignal() {}

    /**
     * Has the process end at once, with no file half written. Java itself would leave that file, and let ONNX Runtime be torn down
     * while it loads or predicts, which crashes.
     */
    static void endAtOnce() {
        for (String name : ENDINGS) {
            try {
                Signal.handle(new Signal(name), signal -> {
                    try {
                        PartFile.abandonAll();
                    } finally {
                        Runtime.getRuntime().halt(BY_SIGNAL + signal.getNumber());
                    }
                });
            } catch (IllegalArgumentException e) {
                // Not on this system, or kept from Java by one of its options.
                LOG.log(System.Logger.Level.DEBUG, "no signal " + name, e);
            }
        }
    }
}
