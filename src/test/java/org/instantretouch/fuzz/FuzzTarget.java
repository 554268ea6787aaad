package org.instantretouch.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.instantretouch.cli.JobFuzz;
import org.instantretouch.edit.SidecarFuzz;
import org.instantretouch.model.ManifestFuzz;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.photo.PhotoFuzz;

/** What is fuzzed: everything that comes from somebody else. */
enum FuzzTarget {
    JPEG(PhotoFuzz.class, PhotoFuzz::fuzzerTestOneInput, () -> PhotoFuzz.seeds(PhotoFormat.JPEG)),
    TIFF(PhotoFuzz.class, PhotoFuzz::fuzzerTestOneInput, () -> PhotoFuzz.seeds(PhotoFormat.TIFF)),
    PNG(PhotoFuzz.class, PhotoFuzz::fuzzerTestOneInput, () -> PhotoFuzz.seeds(PhotoFormat.PNG)),
    WEBP(PhotoFuzz.class, PhotoFuzz::fuzzerTestOneInput, () -> PhotoFuzz.seeds(PhotoFormat.WEBP)),
    BMP(PhotoFuzz.class, PhotoFuzz::fuzzerTestOneInput, () -> PhotoFuzz.seeds(PhotoFormat.BMP)),
    PSD(PhotoFuzz.class, PhotoFuzz::fuzzerTestOneInput, () -> PhotoFuzz.seeds(PhotoFormat.PSD)),
    SIDECAR(SidecarFuzz.class, SidecarFuzz::fuzzerTestOneInput, SidecarFuzz::seeds),
    MANIFEST(ManifestFuzz.class, ManifestFuzz::fuzzerTestOneInput, ManifestFuzz::seeds),
    JOBS(JobFuzz.class, JobFuzz::fuzzerTestOneInput, JobFuzz::seeds);

    /** Tries one input. */
    @FunctionalInterface
    interface Case {
        void run(byte[] bytes) throws IOException;
    }

    @FunctionalInterface
    private interface Seeds {
        List<byte[]> make() throws IOException;
    }

    /** Bytes of a file that fuzzing is quick with. */
    private static final int SMALL = 16 << 10;

    private final Class<?> type;
    private final Case one;
    private final Seeds seeds;

    FuzzTarget(Class<?> type, Case one, Seeds seeds) {
        this.type = type;
        this.one = one;
        this.seeds = seeds;
    }

    /** The class whose {@code fuzzerTestOneInput} the fuzzer calls. */
    String className() {
        return type.getName();
    }

    /** Tries one input on this thread. */
    void run(byte[] bytes) throws IOException {
        one.run(bytes);
    }

    /** Small files, sound and broken, made anew by each call: what the fuzzer begins with. */
    List<byte[]> corpus() throws IOException {
        List<byte[]> corpus = new ArrayList<>();
        for (byte[] seed : seeds.make()) {
            if (seed.length <= SMALL) {
                corpus.add(seed);
                corpus.addAll(Damage.of(seed));
            }
        }
        return corpus;
    }

    /** Files that are much work although nothing is wrong with the reader, such as zip bombs; too slow for a fuzzer. */
    List<byte[]> heavy() throws IOException {
        return seeds.make().stream().filter(seed -> seed.length > SMALL).toList();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
