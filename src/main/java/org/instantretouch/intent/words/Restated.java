package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.HUES;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Region;

/**
 * Says in the plainest words what an instruction says in words that a network hears something else in, as who goes on from an
 * edit does: "a bit cooler now" is no complaint of how cool it is now, "warmer but only in the sky" is "warmer in the sky",
 * and "brighter where I painted" is brighter, as a mask tells where.
 */
public final class Restated {
    private static final String SO_FAR =
            "(?:(?:now|still|and|then|ok|okay|alright|well|hm+|yes|yeah|good|great|nice|better|perfect|next)[,.!:;]* )";

    private static final String BY_NOW = "(?:,? (?:right )?(?:now|still|then|again))";

    private static final String MORE_SO = "(?:(?:even|still|just|only) )?(?:" + DEGREE + " )?"
            + "(?:(?:bright|light|dark|dimm|warm|cool|cold|chilli|soft|flatt|hard|harsh|strong|clear|crisp|punchi"
            + "|rich|deep|moodi"
            + "|gloomi|hazi|blu|redd|green|yellow|purpl|pink|gold|clean|calm|gentl|subtl|pal|bold)er"
            + "|(?:more|less) (?:of (?:a|the|that) )?(?!than\\b|like\\b|so\\b)[a-z]+)";

    private static final String THERE = "(?: (?:in|on|for|at) " + THE + NAME + ")?";

    private static final String IT = "(?:it|this|that|everything|(?:the |this )?(?:whole )?(?:photo|picture|image"
            + "|shot|thing)|" + THE
            + NAME + ")";

    private static final String MORE_SO_THERE = "(?:(?:make|have|get) " + IT + " |" + THE + NAME + ",? )?" + MORE_SO
            + "(?:(?:,|,? and|,? then) " + MORE_SO + ")?" + THERE;

    /** A wish for more of something than there is now. */
    private static final Pattern NOW =
            Pattern.compile(" ?(?<before>" + SO_FAR + "{1,3})?(?:please )?(?<wish>" + MORE_SO_THERE
                    + ")(?:,? (?:please|pls|thanks))?(?<after>"
                    + BY_NOW + ")?(?:,? (?:please|pls|thanks))?[ .!]*");

    /** The same beside what was there before, which stays as edits do. */
    private static final Pattern AS_BEFORE =
            Pattern.compile(" ?(?:(?:just )?(?:like|as|same as) (?:it was )?(?:before|that|now|it is(?: now)?)"
                    + "|(?:(?:do |keep )?(?:the |it the )?)?same(?: as before| again| thing)?),? (?:but|only"
                    + "|just) (?:make it )?(?<wish>"
                    + MORE_SO_THERE + ")[ .!]*");

    /** Less or more of an edit, of which something else tells. */
    private static final Pattern OF_AN_EDIT = pattern("(?:strong|weak|subtl|bold)er");

    private static final String TONES = "(?:dark(?:er|est)? (?:parts|areas|tones|bits)|bright(?:er|est)? (?:parts"
            + "|areas|tones|bits)"
            + "|deep shadows|shadows?|highlights?|whites|blacks|mid-?tones?|darks|brights)";

    private static final String THE_TONES =
            "the (?:" + TONES + "|" + HUES + "(?: tones)?)|" + TONES + "|" + HUES + "(?<=s)";

    private static final String ONLY = "(?:only|just|solely)(?: (?:do|apply) (?:it|that|this))? "
            + "(?:(?:in|on|for|at|to|of|within|inside|across|over) )?(?:all (?:of )?)?";

    private static final String PART = "(?:(?<REGION>" + THE + NAME + ")|(?<TONES>" + THE_TONES + "))";

    /** Where the light of a window is, and somebody by where they are. */
    private static final Pattern ONLY_WHERE = Pattern.compile(
            " ?(?<before>[a-z0-9' ,%.+-]{1,80}?)(?: ?[,;:.-]+ ?(?:but )?| (?:but|and) )(?:please )?(?:only|just) (?:where (?:(?<region>"
                    + THE + NAME
                    + ")|(?<window>(?:the |my |our |those )?windows?)) (?:is|are)|(?:(?:in|on|at|for) )?(?<at>(?:the |my |our |those )?windows?))(?:,? please)?[ .!]*");

    /** What the highlights can be for those of a window. */
    private static final Pattern OF_LIGHT = pattern("(?:bright|dark|light|dim|expos|warm|cool|cold)\\w*");

    private static final String SOME_WISH = "[a-z0-9' ,%.+-]{1,80}?";

