package org.instantretouch.intent.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles what skin is spared of an edit of the colours: "warm it up but keep the skin natural" and "cooler without blue skin" go
 * round it, and "warmer without orange skin" takes some orange from it, as teal and orange does where skin shall be natural. The
 * light of what somebody wears is taken back from the skin: "brighten the dress but not the skin". A network hears the edit or the
 * look alone.
 */
final class KeptSkin {
    /** How much orange is taken from the skin. */
    private static final float ORANGE = 0.3f;

    /** How much where a look adds to it. */
    private static final float ORANGE_OF_A_LOOK = 0.2f;

    private static final Set<Attribute> COLOURS =
            EnumSet.of(Attribute.TEMPERATURE, Attribute.TINT, Attribute.SATURATION, Attribute.VIBRANCE);

    private static final String SKIN =
            "(?:(?:the|my|her|his|their|our|people's|everyone's) )?skin(?: ?tones?| colou?rs?)?";

    private static final String BUT = "(?:,? (?:but|and|while|just|with)|,) ";
    private static final String NATURAL = "(?:natural|realistic|normal|true|neutral)(?:[- ]looking)?";

    private static final String AS_IT_IS =
            "(?:alone|(?:just )?(?:as|how|the way) (?:it|they) (?:is|are)(?: now)?|as is|(?:exactly )?the same|same|unchanged|untouched)";

    private static final String WISH = "(?:" + UnplacedWishes.WISH + "|(?:make it |more )?vibrant(?: colou?rs)?"
            + "|(?:(?:make it|make the|give me|i want|with|go for|more|really|some|very|nice) ){0,3}(?:(?:vibrant|punchy|punchier|vivid|bold|bolder|rich"
            + "|richer|strong|stronger|saturated|intense)(?:,| and|,? )?){1,2} ?colou?rs?|(?:make|let) (?:the )?colou?rs? pop(?: more)?)";

    private static final String BUT_NATURAL_SKIN = BUT
            + "(?:(?:(?:keep|keeping|leave|leaving) )?" + NATURAL + " " + SKIN
            + "|(?:keep|keeping|leave|leaving) " + SKIN + "(?: looking)? " + NATURAL
            + "|(?:keep|leave) " + SKIN + "(?<=colou?rs?)"
            + "|" + SKIN + " " + NATURAL
            + "|(?:keep|keeping|leave|leaving) " + SKIN + " " + AS_IT_IS
            + "|" + SKIN + " (?:(?:should|must|has to|needs to|can) )?(?:stays?|remains?|be)(?: " + AS_IT_IS + ")?"
            + "|" + SKIN + " (?:(?:should|must|has to|needs to) )?(?:stays?|remains?|looks?|be) " + NATURAL + ")"
            + UnplacedWishes.END;

    private static final Pattern NATURAL_SKIN = Pattern.compile(WISH + BUT_NATURAL_SKIN);

    /** The look that makes skin more orange, by its name. */
    private static final Pattern TEAL_ORANGE =
            Pattern.compile("(?:(?:an? )?(?:cinematic|teal ?(?:and|&|n|\\+)? ?orange|orange ?(?:and|&|n|\\+)? ?teal)"
                    + "(?: look| grade| style| colou?rs)?)" + BUT_NATURAL_SKIN);

    private static final Pattern SPARING = Words.pattern("but|while|just|keep|keeping|leave|leaving|stays?|remains?");

    private static final String TURNING = "(?:(?:making|turning|getting|letting) " + SKIN + "(?: go| turn| look| get)?|"
            + SKIN + " (?:going|turning|getting|looking|becoming))";

    private static final Pattern WITHOUT = Pattern.compile(WISH
            + "(?:,? (?:but )?without (?:(?:any |an )?(?<skin>orange|blue) skin(?: ?tones?)?|" + TURNING
            + " (?:too )?(?<turned>orange|blue))|,? (?:but|and) no (?<no>orange|blue) skin(?: ?tones?)?)"
            + UnplacedWishes.END);

    private static final String CLOTHES =
            "(?:(?:(?:the|my|her|his|their|that) )?(?:white |bridal |wedding )?(?:top|" + Belongings.CLOTHES + "))";

    private static final String BODY = "(?:" + SKIN + "|(?:the|my|her|his|their|our) (?:face|faces|arms|hands|body))";

    private static final String LIGHTEN = "(?:brighten|lighten|whiten|darken|dim)(?: up)?";
    private static final String LIGHTER = "(?:(?:" + Words.DEGREE + " )?(?:brighter|lighter|whiter|darker))";

    private static final String OF_CLOTHES = "(?:(?:(?:just|only) )?" + LIGHTEN + " (?:just |only )?" + CLOTHES
            + "(?: only| alone)?(?: " + Words.DEGREE + ")?|(?:just |only )?(?:make |get )?(?:just |only )?" + CLOTHES
            + "(?: only| alone)? (?:should be |needs to be |must be )?" + LIGHTER + ")";

    private static final String SPARE_SKIN =
            "(?:(?:do not|don't|dont|never) (?:touch|change|brighten|affect|darken) " + BODY
                    + "|(?:leave|keep|leaving|keeping) " + BODY + "(?: " + AS_IT_IS + ")?"
                    + "|" + BODY + " (?:(?:should|must|has to) )?(?:stays?|remains?|untouched|unchanged|be kept)(?: "
                    + AS_IT_IS + ")?)";

