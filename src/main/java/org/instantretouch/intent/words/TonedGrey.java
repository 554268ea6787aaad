package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.HUES;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles what colour has to do with black and white: a filter before it, "black and white with a red filter", and a tone after it,
 * "a warm black and white". A network hears warmth or a tint, which black and white takes away again, for it comes after these. A
 * sepia print has no other colour, while an amount of sepia that is not all leaves some.
 */
final class TonedGrey {
    /** From here on no colour is left. */
    private static final float ALL_GREY = 0.85f;

    /** The tone of a print that is as strong as a temperature of 1. */
    private static final float SEPIA = 0.6f;

    /** The tint of the dark parts that is as strong as a temperature or tint of 1, and that of the bright ones, which show it sooner. */
    private static final float DARK = 0.7f;

    private static final float BRIGHT = 0.35f;

    /** From here on sepia is no hint of it. */
    private static final float PLAIN_SEPIA = 0.6f;

    private static final Pattern A_PART = pattern(
            "hint|touch|bit|little|tad|slight|slightly|subtle|subtly|light|lightly|faint|gentle|gently|soft|mild|some|half"
                    + "|part|partly|partial|almost|nearly|tint|wash|overlay|colou?rs?|not|less|\\d{1,3}");

    private static final Pattern GREY = pattern("bw|black-and-white|mono|monochrome|gr[ae]yscale");

    private static final Pattern FILTER = pattern("(red|orange|yellow|green|blue)[- ]filter");
    private static final Pattern NO_FILTER =
            pattern("dark\\w*|less|down|than|lower|no|not|without|remove|lose|never|instead|don't");

    /** What each filter does to the luminance of hues. */
    private static final Map<Hue, List<AttributeEdit>> FILTERS = Map.of(
            Hue.RED, List.of(luminance(Hue.RED, 0.5f), luminance(Hue.BLUE, -0.6f)),
            Hue.ORANGE, List.of(luminance(Hue.ORANGE, 0.5f), luminance(Hue.BLUE, -0.45f)),
            Hue.YELLOW, List.of(luminance(Hue.YELLOW, 0.4f), luminance(Hue.BLUE, -0.3f)),
            Hue.GREEN, List.of(luminance(Hue.GREEN, 0.5f)),
            Hue.BLUE, List.of(luminance(Hue.BLUE, 0.5f)));

    private static final Pattern NAME = pattern(HUES + "(?! filters?\\b)");

    /** Where the colour is a fault, or comes before black and white, or not all colour goes. */
    private static final Pattern NO_TONE =
            pattern("too|casts?|remove|without|no|not|never|less|fix|correct\\w*|neutral\\w*|out|rid"
                    + "|kill|lose|instead|is|are|was|were|looks?|white balance|wb|almost|nearly|most|mostly|half|part|partly|then"
                    + "|before|first|don't|except|rest");

    private TonedGrey() {}

    private static AttributeEdit luminance(Hue hue, float amount) {
        return AttributeEdit.of(Attribute.HUE_LUMINANCE, hue, amount);
    }

    /**
     * What a sentence asks for; as it was read, unless that is black and white with a filter or a tone.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        boolean grey = read.edits().stream()
                .anyMatch(e -> isWhole(e) && e.attribute() == Attribute.BW && e.amount() >= ALL_GREY);
        boolean brown = read.edits().stream()
                .anyMatch(e -> isWhole(e) && e.attribute() == Attribute.SEPIA && e.amount() >= PLAIN_SEPIA);
        if (brown && (grey || isPrint(words, read))) {
            return allSepia(read);
        }
        if (!grey) {
            return read;
        }
        Matcher filter = FILTER.matcher(words);
        if (filter.find() && !has(NO_FILTER, words)) {
            return Hue.of(filter.group(1)).map(hue -> filtered(hue, read)).orElse(read);
        }
        return has(GREY, words) && !has(NO_TONE, words) ? toned(words, read) : read;
    }

    /** Whether nothing is asked of a brown photo's colours: then none of these is to show through. */
    private static boolean isPrint(String words, Intent read) {
        return read.edits().stream().noneMatch(e -> isOfColour(e.attribute()))
                && read.style().isEmpty()
                && read.keeps().isEmpty()
                && !read.isUnsupported()
                && !has(A_PART, words);
    }

