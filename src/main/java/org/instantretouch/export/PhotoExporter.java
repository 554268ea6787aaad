package org.instantretouch.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.color.SrgbCurve;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.Window;
import org.instantretouch.mask.MaskColours;
import org.instantretouch.mask.MaskGuide;
import org.instantretouch.photo.Layout;
import org.instantretouch.photo.MemoryLimit;
import org.instantretouch.photo.MetadataPolicy;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.PhotoSource;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.photo.Region;
import org.instantretouch.photo.Samples;
import org.instantretouch.photo.Samples8;
import org.instantretouch.photo.StripWriter;
import org.instantretouch.render.Compositor;

/**
 * Writes an edited photo at full resolution: strips of rows are read, go through the compositor on all cores, are scaled down in
 * linear light where that is asked for, converted to the profile of the result, brought into its gamut, rounded and packed, and
 * are written in their order. All of that goes on at the same time, and no more than a few strips are in memory.
 *
 * <p>Where there is nothing to apply, and depth and profile stay, the photo's own samples are written as they are.
 */
public final class PhotoExporter {
    /** Rows that are scaled down at once: few enough for a processor's cache. */
    private static final int STRIP = 32;

    /** Pixels whose colours a processor's cache holds; with fewer, more time goes into beginning. */
    private static final int CACHED_PIXELS = 96 << 10;

    /** Rows of a band that is encoded to foretell a size: whole blocks of a JPEG, also where its colours are at half. */
    private static final int SAMPLE_BAND = 16;

    /** How many bands: a photo is seldom all sky and then all leaves within a twenty-fourth of its height. */
    private static final int SAMPLES = 24;

    /** Of the photo for a band of a result that is scaled down; more is held only for the fewest rows that a band can have. */
    private static final long BAND_BYTES = 8 << 20;

    /** The bands under way may take this share of the memory. */
    private static final int BANDS_SHARE = 4;

    /** What compressing may add, metadata, and room to go on. */
    private static final long PLENTY = 64 << 20;

    private final PhotoSource photo;
    private final EditDocument edit;
    private final ExportOptions options;
    private final int threads;

    /** An exporter of a photo with an edit, on all cores. */
    public PhotoExporter(PhotoSource photo, EditDocument edit, ExportOptions options) {
        this(photo, edit, options, Runtime.getRuntime().availableProcessors());
    }

    /**
     * An exporter of a photo with an edit.
     *
     * @param threads that work on it, besides one that reads and writes
     */
    public PhotoExporter(PhotoSource photo, EditDocument edit, ExportOptions options, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
        this.photo = photo;
        this.edit = edit;
        this.options = options;
        this.threads = threads;
    }

