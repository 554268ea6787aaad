package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.HUES;
import static org.instantretouch.intent.words.Words.HUE_OF_NAME;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that what has gone from a photo is missed: "all the warmth has gone", "the evening sun has gone, bring it back", "lens flare
 * kills the contrast". A network hears that it is to go.
 */
final class GoneAway {
    private static final String SUN =
            "(?:(?:(?:evening|morning|golden|warm|low|setting|afternoon|late|nice|lovely|beautiful) ){0,2}sun(?:light|shine)?|(?:evening|morning|golden|warm|sunset) glow"
                    + "|(?:golden|warm|evening|sunset) light)";

    private static final String WHAT = "(?:(?<warmth>warmth|" + SUN + "|warm (?:tones?|colou?rs?))"
            + "|(?<contrast>contrast|punch)|(?<colour>colou?rs?|saturation)|(?<hue>" + HUES + "))";

    private static final String GONE =
            "(?:(?:has|have|is|are|had|got|gets?) (?:(?:all|completely|totally|entirely|somehow|sadly|just|been) )?"
                    + "(?:gone|lost|missing|vanished|disappeared|(?:drained|washed|sucked|faded) (?:away|out))(?: (?:missing|lost|away))?"
                    + "|disappeared|vanished|went missing|(?:is|are) no longer there|(?:is|are)n't there(?: any ?more)?)";

    private static final String FROM =
            "(?: (?:out of|from|in) (?:the|my|this|that|her|his|our|it|here)(?: [a-z]+){0,2}| here| somehow| altogether)?";

    /** That it shall come back; any other wish is another sentence. */
    private static final String BACK =
            "(?:[,;.!]? ?(?:and |so |but )?(?:please |can you |could you |pls |i want |we want )*"
                    + "(?:(?:bring|get|put|give|have|want|take) (?:it|them|that|some of it|some)(?: all)? back(?: in(?:to it)?| again)?"
                    + "|(?:restore|return|recover|fix|revive) (?:it|them|that|this)|bring back|fix|help))?";

    private static final Pattern SENTENCE = Pattern.compile(
            "^ ?(?:(?:ugh|hm+|oh no|so|well|somehow|sadly|but|now),? )?(?:all )?(?:(?:the|its|my|our|that|all the|all its) )?"
                    + WHAT
                    + "(?: of (?:the |that )?(?:sun|sunset|evening|morning|day|light|summer|scene|sky))? " + GONE + FROM
                    + BACK + UnplacedWishes.END
                    + "|^ ?(?:there's |there is )?no " + WHAT.replaceAll("\\?<([a-z]+)>", "?<$1Left>")
                    + " (?:(?:is )?left|remains?|remaining)(?: in (?:it|this|here|the (?:photo|picture|image|shot)))?"
                    + BACK + " ?[.!]* ?");

    private static final String TOOK =
            "(?:kill(?:s|ed)|ruin(?:s|ed)|ate|eats|has eaten|took|takes|has taken|stole|steals|swallow(?:s|ed)|destroy(?:s|ed)|sucks|sucked|drain(?:s|ed))";

    /** Something has taken it: "lens flare kills the contrast". */
    private static final Pattern TAKEN = Pattern.compile(
            "^ ?(?:(?:the|my|this|that|all that|some) )?(?!(?:too|more|less|if|please|what|nothing|don't|dont)\\b)(?:(?:lens|dirty|window|bright|low|direct|cheap|old) )?[a-z]+ "
                    + TOOK
                    + " (?:all |most |much |some )?(?:of )?(?:the |its |my |our |all the )?" + WHAT
                    + "(?: away| out)?(?: (?:out of|from|in) (?:it|this|the (?:photo|picture|image|shot|sky)))?" + BACK
                    + UnplacedWishes.END);

    /** "No red left" is of no side. */
    private static final Pattern REMAINING = Pattern.compile("\\bleft(?= ?(?:$|[,;.!?])| (?:in|at all|here|of)\\b)");

    private GoneAway() {}

    /**
     * What a sentence asks for; as it was read, unless it says no more than that something has gone, of which less was heard.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher gone = SENTENCE.matcher(words);
        if (read.isUnsupported() || read.style().isPresent()) {
            return read;
        }
        if (!gone.matches()) {
            gone = TAKEN.matcher(words);
            if (!gone.matches()) {
                return read;
            }
        }
        if (named(gone, "warmth").isPresent()) {
            return more(Attribute.TEMPERATURE, read);
        }
        if (named(gone, "contrast").isPresent()) {
            return more(Attribute.CONTRAST, read);
        }
        if (named(gone, "colour").isPresent()) {
            return more(Attribute.SATURATION, read);
        }
        return moreOf(named(gone, "hue").orElseThrow(), words, read);
    }

    private static Optional<String> named(Matcher gone, String name) {
        return Stream.of(name, name + "Left")
                .filter(gone.namedGroups()::containsKey)
                .flatMap(group -> Stream.ofNullable(gone.group(group)))
                .findFirst();
    }

    /** More of it, where more was not heard; what of it has gone was as much as was heard to go. */
    private static Intent more(Attribute attribute, Intent read) {
        boolean isHeard = read.edits().stream().anyMatch(e -> e.attribute() == attribute && e.amount() > 0)
                || (attribute == Attribute.SATURATION
                        && read.edits().stream().anyMatch(e -> e.attribute() == Attribute.VIBRANCE && e.amount() > 0));
        if (isHeard) {
            return read;
        }
        float amount = read.edits().stream()
                .filter(e -> e.attribute() == attribute)
                .map(e -> Math.abs(e.amount()))
                .findFirst()
                .orElse(Words.PLAIN);
        Region region =
                read.edits().stream().map(AttributeEdit::region).findFirst().orElse(Region.WHOLE);
        return Intent.of(new AttributeEdit(attribute, Optional.empty(), region, amount));
    }

    private static Intent moreOf(String name, String words, Intent read) {
        Hue hue = Objects.requireNonNull(HUE_OF_NAME.get(name));
        boolean isHeard = read.edits().stream()
                .anyMatch(e -> e.attribute() == Attribute.HUE_SATURATION
                        && e.hue().equals(Optional.of(hue))
                        && e.amount() > 0);
        List<Region> named = NamedRegions.in(REMAINING.matcher(words).replaceAll(" "));
        return isHeard
                ? read
                : Intent.of(new AttributeEdit(
                        Attribute.HUE_SATURATION,
                        Optional.of(hue),
                        named.isEmpty() ? Region.WHOLE : named.getFirst(),
                        Words.PLAIN));
    }
}
