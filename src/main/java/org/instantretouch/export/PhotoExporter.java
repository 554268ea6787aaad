package org.instantretouch.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.color.ColorTransform;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.Window;
import org.instantretouch.mask.MaskGuide;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.photo.Region;
import org.instantretouch.photo.Samples;
import org.instantretouch.render.Compositor;

/**
 * Writes an edited photo at full resolution: strips of rows go through the compositor on all cores, are scaled down in linear
 * light where that is asked for, converted to the profile of the result, brought into its gamut and rounded.
 *
 * <p>Where there is nothing to apply, and depth and profile stay, the photo's own samples are written as they are.
 */
public final class PhotoExporter {
    /** Rows of a strip: enough to share out the fixed cost, few enough for a processor's cache. */
    private static final int STRIP = 32;

    private final Photo photo;
    private final EditDocument edit;
    private final ExportOptions options;

    /** An exporter of a photo with an edit. */
    public PhotoExporter(Photo photo, EditDocument edit, ExportOptions options) {
        this.photo = photo;
        this.edit = edit;
        this.options = options;
    }

    /**
     * Writes the file.
     *
     * @return sentences for the user: what could not be kept
     * @throws IOException if the file cannot be written; there is no partial file then
     */
    public List<String> export(Path target, ExportProgress progress) throws IOException {
        PhotoFormat format = PhotoWriter.formatOf(target);
        Optional<MaskGuide> guide = edit.needsGuide()
                ? Optional.of(MaskGuide.of(photo.width(), photo.height(), photo::thumbnail))
                : Optional.empty();
        Compositor compositor = new Compositor(edit, guide);
        int depth = options.depth()
                .orElse(format == PhotoFormat.JPEG ? 8 : photo.samples().bits());
        boolean ownSize = scale() >= 1;
        boolean ownProfile =
                options.profile().isEmpty() || options.profile().get().equals(photo.profile());
        boolean holdsInk = photo.samples().colors() != 4 || format == PhotoFormat.TIFF;
        List<String> notes = new ArrayList<>();
        if (format == PhotoFormat.JPEG && photo.samples().alpha()) {
            notes.add("is transparent in places, which a JPEG cannot hold; that was left out");
        }
        Samples samples;
        ColorProfile profile;
        if (compositor.changesNothing()
                && ownSize
                && ownProfile
                && holdsInk
                && depth == photo.samples().bits()) {
            samples = photo.samples();
            profile = photo.profile();
            progress.rowsDone(samples.height());
        } else {
            profile = options.profile().orElseGet(() -> ownProfile(notes));
            samples = render(compositor, profile, depth, format != PhotoFormat.JPEG, progress);
        }
        PhotoMetadata metadata = photo.metadata().forOutput(options.metadata(), samples.width(), samples.height());
        notes.addAll(PhotoWriter.write(target, samples, profile, metadata, options.write()));
        return List.copyOf(notes);
    }

    /** Rows of the result. */
    public int rows() {
        return Math.max(1, (int) Math.round(photo.height() * scale()));
    }

    private int columns() {
        return Math.max(1, (int) Math.round(photo.width() * scale()));
    }

    private double scale() {
        int longEdge = Math.max(photo.width(), photo.height());
        return options.longEdge().isPresent()
                ? Math.min(1, (double) options.longEdge().getAsInt() / longEdge)
                : 1;
    }

    /** The photo's own profile where an RGB picture can be in it; else sRGB. */
    private ColorProfile ownProfile(List<String> notes) {
        ColorProfile own = photo.profile();
        boolean grey = photo.samples().colors() == 1;
        if (own.channels() == 3 && leadsBack(own)) {
            if (grey) {
                notes.add("is grey; the result is written as RGB");
            }
            return own;
        }
        notes.add(
                grey
                        ? "is grey; the result is written as RGB in sRGB"
                        : "has the profile \"" + own.description() + "\", in which no edited picture can be written;"
                                + " the result is written in sRGB");
        return ColorProfile.SRGB;
    }

    private static boolean leadsBack(ColorProfile profile) {
        try {
            profile.transform().fromWorking(new float[3], new float[3], 1);
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    private Samples render(
            Compositor compositor, ColorProfile profile, int depth, boolean mayHaveAlpha, ExportProgress progress) {
        boolean alpha = mayHaveAlpha && photo.samples().alpha();
        SampleBuffer buffer = SampleBuffer.of(depth, columns(), rows(), alpha);
        ColorTransform transform = profile.transform();
        int strips = (rows() + STRIP - 1) / STRIP;
        IntStream.range(0, strips).parallel().forEach(strip -> {
            int first = strip * STRIP;
            int count = Math.min(STRIP, rows() - first);
            float[] opacity = photo.samples().alpha() ? new float[columns() * count] : new float[0];
            float[] rgb = scale() < 1
                    ? scaledStrip(compositor, first, count, opacity)
                    : strip(compositor, first, count, opacity);
            int pixels = columns() * count;
            transform.fromWorking(rgb, rgb, pixels);
            GamutMap.apply(rgb, pixels);
            buffer.put(first * columns(), pixels, rgb, opacity);
            progress.rowsDone(count);
        });
        return buffer.samples();
    }

    /** Rows of the photo with the layers applied; and how opaque they are, where the photo says so. */
    private float[] strip(Compositor compositor, int first, int count, float[] opacity) {
        int width = photo.width();
        float[] rgb = new float[3 * width * count];
        photo.read(new Region(0, first, width, count), 1, rgb);
        compositor.composite(new Window(width, photo.height(), 0, first, width, count), rgb);
        if (opacity.length > 0) {
            Opacity.read(photo.samples(), first * width, width * count, opacity);
        }
        return rgb;
    }

    private float[] scaledStrip(Compositor compositor, int first, int count, float[] opacity) {
        int from = (int) Math.floor((double) first * photo.height() / rows());
        int to = Math.min(photo.height(), (int) Math.ceil((double) (first + count) * photo.height() / rows()));
        AreaScaler scaler = new AreaScaler(
                photo.width(),
                photo.height(),
                columns(),
                rows(),
                first,
                count,
                photo.samples().alpha());
        for (int row = from; row < to; row += STRIP) {
            int some = Math.min(STRIP, to - row);
            float[] full = photo.samples().alpha() ? new float[photo.width() * some] : new float[0];
            scaler.add(strip(compositor, row, some, full), full, row, some);
        }
        return scaler.result(opacity);
    }
}
