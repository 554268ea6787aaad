package org.instantretouch.model;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.instantretouch.grid.GuideKind;

/**
 * What {@value #FILE} says of a model: its files, what it takes, the stages it runs, and which tensors are the result.
 *
 * @param version the model's own version
 * @param licence an SPDX identifier
 * @param provenance how it was trained, in free form
 * @param benchmark how well it does, in free form
 * @param files every file of the model but the manifest
 * @param text how sentences become tokens; absent where no stage takes them
 * @param stages in the order in which they run
 * @param attributes present where the model reads an instruction as attributes, and predicts from those
 * @param slices one or two
 */
public record ModelManifest(
        String name,
        String version,
        String licence,
        String description,
        JsonObject provenance,
        JsonObject benchmark,
        List<ModelFile> files,
        Photo photo,
        Optional<Text> text,
        Optional<Noise> noise,
        List<Stage> stages,
        Optional<Attributes> attributes,
        List<SliceTensors> slices) {
    /** The manifest's name in the model's folder. */
    public static final String FILE = "model.json";

    /** The format that this class reads and {@link ManifestWriter} writes. */
    public static final int FORMAT = 1;

    public ModelManifest {
        provenance = provenance.deepCopy();
        benchmark = benchmark.deepCopy();
        files = List.copyOf(files);
        stages = List.copyOf(stages);
        slices = List.copyOf(slices);
    }

    /**
     * Reads and checks the manifest of a model's folder; the files it names are not looked at.
     *
     * @throws ModelException if it is missing, is no manifest of this format, or contradicts itself
     */
    public static ModelManifest read(Path folder) throws ModelException {
        return ManifestReader.read(folder);
    }

    /** The same manifest with these files. */
    public ModelManifest withFiles(List<ModelFile> newFiles) {
        return new ModelManifest(
                name,
                version,
                licence,
                description,
                provenance,
                benchmark,
                newFiles,
                photo,
                text,
                noise,
                stages,
                attributes,
                slices);
    }

    /** The paths of the files that stages, tokenizer and styles need, in alphabetical order. */
    public List<String> neededFiles() {
        TreeSet<String> needed = new TreeSet<>();
        stages.forEach(s -> needed.add(s.file()));
        text.ifPresent(t -> needed.add(t.tokenizer()));
        attributes.ifPresent(a -> needed.add(a.styles()));
        return List.copyOf(needed);
    }

    /**
     * A file of the model.
     *
     * @param path relative to the folder, with forward slashes
     * @param sha256 in lower-case hexadecimal
     */
    public record ModelFile(String path, String sha256, long bytes) {}

    /**
     * The small photo that the model looks at: {@code image}.
     *
     * @param low the number that stands for 0
     * @param high the number that stands for 1
     */
    public record Photo(int width, int height, Layout layout, float low, float high) {}

    /** The order of an image's dimensions: batch, channel, height, width, or batch, height, width, channel. */
    public enum Layout {
        NCHW,
        NHWC
    }

    /**
     * How an instruction becomes {@code tokens} and {@code token_mask}.
     *
     * @param tokenizer a Hugging Face {@code tokenizer.json}
     * @param maxTokens the longest sentence; what is beyond is cut
     */
    public record Text(String tokenizer, int maxTokens) {}

    /**
     * {@code noise}: standard normal numbers of {@link java.util.Random#nextGaussian()} in the order of the tensor, so
     * that they are the same everywhere.
     */
    public record Noise(List<Long> shape, long seed) {
        public Noise {
            shape = List.copyOf(shape);
        }
    }

    /**
     * One ONNX file to run.
     *
     * @param inputs ONNX input to the name of a {@link Source} or of an earlier stage's output
     * @param outputs ONNX output to what it is
     */
    public record Stage(String name, String file, Map<String, String> inputs, Map<String, Output> outputs) {
        public Stage {
            inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
            outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        }
    }

    /**
     * An output of a stage.
     *
     * @param name by which later stages refer to it
     * @param shape -1 stands for any length
     */
    public record Output(String name, List<Long> shape, TensorType type) {
        public Output {
            shape = List.copyOf(shape);
        }

        /** A float32 output. */
        public static Output floats(String name, long... shape) {
            return new Output(name, Arrays.stream(shape).boxed().toList(), TensorType.FLOAT32);
        }
    }

    /** The type of a tensor's numbers. */
    public enum TensorType {
        FLOAT32,
        INT64;

        /** The name in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The type of that {@link #id()}, or empty. */
        public static Optional<TensorType> of(String id) {
            return Arrays.stream(values()).filter(t -> t.id().equals(id)).findFirst();
        }
    }

    /** What the app gives to stages. */
    public enum Source {
        IMAGE,
        TOKENS,
        TOKEN_MASK,
        NOISE,
        ATTRIBUTES;

        /** The name in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The source of that {@link #id()}, or empty. */
        public static Optional<Source> of(String id) {
            return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst();
        }
    }

    /**
     * How the text side reads attributes.
     *
     * @param styles the file of the styles, see {@link StyleBook}
     */
    public record Attributes(String styles, Reader reader) {}

    /** The names of the tensors that {@link SlotReader} reads; its kind is {@code slots-1}. */
    public record Reader(
            String presence,
            String magnitude,
            String region,
            String hue,
            String style,
            String styleAmount,
            String unsupported,
            String keep,
            SlotReader.Thresholds thresholds) {
        /** The only kind there is. */
        public static final String KIND = "slots-1";

        /** The names of all tensors. */
        List<String> tensors() {
            return List.of(presence, magnitude, region, hue, style, styleAmount, unsupported, keep);
        }

        /** The usual names. */
        public static Reader standard() {
            return standard(SlotReader.Thresholds.standard());
        }

        /** The usual names, with thresholds. */
        public static Reader standard(SlotReader.Thresholds thresholds) {
            return new Reader(
                    "presence",
                    "magnitude",
                    "region",
                    "hue",
                    "style",
                    "style_amount",
                    "unsupported",
                    "keep",
                    thresholds);
        }
    }

    /**
     * The tensors of one slice.
     *
     * @param grid the tensor [1, 12, depth, height, width] of its grid
     * @param curve the tensor [1, 256] of its guide curve
     */
    public record SliceTensors(GuideKind guide, String grid, String curve, int width, int height, int depth) {}
}
