package org.instantretouch.cli;

import java.io.Console;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.instantretouch.export.ExportProgress;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal; nothing where the output goes elsewhere, or the work is short. */
final class Progress implements AutoCloseable {
    /** Photos of fewer rows are done before a bar could be read. */
    private static final int ROWS_WORTH_A_BAR = 3000;

    private final String task;
    private @Nullable ProgressBar bar;

    Progress(String task) {
        this.task = task;
    }

    /** Begins a bar over the rows of one result. */
    ExportProgress rows(int total) {
        if (total < ROWS_WORTH_A_BAR) {
            return ExportProgress.NONE;
        }
        return begin(total)::stepBy;
    }

    /** Begins a bar over single steps. */
    Steps begin(int total) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return steps -> {};
        }
        ProgressBar begun = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUpdateIntervalMillis(200)
                .build();
        bar = begun;
        return begun::stepBy;
    }

    /** Hears of steps done. */
    @FunctionalInterface
    interface Steps {
        void stepBy(long steps);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