    private static boolean isOfColour(Attribute attribute) {
        return switch (attribute) {
            case BW, SATURATION, VIBRANCE -> true;
            default -> attribute.hasHue();
        };
    }

    /** The same in all sepia, which has no other colour; over black and white besides, what was red would turn green. */
    private static Intent allSepia(Intent read) {
        return read.withEdits(read.edits().stream()
                .filter(e -> !(isWhole(e) && e.attribute() == Attribute.BW))
                .map(e -> isWhole(e) && e.attribute() == Attribute.SEPIA ? e.withAmount(1) : e)
                .toList());
    }

    /** The same through a filter, unless what was read of luminance is another wish. */
    private static Intent filtered(Hue hue, Intent read) {
        boolean other = read.edits().stream()
                .anyMatch(e -> e.attribute() == Attribute.HUE_LUMINANCE
                        && !(e.hue().equals(Optional.of(hue)) && e.amount() < 0));
        if (other) {
            return read;
        }
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.removeIf(e -> isWhole(e)
                && switch (e.attribute()) {
                    case TEMPERATURE, TINT, HUE_SATURATION, HUE_LUMINANCE -> true;
                    default -> false;
                });
        edits.addAll(FILTERS.getOrDefault(hue, List.of()));
        return read.withEdits(edits);
    }

    private static Intent toned(String words, Intent read) {
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.removeIf(TonedGrey::isOfWhiteBalance);
        List<AttributeEdit> heard =
                read.edits().stream().filter(TonedGrey::isOfWhiteBalance).toList();
        for (AttributeEdit edit : heard) {
            // What was heard as a tone of its own is that.
            if (edits.stream().noneMatch(TonedGrey::isTone)) {
                edits.addAll(tone(words, edit));
            }
        }
        return read.withEdits(edits);
    }

    /** What is seen after black and white. */
    private static List<AttributeEdit> tone(String words, AttributeEdit edit) {
        List<Hue> named = Arrays.stream(Hue.values())
                .filter(hue -> hue.names().stream().anyMatch(name -> isNamed(name, words)))
                .toList();
        Optional<Hue> hue = named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
        boolean brown = hue.map(h -> h == Hue.ORANGE || h == Hue.YELLOW).orElse(true);
        float size = Math.abs(edit.amount());
        if (edit.attribute() == Attribute.TEMPERATURE && edit.amount() > 0 && brown) {
            return List.of(AttributeEdit.of(Attribute.SEPIA, SEPIA * size));
        }
        Hue tint = hue.orElse(
                edit.attribute() == Attribute.TEMPERATURE ? Hue.BLUE : edit.amount() > 0 ? Hue.MAGENTA : Hue.GREEN);
        return List.of(
                AttributeEdit.of(Attribute.SHADOW_TINT, tint, DARK * size),
                AttributeEdit.of(Attribute.HIGHLIGHT_TINT, tint, BRIGHT * size));
    }

    private static boolean isNamed(String name, String words) {
        return NAME.matcher(words)
                .results()
                .anyMatch(found -> found.group().equals(name) || found.group().equals(name + "s"));
    }

    private static boolean isWhole(AttributeEdit edit) {
        return edit.region() == Region.WHOLE;
    }

    private static boolean isOfWhiteBalance(AttributeEdit edit) {
        return isWhole(edit) && (edit.attribute() == Attribute.TEMPERATURE || edit.attribute() == Attribute.TINT);
    }

    private static boolean isTone(AttributeEdit edit) {
        return switch (edit.attribute()) {
            case SEPIA, SHADOW_TINT, HIGHLIGHT_TINT -> true;
            default -> false;
        };
    }
}
