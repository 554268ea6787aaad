package org.instantretouch.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.PhotoIdentity;
import org.instantretouch.export.ExportOptions;
import org.instantretouch.export.PhotoExporter;
import org.instantretouch.export.Sharpening;
import org.instantretouch.photo.MetadataPolicy;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.photo.UnwritablePhotoException;

/**
 * Exporting the photo of the editor: the choices, which are kept from one start to the next, how large the file will be, and one
 * export at a time. It knows no control. All methods are called on the window's thread.
 */
final class ExportModel implements AutoCloseable {
    private static final String FOLDER = "export.folder";
    private static final String REMEMBER = "export.remember";
    private static final String ESTIMATE = "export.estimate";

    /** Choices are stored so long after a change, in milliseconds. */
    private static final long REMEMBER_PAUSE = 500;

    /** The size is estimated so long after a change, in milliseconds. */
    private static final long ESTIMATE_PAUSE = 200;

    private static final System.Logger LOG = System.getLogger(ExportModel.class.getName());

    private final EditorViewModel editor;
    private final Tasks tasks;
    private final Choosers choosers;
    private final Settings settings;
    private final Consumer<Path> folderOpener;

    /** What was said of what an export leaves out, once each: it would be said again with every export of the photo. */
    private final Set<String> told = new HashSet<>();

    private final ObjectProperty<PhotoFormat> format = new SimpleObjectProperty<>();
    private final IntegerProperty quality = new SimpleIntegerProperty();
    private final BooleanProperty fullChroma = new SimpleBooleanProperty();
    private final ObjectProperty<ExportChoices.Depth> depth = new SimpleObjectProperty<>();
    private final BooleanProperty scaled = new SimpleBooleanProperty();
    private final IntegerProperty longEdge = new SimpleIntegerProperty();
    private final ObjectProperty<Sharpening> sharpening = new SimpleObjectProperty<>();
    private final ObjectProperty<ExportChoices.Profile> profile = new SimpleObjectProperty<>();
    private final ObjectProperty<MetadataPolicy> metadata = new SimpleObjectProperty<>();
    private final IntegerProperty threads = new SimpleIntegerProperty();
    private final IntegerProperty megabytes = new SimpleIntegerProperty();

    private final BooleanProperty showing = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper estimate = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private Tasks.Handle estimating = Tasks.Handle.NONE;

    /** How often the panel was opened. */
    private int showings;

    private Optional<StoppableWork> current = Optional.empty();

    /**
     * Where a picture goes.
     *
     * @param overwrite whether what is there may be replaced
     * @param next where it goes if another takes that place meanwhile; empty where the person chose the name
     */
    private record Target(Path file, boolean overwrite, Supplier<Optional<Target>> next) {
        static Target chosen(Path file, boolean overwrite) {
            return new Target(file, overwrite, Optional::empty);
        }

        static Target free(Supplier<Path> names) {
            return new Target(names.get(), false, () -> Optional.of(free(names)));
        }
    }

    /** @param folderOpener shows a folder in the system's file manager */
    ExportModel(
            EditorViewModel editor, Tasks tasks, Choosers choosers, Settings settings, Consumer<Path> folderOpener) {
        this.editor = editor;
        this.tasks = tasks;
        this.choosers = choosers;
        this.settings = settings;
        this.folderOpener = folderOpener;
        ExportChoices last = ExportChoices.from(settings);
        format.set(last.format());
        quality.set(last.quality());
        fullChroma.set(last.fullChroma());
        depth.set(last.depth());
        scaled.set(last.scaled());
        longEdge.set(last.longEdge());
        sharpening.set(last.sharpening());
        profile.set(last.profile());
        metadata.set(last.metadata());
        for (Property<?> choice :
                List.of(format, quality, fullChroma, depth, scaled, longEdge, sharpening, profile, metadata)) {
            choice.addListener((o, before, now) -> {
                tasks.later(REMEMBER, REMEMBER_PAUSE, this::remember);
                estimateSoon();
            });
        }
        ExportWork work = ExportWork.from(settings);
        threads.set(work.threads());
        megabytes.set(work.megabytes());
        work.limitMemory();
        for (Property<?> limit : List.of(threads, megabytes)) {
            limit.addListener((o, before, now) -> {
                work().limitMemory();
                tasks.later(REMEMBER, REMEMBER_PAUSE, this::remember);
            });
        }
        editor.photoProperty().addListener((o, before, now) -> estimateSoon());
        editor.historyProperty().addListener((o, before, now) -> estimateSoon());
        showing.addListener((o, before, now) -> {
            showings += now ? 1 : 0;
            estimateSoon();
        });
    }

