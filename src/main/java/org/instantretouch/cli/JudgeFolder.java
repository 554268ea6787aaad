package org.instantretouch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.instantretouch.bench.metric.Picture;
import org.instantretouch.bench.quality.JudgeForm;
import org.instantretouch.bench.quality.Trial;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.photo.WriteOptions;

/** A folder for a judge: every photo and its result side by side, a form to fill in, and a guide to doing so. */
final class JudgeFolder {
    /** The longer side of the pictures: what fits a screen twice. */
    private static final int SIDE = 1024;

    private final Path folder;
    private final List<String> lines = new ArrayList<>();

    /** @param folder there already, and empty */
    JudgeFolder(Path folder) {
        this.folder = folder;
    }

    void add(Trial trial, Picture before, Picture after) throws IOException {
        String name = trial.name() + ".png";
        PhotoWriter.write(
                folder.resolve(name),
                JudgeForm.sideBySide(before.atMost(SIDE), after.atMost(SIDE)).samples(),
                ColorProfile.SRGB,
                PhotoMetadata.NONE,
                WriteOptions.DEFAULT);
        lines.add(JudgeForm.line(trial, name));
    }

    void finish() throws IOException {
        Files.write(folder.resolve(JudgeForm.FILE), lines);
        Files.writeString(folder.resolve("GUIDE.md"), QualityReport.resource("judge-guide.md"));
    }
}
