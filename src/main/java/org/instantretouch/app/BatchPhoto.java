package org.instantretouch.app;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.instantretouch.edit.EditLocks;

/** One of many photos that are exported, and how far it is. For the window's thread. */
final class BatchPhoto {
    /** What becomes of it. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    private final Path file;
    private Path key;
    private final StoppableWork work = new StoppableWork();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();

    BatchPhoto(Path file) {
        this.file = file;
        key = file;
    }

    Path file() {
        return file;
    }

    /** As {@link EditLocks#key} says, once it is found; the file before. */
    Path key() {
        return key;
    }

    void found(Path itsKey) {
        key = itsKey;
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    StoppableWork work() {
        return work;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    State state() {
        return state.get();
    }

    void become(State newState) {
        state.set(newState);
    }

    /** From 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    void progress(double value) {
        progress.set(value);
    }
}
