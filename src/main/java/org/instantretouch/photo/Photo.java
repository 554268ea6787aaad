package org.instantretouch.photo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.color.SrgbCurve;
import org.jspecify.annotations.Nullable;

/**
 * A photo in memory: its own samples, upright, the profile that says what they mean, and its metadata. Immutable, and safe for
 * use by several threads.
 */
public final class Photo implements PixelSource, PhotoSource {
    /**
     * How much a wholly transparent pixel counts in an average, of 1: where there are others, nothing that shows; but where there
     * are none, its colour stays.
     */
    private static final float HIDDEN = 1e-6f;

    private final PhotoFormat format;
    private final TiledSamples samples;
    private final Layout layout;
    private final ColorProfile profile;
    private final PhotoMetadata metadata;
    private final List<String> notes;

    /** Made when it is first needed. */
    private volatile @Nullable Greys greys;

    /**
     * A photo of its parts.
     *
     * @param profile of as many channels as the samples have colours, or of three for grey samples that stand for r = g = b
     * @param notes sentences for the user
     * @throws IllegalArgumentException if the profile does not fit the samples
     */
    public Photo(
            PhotoFormat format, Samples samples, ColorProfile profile, PhotoMetadata metadata, List<String> notes) {
        this(format, TiledSamples.of(samples), profile, metadata, notes);
    }

    Photo(PhotoFormat format, TiledSamples samples, ColorProfile profile, PhotoMetadata metadata, List<String> notes) {
        layout = samples.layout();
        if (!fits(profile, layout.colors())) {
            throw new IllegalArgumentException(
                    "a profile of " + profile.channels() + " channels for " + layout.colors() + " colours");
        }
        this.format = format;
        this.samples = samples;
        this.profile = profile;
        this.metadata = metadata;
        this.notes = List.copyOf(notes);
    }

    static boolean fits(ColorProfile profile, int colors) {
        return profile.channels() == colors || colors == 1 && profile.channels() == 3;
    }

