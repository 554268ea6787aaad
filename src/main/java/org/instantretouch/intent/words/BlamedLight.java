package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.Words.HUES;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles what a light has done that is blamed for it: "kill the light pollution" is less orange in the sky, "the flash killed the
 * mood" a darker and warmer photo, light that is "too strong on the left" a darker left, and what is "blue from the sky" is not the
 * sky. A face that is too white has too much light, and too much of it in its highlights, whatever is blamed for it. A network hears
 * the light's name.
 */
final class BlamedLight {
    private static final String END = "(?: (?:a (?:bit|little|lot)|please))?[ .!]*";

    private static final String MAYBE_SO = "(?:(?:way|far|much|a bit|a little|just) )?";

    private static final Pattern POLLUTION =
            Pattern.compile("(?:please |can you )?(?:kill|remove|reduce|cut|lessen|get rid of"
                    + "|take out|clean up|neutrali[sz]e|fix|lose|no|less|too much) (?:(?:of )?(?:the|this|that|all) )?"
                    + "(?:orange |yellow )?light pollution(?: glow)?" + END);

    private static final Pattern FLASH = Pattern.compile("(?:the |my |that )?(?:on-camera |camera )?flash (?:has )?"
            + "(?:killed|ruined|destroyed|spoil(?:ed|t)|wrecked|murdered) (?:the|all the|that|our) "
            + "(?:(?<mood>mood|ambien?ce|ambiance|atmosphere|vibe)"
            + "|(?:warm(?:th)?|cosy|cozy|candle)(?: ?light| glow| ambience| mood)?)[ .!]*");

    /** What is of a hue because of what is somewhere else. */
    private static final Pattern FROM = pattern("(?:is|are|looks?|looking|glow(?:s|ing)?|went|turned|got|gone)"
            + "(?: (?:a bit|a little|too|all|very|so))? " + HUES + " from (?<place>" + THE + NAME + ")");

    /** A light that is too strong somewhere, of which nothing is to be brighter. */
    private static final Pattern TOO_STRONG =
            Pattern.compile("(?:the |my |that |this )?(?:sun|sunlight|light|flash|lamp|spotlight|spot"
                    + "|window light|sunshine|daylight) (?:(?:is|was|comes?|falls?|hits?|shines?) )?(?:(?:in|falling|coming|hitting|shining|pouring|burning) )?"
                    + "(?:in |down |her |him |them |us |me )?" + MAYBE_SO
                    + "too (?:strong|hard|harsh|bright|heav|intense|heavi)(?:ly|y)?(?: (?:on|in|at|over|onto|upon|from|across) "
                    + THE
                    + "(?!behind\\b|back\\b)[a-z]+(?: [a-z]+)?)?" + END);

    private static final String FACE =
            "(?:all (?:of )?)?(?:(?:the|my|our|his|her|their) )?(?:[a-z]+'s )?(?:faces?|skin|foreheads?)";

    private static final String SO =
            "(?:(?:a bit|a little|slightly|way|far|much|all|so|just|really|completely|totally|very) ){0,2}";

    /** A face without detail, by what is said of it, or of the flash. */
    private static final Pattern WHITE_FACE = Pattern.compile(
            "^ ?(?:(?:hi|hey|but|so|sorry|please|oh),? ){0,2}(?:"
                    + FACE
                    + " (?:(?:is|are|looks?|was|were|came out|turned out|comes out|went|got|has gone|have gone) )?" + SO
                    + "(?:too white|(?<=\\b(?:is|are|looks?|was|were|out|went|gone) (?:all )?(?:completely|totally) )white|(?:blown|burn(?:t|ed))[ -]?out|bleached(?: out)?|white from (?:the|my) flash)(?: (?:from|by|because of|in|with) (?:the|my) flash)?"
                    + "|(?:(?:the|my|that) )?flash (?:has |had |is |was )?" + SO
                    + "(?:(?:made|making|turned) (?:" + FACE + "|him|her|me|us|them)(?: look| go)? " + SO
                    + "(?:too )?white"
                    + "|(?:blew|burn(?:t|ed)|bleached|washed)(?: out)? (?:" + FACE + "|him|her|me|us|them)(?: out)?"
                    + "|overexposed (?:" + FACE + "|him|her|me|us|them)))"
                    + "(?:[,;.] ?(?:and |so )?(?:please |can you )?(?:fix|help|tone it down|calm it|correct|rescue|save)(?: (?:it|that|them|her|him|this))?)?[ .!?]*$");

