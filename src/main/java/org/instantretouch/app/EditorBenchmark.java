package org.instantretouch.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.instantretouch.bench.PreviewSubject;
import org.instantretouch.bench.ScratchFolder;
import org.instantretouch.bench.Timing;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.mask.Point;
import org.instantretouch.model.ModelStore;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.photo.Samples8;
import org.instantretouch.photo.WriteOptions;
import org.instantretouch.render.gl.PreviewRenderers;

/**
 * Measures the whole editor in its window: how long it takes from a change to the picture that shows it, how long the window's
 * thread is held by the editor's own code, and how much memory the process has. Without a display it runs on JavaFX's headless
 * platform.
 */
public final class EditorBenchmark {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    /** So many dabs make a stroke across the photo. */
    private static final int DABS = 40;

    private static final int MOST_SECONDS = 60;
    private static final List<Integer> MEGAPIXELS = List.of(12, 100);
    private static final String MAKE = "--make";
    private static final List<String> INSTRUCTIONS = List.of(
            "warmer",
            "a little brighter",
            "more contrast",
            "lift the shadows",
            "less saturated",
            "cooler, and darker",
            "deeper blue sky",
            "recover the highlights");

    private final WindowTasks tasks;
    private final EditorViewModel editor;
    private final EditorView view;
    private final Held held = new Held();
    private final int rounds;

    private EditorBenchmark(Path folder, int rounds) {
        this.rounds = rounds;
        Settings settings = new Settings(folder.resolve("settings"));
        PhotoDesk desk = new PhotoDesk(
                ModelStore.standard(),
                ModelStore.DEFAULT_MODEL,
                new SidecarStore(folder.resolve("sidecars")),
                settings);
        tasks = WindowTasks.waiting();
        editor = new EditorViewModel(new TimedTasks(tasks, held), desk);
        view = new EditorView(
                editor,
                PreviewRenderers::best,
                new WindowChoosers(Optional::empty, settings),
                new NoWindow(),
                Optional.empty());
    }

    /** Shows the window, as the app does. */
    private void show() {
        held.phase("the window first shows");
        held.pulses.time("the first showing", () -> {
            Stage stage = new Stage();
            Scene scene = new Scene(view, WIDTH, HEIGHT);
            scene.addPreLayoutPulseListener(() -> held.pulses.begin("a pulse"));
            scene.addPostLayoutPulseListener(held.pulses::end);
            stage.setScene(scene);
            stage.show();
        });
        held.own.time("show", () -> {
            tasks.begin();
            editor.warmUp();
        });
        held.phase("nobody does anything yet");
    }

