package org.instantretouch.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.instantretouch.edit.Sidecar;
import org.instantretouch.photo.PhotoReader;
import org.jspecify.annotations.Nullable;

/** The system's own dialogs; those for photos begin beside the photo that was opened or chosen last. */
final class WindowChoosers implements Choosers {
    private static final List<String> PATTERNS = PhotoReader.EXTENSIONS.stream()
            .sorted()
            .flatMap(extension -> Stream.of("*." + extension, "*." + extension.toUpperCase(Locale.ROOT)))
            .toList();

    private final Supplier<Optional<? extends Window>> owner;
    private final Settings settings;

    /** @param owner the window that they stand over, once it is there */
    WindowChoosers(Supplier<Optional<? extends Window>> owner, Settings settings) {
        this.owner = owner;
        this.settings = settings;
    }

    @Override
    public Optional<Path> photo() {
        FileChooser chooser = openChooser(Texts.get("open.title"));
        chooser.getExtensionFilters()
                .add(1, new FileChooser.ExtensionFilter(Texts.get("open.filter.edits"), "*" + Sidecar.EXTENSION + "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner())).map(this::used);
    }

    @Override
    public List<Path> photos() {
        List<File> files = openChooser(Texts.get("open.many")).showOpenMultipleDialog(owner());
        return files == null ? List.of() : files.stream().map(this::used).toList();
    }

    @Override
    public Optional<Path> target(Path suggested) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("export.saveTitle"));
        Path folder = suggested.toAbsolutePath().getParent();
        if (folder != null && Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        chooser.setInitialFileName(String.valueOf(suggested.getFileName()));
        return Optional.ofNullable(chooser.showSaveDialog(owner())).map(File::toPath);
    }

    @Override
    public Optional<Path> folder(Path suggested) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.get("export.folderTitle"));
        if (Files.isDirectory(suggested)) {
            chooser.setInitialDirectory(suggested.toFile());
        }
        return Optional.ofNullable(chooser.showDialog(owner())).map(File::toPath);
    }

    private @Nullable Window owner() {
        return owner.get().orElse(null);
    }

    private FileChooser openChooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(Texts.get("open.filter"), PATTERNS),
                        new FileChooser.ExtensionFilter(Texts.get("open.filter.all"), "*.*"));
        settings.photos().ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        return chooser;
    }

    private Path used(File file) {
        Path path = file.toPath();
        settings.chosen(path);
        return path;
    }
}