    @Override
    public PhotoFormat format() {
        return format;
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public RowStream rows(int rows) {
        return new HeldRows(samples, rows);
    }

    /** The file's own codes, upright; of a large photo a copy is made of all of them. */
    public Samples samples() {
        return samples.isOne() ? samples.first() : samples.rows(0, height());
    }

    @Override
    public ColorProfile profile() {
        return profile;
    }

    @Override
    public PhotoMetadata metadata() {
        return metadata;
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public int width() {
        return layout.width();
    }

    @Override
    public int height() {
        return layout.height();
    }

    @Override
    public void read(Region region, int downsample, float[] into) {
        check(region, downsample, 3, into);
        int outWidth = region.widthAt(downsample);
        if (downsample == 1
                && region.width() == width()
                && samples.isOne()
                && layout.colors() == 3
                && profile.channels() == 3) {
            int pixels = region.width() * region.height();
            samples.first().fractions(region.y() * width(), pixels, into);
            profile.transform().toWorking(into, into, pixels);
            return;
        }
        RowReader rows = new RowReader(region.x(), region.width());
        if (downsample == 1) {
            for (int y = 0; y < region.height(); y++) {
                System.arraycopy(rows.read(region.y() + y), 0, into, 3 * y * outWidth, 3 * outWidth);
            }
            return;
        }
        int values = layout.linearValues();
        float[] sums = new float[values * outWidth];
        for (int top = 0, to = 0; top < region.height(); top += downsample, to += 3 * outWidth) {
            int high = Math.min(downsample, region.height() - top);
            Arrays.fill(sums, 0);
            for (int y = top; y < top + high; y++) {
                addBlocks(rows.readLinear(region.y() + y), values, downsample, sums);
            }
            for (int x = 0; x < outWidth; x++) {
                int count = high * Math.min(downsample, region.width() - x * downsample);
                float scale = 1 / (values == 4 ? sums[4 * x + 3] : count);
                for (int c = 0; c < 3; c++) {
                    into[to + 3 * x + c] = SrgbCurve.encode(sums[values * x + c] * scale);
                }
            }
        }
    }

    private void check(Region region, int downsample, int values, float[] into) {
        if (region.x() > width() - region.width() || region.y() > height() - region.height()) {
            throw new IllegalArgumentException(region + " is not within " + width() + " x " + height());
        }
        if (downsample < 1) {
            throw new IllegalArgumentException("downsample " + downsample);
        }
        if (into.length < (long) values * region.widthAt(downsample) * region.heightAt(downsample)) {
            throw new IllegalArgumentException("the array of " + into.length + " is too short");
        }
    }

    /** Adds up blocks of pixels of three or four values. */
    private static void addBlocks(float[] row, int values, int downsample, float[] sums) {
        int at = 0;
        for (int block = 0; at < row.length; block += values) {
            int end = Math.min(row.length, at + values * downsample);
            float r = 0;
            float g = 0;
            float b = 0;
            float weight = 0;
            for (; at < end; at += values) {
                r += row[at];
                g += row[at + 1];
                b += row[at + 2];
                if (values == 4) {
                    weight += row[at + 3];
                }
            }
            sums[block] += r;
            sums[block + 1] += g;
            sums[block + 2] += b;
            if (values == 4) {
                sums[block + 3] += weight;
            }
        }
    }

    /**
     * Reads how opaque a region is. Safe for use by several threads.
     *
     * @param region in full-resolution pixels
     * @param downsample the side of the blocks that are averaged, as in {@link #read}
     * @param into takes a value a block, 0 to 1
     * @throws IllegalArgumentException if the region is not within the photo, or the array is too short
     */
    public void opacity(Region region, int downsample, float[] into) {
        check(region, downsample, 1, into);
        int outWidth = region.widthAt(downsample);
        if (!layout.alpha()) {
            Arrays.fill(into, 0, outWidth * region.heightAt(downsample), 1);
            return;
        }
        RowReader rows = new RowReader(region.x(), region.width());
        for (int top = 0, to = 0; top < region.height(); top += downsample, to += outWidth) {
            int high = Math.min(downsample, region.height() - top);
            Arrays.fill(into, to, to + outWidth, 0);
            for (int y = region.y() + top; y < region.y() + top + high; y++) {
                float[] row = rows.readOpacity(y);
                for (int x = 0; x < row.length; x++) {
                    into[to + x / downsample] += row[x];
                }
            }
            for (int x = 0; x < outWidth; x++) {
                into[to + x] /= high * Math.min(downsample, region.width() - x * downsample);
            }
        }
    }

    /**
     * The whole photo, stretched to a size. Each pixel is the average, in linear light, of the rectangle that it covers; along
     * an axis where the photo is smaller it is interpolated. Pixels count by their opacity.
     *
     * @param width pixels across, at least 1
     * @param height pixels down, at least 1
     * @return interleaved working-space RGB, clipped to [0, 1]
     */
    @Override
    public float[] thumbnail(int width, int height) {
        return shrunk(width, height).result();
    }

    /** How opaque the pixels of a {@link #thumbnail} are, 0 to 1; empty if the photo has no alpha. */
    public Optional<float[]> opacity(int width, int height) {
        return layout.alpha() ? Optional.of(shrunk(width, height).opacity()) : Optional.empty();
    }

    private Thumbnail shrunk(int width, int height) {
        Thumbnail thumbnail = new Thumbnail(layout, width, height);
        int rows = Picture.stripRows(layout);
        IntStream.range(0, Math.ceilDiv(height(), rows))
                .parallel()
                .mapToObj(i -> thumbnail.resize(this, i * rows, 0, Math.min(rows, height() - i * rows)))
                .forEachOrdered(thumbnail::add);
        return thumbnail;
    }

    /** Gives rows in linear light, of {@link Layout#linearValues} a pixel, each in an array that the next overwrites; for one thread. */
    IntFunction<float[]> linearRows() {
        return new RowReader(0, width())::readLinear;
    }

    private Greys greys() {
        Greys known = greys;
        if (known == null) {
            known = new Greys(profile);
            greys = known;
        }
        return known;
    }

    /** What each of the 256 greys of one channel is in the working space, and that in linear light; three values each. */
    private static final class Greys {
        private final float[] rgb = new float[3 * 256];
        private final float[] linear = new float[3 * 256];

        Greys(ColorProfile profile) {
            float[] values = new float[profile.channels() * 256];
            for (int i = 0; i < values.length; i++) {
                values[i] = i / profile.channels() / 255f;
            }
            profile.transform().toWorking(values, rgb, 256);
            for (int i = 0; i < rgb.length; i++) {
                linear[i] = SrgbCurve.decode(rgb[i]);
            }
        }
    }

    /** Looks up a row of greys. */
    private static void lookUp(float[] table, Samples8 from, int at, float[] rgb) {
        int pixel = at * from.channels();
        for (int i = 0; i < rgb.length; i += 3, pixel += from.channels()) {
            int grey = 3 * (from.values()[pixel] & 0xff);
            rgb[i] = table[grey];
            rgb[i + 1] = table[grey + 1];
            rgb[i + 2] = table[grey + 2];
        }
    }

    /** Rows of a span of columns in the working space; for one thread. */
    private final class RowReader {
        private final int x;
        private final int width;

        /** All of the photo, or, where that is in several tiles, the row that is read. */
        private final Samples codes;

        /** The pixel of the codes with which the row begins. */
        private int first;

        private final float[] values;
        private final float[] rgb;
        private final float[] opacity;
        private final float[] weighted;

        RowReader(int x, int width) {
            this.x = x;
            this.width = width;
            if (samples.isOne()) {
                codes = samples.first();
            } else {
                Layout row = layout.sized(width, 1);
                codes = row.samples(row.array(1), 1);
            }
            values = new float[Math.max(layout.colors(), profile.channels()) * width];
            rgb = new float[3 * width];
            opacity = new float[layout.alpha() ? width : 0];
            weighted = new float[4 * opacity.length];
        }

        private void find(int y) {
            if (samples.isOne()) {
                first = y * width() + x;
            } else {
                samples.copy(x, y, width, codes.values(), 0);
            }
        }

        /** The row in linear light, of {@link Layout#linearValues} a pixel, in an array that the next call overwrites. */
        float[] readLinear(int y) {
            find(y);
            float[] light = light();
            if (!layout.alpha()) {
                return light;
            }
            codes.opacity(first, width, opacity);
            for (int i = 0; i < width; i++) {
                float weight = Math.max(opacity[i], HIDDEN);
                weighted[4 * i] = weight * light[3 * i];
                weighted[4 * i + 1] = weight * light[3 * i + 1];
                weighted[4 * i + 2] = weight * light[3 * i + 2];
                weighted[4 * i + 3] = weight;
            }
            return weighted;
        }

        private float[] light() {
            if (profile.isSrgb() && layout.colors() == 3) {
                decode();
                return rgb;
            }
            if (codes instanceof Samples8 s && s.colors() == 1) {
                lookUp(greys().linear, s, first, rgb);
                return rgb;
            }
            fractions();
            profile.transform().toLinear(values, rgb, width);
            return rgb;
        }

        /** Codes of sRGB, by far the commonest, are looked up. */
        private void decode() {
            int channels = layout.channels();
            int at = first * channels;
            switch (codes) {
                case Samples8 s -> {
                    for (int i = 0; i < 3 * width; i += 3, at += channels) {
                        rgb[i] = SrgbCurve.decode8(s.values()[at]);
                        rgb[i + 1] = SrgbCurve.decode8(s.values()[at + 1]);
                        rgb[i + 2] = SrgbCurve.decode8(s.values()[at + 2]);
                    }
                }
                case Samples16 s -> {
                    for (int i = 0; i < 3 * width; i += 3, at += channels) {
                        rgb[i] = SrgbCurve.decode16(s.values()[at]);
                        rgb[i + 1] = SrgbCurve.decode16(s.values()[at + 1]);
                        rgb[i + 2] = SrgbCurve.decode16(s.values()[at + 2]);
                    }
                }
            }
        }

        /** The row, in an array that the next call overwrites. */
        float[] read(int y) {
            find(y);
            if (codes instanceof Samples8 s && s.colors() == 1) {
                lookUp(greys().rgb, s, first, rgb);
                return rgb;
            }
            fractions();
            profile.transform().toWorking(values, rgb, width);
            return rgb;
        }

        /** How opaque the row's pixels are, of a photo with alpha, in an array that the next call overwrites. */
        float[] readOpacity(int y) {
            find(y);
            codes.opacity(first, width, opacity);
            return opacity;
        }

        /** The row as fractions, of as many channels as the profile has. */
        private void fractions() {
            codes.fractions(first, width, values);
            if (layout.colors() == 1 && profile.channels() == 3) {
                for (int i = width - 1; i >= 0; i--) {
                    float grey = values[i];
                    values[3 * i] = grey;
                    values[3 * i + 1] = grey;
                    values[3 * i + 2] = grey;
                }
            }
        }
    }
}
