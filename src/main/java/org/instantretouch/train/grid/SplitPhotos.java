package org.instantretouch.train.grid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;

/**
 * The photos of a training in memory: those to learn from, and those held out to measure on.
 *
 * @param learned encoded
 * @param heldOut encoded
 * @param heldOutNames the names of the photos held out, whether they could be read or not
 */
public record SplitPhotos(List<byte[]> learned, List<byte[]> heldOut, SortedSet<String> heldOutNames) {
    /**
     * Reads the photos of a folder, and keeps beside the weights which are held out.
     *
     * @param folder with JPEG and PNG photos
     * @param checkpoints the folder that keeps weights between runs; it exists
     * @param from a model whose weights to begin with where there is no checkpoint; none to begin anew
     * @throws IOException if there are too few photos, none to learn from, or none to measure on
     */
    public static SplitPhotos read(Path folder, Path checkpoints, Optional<ModelStart> from, Consumer<String> log)
            throws IOException {
        TrainingPhotos all = TrainingPhotos.read(folder, log);
        PhotoRoles roles = roles(folder, all.names(), all.readable(), checkpoints, from, log);
        SplitPhotos split = new SplitPhotos(all.of(roles.learned()), all.of(roles.heldOut()), roles.heldOut());
        if (split.heldOut.isEmpty() || split.learned.isEmpty()) {
            throw new IOException(folder + ": none of its photos that can be read is "
                    + (split.heldOut.isEmpty() ? "held out to measure on" : "there to learn from") + " for "
                    + from.filter(model -> !GridTrainer.kept(checkpoints).exists())
                            .map(model ->
                                    "the model " + model.folder() + "; name the photos that it began with, or others")
                            .orElse("the weights in " + checkpoints
                                    + "; name the photos that they began with, or another folder with --checkpoints"));
        }
        roles.keep(checkpoints);
        log.accept(String.format(
                Locale.ROOT, "%d photos to learn from, %d held out", split.learned.size(), split.heldOut.size()));
        return split;
    }

    /**
     * What each photo is for the weights that there are, or will be.
     *
     * @param names of all photos
     * @param readable those of them that could be read
     */
    static PhotoRoles roles(
            Path folder,
            List<String> names,
            List<String> readable,
            Path checkpoints,
            Optional<ModelStart> from,
            Consumer<String> log)
            throws IOException {
        if (GridTrainer.kept(checkpoints).exists()) {
            Optional<PhotoRoles> kept = PhotoRoles.kept(checkpoints);
            if (kept.isEmpty()) {
                return PhotoRoles.after(checkpoints.toString(), Optional.empty(), names, readable, log);
            }
            PhotoRoles all = kept.get().with(names);
            long come = names.stream().filter(name -> !kept.get().knows(name)).count();
            long known = names.size() - come;
            long gone = kept.get().heldOut().size() + kept.get().learned().size() - known;
            if (come > 0 || gone > 0) {
                log.accept(String.format(
                        Locale.ROOT,
                        "%s: the weights in %s began with other photos (new: %d, gone: %d); what was held out stays so",
                        folder,
                        checkpoints,
                        come,
                        gone));
            }
            return all;
        }
        return from.map(model -> PhotoRoles.after(model.folder().toString(), model.heldOut(), names, readable, log))
                .orElseGet(() -> PhotoRoles.of(readable));
    }
}