    /**
     * Runs the benchmark, and prints a table in Markdown.
     *
     * @param arguments how often each change is made, and photos to open; without any, photos of 12 and 100 megapixels are made
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 3 && arguments[0].equals(MAKE)) {
            make(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            return;
        }
        int rounds = Integer.parseInt(arguments[0]);
        try (ScratchFolder scratch = new ScratchFolder()) {
            run(rounds, List.of(arguments).subList(1, arguments.length), scratch.path());
        }
    }

    private static void run(int rounds, List<String> named, Path folder) throws Exception {
        try {
            List<Path> photos = new ArrayList<>();
            for (String photo : named) {
                photos.add(
                        Files.copy(Path.of(photo), folder.resolve(Path.of(photo).getFileName())));
            }
            if (photos.isEmpty()) {
                for (int megapixels : MEGAPIXELS) {
                    photos.add(made(folder, megapixels));
                }
            }
            CompletableFuture<Void> begun = new CompletableFuture<>();
            Platform.startup(() -> begun.complete(null));
            begun.get(MOST_SECONDS, TimeUnit.SECONDS);
            new EditorBenchmark(folder, rounds).run(photos);
        } finally {
            Platform.exit();
        }
    }

    /** A made photo as a file, written by another process: its memory is not the editor's. */
    private static Path made(Path folder, int megapixels) throws IOException, InterruptedException {
        Path file = folder.resolve(megapixels + "-megapixels.jpg");
        int status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EditorBenchmark.class.getName(),
                        MAKE,
                        file.toString(),
                        String.valueOf(megapixels))
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("no photo of " + megapixels + " megapixels could be made");
        }
        return file;
    }

    private static void make(Path file, int megapixels) throws IOException {
        PreviewSubject subject = PreviewSubject.made("", megapixels);
        int width = subject.width();
        byte[] samples = new byte[3 * width * subject.height()];
        float[] row = new float[3 * width];
        for (int y = 0; y < subject.height(); y++) {
            subject.reader().read(0, y, width, 1, 1, row);
            for (int i = 0; i < row.length; i++) {
                samples[y * row.length + i] = (byte) Math.round(255 * Math.clamp(row[i], 0f, 1f));
            }
        }
        PhotoWriter.write(
                file,
                new Samples8(width, subject.height(), 3, false, samples),
                ColorProfile.SRGB,
                PhotoMetadata.NONE,
                WriteOptions.DEFAULT);
    }

    private void run(List<Path> photos) throws Exception {
        CompletableFuture<Void> shown = new CompletableFuture<>();
        Platform.runLater(() -> {
            show();
            shown.complete(null);
        });
        shown.get(MOST_SECONDS, TimeUnit.SECONDS);
        // As long as somebody looks for a photo.
        TimeUnit.SECONDS.sleep(3);
        StringBuilder table =
                new StringBuilder("| photo | change | median ms | 95 % ms |\n| --- | --- | --- | --- |\n");
        StringBuilder memory = new StringBuilder();
        for (Path photo : photos) {
            String name = String.valueOf(photo.getFileName());
            phase("a photo is opened");
            long began = System.nanoTime();
            on(() -> editor.open(photo));
            waitUntilShown(photo);
            row(table, name, "open to whole picture", List.of((System.nanoTime() - began) / 1e6));
            phase("the first layers come and go");
            row(table, name, "Enter to picture, the first few", applied());
            phase("layers come and go");
            applied();
            row(table, name, "Enter to picture, warm", applied());
            untilAppliedShown("warmer");
            phase("the looks come and go");
            row(table, name, "looks, all of them", looks());
            String layer = editor.document().layers().getLast().id();
            phase("the slider, panning and zooming");
            row(table, name, "slider", repeat(i -> editor.setIntensity(layer, (i % 20) / 10f)));
            row(table, name, "pan", repeat(i -> view.canvas().pan(i % 2 == 0 ? 37 : -37, 11)));
            row(table, name, "zoom", repeat(i -> view.canvas().zoom(i % 16 < 8 ? 1.2 : 1 / 1.2, 400, 300)));
            phase("the brush is taken up");
            on(() -> editor.toolProperty().set(Tool.BRUSH));
            on(() -> editor.masks().beginStroke(new Point(0.2f, 0.5f), false, false));
            TimeUnit.MILLISECONDS.sleep(600);
            phase("painting");
            row(
                    table,
                    name,
                    "brush",
                    repeat(i -> editor.masks()
                            .extendStroke(new Point(0.2f + 0.015f * (i % DABS + 1), 0.5f + 0.01f * (i % 7)))));
            on(() -> editor.masks().endStroke());
            TimeUnit.SECONDS.sleep(1);
            memory.append(String.format(Locale.ROOT, "- %s open and edited: %s%n", name, resident()));
        }
        System.out.println(table);
        System.out.println(memory);
        phase("the window closes");
        Runnable[] left = new Runnable[1];
        on(() -> left[0] = view.end());
        left[0].run();
        System.out.println(held.summary());
    }

    /** One layer at a time: the first one of the photo. */
    private List<Double> applied() throws Exception {
        List<Double> millis = new ArrayList<>();
        for (String instruction : INSTRUCTIONS.subList(0, Math.min(rounds, INSTRUCTIONS.size()))) {
            millis.add(untilAppliedShown(instruction));
            // Nobody does the next thing at once.
            TimeUnit.MILLISECONDS.sleep(500);
            on(() -> editor.remove(editor.document().layers().getLast().id()));
            settled();
        }
        return millis;
    }

    private List<Double> looks() throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < Math.min(rounds, 3); i++) {
            long began = System.nanoTime();
            on(() -> view.looks().show());
            waitUntil(() -> !view.looks().workingProperty().get());
            millis.add((System.nanoTime() - began) / 1e6);
            TimeUnit.MILLISECONDS.sleep(500);
            on(() -> view.looks().close());
        }
        return millis;
    }

    private void phase(String name) throws Exception {
        on(() -> held.phase(name));
    }

    private static void row(StringBuilder table, String photo, String change, List<Double> millis) {
        Timing timing = Timing.of(millis);
        table.append(String.format(
                Locale.ROOT, "| %s | %s | %.1f | %.1f |%n", photo, change, timing.median(), timing.p95()));
    }

    private List<Double> repeat(Consumer<Integer> change) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            int round = i;
            millis.add(untilShown(() -> change.accept(round)));
        }
        return millis;
    }

    /** Makes a change on the window's thread, and returns the milliseconds until the canvas shows it. */
    private double untilShown(Runnable change) throws Exception {
        return untilShown(shown -> {
            view.preview().onceShown(shown);
            change.run();
        });
    }

    /** Applies an instruction. Until its layer is there, what is shown may still be another change. */
    private double untilAppliedShown(String instruction) throws Exception {
        return untilShown(shown -> {
            ChangeListener<Number> added = new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends Number> applied, Number before, Number now) {
                    applied.removeListener(this);
                    view.preview().onceShown(shown);
                }
            };
            editor.predicted().appliedProperty().addListener(added);
            editor.apply(instruction);
        });
    }

    /** @param change is given what to call once it is shown */
    private double untilShown(Consumer<Runnable> change) throws Exception {
        CompletableFuture<Long> shown = new CompletableFuture<>();
        long[] began = new long[1];
        on(() -> {
            began[0] = System.nanoTime();
            change.accept(() -> shown.complete(System.nanoTime()));
        });
        return (shown.get(MOST_SECONDS, TimeUnit.SECONDS) - began[0]) / 1e6;
    }

    private void waitUntilShown(Path photo) throws Exception {
        waitUntil(() ->
                editor.photoProperty().get().filter(p -> p.file().equals(photo)).isPresent()
                        && view.preview().settledProperty().get());
    }

    private void settled() throws Exception {
        waitUntil(() -> view.preview().settledProperty().get());
    }

    /** Waits until something is so, as the window's thread sees it; not for ever. */
    private void waitUntil(BooleanSupplier condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        boolean[] is = new boolean[1];
        do {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("the editor showed no picture in " + MOST_SECONDS + " s");
            }
            TimeUnit.MILLISECONDS.sleep(5);
            on(() -> is[0] = condition.getAsBoolean());
        } while (!is[0]);
    }

    /** Runs something on the window's thread, and waits for its end. */
    private void on(Runnable action) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            held.own.time("what is asked for", action);
            done.complete(null);
        });
        done.get(MOST_SECONDS, TimeUnit.SECONDS);
    }

    /** What the system says of this process's memory, where it says that. */
    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return "not known on this system";
        }
        return String.join(
                ", ",
                Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                        .map(line -> line.replaceAll("\\s+", " "))
                        .toList());
    }

    /**
     * How long the window's thread was held without a break, by what was going on: by the editor's own work, which is all that it
     * does in answer to its tasks and to the person; and by JavaFX, which in each pulse works out styles and places of what
     * changed, and those of the whole window, with its skins, when it first shows: that no program can take apart. For that thread.
     */
    private static final class Held {
        private static final double LIMIT = 8;

        /** Of the calling thread: nanoseconds on a core, nanoseconds of waiting for one, and turns. */
        private static final Path SCHEDULED = Path.of("/proc/thread-self/schedstat");

        final Spans pulses = new Spans();
        final Spans own = new Spans();
        private String phase = "";

        /** From now on something else is going on. */
        void phase(String name) {
            phase = name;
        }

        /**
         * Two tables. The system gives cores to other threads and to other programs too, for which the window's thread then waits:
         * so times are there as they pass, without these waits (where the system counts them, as Linux does; else as they pass),
         * and on the processor.
         */
        String summary() {
            return "The window's thread held by the editor's own work, at a time:\n" + own.table()
                    + "\nThe same by JavaFX, in the first showing of the window and in each pulse's styles and layout:\n"
                    + pulses.table();
        }

        /** A piece of work: its milliseconds, those among them of waiting for a core and of the processor, and what it was. */
        private record Piece(double wall, double waiting, double processor, String what) {
            double held() {
                return wall - waiting;
            }
        }

        /** How long this thread has waited for a core, ready to run, in nanoseconds; 0 where the system does not count it. */
        private static long waitedForACore() {
            try {
                return Long.parseLong(Files.readString(SCHEDULED).split(" ")[1]);
            } catch (IOException notCounted) {
                return 0;
            }
        }

        /** Times of one sort. */
        private final class Spans {
            private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            private final Map<String, List<Piece>> pieces = new LinkedHashMap<>();
            private int depth;
            private long began;
            private long beganOnProcessor;
            private long waitedBefore;
            private String begun = "";

            void time(String what, Runnable action) {
                begin(what);
                try {
                    action.run();
                } finally {
                    end();
                }
            }

            void begin(String what) {
                if (depth++ == 0) {
                    begun = what;
                    began = System.nanoTime();
                    waitedBefore = waitedForACore();
                    beganOnProcessor = threads.getCurrentThreadCpuTime();
                }
            }

            void end() {
                if (--depth == 0) {
                    double onProcessor = (threads.getCurrentThreadCpuTime() - beganOnProcessor) / 1e6;
                    double waited = (waitedForACore() - waitedBefore) / 1e6;
                    double passed = (System.nanoTime() - began) / 1e6;
                    double waiting = Math.min(passed - onProcessor, waited);
                    pieces.computeIfAbsent(phase, p -> new ArrayList<>())
                            .add(new Piece(passed, Math.max(0, waiting), onProcessor, begun));
                }
            }

            String table() {
                StringBuilder table = new StringBuilder(String.format(
                        Locale.ROOT,
                        "| while | times | longest ms | without waits for a core | of processor time | over %.0f ms |"
                                + " over it without waits | over it by processor time | longest without waits |%n"
                                + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |%n",
                        LIMIT));
                pieces.forEach((name, all) -> {
                    Piece most = Collections.max(all, Comparator.comparingDouble(Piece::held));
                    table.append(String.format(
                            Locale.ROOT,
                            "| %s | %d | %.1f | %.1f | %.1f | %d | %d | %d | %s |%n",
                            name,
                            all.size(),
                            all.stream().mapToDouble(Piece::wall).max().orElse(0),
                            most.held(),
                            all.stream().mapToDouble(Piece::processor).max().orElse(0),
                            all.stream().filter(p -> p.wall > LIMIT).count(),
                            all.stream().filter(p -> p.held() > LIMIT).count(),
                            all.stream().filter(p -> p.processor > LIMIT).count(),
                            most.what));
                });
                return table.toString();
            }
        }
    }

    /** Times all that the tasks do on the window's thread, by who asked for it. */
    private record TimedTasks(Tasks tasks, Held held) implements Tasks {
        /** The method outside these tasks that asks for something. */
        private static String asker() {
            return StackWalker.getInstance()
                    .walk(frames -> frames.filter(f -> !f.getClassName().equals(TimedTasks.class.getName()))
                            .findFirst()
                            .map(f -> f.getClassName().replaceFirst(".*\\.", "") + "." + f.getMethodName())
                            .orElse(""));
        }

        @Override
        public <T> Handle run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
            String asker = asker();
            return tasks.run(
                    work,
                    result -> held.own.time(asker, () -> done.accept(result)),
                    error -> held.own.time(asker, () -> failed.accept(error)));
        }

        @Override
        public <T> Handle runInTurn(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
            String asker = asker();
            return tasks.runInTurn(
                    work,
                    result -> held.own.time(asker, () -> done.accept(result)),
                    error -> held.own.time(asker, () -> failed.accept(error)));
        }

        @Override
        public void later(String key, long millis, Runnable action) {
            tasks.later(key, millis, () -> held.own.time(key, action));
        }

        @Override
        public void onWindow(Runnable action) {
            String asker = asker();
            tasks.onWindow(() -> held.own.time(asker, action));
        }

        @Override
        public void close() {
            tasks.close();
        }
    }

    private static final class NoWindow implements EditorView.Window {
        @Override
        public void toggleFullScreen() {}

        @Override
        public void quit() {}

        @Override
        public void show(Path folder) {}
    }
}
