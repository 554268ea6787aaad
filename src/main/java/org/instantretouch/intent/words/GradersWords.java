package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.HUES;
import static org.instantretouch.intent.words.Words.HUE_OF_NAME;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles words of those who grade films: "cool lift, warm gain" tints the shadows and the highlights, "s-curve, gentle" is a little
 * contrast, and half a stop more density is half a stop darker. A network hears nothing of the first two, and "more" in the last.
 */
final class GradersWords {
    private static final float TINT = 0.45f;

    private static final String AND = "(?:,? (?:and|but|with|while) |[,;/+&] ?| ?& ?| )";

    private static final String HUE = "(?:warm(?:er)?|cool(?:er)?|cold(?:er)?|" + HUES + "|amber|gold|golden)";

    private static final String DARK = "(?:lift|toe|blacks|shadows|lows|darks)";

    /** As a verb, "lift" asks for another thing, and so does "gain". */
    private static final String BRIGHT = "(?:gain|shoulder|highlights|highs|whites|brights)";

    private static final String THE = "(?:the )?";

    /** Each end of the tones and its tint, of which one at least is called as a grader calls it. */
    private static final List<Pattern> TINTED = List.of(
            Pattern.compile(PLEASE + "(?<dark>" + HUE + ") " + THE + DARK + AND + "(?<bright>" + HUE + ") " + THE
                    + BRIGHT + UnplacedWishes.END),
            Pattern.compile(PLEASE + "(?<bright>" + HUE + ") " + THE + BRIGHT + AND + "(?<dark>" + HUE + ") " + THE
                    + DARK + UnplacedWishes.END),
            Pattern.compile(PLEASE + THE + DARK + " (?<dark>" + HUE + ")" + AND + THE + BRIGHT + " (?<bright>" + HUE
                    + ")" + UnplacedWishes.END),
            Pattern.compile(PLEASE + THE + BRIGHT + " (?<bright>" + HUE + ")" + AND + THE + DARK + " (?<dark>" + HUE
                    + ")" + UnplacedWishes.END));

    /** One end as a grader calls it. */
    private static final Pattern ONE_END = Pattern.compile(PLEASE + "(?:(?<hue>" + HUE
            + ")(?: up| down)? (?:the )?(?:(?<before>lift)|gain)|(?:the )?(?:(?<behind>lift)|gain) (?:"
            + DEGREE + " )?(?<after>" + HUE + "))(?: " + DEGREE + ")?" + UnplacedWishes.END);

    private static final Pattern OF_GRADERS = Words.pattern("lift|toe|gain|shoulder");

    private static final String HOW =
            "(?:gentle|soft|subtle|slight|mild|light|small|strong|steep|heavy|hard|aggressive|deep|classic)";

    private static final Pattern CURVE = Pattern.compile(PLEASE
            + "(?:(?:add|apply|use|give it|put|make|do|try) )?(?:an? |the |some )?(?:(?<before>" + HOW
            + ") )?s[- ]?curve"
            + "(?: (?:on (?:it|this|the (?:photo|picture|image|tones|luma))|to (?:it|this)))?(?:[,:;]? (?:but )?(?:a |an )?(?:very )?(?<after>"
            + HOW + "|gently|softly|subtly|lightly)(?: one)?)?" + UnplacedWishes.END);

    private static final Pattern WEAK = Words.pattern("gentl\\w+|soft(?:ly)?|subtl\\w+|slight|mild|light(?:ly)?|small");
    private static final Pattern STRONG = Words.pattern("strong|steep|heavy|hard|aggressive|deep");

    private static final Pattern DENSITY = Pattern.compile(PLEASE + "(?:(?:add|give (?:it|me)|print) )?"
            + "(?:(?:about |by )?(?:[a-z0-9/.]+ ){1,3}(?:of an? |an? )?(?:f-?)?(?:stops?|ev) (?:of )?|" + DEGREE
            + " )?(?<way>more|extra|less) density"
            + "(?: (?:in|to|on) (?:the |it\\b|this\\b)?(?:mids?|mid-?tones?|print|photo|picture|image|whole (?:photo|picture|image|thing))?)?"
            + UnplacedWishes.END);

    /** A part that is to be denser. */
    private static final Pattern DENSIFY = Pattern.compile(
            PLEASE + "densify " + NamedRegions.THE + "(?<part>" + NamedRegions.NAME + ")(?: (?<degree>" + DEGREE
                    + "))?(?:(?:,|,? but|,? and) (?:don't|dont|do not) touch (?:the |my )?[a-z]+|,? (?:but )?(?:leave|keep) (?:the |my )?[a-z]+ (?:alone|as it is))?"
                    + UnplacedWishes.END);

