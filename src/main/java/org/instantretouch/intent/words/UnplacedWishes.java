package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;

/**
 * Wishes in plain words that name neither a thing nor a place: "make it a bit brighter", "lift the shadows". Patterns for text in
 * its {@linkplain PlainText plain} form.
 */
final class UnplacedWishes {
    static final String DEGREE =
            "(?:(?:half|(?:an? |one |two )?(?:third|quarter)s?)(?: of)? an? (?:full )?stop|no more than|an?|bit|little|lot|lots|touch|tad|shade|slight|slightly|somewhat|some|much|way|far|very|really"
                    + "|strongly|gently|subtly|more|less|by|[+-]?\\d[\\d.]*(?: ?%| percent| stops?| ev)?)";

    private static final String VERB =
            "(?:make|do|turn|bring|take|pull|push|drop|cut|add|give|get|boost|increase|decrease|reduce"
                    + "|raise|lower|lift|lighten|brighten|darken|dim|warm|cool|(?:de)?saturate|mute|fade|soften|flatten|strengthen|enhance)";

    private static final String STATE =
            "(?:(?:bright|light|dark|dimm|warm|cool|cold|soft|flatt|strong|clear|punchi|rich)er|bright|dark|cold"
                    + "|(?:de)?saturated|colou?rful|contrasty|vivid|vibrant|muted|sepia|bw|mono(?:chrome)?|gr[ae]yscale|be|should)";

    private static final String TONES =
            "(?:exposure|brightness|light|contrast|shadows?|highlights?|whites|blacks|midtones?|tones?"
                    + "|saturation|vibrance|vibrancy|colou?rs?|warmth|temperature|haze)";

    private static final String PHOTO =
            "(?:it|this|that|the|my|thing|photo|picture|pic|image|shot|scene|frame|overall|everything|everywhere|all|whole|entire)";

    private static final String FILLER =
            "(?:please|pls|can|could|would|you|i|i'd|want|like|just|to|up|down|out|off|in|of)";

    /** An edit and how much of it, of the whole photo or of what words after it name. */
    static final String EDIT = several(VERB, STATE, DEGREE, PHOTO, FILLER);

    /** The same, or an edit of all its shadows, colours and the like. */
    static final String WISH = several(VERB, STATE, DEGREE, PHOTO, FILLER, TONES);

    /** Several of those: "warmer and a bit brighter", "lift the shadows, more contrast". */
    static final String WISHES = WISH + "(?:(?:,? and|,) " + WISH + "){0,3}";

    /** A region; its name is a group. */
    static final String PART = THE + "(" + NAME + ")";

    /** The end of a sentence. */
    static final String END = "(?:,? (?:please|pls|thanks|thank you|though))?[ .!?]*";

    private UnplacedWishes() {}

    private static String several(String... words) {
        String word = "(?:" + String.join("|", words) + ")";
        return word + "(?: " + word + "){0,9}";
    }
}
