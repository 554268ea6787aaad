package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.Words.DEGREE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that a thing that is to be brighter and whiter as well is to lose the cream of it: "brighten the polar bear and make him
 * whiter"; and that what is to be on white has it behind it. A network hears twice that it shall be brighter.
 */
final class WhiterThings {
    /** What is white where it is clean and in white light; snow and clouds have shadows of another hue. */
    private static final String WHITE =
            "(?:(?:polar |white |little |old |big )*(?:bears?|swans?|dogs?|pupp(?:y|ies)|cats?|kittens?|horses?|pon(?:y|ies)|sheep|lambs?|rabbits?|bunn(?:y|ies)"
                    + "|owls?|egrets?|gulls?|seagulls?|goose|geese|ducks?|doves?|wolf|wolves|fox(?:es)?|goats?|cows?|walls?|tiles?|sheets?|tablecloth|plates?|paper"
                    + "|pages?|curtains?|towels?|bed ?linen|mugs?|cups?|bowls?|dress|gown|veil|shirts?|blouse|flowers?|roses?|lil(?:y|ies)|daisies))";

    private static final String THE = "(?:the |my |our |her |his |this |that |these |those )?";

    private static final String SO = "(?:(?:" + DEGREE + "|more|even) )?";

    private static final Pattern SENTENCE =
            Pattern.compile(PLEASE + "(?:(?:brighten|lighten|lift)(?: up)? " + THE + WHITE
                    + "(?:,? and|,) (?:make|get|turn) (?:it|him|her|them) (?:look )?" + SO + "whiter|(?:make|get|turn) "
                    + THE + WHITE
                    + " (?:look )?" + SO + "(?:brighter|lighter)(?:,? and|,) " + SO + "whiter|" + THE + WHITE
                    + " (?:should be |must be |to be )?" + SO + "(?:brighter|lighter)(?:,? and|,) " + SO + "whiter)"
                    + UnplacedWishes.END);

    /** What is sold stands on white. */
    private static final Pattern ON_WHITE = Pattern.compile(PLEASE
            + "(?:(?:put|set|show|have) )?(?:the |my |this |a |our )?(?:product|shoes?|bottle|mug|bag|item|watch|jar|box|toy|chair|lamp|ring|book|vase|bowl|shirt|dress|sneakers?|trainers?)"
            + " (?:on|against) (?:a )?(?:(?:pure|plain|clean|solid|bright|perfectly|all) ){0,2}white(?: (?:background|backdrop|ground|paper|sweep))?(?:,? (?:clean|crisp|catalogue style|for the (?:shop|web ?shop|catalogue)))?"
            + UnplacedWishes.END);

    private static final float CREAM = -0.4f;

    private static final float WHITE_LIGHT = 0.5f;

    private WhiterThings() {}

    /**
     * What a sentence asks for; as it was read, unless it says nothing but that something white shall be brighter and whiter.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (ON_WHITE.matcher(words).matches() && !read.isUnsupported()) {
            return behind(read);
        }
        boolean hasLostIt = read.edits().stream().anyMatch(e -> switch (e.attribute()) {
            case HUE_SATURATION, SATURATION, TEMPERATURE, AUTO_WHITE_BALANCE -> true;
            default -> false;
        });
        if (read.isUnsupported()
                || read.isEmpty()
                || hasLostIt
                || !SENTENCE.matcher(words).matches()) {
            return read;
        }
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        Region region =
                read.edits().stream().map(AttributeEdit::region).findFirst().orElse(Region.WHOLE);
        edits.add(new AttributeEdit(Attribute.HUE_SATURATION, Optional.of(Hue.YELLOW), region, CREAM));
        return read.withEdits(edits);
    }

    /** White that was heard of the thing, behind it. */
    private static Intent behind(Intent read) {
        boolean isOfThing = !read.edits().isEmpty()
                && read.edits().stream()
                        .allMatch(e -> e.region() == Region.SUBJECT
                                && e.amount() > 0
                                && (e.attribute() == Attribute.WHITES || e.attribute() == Attribute.EXPOSURE));
        return isOfThing
                ? read.withEdits(List.of(
                        new AttributeEdit(
                                Attribute.WHITES,
                                Optional.empty(),
                                Region.BACKGROUND,
                                read.edits().getFirst().amount()),
                        new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), Region.BACKGROUND, WHITE_LIGHT)))
                : read;
    }
}