    private static final float DENSER = -0.8f;

    /** Light that is flat has less contrast, and is no darker. */
    private static final Pattern FLAT_LIGHT =
            Words.pattern("flatten(?:ing)?(?: out)? (?:(?:the|this|all the) )?light(?:ing)?");

    private static final Pattern DARKER = Words.pattern("dark\\w*|dim\\w*|down|exposure|bright\\w*|less light");

    private GradersWords() {}

    /**
     * What a sentence asks for; as it was read, unless it says nothing but one of these.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (CURVE.matcher(words).matches()) {
            return curve(words, read);
        }
        if (Words.has(FLAT_LIGHT, words) && !Words.has(DARKER, words)) {
            return flat(read);
        }
        Matcher densify = DENSIFY.matcher(words);
        if (densify.matches()) {
            float size =
                    Words.amount(Optional.ofNullable(densify.group("degree")).orElse(""));
            return Intent.of(RegionLists.in(
                    NamedRegions.of(densify.group("part")), AttributeEdit.of(Attribute.EXPOSURE, DENSER * size)));
        }
        Matcher density = DENSITY.matcher(words);
        if (density.matches()) {
            return dense(density.group("way"), read);
        }
        Matcher one = ONE_END.matcher(words);
        if (one.matches()) {
            return oneEnd(one, words, read);
        }
        return Words.has(OF_GRADERS, words)
                ? TINTED.stream()
                        .map(tinted -> tinted.matcher(words))
                        .filter(Matcher::matches)
                        .findFirst()
                        .map(ends -> tinted(hue(ends.group("dark")), hue(ends.group("bright")), read))
                        .orElse(read)
                : read;
    }

    private static Intent curve(String words, Intent read) {
        if (!read.isEmpty() || read.isUnsupported() || !read.keeps().isEmpty()) {
            return read;
        }
        float amount = Words.has(WEAK, words) ? 0.25f : Words.has(STRONG, words) ? 0.8f : Words.PLAIN;
        return Intent.of(AttributeEdit.of(Attribute.CONTRAST, amount));
    }

    /** The same without less light, where there is less contrast. */
    private static Intent flat(Intent read) {
        boolean isFlat = read.edits().stream().anyMatch(e -> e.attribute() == Attribute.CONTRAST && e.amount() < 0);
        return isFlat
                ? read.withEdits(read.edits().stream()
                        .filter(e -> e.attribute() != Attribute.EXPOSURE || e.amount() > 0)
                        .toList())
                : read;
    }

    /** Denser is darker. */
    private static Intent dense(String way, Intent read) {
        boolean isLight = read.edits().size() == 1
                && read.style().isEmpty()
                && read.edits().getFirst().attribute() == Attribute.EXPOSURE
                && read.edits().getFirst().region() == Region.WHOLE;
        if (!isLight) {
            return read;
        }
        AttributeEdit light = read.edits().getFirst();
        float size = Math.abs(light.amount());
        return read.withEdits(List.of(light.withAmount(way.equals("less") ? size : -size)));
    }

    private static Hue hue(String name) {
        return Optional.ofNullable(HUE_OF_NAME.get(name))
                .or(() -> Optional.ofNullable(Words.HUE_OF_SHADE.get(name)))
                .orElseGet(() -> name.startsWith("warm") ? Hue.ORANGE : Hue.BLUE);
    }

    private static Intent oneEnd(Matcher one, String words, Intent read) {
        String name = Optional.ofNullable(one.group("hue")).orElseGet(() -> one.group("after"));
        boolean dark = one.group("before") != null || one.group("behind") != null;
        Attribute tint = dark ? Attribute.SHADOW_TINT : Attribute.HIGHLIGHT_TINT;
        return read.isUnsupported() || has(tint, hue(name), read)
                ? read
                : Intent.of(AttributeEdit.of(tint, hue(name), TINT * Words.amount(words) / Words.PLAIN));
    }

    private static Intent tinted(Hue dark, Hue bright, Intent read) {
        boolean isHeard = has(Attribute.SHADOW_TINT, dark, read) && has(Attribute.HIGHLIGHT_TINT, bright, read);
        return isHeard || read.isUnsupported()
                ? read
                : Intent.of(
                        AttributeEdit.of(Attribute.SHADOW_TINT, dark, TINT),
                        AttributeEdit.of(Attribute.HIGHLIGHT_TINT, bright, TINT));
    }

    private static boolean has(Attribute tint, Hue hue, Intent read) {
        return read.edits().stream()
                .anyMatch(e -> e.attribute() == tint && e.hue().equals(Optional.of(hue)));
    }
}
