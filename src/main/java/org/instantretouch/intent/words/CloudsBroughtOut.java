package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.Words.DEGREE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that clouds which are brought out have more contrast and no more light: "bring out the clouds", "I want to see the clouds
 * better". A network hears a brighter sky, in which they go.
 */
final class CloudsBroughtOut {
    private static final float DARKER_LIGHTS = 0.6f;

    private static final String CLOUDS = "(?:the |those |these |some |more )?(?:clouds?|sky)";

    /** What may be seen better, unlike the sky. */
    private static final String A_CLOUD = "(?:the |those |these |some |more |my )?clouds?";

    /** What can be seen already is no wish. */
    private static final String NOT_SEEN_YET =
            "^(?! ?(?:(?:hi|hey|now|just|first|please|well|yes),? ){0,3}(?:you|i|we|they)"
                    + "(?: (?:can|could|will|would|just|now|already)){0,3} see\\b| ?(?:can|could|do|will|would) you(?: now)? see\\b)";

    private static final Pattern CLAUSE = Pattern.compile(NOT_SEEN_YET + PLEASE
            + "(?:(?:bring|draw|pull|get|coax|tease) (?:out "
            + CLOUDS
            + "|" + CLOUDS + " out)|(?:wanna |let (?:me|us) )?(?:see|show) " + A_CLOUD
            + "(?: clearer| more clearly| properly)?"
            + "|(?:make|let|have|get) " + A_CLOUD + " (?:show|stand out|be seen|(?:more )?visible)|" + A_CLOUD
            + " (?:to be|should be|must be|need to be) (?:more visible|better seen|clearer))(?: (?:" + DEGREE
            + "|more|better|in the sky))*" + UnplacedWishes.END);

    private static final String LIGHTS_AT_NIGHT =
            "(?:the |more of the |those )?(?:stars?|milky way|galaxy|nebula|constellations?|comet|northern lights|aurora|star ?trails?|meteors?)";

    private static final String LAND =
            "(?:the |my )?(?:foreground|land|landscape|ground|mountains?|hills?|trees?|shadows|rest|earth)";

    /** Lights at night, and a land that stays dark. */
    private static final Pattern STARS = Pattern.compile(PLEASE + "(?:(?:bring|draw|pull|coax|tease) (?:out "
            + LIGHTS_AT_NIGHT
            + "|" + LIGHTS_AT_NIGHT + " out)|(?:make|let|have) " + LIGHTS_AT_NIGHT
            + " (?:stand out|pop|glow|shine|show|(?:more )?visible)|" + LIGHTS_AT_NIGHT
            + " (?:should|must|needs? to|could) (?:stand out|pop|glow|shine|show|be (?:more )?visible))(?: (?:" + DEGREE
            + "|more|better))*(?:(?:,|;|,? (?:but|and|while))? ?(?:(?:don't|dont|do not) (?:lift|brighten|touch|raise|lighten|change) "
            + LAND
            + "|(?:leave|leaving|keep|keeping) " + LAND
            + "(?: (?:dark|black|alone|as (?:it|they) (?:is|are)|as is))?|not " + LAND
            + "|without (?:lifting|brightening|touching|raising|lightening|changing) " + LAND + "))"
            + UnplacedWishes.END);

    private static final String VAPOUR =
            "(?:the |that |his |her |its |this )?(?:smoke|steam|spray|dust|rain(?:drops)?|breath|vapou?r|sparks)";

    /** What is nearly as bright as what is behind it. */
    private static final Pattern SMOKE = Pattern.compile(NOT_SEEN_YET + PLEASE + "(?:" + VAPOUR
            + " (?:should|must|needs? to|has to|to) (?:be (?:more |better )?(?:visible|seen)|stand out|show(?: up)?|come out)|(?:make|let|have) "
            + VAPOUR
            + " (?:be )?(?:more visible|visible|stand out|show(?: up)?|pop)|bring (?:out " + VAPOUR + "|" + VAPOUR
            + " out))(?: (?:" + DEGREE
            + "|more|better))*(?: (?:against|from|in front of|over) (?:the |that )?[a-z]+(?: [a-z]+)?)?"
            + UnplacedWishes.END);

    private static final float SMOKE_CONTRAST = 0.9f;

    private static final float STARS_CONTRAST = 0.9f;
    private static final float STARS_LIGHTS = 0.6f;

    private static final Pattern ENDS = Pattern.compile("[,;.!?&+]+ *(?:and |but |then )?| (?:and|but|then) ");

    private CloudsBroughtOut() {}

    /**
     * What a sentence asks for; as it was read, unless a clause has the clouds brought out, and a brighter sky was heard.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (STARS.matcher(words).matches()
                && !read.isUnsupported()
                && read.style().isEmpty()) {
            float amount = Words.amount(words);
            return Intent.of(
                    inSky(Attribute.CONTRAST, STARS_CONTRAST * amount),
                    inSky(Attribute.HIGHLIGHTS, STARS_LIGHTS * amount));
        }
        if (SMOKE.matcher(words).matches()
                && !read.isUnsupported()
                && read.style().isEmpty()
                && read.edits().stream().noneMatch(CloudsBroughtOut::isClearer)) {
            return Intent.of(AttributeEdit.of(Attribute.CONTRAST, SMOKE_CONTRAST * Words.amount(words)));
        }
        if (read.isUnsupported() || read.edits().stream().noneMatch(CloudsBroughtOut::isBrighter)) {
            return read;
        }
        List<Matcher> wishes = ENDS.splitAsStream(words)
                .map(CLAUSE::matcher)
                .filter(Matcher::matches)
                .toList();
        if (wishes.size() != 1) {
            return read;
        }
        float amount = Words.amount(wishes.getFirst().group());
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.removeIf(e -> isBrighter(e) || (e.region() == Region.SKY && e.attribute() == Attribute.CONTRAST));
        edits.add(inSky(Attribute.CONTRAST, amount));
        if (edits.stream().noneMatch(e -> e.region() == Region.SKY && e.attribute() == Attribute.HIGHLIGHTS)) {
            edits.add(inSky(Attribute.HIGHLIGHTS, -DARKER_LIGHTS * amount));
        }
        return read.withEdits(edits);
    }

    private static boolean isClearer(AttributeEdit edit) {
        return edit.amount() > 0 && (edit.attribute() == Attribute.CONTRAST || edit.attribute() == Attribute.DEHAZE);
    }

    private static boolean isBrighter(AttributeEdit edit) {
        return edit.region() == Region.SKY
                && edit.amount() > 0
                && (edit.attribute() == Attribute.EXPOSURE || edit.attribute() == Attribute.HIGHLIGHTS);
    }

    private static AttributeEdit inSky(Attribute attribute, float amount) {
        return new AttributeEdit(attribute, Optional.empty(), Region.SKY, amount);
    }
}
