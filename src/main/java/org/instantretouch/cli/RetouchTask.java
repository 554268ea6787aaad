package org.instantretouch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.export.ExportOptions;
import org.instantretouch.export.ExportProgress;
import org.instantretouch.export.PhotoExporter;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.model.Understanding;
import org.instantretouch.photo.PhotoFile;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.session.Retoucher;

/**
 * One photo, read, edited as instructed and written: what {@code edit} does once and {@code batch} many times.
 *
 * @param instructions applied in order
 * @param intensity of each of them
 * @param threads that work on the photo
 */
record RetouchTask(
        Path input, List<Instruction> instructions, float intensity, Path output, ExportOptions options, int threads) {
    /** Refuses, before any work, what cannot come to an end. */
    void check() throws IOException, FailedCommandException {
        check(input, output, options);
    }

    /**
     * Carries it out.
     *
     * @param notes takes a line for each thing that the user should know
     * @param progress makes a listener once the number of rows is known
     */
    void run(RetouchModel model, Consumer<String> notes, IntFunction<ExportProgress> progress)
            throws IOException, FailedCommandException {
        try (PhotoFile photo = open(input, output, options)) {
            run(photo, model, notes, progress);
        }
    }

    /** Carries it out on the photo, which its caller has opened. */
    void run(PhotoFile photo, RetouchModel model, Consumer<String> notes, IntFunction<ExportProgress> progress)
            throws IOException {
        EditDocument edit = EditDocument.empty();
        if (intensity > 0) {
            Retoucher retoucher = Retoucher.of(model, photo);
            for (Instruction instruction : instructions) {
                EditDocument below = edit;
                Retoucher.Outcome outcome = retoucher.add(below, instruction, intensity);
                edit = outcome.document();
                tell(outcome.understanding(), instruction, notes, model.hasAttributes());
                if (!edit.equals(below) && !retoucher.isSeen(edit)) {
                    notes.accept(Messages.get("edit.unseen", input.toString(), instruction.text()));
                }
            }
        }
        PhotoExporter exporter = new PhotoExporter(photo, edit, options, threads);
        List<String> lost = exporter.export(output, progress.apply(exporter.rows()));
        tell(input, photo.notes(), notes);
        tell(input, lost, notes);
    }

    /** Refuses, before any work, a photo that is not there and a result that may not be written. */
    static void check(Path input, Path output, ExportOptions options) throws IOException, FailedCommandException {
        PhotoWriter.checkTarget(output, options.depth(), options.write().overwrite());
        if (Files.notExists(input)) {
            throw new NoSuchFileException(input.toString());
        }
        if (Files.exists(output) && Files.isSameFile(input, output)) {
            throw new FailedCommandException(Messages.get("edit.same", output.toString()));
        }
    }

    /** Opens a photo, once it is clear that its result may be written. */
    static PhotoFile open(Path input, Path output, ExportOptions options) throws IOException, FailedCommandException {
        check(input, output, options);
        return PhotoFile.open(input);
    }

    /** Passes on what there is to know about a photo. */
    static void tell(Path input, List<String> sentences, Consumer<String> notes) {
        sentences.forEach(sentence -> notes.accept(Messages.get("note", input.toString(), sentence)));
    }

    private void tell(
            Understanding understanding, Instruction instruction, Consumer<String> notes, boolean hasAttributes) {
        String photo = input.toString();
        if (understanding.cut()) {
            notes.accept(Messages.get("edit.cut", photo));
        }
        if (!understanding.beyond().isEmpty()) {
            notes.accept(Messages.get("edit.beyond", photo, instruction.text(), Wording.names(understanding.beyond())));
        }
        if (understanding.intent().isUnsupported()) {
            notes.accept(Messages.get("edit.unsupported", photo, instruction.text()));
        } else if (hasAttributes && understanding.intent().isEmpty()) {
            notes.accept(Messages.get("edit.nothing", photo, instruction.text()));
        }
    }
}