    /** What somebody wears gets lighter or darker, and the skin beside it does not. */
    private static final Pattern CLOTHES_ALONE =
            Pattern.compile(PlainWishes.PLEASE + "(?:" + SPARE_SKIN + "(?:,? (?:and|but)|,|;)? " + OF_CLOTHES
                    + "|" + OF_CLOTHES
                    + "(?:(?:,? (?:but|and))? (?:not|without (?:touching|changing|affecting|brightening|darkening)) "
                    + BODY + "|(?:,|,? (?:but|and)) "
                    + SPARE_SKIN + "|, not " + BODY + "))" + UnplacedWishes.END);

    /** What takes back the light of skin beside that of an edit. */
    private static final float SKIN_BACK = 1.6f;

    private KeptSkin() {}

    /**
     * What a sentence asks for; as it was read, unless it asks for other colours, and for skin that they do not reach.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (isTealAndOrange(read) && TEAL_ORANGE.matcher(words).matches()) {
            return read.withEdits(List.of(AttributeEdit.of(Attribute.HUE_SATURATION, Hue.ORANGE, -ORANGE_OF_A_LOOK)));
        }
        if (CLOTHES_ALONE.matcher(words).matches() && isOfLight(read)) {
            return besideSkin(read);
        }
        boolean ofColours = !read.edits().isEmpty()
                && read.edits().stream()
                        .filter(e -> !isOrange(e))
                        .allMatch(e -> COLOURS.contains(e.attribute()) && mayReach(e));
        if (!ofColours || read.isUnsupported() || read.style().isPresent()) {
            return read;
        }
        if (NATURAL_SKIN.matcher(words).matches() && !maybeOfSkin(words, read)) {
            return roundTheSkin(read);
        }
        Matcher without = WITHOUT.matcher(words);
        return without.matches() ? without(hue(without), read) : read;
    }

    /** Whether nothing but the light of the subject was heard. */
    private static boolean isOfLight(Intent read) {
        return !read.edits().isEmpty()
                && read.style().isEmpty()
                && !read.isUnsupported()
                && read.edits().stream()
                        .allMatch(e -> e.region() == Region.SUBJECT
                                && (e.attribute() == Attribute.EXPOSURE
                                        || e.attribute() == Attribute.WHITES
                                        || e.attribute() == Attribute.HIGHLIGHTS));
    }

    /** The same, with the light of the skin, by its hue, as it was; white clothes are brighter than skin, and have none. */
    private static Intent besideSkin(Intent read) {
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        read.edits().stream()
                .filter(e -> e.attribute() == Attribute.EXPOSURE)
                .findFirst()
                .ifPresent(light -> edits.add(new AttributeEdit(
                        Attribute.HUE_LUMINANCE,
                        Optional.of(Hue.ORANGE),
                        Region.SUBJECT,
                        Math.clamp(-SKIN_BACK * light.amount(), -1, 1))));
        return new Intent(edits, read.style(), Set.of(), read.unsupported());
    }

    /** Whether it is for the skin that there shall be less of something. */
    private static boolean maybeOfSkin(String words, Intent read) {
        return read.edits().stream().anyMatch(e -> e.amount() < 0) && !Words.has(SPARING, words);
    }

    private static boolean isTealAndOrange(Intent read) {
        return read.edits().isEmpty()
                && !read.isUnsupported()
                && read.style()
                        .filter(s -> s.style().name().equals("teal-orange"))
                        .isPresent();
    }

    private static String hue(Matcher without) {
        return Optional.ofNullable(without.group("skin"))
                .or(() -> Optional.ofNullable(without.group("turned")))
                .orElseGet(() -> without.group("no"));
    }

    private static boolean mayReach(AttributeEdit edit) {
        return edit.region() == Region.WHOLE || edit.region() == Region.SUBJECT;
    }

    private static boolean isOrange(AttributeEdit edit) {
        return edit.attribute() == Attribute.HUE_SATURATION && edit.hue().equals(Optional.of(Hue.ORANGE));
    }

    private static Intent without(String hue, Intent read) {
        boolean isBlue = hue.equals("blue");
        boolean cooler = read.edits().stream().anyMatch(e -> e.attribute() == Attribute.TEMPERATURE && e.amount() < 0);
        if (isBlue && cooler) {
            return roundTheSkin(read);
        }
        return isBlue || cooler || read.edits().stream().anyMatch(e -> isOrange(e) || e.amount() < 0)
                ? read
                : lessOrange(read);
    }

    /** The same everywhere but on people; what was heard to be kept as well is their skin. */
    private static Intent roundTheSkin(Intent read) {
        List<AttributeEdit> edits = read.edits().stream()
                .filter(e -> !isOrange(e))
                .map(e -> new AttributeEdit(e.attribute(), e.hue(), Region.BACKGROUND, e.amount()))
                .distinct()
                .toList();
        return new Intent(edits, read.style(), Set.of(), read.unsupported());
    }

    private static Intent lessOrange(Intent read) {
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.add(new AttributeEdit(Attribute.HUE_SATURATION, Optional.of(Hue.ORANGE), Region.SUBJECT, -ORANGE));
        return new Intent(edits, read.style(), Set.of(), read.unsupported());
    }
}
