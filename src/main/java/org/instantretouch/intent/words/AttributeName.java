package org.instantretouch.intent.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Attribute;

/**
 * A word for an attribute.
 *
 * @param way in which the attribute goes by the word alone, as by "cooler", or 0
 * @param turned whether more of what it says is less of the attribute
 */
record AttributeName(Attribute attribute, int way, boolean turned) {
    /** By which exposure is meant where that was heard. */
    private static final Set<String> OF_MOST_LIGHT = Set.of("midtones", "midtone", "mid-tones", "mids");

    private static final Map<String, AttributeName> NAMES = names();

    private static Map<String, AttributeName> names() {
        Map<String, AttributeName> names = new HashMap<>();
        names(names, Attribute.EXPOSURE, 0, "exposure", "exp", "brightness");
        names(names, Attribute.EXPOSURE, 1, "brighter", "lighter", "brighten", "lighten");
        names(names, Attribute.EXPOSURE, -1, "darker", "dimmer", "darken");
        names(names, Attribute.EXPOSURE, 0, OF_MOST_LIGHT.toArray(String[]::new));
        names(names, Attribute.CONTRAST, 0, "contrast", "con", "contrasty");
        names(names, Attribute.HIGHLIGHTS, 0, "highlights", "highlight", "hi-lights", "highs", "brights", "hl");
        names(names, Attribute.SHADOWS, 0, "shadows", "shadow", "shads", "sh", "darks", "lows");
        names(names, Attribute.WHITES, 0, "whites");
        names(names, Attribute.BLACKS, 0, "blacks");
        names(names, Attribute.TEMPERATURE, 0, "temperature", "temp", "warmth", "wb");
        names(names, Attribute.TEMPERATURE, 1, "warmer", "warm");
        names(names, Attribute.TEMPERATURE, -1, "cooler", "colder", "cool");
        names(names, Attribute.TINT, 0, "tint");
        names(names, Attribute.SATURATION, 0, "saturation", "sat", "saturated", "colours", "colors", "colour", "color");
        names(names, Attribute.SATURATION, -1, "desaturate", "desat");
        names(names, Attribute.VIBRANCE, 0, "vibrance", "vib", "vibrancy");
        names(names, Attribute.DEHAZE, 0, "dehaze");
        names.put("haze", new AttributeName(Attribute.DEHAZE, 0, true));
        names(names, Attribute.FADE, 0, "fade", "matte");
        names(names, Attribute.BW, 0, "bw", "monochrome", "mono", "greyscale", "grayscale");
        names(names, Attribute.SEPIA, 0, "sepia");
        names(names, Attribute.VIGNETTE, 0, "vignette", "vignetting", "vig");
        names(names, Attribute.HUE_LUMINANCE, 0, "luminance", "lum");
        names(names, Attribute.HUE_SHIFT, 0, "hue");
        return names;
    }

    private static void names(Map<String, AttributeName> names, Attribute attribute, int way, String... words) {
        for (String word : words) {
            names.put(word, new AttributeName(attribute, way, false));
        }
    }

    /** Whether a word names an attribute. */
    static boolean isOne(String word) {
        return NAMES.containsKey(word);
    }

    /**
     * Those among words.
     *
     * @param isOfLight whether exposure was heard, of which midtones are a name then
     */
    static List<AttributeName> in(List<NumberedPart.Word> words, boolean isOfLight) {
        return words.stream()
                .filter(word -> isOfLight || !OF_MOST_LIGHT.contains(word.text()))
                .flatMap(word -> Optional.ofNullable(NAMES.get(word.text())).stream())
                .toList();
    }
}