    private static final String NEAR =
            "(?:(?:the |my |our |all the |his |her )?(?:people|faces?|everyone|everybody|kids|children|couple|bride|groom|family|guests|friends|subjects?|front row"
                    + "|person|girl|boy|man|woman|baby|dog|cat|front|foreground|first row|us|me|him|her|them)(?: (?:in (?:the )?front|near(?:by)?|close(?: by)?"
                    + "|(?:in|at|of) the (?:front|foreground)))?)";

    private static final String FAR =
            "(?:(?:the |my |our |all the )?(?:back|background|backdrop|room|hall|church|rest|garden|scene|everything (?:else|behind(?: (?:them|us|him|her|me))?)"
                    + "|(?:people|everyone|everybody|crowd|guests) (?:behind|at the back|in the back(?:ground)?)|rest of the (?:room|hall|church|photo|picture)))";

    private static final String BURNT =
            "(?:(?:all |too |way too |much too |far too |completely |totally )?(?:white|bright|(?:blown|burn(?:t|ed)|bleached|washed)[ -]?out|over-?exposed|pale))";

    private static final String BLACK =
            "(?:(?:all |too |way too |much too |far too |completely |totally |pitch |so |left )?(?:black|dark|underexposed|in (?:the )?(?:dark|darkness|shadow)))";

    private static final String IS = "(?: (?:is|are|was|were|looks?|came out|comes out|went|turned|stayed|left|all))*";

    private static final String FLASH_DID = "(?:(?:the|my|that|our|his|her) )?flash (?:has |had )?";

    private static final String BY_FLASH =
            "(?:,? (?:because of|from|due to|thanks to|with|by|from using) (?:the |my |that )?flash)";

    private static final String THEN = "(?:,|,? and(?: the)?|,? but|,? while|;) (?:it )?(?:left |made |turned )?";

    /** A flash reaches who is near and none who is far. */
    private static final Pattern NEAR_AND_FAR = Pattern.compile(
            "^ ?(?:(?:hi|hey|but|so|sorry|please|oh),? ){0,2}(?:"
                    + FLASH_DID + "(?:(?:made|turned|left) (?<made>" + NEAR + ") " + BURNT
                    + "|(?:burn(?:t|ed)|blew|bleached|washed|overexposed|lit)(?: out)?(?: up)? (?<lit>"
                    + NEAR + ")(?: out)?)" + THEN + FAR + IS + " ?" + BLACK + "|(?<by>" + NEAR + ")" + IS + " " + BURNT
                    + THEN + FAR + IS + " "
                    + BLACK + BY_FLASH + "|(?:with|from|because of) (?:the |my |that )?flash,? (?<with>" + NEAR + ")"
                    + IS + " " + BURNT + THEN + FAR + IS + " " + BLACK
                    + ")(?:[,;.:]? (?:and |so )?(?:please |can you )?(?:fix|help|correct|rescue|save|balance|even)(?: (?:it|that|them|this))?(?: out)?)?[ .!?]*$");

    private static final Pattern FRONT = pattern("front|foreground|first row");

    private static final float FAR_BRIGHTER = 0.45f;

    private static final Pattern WHOLLY = pattern("completely|totally");

    private static final float WHOLLY_SO = 0.8f;

    private static final float WHITE_FACE_DARKER = -0.35f;

    private static final float WHITE_FACE_LOWER = -0.5f;

    private static final float DARKER = -0.4f;
    private static final float WARMER = 0.4f;

    /** Places that light comes from; others are where the hue is. */
    private static final Set<Region> SOURCES = EnumSet.of(Region.SKY, Region.BACKGROUND);

