package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.HUES;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;

/**
 * Settles what loses or gains colour where a sentence spares some: "black and white except the red umbrella", "mute everything but
 * the greens", "more colour, but leave the reds alone". A network hears the hue, and often not which way it goes.
 *
 * <p>Such a sentence comes to less saturation of the whole photo and as much more of the hues that are spared, or to more and as
 * much less, which together leave these as they are ({@link Intent#resolved()}).
 */
final class SparedHues {
    /** Who names more has another wish. */
    private static final int MOST_HUES = 3;

    private static final float NEARLY_ALL = 0.9f;
    private static final float PART = 0.5f;

    private static final String COLOUR = "colou?rs?";

    /** It is colour that is meant, and none of its faults. */
    private static final String ALONE =
            "\\b(?! (?:casts?|noise|fring\\w+|bleed\\w*|banding|problems?|issues?|errors?|tints?|shifts?"
                    + "|clipping|contamination))";

    /** What is of a hue and no thing that has it. */
    private static final String OF_HUE = " (?:filters?|casts?|tints?|tones?|stains?|channels?|hour|glow)\\b";

    private static final Map<Hue, Pattern> NAMES = Arrays.stream(Hue.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    hue -> pattern("(?<!\\bno )(?:" + String.join("|", hue.names()) + ")s?(?!" + OF_HUE + ")")));

    /** The same where a filter, a cast or the like has the name. */
    private static final Map<Hue, Pattern> OTHERS = Arrays.stream(Hue.values())
            .collect(Collectors.toMap(
                    Function.identity(), hue -> pattern("(?:" + String.join("|", hue.names()) + ")s?" + OF_HUE)));

    /** Words before what is spared that mean nothing else. */
    private static final String APART =
            "x?cept\\w*|except\\w*|(?:apart from|other than|aside from)(?! (?:that|this|it)\\b)"
                    + "|(?<!^|, )besides|save for";

    private static final String EXCEPT = "(?:but|bar|" + APART + ")";

    private static final Pattern ALL_BUT = pattern(
            "(?:everything|everywhere|all|every \\w+|whatever|anything|anywhere|nothing|lot|gr[ae]y|bw),?(?: \\w+)? "
                    + EXCEPT
                    + "|" + COLOUR + "(?:,? but(?: not)?|, not) (?:the )?" + HUES
                    + "|" + APART + "|excluding|barring|all save|whatever isn't");

    private static final Pattern REST =
            pattern("rest|others|otherwise|(?:everything|everyone|everywhere|all) else|(?<!and |, )nothing else"
                    + "|(?:other|remaining) (?:" + COLOUR + "|hues?)");

    /** With words for grey and such a reading, what is named keeps its colour. */
    private static final Pattern KEPT =
            pattern("(?:keep|leave|spare)(?:s|ing)? (?:only |just )?(?:the|my|her|his|their|our|its|that|those|" + HUES
                    + ")|but (?:not|for|with|keep|leave)|hands off|(?:splash|pop) of " + HUES);

    /** By these words alone all but the hue that is named loses its colour. */
    private static final Pattern SELECTIVE = pattern(
            "colou?r (?:splash|isolation|pop effect)|^colou?r pop(?!.*\\b(?:make|deeper|richer|stronger)\\b)|schindler\\w*"
                    + "|isolat(?:e|ed|ing)(?: [\\w']+){0,2} " + HUES
                    + "|gr[ae]y world(?! (?:white|wb|balance|assumption))|only (?:the )?" + HUES + "(?: and (?:the )?"
                    + HUES
                    + ")?(?: \\w+)? stays?"
                    + "|(?:only|just the)(?: [\\w']+){1,6} (?:in (?:full )?colou?r|coloured|colored|survives?|showing(?! \\w*clip)"
                    + "|(?:keeps?|has|have|had) (?:(?:its|their|her|his|any) )?colou?r" + ALONE + ")"
                    + "|keep only (?:the )?" + HUES + "(?!" + OF_HUE + ")"
                    + "|(?:leave|keep) only .{1,40} (?:coloured|colored|in colou?r)|nothing else (?:coloured|colored|in colou?r)"
                    + "|only colou?r$");

    private static final String A_HUE = "(?:the )?" + HUES + "(?: (?:and|&) (?:the )?" + HUES + "){0,2}";

    /** All that a sentence says, by which there is to be no other colour. */
    private static final Pattern ONLY_HUES = Pattern.compile(PlainWishes.PLEASE
            + "(?:(?:(?:only|just) (?:keep|show|see)|only leave|(?:keep|leave|show) (?:only|just)|nothing but|only see) "
            + A_HUE
            + "(?: in it)?|(?:keep|leave|show) " + A_HUE + " (?:only|and nothing else)|(?:leave|keep) (?:only|just) "
            + A_HUE + " in|(?:keep|leave) " + A_HUE
            + ",? (?:and |but )?(?:lose|remove|drop|kill|get rid of) (?:the rest|everything else|all else|all the others|the others)|(?:only|just) "
            + A_HUE
            + "(?:,? and nothing else|,? nothing else| (?:show|visible|is left|are left|left|to (?:remain|stay|be left|show|be visible)))"
            + "|(?:(?:do|make) )?(?:the thing where|(?:it )?so that|it so) only " + A_HUE
            + " (?:is|are) (?:left|visible|in colou?r)"
            + "|(?:take out|remove|kill|lose|drop|get rid of) every other " + COLOUR + " (?:than|but|except) " + A_HUE
            + "|(?:make|let) (?:only|just) " + A_HUE + " (?:show|be seen|be visible|survive|remain|stay)|" + A_HUE
            + " (?:(?:is|should be|as) )?the only " + COLOUR
            + "(?: (?:i want|to (?:stay|keep|see|remain)|left|that stays"
            + "|i want to (?:see|keep)))?"
            + "|(?:every|all|everything)(?: (?:the )?(?:other )?" + COLOUR
            + ")? (?:out|gone|off|away|removed) (?:but|except(?: for)?) "
            + A_HUE + ")" + UnplacedWishes.END);

    /** The name of a tool for the colours of a hue as well. */
    private static final Pattern SELECTIVE_COLOUR = pattern("selective colou?r\\w*");

    private static final Pattern CHANGE = pattern(
            "more|less|boost|up|down|increase|decrease|reduce|raise|lower|take|stronger|weaker|shift|[+-]?\\d+");

    private static final Pattern IN_COLOUR = pattern("in (?:full )?colou?r");

    private static final String NO_COLOUR =
            "gr[ae]ys?|gr[ae]yscale|mono|monochrome|bw|colou?rless|drain\\w*|colou?r out"
                    + "|(?:hardly|barely) colou?red|(?:no|without)(?: any)? " + COLOUR + ALONE
                    + "|(?:lose|loses|remove|strip|kill) (?:(?:all|any|the|its|their|other) )*" + COLOUR + ALONE;

    /** What shall have no colour. */
    private static final Pattern GREY = pattern(NO_COLOUR);

    /** The same by words that may mean less of it, too. */
    private static final Pattern DRAINED = pattern(NO_COLOUR + "|desat|desaturat\\w+");

    private static final String MUTE =
            "(?:mut(?:e|ing)|dull|quieten|calm|ton(?:e|ing) down|subdu(?:e|ing)|fade|weaken|lower|drop|reduce)";

    /** What shall have less colour, where the network heard that of the hue that is spared. */
    private static final Pattern REST_MUTED =
            pattern(MUTE + " (?:(?:the |all |everything )*(?:rest|else|others|other " + COLOUR
                    + ")|(?:everything|all|every \\w+|whatever)(?: \\w+)? " + EXCEPT + ")"
                    + "|(?:everything|all|every \\w+|whatever)(?: \\w+)? " + EXCEPT + " .*(?:" + MUTE
                    + "|muted|muting|dull\\w*|quiet\\w*|weaker|calm\\w*|paler?|down|softer)");

    /** What is said of how it is, which is no wish. */
    private static final Pattern COMPLAINT =
            pattern("(?<!rest )(?<!else )(?<!others )(?:is|are|looks?|looking|too|so|seems?|feels?) (?:\\w+ )?"
                    + "(?:gr[ae]y|dull|muted|flat|colou?rless|desaturated|drained|faded|pale)");

    /** What is not spared is to stay: then it is the hue that changes. */
    private static final Pattern REST_KEPT =
            pattern("(?:leave|leaving|keep|keeping|hold|not|n't|don't touch|without|preserve)\\b"
                    + "(?:(?!\\b(?:and|while|but)\\b)[^,.;:]){0,24}\\b(?:rest|else|others|other " + COLOUR
                    + "|untouched)"
                    + "|(?:rest|else|others) (?:is|are|looks?) (?:ok|okay|fine|good|great|perfect)"
                    + "|(?:everything|all|every \\w+|rest|others|else)(?: \\w+)?"
                    + " (?:stays?|remains?|as (?:it|they) (?:is|are)|alone|intact|unchanged)");

    /** Then what is not spared changes as well. */
    private static final Pattern REST_TOO = pattern("and (?:(?:the|everything|all|anything) )*(?:rest|else|others)");

    /** Where a region loses its colour, rather than what is not of a hue. */
    private static final Pattern PLACE = pattern("background|behind|foreground|around|surround\\w*|distance");

    private static final Pattern A_PART = pattern(
            "a (?:bit|little|touch|tad|shade)|slight(?:ly)?|somewhat|part(?:ly|ially)|gently|subtl[ey]|some|half"
                    + "|halve|mildly|\\d+");

    private static final Pattern ALMOST = pattern("almost|nearly|hardly|barely|mostly");
    private static final Pattern CLAUSE_END = Pattern.compile("[,;.!?]");

    /** One to three hues, and no cast or the like. */
    private static final String SOME_HUES =
            "(" + HUES + "(?:(?:,? (?:and|or|nor|&) |, |/)(?:the )?" + HUES + "){0,2})\\b(?!er|ish)(?!" + OF_HUE + ")";

    private static final String ANY_OF = "(?: (?:the|my|her|his|any|all|those)){0,2}";

    /** What is not to gain colour where the rest does; the hues are in one of the groups. */
    private static final Pattern NOT_RAISED = pattern(
            "(?:(?:everything|all|every \\w+|anything|everywhere|whatever)(?:(?: \\w+){0,2} but|(?: \\w+){0,2},? bar)|but for|"
                    + APART
                    + "|excluding|without touching|(?:don't|dont|do not|never) (?:touch|boost|raise|affect)|hands off)"
                    + "(?: (?:on|in|for))?" + ANY_OF + " " + SOME_HUES
                    + "|(?<=but |, |^)not(?: (?:on|in|for|with))? (?:the|my|her|his|any) " + SOME_HUES
                    + "|(?<=but |, )not (?:on|in|for) " + SOME_HUES
                    + "|(?:keep|leave|spare)(?:s|ing)?" + ANY_OF + " " + SOME_HUES
                    + "(?= (?:alone|out|be|untouched|unchanged|natural|in peace|(?:the way|where|as) (?:it|they) (?:is|are)"
                    + "|as (?:is|before)|(?:at|the) same)\\b|,? ?$|[,;.!]| (?:and|please)\\b)"
                    + "|" + SOME_HUES + " (?:\\w+ )?(?:unchanged|untouched|left alone|alone"
                    + "|as (?:is|it is|they are)(?= ?[,;.!]|,? (?:and|but|with)\\b| ?$)"
                    + "|(?:stays?|remains?)(?: (?:put|as|the same|where|natural)|,? ?$|[,;.!]))");

    /** What gains colour but some hues, of which alone that may have been heard. */
    private static final Pattern RAISED_BUT = pattern(
            "(?<!\\b(?:don.t|dont|not|never|no) )(?:saturate|boost|intensify|strengthen|enrich|enhance|pump up|punch up|turn up"
                    + "|(?:more|increase|raise|add) (?:colou?r|saturation|vibrance)(?: (?:in|to|of|for))?) (?:the )?(?:colou?rs? (?:in|of) )?"
                    + "(?:everything|all|every \\w+)(?: \\w+)?,? " + EXCEPT + ANY_OF + " " + SOME_HUES
                    + "(?=,? ?$|[,;.!]| please\\b)");

    /** Hues of which less is asked for as well. */
    private static final Pattern LESS_OF_A_HUE =
            pattern("(?:less|calm\\w*|tone down|reduce|lower|mute|rein in|quieter|weaker|down)(?: [a-z]+){0,2} " + HUES
                    + "|" + HUES + "(?: [a-z]+)? (?:down|calmer|quieter|less|weaker|muted)");

    private static final Pattern WITHOUT = pattern("without (?!touching)|not so|not too|not as|no more|too");

    /** What is to stay what it is, and nothing else is said: "keep the grass green". */
    private static final Pattern STAYING =
            Pattern.compile("^ ?(?:please )?(?:keep|leave) (?:(?:the|my|her|his|our|their|that|those|all the) )"
                    + "(?:[a-z]+ ){1,3}?(?<hue>" + HUES + ")" + UnplacedWishes.END);

    private SparedHues() {}

    /**
     * What a sentence asks for; as it was read, unless it takes or gives colour and spares one to three hues.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher staying = STAYING.matcher(words);
        if (staying.matches() && isOnlyOf(Optional.ofNullable(Words.HUE_OF_NAME.get(staying.group("hue"))), read)) {
            return new Intent(List.of(), read.style(), read.keeps(), read.unsupported());
        }
        if (ONLY_HUES.matcher(words).matches()) {
            Set<Hue> only = spared(words, Intent.nothing(), Set.of());
            return only.isEmpty() || only.size() > MOST_HUES ? read : settled(Intent.nothing(), only, 1);
        }
        if (read.edits().stream().anyMatch(SparedHues::isMoreColour)) {
            return raised(words, read);
        }
        return isRaisedBut(words, read) ? raised(words, raisedOfAll(read)) : drained(words, read);
    }

    private static boolean isOnlyOf(Optional<Hue> hue, Intent read) {
        return !read.edits().isEmpty()
                && read.edits().stream().allMatch(e -> isOfAHue(e) && e.hue().equals(hue));
    }

    /** Whether all but some hues gains colour, and nothing was heard but those that do not. */
    private static boolean isRaisedBut(String words, Intent read) {
        Set<Hue> spared = notRaised(words);
        return has(RAISED_BUT, words)
                && !read.edits().isEmpty()
                && read.edits().stream()
                        .allMatch(e -> isOfAHue(e)
                                && e.amount() > 0
                                && e.hue().filter(spared::contains).isPresent());
    }

    /** The same with more colour of all hues in place of some. */
    private static Intent raisedOfAll(Intent read) {
        return read.withEdits(List.of(AttributeEdit.of(Attribute.SATURATION, largest(read.edits()))));
    }

    /** What a sentence asks for that gives colour. */
    private static Intent raised(String words, Intent read) {
        Set<Hue> spared = notRaised(words);
        if (spared.isEmpty()
                || spared.size() > MOST_HUES
                || read.isUnsupported()
                || has(LESS_OF_A_HUE, words)
                || has(WITHOUT, words)
                || read.edits().stream().anyMatch(SparedHues::drains)) {
            return read;
        }
        // More vibrance of all hues but some cannot be told; more saturation can.
        float amount =
                largest(read.edits().stream().filter(SparedHues::isMoreColour).toList());
        List<AttributeEdit> edits = new ArrayList<>();
        edits.add(AttributeEdit.of(Attribute.SATURATION, amount));
        spared.forEach(hue -> edits.add(AttributeEdit.of(Attribute.HUE_SATURATION, hue, -amount)));
        read.edits().stream()
                .filter(e -> !isMoreColour(e)
                        && !(isOfAHue(e) && e.hue().filter(spared::contains).isPresent()))
                .forEach(edits::add);
        Set<Keep> keeps = read.keeps().stream()
                .filter(keep -> !keep.attributes().equals(Set.of(Attribute.HUE_SATURATION))
                        && !keep.attributes().equals(Set.of(Attribute.SATURATION)))
                .collect(Collectors.toSet());
        return new Intent(edits, read.style(), keeps, read.unsupported());
    }

    private static Set<Hue> notRaised(String words) {
        Set<Hue> spared = EnumSet.noneOf(Hue.class);
        Matcher found = NOT_RAISED.matcher(words);
        while (found.find()) {
            for (int i = 1; i <= found.groupCount(); i++) {
                String hues = found.group(i);
                if (hues != null) {
                    NAMES.forEach((hue, names) -> {
                        if (has(names, hues)) {
                            spared.add(hue);
                        }
                    });
                }
            }
        }
        return spared;
    }

    /** What a sentence asks for that takes colour away. */
    private static Intent drained(String words, Intent read) {
        List<AttributeEdit> drains =
                read.edits().stream().filter(SparedHues::drains).toList();
        List<AttributeEdit> hued =
                read.edits().stream().filter(SparedHues::isOfAHue).toList();
        Set<Hue> spared = spared(words, read, hues(hued));
        if (spared.isEmpty()
                || spared.size() > MOST_HUES
                || (read.edits().stream().anyMatch(SparedHues::drainsAPart) && has(PLACE, words))
                || has(COMPLAINT, words)
                || has(REST_KEPT, words)) {
            return read;
        }
        boolean drained = !drains.isEmpty();
        boolean raised = hued.stream().allMatch(e -> e.amount() > 0);
        boolean inGrey = drains.stream().anyMatch(e -> e.attribute() == Attribute.BW);
        boolean others = has(ALL_BUT, words) || has(REST, words);
        if (has(SELECTIVE, words)
                || (has(SELECTIVE_COLOUR, words) && (others || has(KEPT, words) || !has(CHANGE, words)))
                || othersAreDrained(words)
                || (inGrey && raised && !hued.isEmpty())
                || (drained && has(GREY, words) && (has(KEPT, words) || has(IN_COLOUR, words)))) {
            return settled(read, spared, ofAll(words, drains));
        }
        // A hue that was heard to lose colour as well may do so.
        boolean muted = drained
                ? has(ALL_BUT, words)
                        || (has(REST, words) && has(KEPT, words))
                        || (raised && (others || has(KEPT, words)))
                : has(REST_MUTED, words);
        return muted && !has(REST_TOO, words) ? settled(read, spared, largest(drained ? drains : hued)) : read;
    }

    /** Whether one clause says so. */
    private static boolean othersAreDrained(String words) {
        return CLAUSE_END
                .splitAsStream(words)
                .anyMatch(clause -> has(DRAINED, clause) && (has(ALL_BUT, clause) || has(REST, clause)));
    }

    /** How much colour goes where only some hues are to have any: all, unless the words for that say how much. */
    private static float ofAll(String words, List<AttributeEdit> drains) {
        if (has(ALMOST, words)) {
            return NEARLY_ALL;
        }
        boolean inPart =
                CLAUSE_END.splitAsStream(words).anyMatch(clause -> has(DRAINED, clause) && has(A_PART, clause));
        return inPart ? largest(drains) : 1;
    }

    private static float largest(List<AttributeEdit> edits) {
        return (float)
                edits.stream().mapToDouble(e -> Math.abs(e.amount())).max().orElse(PART);
    }

    /** The same with less saturation, and the hues that are spared raised by as much, or by more where that was read. */
    private static Intent settled(Intent read, Set<Hue> spared, float amount) {
        List<AttributeEdit> edits = new ArrayList<>();
        edits.add(AttributeEdit.of(Attribute.SATURATION, -amount));
        for (Hue hue : spared) {
            double own = read.edits().stream()
                    .filter(e -> isOfAHue(e) && e.hue().equals(Optional.of(hue)))
                    .mapToDouble(AttributeEdit::amount)
                    .max()
                    .orElse(0);
            edits.add(AttributeEdit.of(Attribute.HUE_SATURATION, hue, Math.max(amount, (float) own)));
        }
        read.edits().stream()
                .filter(e -> !drains(e) && !drainsAPart(e) && !isOfAHue(e))
                .forEach(edits::add);
        // What is spared was heard as what is to be kept, too.
        Set<Keep> keeps = read.keeps().stream()
                .filter(keep -> !keep.attributes().contains(Attribute.HUE_SATURATION)
                        && !keep.attributes().contains(Attribute.SATURATION))
                .collect(Collectors.toSet());
        return new Intent(edits, read.style(), keeps, read.unsupported());
    }

    private static boolean isWhole(AttributeEdit edit) {
        return edit.region() == Region.WHOLE;
    }

    private static boolean isOfAHue(AttributeEdit edit) {
        return isWhole(edit) && edit.attribute() == Attribute.HUE_SATURATION;
    }

    private static boolean isMoreColour(AttributeEdit edit) {
        return isWhole(edit)
                && edit.amount() > 0
                && (edit.attribute() == Attribute.SATURATION || edit.attribute() == Attribute.VIBRANCE);
    }

    private static boolean takesColour(AttributeEdit edit) {
        return switch (edit.attribute()) {
            case SATURATION, VIBRANCE -> edit.amount() < 0;
            case BW -> true;
            default -> false;
        };
    }

    /** Whether an edit takes colour from the whole photo. */
    private static boolean drains(AttributeEdit edit) {
        return isWhole(edit) && takesColour(edit);
    }

    private static boolean drainsAPart(AttributeEdit edit) {
        return !isWhole(edit) && takesColour(edit);
    }

    private static Set<Hue> hues(List<AttributeEdit> edits) {
        return edits.stream()
                .flatMap(e -> e.hue().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Hue.class)));
    }

    /** The hues that were heard, or those that words name, where these are more or quite others. */
    private static Set<Hue> spared(String words, Intent read, Set<Hue> heard) {
        Set<Hue> named = EnumSet.noneOf(Hue.class);
        NAMES.forEach((hue, names) -> {
            if (has(names, words)) {
                named.add(hue);
            }
        });
        // A tint's own.
        read.edits().stream().filter(e -> !isOfAHue(e)).forEach(e -> e.hue().ifPresent(named::remove));
        boolean better = named.containsAll(heard) || named.stream().noneMatch(heard::contains);
        Set<Hue> spared = EnumSet.noneOf(Hue.class);
        spared.addAll(named.isEmpty() || !better ? heard : named);
        OTHERS.forEach((hue, names) -> {
            if (!named.contains(hue) && has(names, words)) {
                spared.remove(hue);
            }
        });
        // Where some were heard to gain, those that were heard to lose are none of them.
        List<AttributeEdit> hued =
                read.edits().stream().filter(SparedHues::isOfAHue).toList();
        if (hued.stream().anyMatch(e -> e.amount() > 0)) {
            hued.stream().filter(e -> e.amount() < 0).forEach(e -> e.hue().ifPresent(spared::remove));
        }
        return spared;
    }
}
