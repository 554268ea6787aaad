package org.instantretouch.bench.quality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.instantretouch.bench.metric.PhotoTraits;
import org.instantretouch.bench.metric.Picture;
import org.instantretouch.photo.PhotoReader;

/**
 * Which photos an instruction is tried on, as the instruction benchmark chooses them: of a folder's JPEGs and PNGs those that are
 * neither grey, nor very dark, bright or flat; where a hue is checked, those that show it; in an order that depends on nothing
 * but the instruction's id and the photos' names.
 */
public final class PhotoChoice {
    /** The longer side, in pixels, at which pictures are measured. */
    public static final int SIDE = 512;

    private static final double LEAST_CHROMA = 8;
    private static final double LEAST_LIGHTNESS = 25;
    private static final double MOST_LIGHTNESS = 78;
    private static final double LEAST_CONTRAST = 8;
    private static final double LEAST_HUE_SHARE = 0.04;

    private final List<Candidate> candidates;

    private PhotoChoice(List<Candidate> candidates) {
        this.candidates = candidates;
    }

    private record Candidate(Path photo, PhotoTraits traits) {
        boolean isUsable() {
            return traits.chroma() >= LEAST_CHROMA
                    && traits.lightness() >= LEAST_LIGHTNESS
                    && traits.lightness() <= MOST_LIGHTNESS
                    && traits.contrast() >= LEAST_CONTRAST;
        }

        boolean shows(CheckedInstruction instruction) {
            return instruction.hues().stream().allMatch(hue -> traits.share(hue) >= LEAST_HUE_SHARE);
        }

        String name() {
            return String.valueOf(photo.getFileName());
        }
    }

    /**
     * Looks at the photos of a folder. Takes some hundredths of a second each.
     *
     * @throws UnusableFileException if it is no folder, or none of its photos can be used
     * @throws IOException if a photo cannot be read; it names the photo
     */
    public static PhotoChoice of(Path folder) throws IOException {
        List<Candidate> usable = new ArrayList<>();
        for (Path photo : photos(folder)) {
            Picture picture = Picture.of(PhotoReader.read(photo)).atMost(SIDE);
            Candidate candidate = new Candidate(photo.toAbsolutePath().normalize(), PhotoTraits.of(picture));
            if (candidate.isUsable()) {
                usable.add(candidate);
            }
        }
        if (usable.isEmpty()) {
            throw new UnusableFileException(
                    folder, "it holds no colourful JPEG or PNG photo of medium brightness; choose another folder");
        }
        return new PhotoChoice(usable);
    }

    /**
     * The JPEGs and PNGs of a folder by name.
     *
     * @throws UnusableFileException if it is no folder
     */
    public static List<Path> photos(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UnusableFileException(folder, "there is no such folder of photos");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> isPhoto(f) && !Files.isDirectory(f))
                    .sorted(Comparator.comparing(
                            f -> String.valueOf(f.getFileName()).getBytes(StandardCharsets.UTF_8),
                            Arrays::compareUnsigned))
                    .toList();
        }
    }

    private static boolean isPhoto(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".jpg") || name.endsWith(".jpeg") || name.endsWith(".png");
    }

    /** How many photos can be used. */
    public int size() {
        return candidates.size();
    }

    /**
     * Every instruction on so many photos, or on as many as there are.
     *
     * @param each photos an instruction, at least 1
     */
    public List<Trial> trials(List<CheckedInstruction> instructions, int each) {
        List<Trial> trials = new ArrayList<>();
        for (CheckedInstruction instruction : instructions) {
            List<Candidate> showing =
                    candidates.stream().filter(c -> c.shows(instruction)).toList();
            List<Path> photos = (showing.isEmpty() ? candidates : showing)
                    .stream()
                            .sorted(Comparator.comparing(c -> hash(instruction.id() + c.name())))
                            .limit(each)
                            .map(Candidate::photo)
                            .toList();
            for (int n = 0; n < photos.size(); n++) {
                trials.add(new Trial(instruction, photos.get(n), n));
            }
        }
        return trials;
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