    private static final Set<Attribute> OF_HUES =
            Set.of(Attribute.HUE_SATURATION, Attribute.TEMPERATURE, Attribute.TINT);

    private BlamedLight() {}

    /**
     * What a sentence asks for; as it was read, unless it says no more than what a light has done, or what was heard is to happen
     * where that comes from.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (POLLUTION.matcher(words).matches()) {
            float amount = Words.amount(words);
            return Intent.of(
                    inSky(Attribute.TEMPERATURE, Optional.empty(), -amount),
                    inSky(Attribute.HUE_SATURATION, Optional.of(Hue.ORANGE), -amount));
        }
        Matcher flash = FLASH.matcher(words);
        if (flash.matches()) {
            AttributeEdit warmer = AttributeEdit.of(Attribute.TEMPERATURE, WARMER);
            return flash.group("mood") == null
                    ? Intent.of(warmer)
                    : Intent.of(AttributeEdit.of(Attribute.EXPOSURE, DARKER), warmer);
        }
        if (WHITE_FACE.matcher(words).matches() && !read.isUnsupported()) {
            boolean isWholly = has(FollowUp.MUCH_TOO, words) || has(WHOLLY, words);
            float share = (isWholly ? WHOLLY_SO : Words.amount(words)) / Words.PLAIN;
            return Intent.of(
                    onFace(Attribute.EXPOSURE, WHITE_FACE_DARKER * share),
                    onFace(Attribute.HIGHLIGHTS, WHITE_FACE_LOWER * share));
        }
        Matcher near = NEAR_AND_FAR.matcher(words);
        if (near.matches() && !read.isUnsupported()) {
            String who = Stream.of("made", "lit", "by", "with")
                    .flatMap(group -> Optional.ofNullable(near.group(group)).stream())
                    .findFirst()
                    .orElseThrow();
            boolean isFront = has(FRONT, who) && NamedRegions.in(who).stream().noneMatch(r -> r == Region.SUBJECT);
            return nearAndFar(isFront ? Region.FOREGROUND : Region.SUBJECT);
        }
        if (TOO_STRONG.matcher(words).matches()
                && read.edits().stream().allMatch(e -> e.attribute() == Attribute.EXPOSURE && e.amount() > 0)) {
            return read.withEdits(
                    read.edits().stream().map(e -> e.withAmount(-e.amount())).toList());
        }
        Matcher from = FROM.matcher(words);
        return from.find() ? elsewhere(from, words, read) : read;
    }

    private static Intent nearAndFar(Region near) {
        return Intent.of(
                new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), near, WHITE_FACE_DARKER),
                new AttributeEdit(Attribute.HIGHLIGHTS, Optional.empty(), near, WHITE_FACE_LOWER),
                new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), Region.BACKGROUND, FAR_BRIGHTER),
                new AttributeEdit(Attribute.SHADOWS, Optional.empty(), Region.BACKGROUND, FAR_BRIGHTER));
    }

    private static AttributeEdit onFace(Attribute attribute, float amount) {
        return new AttributeEdit(attribute, Optional.empty(), Region.SUBJECT, amount);
    }

    private static AttributeEdit inSky(Attribute attribute, Optional<Hue> hue, float amount) {
        return new AttributeEdit(attribute, hue, Region.SKY, amount);
    }

    /** The same with what was heard of hues where they come from in the whole photo, if nothing else names that place. */
    private static Intent elsewhere(Matcher from, String words, Intent read) {
        Region source = NamedRegions.in(from.group("place")).getFirst();
        if (!SOURCES.contains(source)
                || !NamedRegions.in(words.substring(0, from.start()) + words.substring(from.end()))
                        .isEmpty()) {
            return read;
        }
        List<AttributeEdit> edits = read.edits().stream()
                .map(e -> e.region() == source && OF_HUES.contains(e.attribute())
                        ? new AttributeEdit(e.attribute(), e.hue(), Region.WHOLE, e.amount())
                        : e)
                .toList();
        return edits.equals(read.edits()) ? read : read.withEdits(edits);
    }
}
