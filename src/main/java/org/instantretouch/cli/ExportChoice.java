package org.instantretouch.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.export.ExportOptions;
import org.instantretouch.export.Sharpening;
import org.instantretouch.photo.MetadataPolicy;
import org.instantretouch.photo.WriteOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what the file of a result should be like. */
final class ExportChoice {
    private static final String SOURCE = "source";
    private static final int LONGEST_EDGE = 100_000;
    private static final Map<String, Sharpening> SHARPENINGS = Map.of(
            "none", Sharpening.NONE,
            "low", Sharpening.LOW,
            "standard", Sharpening.STANDARD,
            "high", Sharpening.HIGH);
    private static final Map<String, MetadataPolicy> POLICIES = Map.of(
            "all", MetadataPolicy.ALL,
            "no-location", MetadataPolicy.NO_LOCATION,
            "none", MetadataPolicy.NONE);

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--quality", paramLabel = "1..100", defaultValue = "92", descriptionKey = "edit.quality")
    private int quality;

    @Option(names = "--subsampling", paramLabel = "444|420", defaultValue = "444", descriptionKey = "edit.subsampling")
    private String subsampling = "444";

    @Option(names = "--depth", paramLabel = "8|16", descriptionKey = "edit.depth")
    private Optional<Integer> depth = Optional.empty();

    @Option(names = "--profile", paramLabel = "NAME", defaultValue = SOURCE, descriptionKey = "edit.profile")
    private String profile = SOURCE;

    @Option(names = "--long-edge", paramLabel = "PX", descriptionKey = "edit.longEdge")
    private Optional<Integer> longEdge = Optional.empty();

    @Option(names = "--sharpen", paramLabel = "KIND", defaultValue = "none", descriptionKey = "edit.sharpen")
    private String sharpen = "none";

    @Option(names = "--metadata", paramLabel = "KIND", defaultValue = "all", descriptionKey = "edit.metadata")
    private String metadata = "all";

    @Option(names = "--overwrite", descriptionKey = "overwrite")
    private boolean overwrite;

    /** The options, or a usage error. */
    ExportOptions options() {
        check(quality >= 1 && quality <= 100, "edit.wrongQuality", quality);
        check(subsampling.equals("444") || subsampling.equals("420"), "edit.wrongSubsampling", subsampling);
        depth.ifPresent(d -> check(d == 8 || d == 16, "edit.wrongDepth", d));
        longEdge.ifPresent(e -> check(e >= 1 && e <= LONGEST_EDGE, "edit.wrongLongEdge", e));
        Sharpening sharpening = SHARPENINGS.get(sharpen.toLowerCase(Locale.ROOT));
        if (sharpening == null) {
            throw wrong("edit.wrongSharpen", sharpen);
        }
        MetadataPolicy policy = POLICIES.get(metadata.toLowerCase(Locale.ROOT));
        Optional<ColorProfile> target =
                profile.equalsIgnoreCase(SOURCE) ? Optional.empty() : ColorProfile.named(profile);
        check(profile.equalsIgnoreCase(SOURCE) || target.isPresent(), "edit.wrongProfile", profile);
        if (policy == null) {
            throw wrong("edit.wrongMetadata", metadata);
        }
        return new ExportOptions(
                depth.map(OptionalInt::of).orElse(OptionalInt.empty()),
                target,
                longEdge.map(OptionalInt::of).orElse(OptionalInt.empty()),
                sharpening,
                policy,
                new WriteOptions(quality, subsampling.equals("444"), overwrite));
    }

    private void check(boolean holds, String message, Object value) {
        if (!holds) {
            throw wrong(message, value);
        }
    }

    private ParameterException wrong(String message, Object value) {
        return new ParameterException(spec.commandLine(), Messages.get(message, value.toString()));
    }
}
