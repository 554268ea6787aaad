package org.instantretouch.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.instantretouch.model.DeviceReport;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.ModelOptions;
import org.instantretouch.model.ModelStore;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.model.RuntimeReport;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.render.gl.PreviewRenderers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code retouch doctor}: what there is here, and what works. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1 << 20;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        line("version", Version.text());
        line("java", System.getProperty("java.vendor") + " " + Runtime.version());
        line(
                "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"));
        line(
                "machine",
                Messages.get(
                        "doctor.cores",
                        Runtime.getRuntime().availableProcessors(),
                        String.format(Locale.ROOT, "%.0f", Runtime.getRuntime().maxMemory() / MEGABYTE)));
        line(
                "formats",
                String.join(
                        ", ",
                        List.of(PhotoFormat.values()).stream()
                                .map(PhotoFormat::title)
                                .toList()));
        runtime();
        line("preview", PreviewRenderers.describe());
        line(
                "window",
                EditorStart.obstacle().orElse(Messages.get("doctor.window")).replaceFirst("^retouch: ", ""));
        return models() ? Main.DONE : Main.FAILED;
    }

    private void runtime() {
        try {
            RuntimeReport runtime = RuntimeReport.now();
            line("runtime", Messages.get("doctor.onnx", runtime.version(), String.join(", ", runtime.providers())));
            line("gpu", Messages.get(runtime.gpus() == 0 ? "doctor.noGpu" : "doctor.gpus", runtime.gpus()));
        } catch (ModelException e) {
            line("runtime", OneLine.of(e));
        }
    }

    private boolean models() {
        ModelStore store = ModelStore.standard();
        List<String> names = store.list();
        if (names.isEmpty()) {
            line("models", Messages.get("models.none", store.folder().toString()));
            return false;
        }
        boolean sound = true;
        for (String name : names) {
            try (RetouchModel model = RetouchModel.open(store.find(name), ModelOptions.defaults())) {
                DeviceReport device = model.device();
                line("model " + name, Messages.get("doctor.modelWorks", device.text()));
            } catch (ModelException e) {
                line("model " + name, OneLine.of(e));
                sound = false;
            }
        }
        return sound;
    }

    private void line(String what, String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%-18s %s%n", what, OneLine.of(text));
    }
}
