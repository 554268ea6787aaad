package org.instantretouch.intent.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;

/**
 * Settles what a photo is made ready for: "for printing on matte paper", "for a newspaper", "it will go on a mug". A network hears the
 * look of the paper, or nothing; what is wanted is what that paper takes away.
 */
final class PrintedOn {
    private static final String LEAD =
            "(?: ?(?:please|pls|ok|so|and|hi|can you|could you|i'd like to|i want to|we|i),?){0,6} ?";

    private static final String PREPARED =
            "(?:(?:prepare|prep|optimi[sz]e|ready|adjust|edit|tweak|fix|set up|make)(?: (?:it|this|the (?:photo|picture|image)))?(?: ready)? )?";

    private static final String IS =
            "(?:it|this|the (?:photo|picture|image))(?:'s|'ll be|'ll| is| will| has to| gets| goes)? "
                    + "(?:(?:meant|intended|going|go|be|to be|to) ){0,3}";

    private static final String PRINT =
            "(?:(?:a |the |my )?(?:print(?:s|ed|ing)?|reproduc(?:ed|tion)|use)(?: (?:it|this))? )?(?:(?:for|on|onto|in|as|to) )?";

    private static final String ON = LEAD + PREPARED + "(?:" + IS
            + "(?=(?:for|on|onto|in|as|printed)\\b)(?:for )?|for |(?:to be |will be )?(?=printed\\b)"
            + "|(?<=want to |going to |i'll |we'll |like to )print (?:it|this|the (?:photo|picture|image)) (?=(?:on|onto|in)\\b)"
            + "|(?:i'm|i am|i'll be|we're|we are|we'll be) (?=printing\\b))"
            + PRINT + "(?:(?:a|an|the|my|our|some|their|local|school|cheap) ){0,2}";

    private static final String END =
            "(?: (?:print|prints|printing|article|reader|screen|page|edition|advert|ad))?" + UnplacedWishes.END;

    /** What each is made ready by, for all that a sentence says. */
    private static final Map<Pattern, List<AttributeEdit>> MEDIA = media();

    private PrintedOn() {}

    private static Map<Pattern, List<AttributeEdit>> media() {
        Map<Pattern, List<AttributeEdit>> media = new LinkedHashMap<>();
        // Without a gloss, black is grey.
        media.put(
                on(
                        "(?:mat(?:te?)?|uncoated|cotton rag|cotton|rag|watercolou?r|fine[- ]art|matte fine[- ]art|textured) (?:photo |art |inkjet )?paper"),
                NamedLooks.edits("contrast+0.22 blacks-0.2 exposure+0.1 shadows+0.1 saturation+0.08"));
        // Grey paper that ink spreads in.
        media.put(
                on("(?:newspapers?|newsprint|(?:daily |weekly |black-and-white )?paper's front page)"),
                NamedLooks.edits("exposure+0.2 contrast+0.22 shadows+0.25 whites+0.1 saturation+0.08"));
        media.put(
                on(
                        "(?:coffee |photo )?(?:mugs?|cups?|t-?shirts?|tees?|tote(?: bags?)?|cushions?|mouse ?(?:pads?|mats?)|phone cases?)"),
                NamedLooks.edits("exposure+0.12 contrast+0.18 shadows+0.12 vibrance+0.2"));
        media.put(
                on("(?:e-?ink|e-?paper|e-?book|kindle)"),
                NamedLooks.edits("bw+1 contrast+0.3 exposure+0.12 shadows+0.15 whites+0.15"));
        return Map.copyOf(media);
    }

    private static Pattern on(String medium) {
        return Pattern.compile(ON + medium + END);
    }

    /**
     * What a sentence asks for; as it was read, unless it says of nothing but what the photo is for.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        return MEDIA.entrySet().stream()
                .filter(medium -> medium.getKey().matcher(words).matches())
                .findFirst()
                .map(medium -> new Intent(medium.getValue(), Optional.empty(), Set.of(), 0))
                .orElse(read);
    }
}