    // Choices

    /** JPEG, TIFF or PNG. */
    ObjectProperty<PhotoFormat> formatProperty() {
        return format;
    }

    /** Of a JPEG, 1 to 100. */
    IntegerProperty qualityProperty() {
        return quality;
    }

    /** Whether a JPEG keeps its colours at full resolution. */
    BooleanProperty fullChromaProperty() {
        return fullChroma;
    }

    /** Of a TIFF or PNG; a JPEG has 8 bits. */
    ObjectProperty<ExportChoices.Depth> depthProperty() {
        return depth;
    }

    /** Whether the result is scaled down to {@link #longEdgeProperty()}. */
    BooleanProperty scaledProperty() {
        return scaled;
    }

    IntegerProperty longEdgeProperty() {
        return longEdge;
    }

    /** How much the result is sharpened for its size. */
    ObjectProperty<Sharpening> sharpeningProperty() {
        return sharpening;
    }

    ObjectProperty<ExportChoices.Profile> profileProperty() {
        return profile;
    }

    ObjectProperty<MetadataPolicy> metadataProperty() {
        return metadata;
    }

    /** All choices as they are now. */
    ExportChoices choices() {
        return new ExportChoices(
                format.get(),
                Math.clamp(quality.get(), 1, 100),
                fullChroma.get(),
                depth.get(),
                scaled.get(),
                Math.clamp(longEdge.get(), ExportChoices.LEAST_EDGE, ExportChoices.MOST_EDGE),
                sharpening.get(),
                profile.get(),
                metadata.get());
    }

    /** That work on a photo, 1 to {@value ExportWork#MOST_THREADS}. */
    IntegerProperty threadsProperty() {
        return threads;
    }

    /** What photos may take of the memory, {@value ExportWork#LEAST_MEGABYTES} to {@link ExportWork#mostMegabytes()}. */
    IntegerProperty megabytesProperty() {
        return megabytes;
    }

    /** How much of the computer exports may take now. */
    ExportWork work() {
        return ExportWork.within(threads.get(), megabytes.get());
    }

    private void remember() {
        choices().store(settings);
        work().store(settings);
    }

    // State

    /** Whether the panel is open; the size is estimated only then. */
    BooleanProperty showingProperty() {
        return showing;
    }

    /** How large the file will be, such as "about 4.2 MB, 6000 x 4000"; empty where that is not known. */
    ReadOnlyStringProperty estimateProperty() {
        return estimate.getReadOnlyProperty();
    }

    /** What is being exported, for the status line; empty if nothing is. */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** How far the export is, from 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    // The size

    private void estimateSoon() {
        estimating.cancel();
        if (showing.get()) {
            // What was said of other choices is not true of these.
            Optional<PhotoExporter> exporter = editor.photoProperty().get().map(this::exporter);
            estimate.set(exporter.map(to -> Texts.get(
                            "export.estimate.pending", String.valueOf(to.columns()), String.valueOf(to.rows())))
                    .orElse(""));
            tasks.later(ESTIMATE, ESTIMATE_PAUSE, this::estimate);
        }
    }

    private PhotoExporter exporter(OpenPhoto open) {
        return new PhotoExporter(open.photo(), editor.document(), choices().options(), work().threads());
    }