    /**
     * How the result is made.
     *
     * @param layout of the result's samples
     * @param untouched whether it has the photo's own samples
     * @param grey whether it is written without colour
     * @param notes sentences for the user: what could not be kept
     */
    private record Plan(
            Compositor compositor,
            Layout layout,
            boolean untouched,
            ColorProfile profile,
            boolean grey,
            List<String> notes) {
        /** Whether the result is of 8-bit sRGB without alpha. */
        boolean isPlain() {
            return profile.isSrgb() && layout.bits() == 8 && layout.channels() == 3;
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
        checkSpace(target, format, plan);
        List<String> notes = new ArrayList<>(plan.notes);
        try (StripWriter writer =
                        StripWriter.open(target, plan.layout, plan.profile, metadata(), options.write(), mostRows());
                StripWork<StripWriter.Packed> work =
                        new StripWork<>(threads, bandsAtOnce(writer.rows()), writer::append);
                RowWindow window = new RowWindow(photo, writer.rows())) {
            List<Band> bands = bands(writer.rows(), 1);
            for (int i = 0; i < bands.size(); i++) {
                int index = i;
                Band band = bands.get(i);
                Band rows = covered(band);
                Photo strip = window.rows(rows.first, rows.count);
                work.add(() -> {
                    StripWriter.Packed packed = writer.pack(index, result(plan, band, strip, rows.first));
                    progress.rowsDone(band.count);
                    return packed;
                });
            }
            work.finish();
            progress.writing();
            notes.addAll(writer.commit());
        }
        return List.copyOf(notes);
    }

    /**
     * Refuses a file that will not fit; its size is foretold, which takes a while, only where the disk is nearly full, or the
     * format may be too small.
     */
    private void checkSpace(Path target, PhotoFormat format, Plan plan) throws IOException {
        long uncompressed = plan.layout.bytes();
        if (PhotoWriter.freeSpace(target) < uncompressed + PLENTY
                || PhotoWriter.longest(format) < uncompressed + PLENTY) {
            long bytes = estimate(format);
            PhotoWriter.checkLength(target, format, bytes);
            PhotoWriter.checkSpace(target, bytes);
        }
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
        Samples samples = samples(plan, bands);
        PhotoMetadata metadata = metadata();
        if (samples.height() == rows()) {
            return PhotoWriter.measure(format, samples, plan.profile, metadata, options.write());
        }
        long part = PhotoWriter.measure(format, samples, plan.profile, PhotoMetadata.NONE, options.write());
        long embedded = plan.profile.icc().length;
        // What metadata add to a file, with what a format puts around them, does not hang on the picture.
        Samples pixel = new Samples8(1, 1, 3, false, new byte[3]);
        long described = PhotoWriter.measure(format, pixel, ColorProfile.SRGB, metadata, options.write())
                - PhotoWriter.measure(format, pixel, ColorProfile.SRGB, PhotoMetadata.NONE, options.write());
        return Math.round((double) Math.max(0, part - embedded) * rows() / samples.height()) + embedded + described;
    }

    private Compositor compositor() throws IOException {
        int width = photo.layout().width();
        int height = photo.layout().height();
        Optional<MaskGuide> guide =
                edit.needsGuide() ? Optional.of(MaskGuide.of(width, height, photo::thumbnail)) : Optional.empty();
        Compositor compositor = new Compositor(edit, guide);
        return edit.hasRanges() && Math.max(width, height) > MaskColours.LONG_SIDE
                ? compositor.rangesIn(MaskColours.of(width, height, photo::thumbnail))
                : compositor;
    }

    private Plan plan(PhotoFormat format) throws IOException {
        Compositor compositor = compositor();
        Layout own = photo.layout();
        int depth = options.depth().orElse(format == PhotoFormat.JPEG ? 8 : own.bits());
        boolean ownSize = scale() >= 1;
        boolean ownProfile =
                options.profile().isEmpty() || options.profile().get().equals(photo.profile());
        boolean holdsInk = own.colors() != 4 || format == PhotoFormat.TIFF;
        List<String> notes = new ArrayList<>();
        if (format == PhotoFormat.JPEG && own.alpha()) {
            notes.add("is transparent in places, which a JPEG cannot hold; it is white there");
        }
        boolean alpha = own.alpha() && format != PhotoFormat.JPEG;
        boolean untouched = compositor.changesNothing()
                && ownSize
                && options.sharpening() == Sharpening.NONE
                && ownProfile
                && PhotoWriter.holds(format, photo.profile())
                && holdsInk
                && alpha == own.alpha()
                // Else it could be written, but not its profile.
                && (own.colors() != 1 || photo.profile().grey().isPresent())
                && depth == own.bits();
        boolean grey = !untouched && staysGrey(compositor);
        ColorProfile profile = untouched ? photo.profile() : profile(format, grey, notes);
        int channels = (grey ? 1 : 3) + (alpha ? 1 : 0);
        Layout layout = untouched ? own : new Layout(columns(), rows(), channels, alpha, depth);
        return new Plan(compositor, layout, untouched, profile, grey, notes);
    }

    /** Whether the photo is grey, can be written so, and the edit colours no pixel of it. */
    private boolean staysGrey(Compositor compositor) throws IOException {
        ColorProfile profile = options.profile().orElse(photo.profile());
        Layout own = photo.layout();
        if (own.colors() != 1 || profile.grey().isEmpty() || !leadsBack(profile)) {
            return false;
        }
        if (compositor.changesNothing()) {
            return true;
        }
        try (RowWindow window = new RowWindow(photo, STRIP)) {
            for (int row = 0; row < own.height(); row += STRIP) {
                int some = Math.min(STRIP, own.height() - row);
                float[] rgb = new float[3 * own.width() * some];
                strip(compositor, window.rows(row, some), row, 0, some, rgb, new float[0]);
                if (!Greyness.isGrey(rgb, own.width() * some)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Rows of the result that are made of as much of the photo as a band may hold. */
    private int mostRows() {
        return (int) Math.min(rows(), BAND_BYTES * rows() / photo.layout().bytes());
    }

    /** How many bands of that height are under way at once: enough for all threads, if the memory suffices. */
    private int bandsAtOnce(int height) {
        int count = Math.min(height, rows());
        Band middle = covered(new Band((rows() - count) / 2, count));
        long bytes = photo.layout().bytes() / photo.layout().height() * middle.count;
        return (int) Math.clamp(MemoryLimit.share() / BANDS_SHARE / bytes, 1, 2L * threads + 1);
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
        return Math.max(1, (int) Math.round(photo.layout().height() * scale()));
    }

    /** Columns of the result. */
    public int columns() {
        return Math.max(1, (int) Math.round(photo.layout().width() * scale()));
    }

    private double scale() {
        int longEdge = Math.max(photo.layout().width(), photo.layout().height());
        return options.longEdge().isPresent()
                ? Math.min(1, (double) options.longEdge().getAsInt() / longEdge)
                : 1;
    }

    /** The profile of a result that is not the photo as it is. */
    private ColorProfile profile(PhotoFormat format, boolean grey, List<String> notes) {
        if (options.profile().isPresent()) {
            return options.profile().get();
        }
        if (!PhotoWriter.holds(format, photo.profile())) {
            notes.add("has a colour profile that is longer than a JPEG can hold; the result is written in sRGB");
            return ColorProfile.SRGB;
        }
        return grey ? photo.profile() : ownProfile(notes);
    }

    /** The photo's own profile where an RGB picture can be in it; else sRGB. */
    private ColorProfile ownProfile(List<String> notes) {
        ColorProfile own = photo.profile();
        boolean grey = photo.layout().colors() == 1;
        // A grey photo may have a profile that has no grey form.
        String isGrey = own.grey().isPresent()
                ? "is grey, and the edit colours it; the result is written as RGB"
                : "is grey in the profile \"" + own.description()
                        + "\", which is one of colours; the result is written as RGB";
        if (own.channels() == 3 && leadsBack(own)) {
            if (grey) {
                notes.add(isGrey);
            }
            return own;
        }
        notes.add(
                grey
                        ? isGrey + " in sRGB"
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
    private Samples samples(Plan plan, List<Band> bands) throws IOException {
        int height = bands.stream().mapToInt(Band::count).sum();
        SampleBuffer all = SampleBuffer.of(
                plan.layout.bits(), plan.layout.width(), height, plan.layout.channels(), plan.layout.alpha());
        int[] row = {0};
        try (StripWork<Samples> work = new StripWork<>(threads, bandsAtOnce(SAMPLE_BAND), band -> {
                    all.put(row[0], band);
                    row[0] += band.height();
                });
                RowWindow window = new RowWindow(photo, SAMPLE_BAND)) {
            for (Band band : bands) {
                Band rows = covered(band);
                Photo strip = window.rows(rows.first, rows.count);
                work.add(() -> result(plan, band, strip, rows.first));
            }
            work.finish();
        }
        return all.samples();
    }

    /** The rows of the photo that a band of the result is made of. */
    private Band covered(Band band) {
        Band result = withMargin(band);
        if (scale() >= 1) {
            return result;
        }
        LightScaler.Span span = LightScaler.needed(
                photo.layout().height(),
                rows(),
                result.first,
                result.count,
                photo.layout().alpha());
        return new Band(span.from(), span.to() - span.from());
    }

    /** The rows of the result that sharpening a band looks at. */
    private Band withMargin(Band band) {
        if (options.sharpening() == Sharpening.NONE) {
            return band;
        }
        int above = Math.min(Sharpener.MARGIN, band.first);
        int below = Math.min(Sharpener.MARGIN, rows() - band.first - band.count);
        return new Band(band.first - above, above + band.count + below);
    }

    /**
     * A band of the result.
     *
     * @param strip the rows of the photo that it is made of
     * @param top the number of the first of them
     */
    private Samples result(Plan plan, Band band, Photo strip, int top) {
        if (plan.untouched) {
            return strip.samples();
        }
        boolean unscaled = scale() >= 1 && options.sharpening() == Sharpening.NONE;
        if (unscaled && plan.isPlain() && photo.profile().isSrgb() && isPlain(strip.samples())) {
            ByteRows rows = new ByteRows((Samples8) strip.samples());
            plan.compositor.composite(window(strip, top, 0, strip.height()), rows);
            return rows.result();
        }
        SampleBuffer buffer =
                SampleBuffer.of(plan.layout.bits(), columns(), band.count, plan.layout.channels(), plan.layout.alpha());
        if (unscaled) {
            putRowByRow(plan, strip, top, buffer);
        } else {
            putAtOnce(plan, band, strip, top, buffer);
        }
        return buffer.samples();
    }

    /** Takes few rows at a time, whose colours stay in the processor's cache. */
    private void putRowByRow(Plan plan, Photo strip, int top, SampleBuffer buffer) {
        int width = strip.width();
        int most = Math.clamp(CACHED_PIXELS / width, 1, strip.height());
        float[] rgb = new float[3 * width * most];
        float[] opacity = new float[photo.layout().alpha() ? width * most : 0];
        for (int row = 0; row < strip.height(); row += most) {
            int some = Math.min(most, strip.height() - row);
            strip(plan.compositor, strip, top, row, some, rgb, opacity);
            put(plan, rgb, opacity, row * width, some * width, buffer);
        }
    }

    private void putAtOnce(Plan plan, Band band, Photo strip, int top, SampleBuffer buffer) {
        Band wide = withMargin(band);
        float[] opacity = new float[photo.layout().alpha() ? columns() * wide.count : 0];
        float[] rgb;
        if (scale() < 1) {
            rgb = scaledStrip(plan.compositor, strip, top, wide, opacity);
        } else {
            rgb = new float[3 * columns() * wide.count];
            strip(plan.compositor, strip, top, 0, wide.count, rgb, opacity);
        }
        int pixels = columns() * band.count;
        if (options.sharpening() != Sharpening.NONE) {
            int above = band.first - wide.first;
            rgb = new Sharpener(options.sharpening()).sharpen(rgb, columns(), above, band.count);
            opacity = opacity.length == 0
                    ? opacity
                    : Arrays.copyOfRange(opacity, columns() * above, columns() * above + pixels);
        }
        put(plan, rgb, opacity, 0, pixels, buffer);
    }

    /** Brings colours into the result's profile and gamut, and rounds them. */
    private static void put(Plan plan, float[] rgb, float[] opacity, int first, int pixels, SampleBuffer buffer) {
        if (opacity.length > 0 && !plan.layout.alpha()) {
            overWhite(rgb, opacity, pixels);
        }
        if (plan.grey) {
            Greyness.intoGrey(rgb, pixels, plan.profile);
        } else {
            plan.profile.transform().fromWorking(rgb, rgb, pixels);
            GamutMap.apply(rgb, pixels);
        }
        buffer.put(first, pixels, rgb, opacity);
    }

    private static void overWhite(float[] rgb, float[] opacity, int pixels) {
        for (int i = 0; i < pixels; i++) {
            for (int at = 3 * i; at < 3 * i + 3 && opacity[i] < 1; at++) {
                rgb[at] = SrgbCurve.over(rgb[at], opacity[i], 1);
            }
        }
    }

    /** Rows of a strip with the layers applied; and how opaque they are, where the photo says so. */
    private void strip(
            Compositor compositor, Photo strip, int top, int first, int count, float[] rgb, float[] opacity) {
        int width = strip.width();
        strip.read(new Region(0, first, width, count), 1, rgb);
        compositor.composite(window(strip, top, first, count), rgb);
        if (opacity.length > 0) {
            strip.samples().opacity(first * width, width * count, opacity);
        }
    }

    private Window window(Photo strip, int top, int first, int count) {
        return new Window(strip.width(), photo.layout().height(), 0, top + first, strip.width(), count);
    }

    private static boolean isPlain(Samples samples) {
        return samples.bits() == 8 && samples.channels() == 3;
    }

    private float[] scaledStrip(Compositor compositor, Photo strip, int top, Band band, float[] opacity) {
        boolean alpha = photo.layout().alpha();
        LightScaler scaler = new LightScaler(
                strip.width(), photo.layout().height(), columns(), rows(), band.first, band.count, alpha);
        for (int row = 0; row < strip.height(); row += STRIP) {
            int some = Math.min(STRIP, strip.height() - row);
            float[] rgb = new float[3 * strip.width() * some];
            float[] full = new float[alpha ? strip.width() * some : 0];
            strip(compositor, strip, top, row, some, rgb, full);
            scaler.add(rgb, full, top + row, some);
        }
        return scaler.result(opacity);
    }
}