    /** A wish that is held to a part: "warmer but only in the sky", "only the reds: more saturated". */
    private static final Pattern BUT_ONLY = Pattern.compile(" ?(?:(?<before>" + SOME_WISH
            + ")(?: ?[,;:.-]+ ?(?:but |and |yet |though )?| \\(| (?:but|and|yet|though) )(?:please )?" + ONLY
            + PART.replace("REGION", "region").replace("TONES", "tones") + "(?: alone)?\\)?|" + ONLY
            + PART.replace("REGION", "place").replace("TONES", "hues") + " ?[,:] ?(?<after>" + MORE_SO + "(?:,? and "
            + MORE_SO + ")?))(?:,? please)?[ .!]*");

    /** What is not restated: a sentence of more places than one, or of what is not to be done, or is to stay. */
    private static final Pattern MORE_THAN_A_WISH = pattern(NAME
            + "|not|no|never|without|except|but|keep|keeping|leave|leaving|dont|instead|than|only|just|rest"
            + "|others?|all|everything"
            + "|everywhere|whole|black|bw|mono(?:chrome)?|gr[ae]y(?:scale)?|crop|remove|delete|erase|replace"
            + "|(?:in|on|at|near|of) (?:the|my|her|his|their|our|its)");

    private static final Pattern OF_TONES = pattern(TONES + "|" + HUES);

    private static final Pattern OF_TONES_ALONE = pattern(TONES);

    /** What may be said of things that are to go. */
    private static final Pattern TAKEN_OUT = Pattern.compile("(?:take|cut|drop|pull|get|bring|push|give|add|do"
            + "|make)(?: (?:it|this|that|all))?(?: (?:out|off|up|down))?");

    /** Who is not "in the" photo by that. */
    private static final Pattern PRONOUN = Pattern.compile("him|her|me|us");

    private static final String PAINTED = "(?:(?:but )?(?:only |just )?(?:where(?:ver)?|(?:in |on )?what|(?:in "
            + "|on )?the (?:part|area|bit|place|spot|region)s?"
            + "(?: (?:that|which|where))?) (?:i|i've|i have|we|we've)(?: (?:just|have|already))? (?:painted"
            + "|brushed|masked|selected|marked|drew|drawn)"
            + "(?: (?:it|over|in|on|out))?"
            + "|(?:but )?(?:only |just )?(?:inside|within|in|on|under|for) (?:the|my|this|that) (?:mask|selection"
            + "|brush ?strokes?|(?:painted|masked|selected|brushed|marked)"
            + " (?:area|part|region|bit|spot|place)s?))";

    private static final Pattern WHERE_PAINTED = Pattern.compile(" ?(?:(?<wish>" + UnplacedWishes.WISH + "),? "
            + PAINTED + "|" + PAINTED
            + "[,:]? (?:please )?(?<then>" + UnplacedWishes.WISH + "))" + UnplacedWishes.END);

    private static final Pattern ITS = Pattern.compile("^(?:the|my|her|his|their|our|its) ");

    private Restated() {}

    /** An instruction in plainer words; the same, unless all of it is one of the sentences that are known here. */
    public static String of(String text) {
        String words = PlainText.of(text).replace('\u2019', '\'');
        Matcher now = NOW.matcher(words);
        if (now.matches() && (now.group("before") != null || now.group("after") != null)) {
            return now.group("wish");
        }
        Matcher before = AS_BEFORE.matcher(words);
        if (before.matches() && !has(OF_AN_EDIT, words)) {
            return before.group("wish");
        }
        Matcher painted = WHERE_PAINTED.matcher(words);
        if (painted.matches()) {
            String wish = either(painted, "wish", "then");
            return TAKEN_OUT.matcher(wish).matches() ? text : wish;
        }
        Matcher where = ONLY_WHERE.matcher(words);
        if (where.matches()
                && !has(MORE_THAN_A_WISH, where.group("before"))
                && (where.group("region") != null || has(OF_LIGHT, where.group("before")))) {
            return where.group("before").strip() + " in "
                    + Optional.ofNullable(where.group("region")).orElse("the highlights");
        }
        Matcher only = BUT_ONLY.matcher(words);
        return only.matches() ? there(only).orElse(text) : text;
    }

    private static Optional<String> there(Matcher only) {
        String wish = either(only, "before", "after").strip();
        boolean isOfTones = only.group("tones") != null || only.group("hues") != null;
        String part = isOfTones ? either(only, "tones", "hues") : either(only, "region", "place");
        boolean isOne = !wish.isEmpty()
                && !Words.hasShortNot(wish)
                && !has(MORE_THAN_A_WISH, wish)
                && !PRONOUN.matcher(part).matches()
                && !NamedRegions.in(part).contains(Region.EDGES)
                && !(isOfTones && has(has(OF_TONES_ALONE, part) ? OF_TONES_ALONE : OF_TONES, wish));
        return isOne ? Optional.of(wish + " in " + (has(ITS, part) ? part : "the " + part)) : Optional.empty();
    }

    private static String either(Matcher matched, String group, String other) {
        return Optional.ofNullable(matched.group(group)).orElse(matched.group(other));
    }
}