    private void estimate() {
        estimating.cancel();
        Optional<OpenPhoto> open = editor.photoProperty().get();
        if (!showing.get() || open.isEmpty()) {
            estimate.set("");
            return;
        }
        PhotoFormat to = format.get();
        PhotoExporter exporter = exporter(open.get());
        String width = String.valueOf(exporter.columns());
        String height = String.valueOf(exporter.rows());
        estimating = tasks.run(
                () -> exporter.estimate(to),
                bytes -> estimate.set(Texts.get("export.estimate", size(bytes), width, height)),
                error -> {
                    LOG.log(System.Logger.Level.DEBUG, "the size cannot be estimated", error);
                    estimate.set(Texts.get("export.estimate.none", width, height));
                });
    }

    /** A number of bytes, as people read it. */
    static String size(long bytes) {
        if (bytes < 999_500) {
            return String.format(Locale.ROOT, "%d KB", Math.max(1, Math.round(bytes / 1e3)));
        }
        return bytes < 999_950_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    // Exporting

    /** Asks where to, and exports the photo, when the edit has all that was asked for. */
    void export() {
        editor.whenApplied(this::ask);
    }

    private void ask() {
        Optional<OpenPhoto> open = ready();
        if (open.isPresent()) {
            // While the person chooses, another photo may come into the window.
            EditDocument edit = editor.document();
            Path folder =
                    settings.folder(FOLDER).orElseGet(() -> folderOf(open.get().file()));
            Path suggested = new FreeNames()
                    .next(folder, FreeNames.stem(open.get().file()), choices().extension());
            choosers.target(suggested).ifPresent(chosen -> exportTo(open.get(), edit, chosen));
        }
    }

    /** Exports the photo as the last time, into the same folder, under a name that is free there; asks only the first time. */
    void exportAgain() {
        editor.whenApplied(this::again);
    }

    private void again() {
        Optional<Path> folder = settings.folder(FOLDER);
        if (folder.isEmpty()) {
            ask();
            return;
        }
        ready().ifPresent(open -> {
            String name = FreeNames.stem(open.file());
            begin(open, editor.document(), freeTarget(folder.get(), name));
        });
    }

    private Target freeTarget(Path folder, String name) {
        FreeNames names = new FreeNames();
        return Target.free(() -> names.next(folder, name, choices().extension()));
    }

    private Optional<OpenPhoto> ready() {
        Optional<OpenPhoto> open = editor.photoProperty().get();
        if (open.isEmpty()) {
            editor.tell(Notice.warning(Texts.get("export.noPhoto")));
        } else if (running.get()) {
            editor.tell(Notice.warning(busy(open.get())));
        }
        return running.get() ? Optional.empty() : open;
    }

    /** The format follows the name that was chosen. */
    private void exportTo(OpenPhoto open, EditDocument edit, Path chosen) {
        try {
            format.set(PhotoWriter.formatOf(chosen));
            // Only what was there is what the person agreed to replace.
            begin(open, edit, Target.chosen(chosen, Files.exists(chosen, LinkOption.NOFOLLOW_LINKS)));
        } catch (UnwritablePhotoException e) {
            LOG.log(System.Logger.Level.DEBUG, "an extension is added", e);
            // Whether a file of the longer name may be replaced was not asked.
            String name = String.valueOf(chosen.getFileName());
            begin(open, edit, freeTarget(folderOf(chosen), name));
        }
    }

    private void begin(OpenPhoto open, EditDocument edit, Target to) {
        Path target = to.file;
        if (isSame(open.file(), target)) {
            // What is told is behind the panel.
            showing.set(false);
            editor.tell(Notice.error(Texts.get("export.same", open.name())));
            return;
        }
        remember();
        StoppableWork work = new StoppableWork();
        int panel = showings;
        current = Optional.of(work);
        progress.set(0);
        status.set(Texts.get("export.running", String.valueOf(target.getFileName())));
        running.set(true);
        ExportOptions options = choices().options().overwriting(to.overwrite);
        PhotoExporter exporter = new PhotoExporter(open.photo(), edit, options, work().threads());
        WindowProgress rows = new WindowProgress(work, exporter.rows(), tasks, value -> {
            if (current.equals(Optional.of(work))) {
                progress.set(value);
            }
        });
        tasks.run(
                () -> work.run(() -> {
                    refuseOriginal(open, edit, target);
                    PhotoWriter.checkTarget(target, options.depth(), to.overwrite);
                    return exporter.export(target, rows);
                }),
                notes -> {
                    settings.put(FOLDER, folderOf(target).toString());
                    end();
                    hide(panel);
                    notes.stream()
                            .map(note -> Texts.get("export.note", open.name(), note))
                            .filter(told::add)
                            .forEach(note -> editor.tell(Notice.warning(note)));
                    editor.tell(new Notice(
                            Notice.Kind.INFO,
                            Texts.get("export.done", String.valueOf(target.getFileName())),
                            Optional.of(new Notice.Action(
                                    Texts.get("export.show"), () -> folderOpener.accept(folderOf(target))))));
                },
                error -> {
                    end();
                    Optional<Target> next = isTaken(error) ? to.next.get() : Optional.empty();
                    if (next.isPresent()) {
                        begin(open, edit, next.get());
                    } else if (!(error instanceof CancellationException)) {
                        hide(panel);
                        LOG.log(System.Logger.Level.DEBUG, "the export failed", error);
                        editor.tell(new Notice(
                                Notice.Kind.ERROR,
                                Texts.get("error.export", EditorViewModel.describe(error)),
                                Optional.of(again(open, edit, to))));
                    }
                });
    }

    private static boolean isTaken(Throwable error) {
        return error instanceof UnwritablePhotoException e && e.isAlreadyThere();
    }

    /** Closes the panel, behind which lies what is told, unless it was opened anew since. */
    private void hide(int panel) {
        if (panel == showings) {
            showing.set(false);
        }
    }

    private static String busy(OpenPhoto open) {
        return Texts.get("export.busy", open.name());
    }

    /** The same file once more, by the choices as they are now, and of the edit as it is now if the photo is still open. */
    private void tryAgain(OpenPhoto open, EditDocument edit, Target to) {
        if (running.get()) {
            editor.tell(new Notice(Notice.Kind.WARNING, busy(open), Optional.of(again(open, edit, to))));
            return;
        }
        Optional<OpenPhoto> same =
                editor.photoProperty().get().filter(now -> now.file().equals(open.file()));
        begin(same.orElse(open), same.isPresent() ? editor.document() : edit, to);
    }

    private Notice.Action again(OpenPhoto open, EditDocument edit, Target to) {
        return new Notice.Action(Texts.get("error.again"), () -> tryAgain(open, edit, to));
    }

    private void end() {
        current = Optional.empty();
        running.set(false);
        progress.set(0);
        status.set("");
    }

    /** Stops the export; no file is left. It may take a moment until nothing runs any more. */
    void cancel() {
        current.ifPresent(StoppableWork::stop);
    }

    private static Path folderOf(Path file) {
        Path absolute = file.toAbsolutePath();
        return Optional.ofNullable(absolute.getParent()).orElse(absolute);
    }

    private static boolean isSame(Path photo, Path target) {
        try {
            return Files.exists(target) && Files.isSameFile(photo, target);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the photo is gone", e);
            return false;
        }
    }

    /** A photo that was moved while it was open is told by what is in it: it must not be replaced at its new place either. */
    private static void refuseOriginal(OpenPhoto open, EditDocument edit, Path target) throws IOException {
        if (Files.notExists(open.file())
                && Files.isRegularFile(target)
                && edit.photo().isPresent()
                && Files.size(target) == edit.photo().get().bytes()
                && edit.photo().get().sameContent(PhotoIdentity.of(target))) {
            throw new IOException(Texts.get("export.same", open.name()));
        }
    }

    /** Stops a running export and stores the choices. */
    @Override
    public void close() {
        estimating.cancel();
        cancel();
        remember();
    }
}
