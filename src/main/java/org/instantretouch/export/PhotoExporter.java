package org.instantretouch.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.Window;
import org.instantretouch.mask.MaskGuide;
import org.instantretouch.photo.MetadataPolicy;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.photo.Region;
import org.instantretouch.photo.Samples;
import org.instantretouch.photo.Samples16;
import org.instantretouch.photo.Samples8;
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

    /** Rows of a band that is encoded to foretell a size: whole blocks of a JPEG, also where its colours are at half. */
    private static final int SAMPLE_BAND = 16;

    /** How many bands: a photo is seldom all sky and then all leaves within a twenty-fourth of its height. */
    private static final int SAMPLES = 24;

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
     * How the result is made.
     *
     * @param untouched whether it has the photo's own samples
     * @param grey whether it is written without colour
     * @param notes sentences for the user: what could not be kept
     */
    private record Plan(
            Compositor compositor,
            int depth,
            boolean untouched,
            ColorProfile profile,
            boolean grey,
            boolean alpha,
            List<String> notes) {
        int channels() {
            return (grey ? 1 : 3) + (alpha ? 1 : 0);
        }
    }

    /** Rows of the result that are made together. */
    private record Band(int first, int count) {}

    /**
     * Writes the file.
     *
     * @return sentences for the user: what could not be kept
     * @throws IOException if the file cannot be written; there is no partial file then
     * @throws java.util.concurrent.CancellationException if the listener throws it; there is no partial file then
     */
    public List<String> export(Path target, ExportProgress progress) throws IOException {
        PhotoFormat format = PhotoWriter.formatOf(target);
        Plan plan = plan(format);
        Samples samples = samples(plan, bands(STRIP, 1), progress);
        progress.writing();
        List<String> notes = new ArrayList<>(plan.notes);
        notes.addAll(PhotoWriter.write(target, samples, plan.profile, metadata(), options.write()));
        return List.copyOf(notes);
    }

    /**
     * Foretells the size of the file in bytes, by really encoding bands of the result spread evenly over its height; a small
     * result is encoded whole.
     *
     * @throws IOException if the format cannot hold the result
     */
    public long estimate(PhotoFormat format) throws IOException {
        Plan plan = plan(format);
        int all = Math.ceilDiv(rows(), SAMPLE_BAND);
        List<Band> bands = bands(SAMPLE_BAND, Math.max(1, all / SAMPLES));
        Samples samples = samples(plan, bands, ExportProgress.NONE);
        PhotoMetadata metadata = metadata();
        if (samples.height() == rows()) {
            return PhotoWriter.measure(format, samples, plan.profile, metadata, options.write());
        }
        long part = PhotoWriter.measure(format, samples, plan.profile, PhotoMetadata.NONE, options.write());
        long embedded = plan.profile.icc().length;
        return Math.round((double) Math.max(0, part - embedded) * rows() / samples.height())
                + embedded
                + metadata.exif().map(exif -> exif.length).orElse(0)
                + metadata.xmp().map(xmp -> xmp.length).orElse(0)
                + metadata.photoshop().map(resources -> resources.length).orElse(0);
    }

    private Plan plan(PhotoFormat format) {
        Optional<MaskGuide> guide = edit.needsGuide()
                ? Optional.of(MaskGuide.of(photo.width(), photo.height(), photo::thumbnail))
                : Optional.empty();
        Compositor compositor = new Compositor(edit, guide);
        Samples own = photo.samples();
        int depth = options.depth().orElse(format == PhotoFormat.JPEG ? 8 : own.bits());
        boolean ownSize = scale() >= 1;
        boolean ownProfile =
                options.profile().isEmpty() || options.profile().get().equals(photo.profile());
        boolean holdsInk = own.colors() != 4 || format == PhotoFormat.TIFF;
        List<String> notes = new ArrayList<>();
        if (format == PhotoFormat.JPEG && own.alpha()) {
            notes.add("is transparent in places, which a JPEG cannot hold; that was left out");
        }
        boolean untouched = compositor.changesNothing()
                && ownSize
                && options.sharpening() == Sharpening.NONE
                && ownProfile
                && holdsInk
                && depth == own.bits();
        boolean grey = !untouched && staysGrey(compositor);
        ColorProfile profile = untouched || grey && options.profile().isEmpty()
                ? photo.profile()
                : options.profile().orElseGet(() -> ownProfile(notes));
        boolean alpha = own.alpha() && format != PhotoFormat.JPEG;
        return new Plan(compositor, depth, untouched, profile, grey, alpha, notes);
    }

    /** Whether the photo is grey, can be written so, and the edit colours no pixel of it. */
    private boolean staysGrey(Compositor compositor) {
        ColorProfile profile = options.profile().orElse(photo.profile());
        if (photo.samples().colors() != 1 || profile.grey().isEmpty() || !leadsBack(profile)) {
            return false;
        }
        if (compositor.changesNothing()) {
            return true;
        }
        int strips = Math.ceilDiv(photo.height(), STRIP);
        return IntStream.range(0, strips).parallel().allMatch(i -> {
            int rows = Math.min(STRIP, photo.height() - i * STRIP);
            return Greyness.isGrey(strip(compositor, i * STRIP, rows, new float[0]), photo.width() * rows);
        });
    }

    /** The result cut into bands of that height; of these each so many-th. */
    private List<Band> bands(int height, int step) {
        List<Band> bands = new ArrayList<>();
        for (int first = step / 2 * height; first < rows(); first += step * height) {
            bands.add(new Band(first, Math.min(height, rows() - first)));
        }
        return bands;
    }

    private PhotoMetadata metadata() {
        PhotoMetadata metadata = photo.metadata().forOutput(options.metadata(), columns(), rows());
        return options.metadata() == MetadataPolicy.NONE
                ? metadata
                : EditNote.of(edit).map(metadata::with).orElse(metadata);
    }

    /** Rows of the result. */
    public int rows() {
        return Math.max(1, (int) Math.round(photo.height() * scale()));
    }

    /** Columns of the result. */
    public int columns() {
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
                notes.add("is grey, and the edit colours it; the result is written as RGB");
            }
            return own;
        }
        notes.add(
                grey
                        ? "is grey, and the edit colours it; the result is written as RGB in sRGB"
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

    /** The bands, one below the other. */
    private Samples samples(Plan plan, List<Band> bands, ExportProgress progress) {
        if (plan.untouched) {
            Samples own = own(bands);
            progress.rowsDone(own.height());
            return own;
        }
        int height = bands.stream().mapToInt(Band::count).sum();
        SampleBuffer buffer = SampleBuffer.of(plan.depth, columns(), height, plan.channels(), plan.alpha);
        IntStream.range(0, bands.size()).parallel().forEach(i -> {
            Band band = bands.get(i);
            float[] opacity = photo.samples().alpha() ? new float[columns() * band.count] : new float[0];
            float[] rgb = sharpened(plan.compositor, band, opacity);
            int pixels = columns() * band.count;
            if (plan.grey) {
                Greyness.intoGrey(rgb, pixels, plan.profile);
            } else {
                plan.profile.transform().fromWorking(rgb, rgb, pixels);
                GamutMap.apply(rgb, pixels);
            }
            // All bands but the last are of one height.
            buffer.put(i * bands.getFirst().count * columns(), pixels, rgb, opacity);
            progress.rowsDone(band.count);
        });
        return buffer.samples();
    }

    /** The photo's own samples; copied only where not all are asked for. */
    private Samples own(List<Band> bands) {
        Samples all = photo.samples();
        int height = bands.stream().mapToInt(Band::count).sum();
        if (height == all.height()) {
            return all;
        }
        int row = all.width() * all.channels();
        return switch (all) {
            case Samples8 s -> {
                byte[] values = new byte[height * row];
                copy(bands, s.values(), values, row);
                yield new Samples8(s.width(), height, s.channels(), s.alpha(), values);
            }
            case Samples16 s -> {
                short[] values = new short[height * row];
                copy(bands, s.values(), values, row);
                yield new Samples16(s.width(), height, s.channels(), s.alpha(), values);
            }
        };
    }

    private static void copy(List<Band> bands, Object from, Object to, int row) {
        int at = 0;
        for (Band band : bands) {
            System.arraycopy(from, band.first * row, to, at, band.count * row);
            at += band.count * row;
        }
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

    /** Rows of the result in its size, sharpened where that is asked for; and how opaque they are. */
    private float[] sharpened(Compositor compositor, Band band, float[] opacity) {
        if (options.sharpening() == Sharpening.NONE) {
            return sized(compositor, band.first, band.count, opacity);
        }
        int above = Math.min(Sharpener.MARGIN, band.first);
        int below = Math.min(Sharpener.MARGIN, rows() - band.first - band.count);
        float[] opaque = new float[opacity.length == 0 ? 0 : columns() * (above + band.count + below)];
        float[] rgb = sized(compositor, band.first - above, above + band.count + below, opaque);
        System.arraycopy(opaque, opacity.length == 0 ? 0 : columns() * above, opacity, 0, opacity.length);
        return new Sharpener(options.sharpening()).sharpen(rgb, columns(), above, band.count);
    }

    private float[] sized(Compositor compositor, int first, int count, float[] opacity) {
        return scale() < 1 ? scaledStrip(compositor, first, count, opacity) : strip(compositor, first, count, opacity);
    }

    private float[] scaledStrip(Compositor compositor, int first, int count, float[] opacity) {
        boolean alpha = photo.samples().alpha();
        LightScaler.Span span = LightScaler.needed(photo.height(), rows(), first, count, alpha);
        LightScaler scaler = new LightScaler(photo.width(), photo.height(), columns(), rows(), first, count, alpha);
        for (int row = span.from(); row < span.to(); row += STRIP) {
            int some = Math.min(STRIP, span.to() - row);
            float[] full = alpha ? new float[photo.width() * some] : new float[0];
            scaler.add(strip(compositor, row, some, full), full, row, some);
        }
        return scaler.result(opacity);
    }
}
