package org.instantretouch.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers what the test wants, and remembers what was suggested. */
final class TestChoosers implements Choosers {
    Optional<Path> photo = Optional.empty();
    List<Path> photos = List.of();
    Optional<Path> target = Optional.empty();
    Optional<Path> folder = Optional.empty();

    /** What happens while a target is chosen. */
    Runnable meanwhile = () -> {};

    /** The files and folders suggested, in order. */
    final List<Path> suggested = new ArrayList<>();

    @Override
    public Optional<Path> photo() {
        return photo;
    }

    @Override
    public List<Path> photos() {
        return photos;
    }

    @Override
    public Optional<Path> target(Path suggestion) {
        suggested.add(suggestion);
        meanwhile.run();
        return target;
    }

    @Override
    public Optional<Path> folder(Path suggestion) {
        suggested.add(suggestion);
        return folder;
    }
}
