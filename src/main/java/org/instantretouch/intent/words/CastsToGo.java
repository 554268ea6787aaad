package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;

/**
 * Tells which cast it is that an instruction wants to be rid of, "take the green cast out", "everything is too orange", and that it does
 * not want a cooler or warmer photo: how far the white balance goes then depends on how strong the photo's cast is.
 */
public final class CastsToGo {
    private static final String HUE =
            "(?:" + Words.HUES + "(?:ish)?|bluish|reddish|pinkish|orangey|yellowy|purplish|warm|cold|cool)";

    private static final String CAST = "(?:cast|tint|tinge|veil)";

    private static final String ANY =
            "(?:(?:the|this|that|all|any|of|some|a|an|its|my|ugly|awful|nasty|horrible|very|really|such|strong|slight|weird|bit|kind|sort) ){0,4}";

    private static final String RID = "(?:remove|get rid of|take(?: out)?|fix|correct|neutrali[sz]e|kill|lose|eliminate"
            + "|reduce|cut|clean up|cancel(?: out)?|counter|less(?: of)?|without|drop|pull|tame|tone down|undo|strip"
            + "|sort(?: out)?|deal with|no more)";

    private static final String WHOLE =
            "(?:it|it's|its|(?:(?:the|this|my|whole|entire) ){0,2}(?:photo|picture|image|pic|shot|scene|thing|room)"
                    + "|everything|all|white balance|wb)";

    private static final String TOO =
            "(?:(?:all|just|a bit|a little|way|far|much|really|so|very|rather|quite) ){0,2}too ";

    /** What is said of a cast that is to go; what follows may say that it is of a part of the photo. */
    private static final Pattern SAID =
            Pattern.compile("(?:\\b" + RID + " " + ANY + HUE + "(?: light| colou?r)? " + CAST + "\\b"
                    + "|\\b(?:there's|there is|has|has got|have|got) " + ANY + HUE
                    + "(?: light| colou?r)? " + CAST + "\\b"
                    + "|\\b" + HUE + " " + CAST
                    + " (?:(?:needs to|must|has to|should|is|to be|to|be) ){0,2}(?:gone|go|out|away|removed?|fixed|corrected|neutrali[sz]ed|horrible|awful|ugly)\\b"
                    + "|\\b" + RID + " " + ANY + "colou?r " + CAST + "\\b"
                    + "|\\b" + WHOLE + "(?:(?: is|'s| looks?| came out| turned out| seems?| feels?)?(?: off)?,? )" + TOO
                    + HUE + "\\b"
                    + "|^ ?(?:(?:way|far|much|a bit) )?too " + HUE + "(?=,? ?$|[.!;,])"
                    + "|\\btoo much " + HUE + "\\b(?! in (?:the|her|his|my|their|our))"
                    + "|\\b" + WHOLE
                    + " (?:looks?|is|came out|turned out) (?:really|very|so|all|way too|awfully|horribly|sickly) "
                    + HUE + "\\b"
                    + "|\\bwhy (?:is|does) (?:it|everything|this|the (?:photo|picture|image)) (?:look )?(?:so|all|too) "
                    + HUE + "\\b"
                    + "|\\b(?:get|take|pull|suck|drain) (?:(?:the|all|that) ){0,2}" + HUE
                    + " (?:out|away)\\b"
                    + "|\\b(?:get rid of|remove|lose|kill) (?:(?:the|all|that) ){0,2}" + HUE
                    + "(?=,? ?$|[.!;,]| and\\b))(?! (?:in|on|of) (?:the |her |his |my |their |our )?" + NAME + ")");

    /** Before what is not to be done, or is asked or wished. */
    private static final Pattern NOT = Pattern.compile(
            "\\b(?:don't|don.t|dont|do not|never|not|is there|are there|keep|want|like|love|make|give|add)\\b[^,;.!]*$");

    private static final Pattern HUED = pattern(HUE);
    private static final Pattern YELLOW_OR_BLUE = pattern("(?:yellow|orange|amber|blue)\\w*|bluish|warm|cold|cool");
    private static final Pattern RED = pattern("red\\w*");

    private CastsToGo() {}

    /**
     * The balances that take the casts out which are to go.
     *
     * @param text an instruction
     * @return of {@link Attribute#TEMPERATURE} and {@link Attribute#TINT}; none where no cast is to go
     */
    public static Set<Attribute> in(String text) {
        String words = PlainText.of(text);
        Set<Attribute> balances = EnumSet.noneOf(Attribute.class);
        SAID.matcher(words)
                .results()
                .filter(said -> !NOT.matcher(words).region(0, said.start()).find())
                .flatMap(CastsToGo::balances)
                .forEach(balances::add);
        return balances;
    }

    /** By the hue that is named, or both. */
    private static Stream<Attribute> balances(MatchResult said) {
        return HUED.matcher(said.group())
                .results()
                .map(MatchResult::group)
                .filter(hue -> !RED.matcher(hue).matches())
                .findFirst()
                .map(hue -> YELLOW_OR_BLUE.matcher(hue).matches() ? Attribute.TEMPERATURE : Attribute.TINT)
                .map(Stream::of)
                .orElse(Stream.of(Attribute.TEMPERATURE, Attribute.TINT));
    }
}
