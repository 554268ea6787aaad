package org.instantretouch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.instantretouch.bench.quality.JudgeForm;
import org.instantretouch.bench.quality.Judgement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retouch bench judged}: what a form that was filled in comes to. */
@Command(name = "judged")
final class JudgedCommand implements Callable<Integer> {
    private static final int WORST = 10;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "judged.folder")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        JudgeForm form = JudgeForm.read(folder);
        PrintWriter out = spec.commandLine().getOut();
        out.println(Messages.get("judged.count", String.valueOf(form.judged().size()), String.valueOf(form.asked())));
        out.println(Messages.get("judged.means", mark(form.consistency()), mark(form.quality()), mark(form.overall())));
        out.println();
        out.println(Messages.get("judged.header"));
        out.println("| --- | ---: | ---: | ---: | --- | --- |");
        for (Judgement one : form.worst(WORST)) {
            out.println(String.join(
                    " | ",
                    "| " + cell(one.pair()),
                    mark(one.consistency()),
                    mark(one.quality()),
                    mark(one.overall()),
                    cell(one.instruction()),
                    cell(one.note()) + " |"));
        }
        return Main.DONE;
    }

    private static String cell(String text) {
        return OneLine.of(text).replace("|", "\\|");
    }

    private static String mark(double mark) {
        return String.format(Locale.ROOT, "%.2f", mark);
    }
}
