package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said of an edit that was just made, rather than of the photo: "a bit less of that", "too much", "twice as strong", "at
 * 60 %", "undo that". A network, which sees no edit, hears less colour. Only whole sentences are taken for one.
 *
 * @param kind what is to happen to the edit
 * @param amount for {@link Kind#TIMES} the factor of its intensity, 0 or more; for {@link Kind#INTENSITY} that intensity, 0 or more;
 *     for {@link Kind#UNDO} how many steps before the last are taken back with it
 */
public record FollowUp(Kind kind, float amount) {
    /** What is to happen to an edit. */
    public enum Kind {
        /** It becomes so many times as strong. */
        TIMES,
        /** It gets that intensity; 1 is as it was predicted. */
        INTENSITY,
        /** It does not show, and stays. */
        HIDE,
        /** It shows again. */
        SHOW,
        /** It goes. */
        DELETE,
        /** The last step is taken back. */
        UNDO,
        /** What was taken back comes again. */
        REDO,
        /** The photo as it was before all edits. */
        ORIGINAL
    }

    /** Less than that can hardly be seen; more of it would hardly be seen either. */
    private static final float FAINT = 0.25f;

    private static final String BEFORE =
            "(?:(?:please|pls|ok|okay|hm+|hey|no|oh|well|actually|now|and|but|sorry|can you|could you|can we|i think|let's have|give me),? )*";

    private static final String END = "(?:,? (?:please|pls|thanks|though|now|for me|then))*[.!?\u2026 ]*";

    /** The edit. */
    private static final String THAT =
            "(?:that|this|it|the (?:(?:last|previous) )?(?:effect|edit|change|adjustment|layer|intensity|strength|one))";

    /** As {@link #THAT}, where "it" and "this" might be the photo. */
    private static final String NOT_IT = THAT.replace("|this|it", "");

    private static final String MAKE = "(?:make " + THAT + " )?";

    private static final String STRENGTH = "(?:strength|intensity|effect|amount|opacity)";

    private static final String SOME = "(?:(?:" + DEGREE + "|a good bit|quite a bit|even|still) )?";

    private static final String A_BIT = "(?: (?:" + DEGREE + "|by " + DEGREE + "))?";

    private static final String SHARE =
            "(?:\\d{1,3} ?(?:%|per ?cent)|(?:a |one )?(?:half|third|quarter)|three quarters|two thirds)";

    private static final Map<String, Float> SHARES =
            Map.of("half", 0.5f, "third", 1 / 3f, "quarter", 0.25f, "three quarters", 0.75f, "two thirds", 2 / 3f);

    private static final String LAYER = "(?:layer|edit|change|adjustment|effect)";

    private static final Pattern HIDE = whole(
            "hide " + NOT_IT,
            "(?:turn|switch|take) (?:that|this|the) (?:(?:last|previous|selected) )?" + LAYER + " off",
            "(?:turn|switch) off (?:that|this|the) (?:(?:last|previous|selected) )?" + LAYER);

    private static final Pattern SHOW = whole(
            "(?:show|unhide) " + NOT_IT + "(?: again)?",
            "(?:turn|switch) (?:that|this|the) (?:(?:last|previous|selected) )?" + LAYER + " (?:back )?on(?: again)?");

    private static final Pattern DELETE = whole(
            "(?:delete|remove|discard|drop|lose|get rid of) (?:that|this|the)(?: selected)? " + LAYER,
            "delete the (?:last|previous) " + LAYER);

    private static final Map<String, Integer> NUMBERS =
            Map.of("two", 2, "three", 3, "four", 4, "five", 5, "2", 2, "3", 3, "4", 4, "5", 5);

    private static final Pattern UNDO_SEVERAL = whole(
            "(?:(?:undo|revert|take back|remove) (?:the |my )?last|(?:undo|go back|step back)(?= \\S+ (?:steps|times|edits|changes)\\b))"
                    + " (?<number>two|three|four|five|[2-5])(?: (?:of (?:them|those)|steps|times|edits|changes|layers|things|ones))?");

    private static final Pattern UNDO = whole(
            "undo(?: " + THAT + "| the last (?:step|thing))?",
            "take " + NOT_IT + " back",
            "(?:go|step) back(?: (?:one|a) step)?",
            "never ?mind(?: that)?",
            "(?:scrap|revert) " + NOT_IT,
            "remove the last (?:edit|change|layer|adjustment|step)",
            "(?:put|change) it back(?: (?:how|as|like|the way) it was(?: before)?)?");

    private static final Pattern REDO = whole("redo(?: " + THAT + ")?", "undo the undo", "bring " + NOT_IT + " back");

    private static final Pattern ORIGINAL = whole(
            "reset(?: (?:all|everything|it|the (?:photo|picture|image|edits?)))?",
            "start (?:over|again|from scratch|afresh)",
            "(?:undo|remove|clear|discard|delete) (?:all|everything|all (?:of )?(?:the |my )?(?:edits|changes|layers|adjustments))",
            "(?:(?:go )?back|revert|return) to (?:the |my )?original(?: (?:photo|picture|image|version))?");

    private static final String OF_STRENGTH = "(?: (?:of )?(?:the )?" + STRENGTH + ")?";

    private static final Pattern FULL = whole("(?:at )?(?:full|original|normal) " + STRENGTH);

    private static final Pattern AT = whole(
            "(?:(?:set|put|have|turn|bring|take|raise|lower|reduce|increase) )?(?:(?:" + THAT + "|" + STRENGTH
                    + ") )?(?:down |up )?(?:to|at|on) (?:only |just )?" + SHARE + OF_STRENGTH,
            "(?:set |put |have )?(?:(?:" + THAT + "|" + STRENGTH + ") )?(?:only |just )?" + SHARE + OF_STRENGTH);

    private static final Pattern SHARE_OF = whole(SHARE + " of (?:that|it)");

    /** "A third" alone is a share of what nobody knows. */
    private static final Pattern BARE_SHARE =
            whole("(?:a |one )?(?:half|third|quarter)", "three quarters", "two thirds");

    private static final Pattern HALF = whole(
            MAKE + "half (?:of )?(?:that|as (?:strong|much|intense))",
            "halve " + THAT,
            "(?:cut|reduce) " + THAT + " (?:by|in) half");

    private static final Pattern DOUBLE = whole(
            "double " + THAT,
            MAKE + "twice (?:as (?:strong|much|intense)|that)",
            "(?:do (?:it|that) |(?:the )?same )?(?:again|once more|one more time)");

    private static final Pattern LESS_BY = whole(
            "(?:down|less|weaker|(?:reduce|lower|cut) " + THAT + "|(?:turn|take|bring|dial) " + THAT + " down)(?: by)? "
                    + SHARE,
            SHARE + " (?:less|weaker)(?: of (?:that|this|it))?");

    private static final Pattern MORE_BY = whole(
            "(?:up|more|stronger|(?:increase|raise) " + THAT + "|(?:turn|bring|crank|dial) " + THAT + " up)(?: by)? "
                    + SHARE,
            SHARE + " (?:more|stronger)(?: of (?:that|this|it))?");

    private static final Pattern STATED = Pattern.compile(SHARE);

    private static final Pattern LESS = whole(
            MAKE + SOME + "(?:less(?: (?:strong|intense|of " + THAT
                    + "))?|weaker|subtler|more (?:subtle|discreet)|fainter)" + A_BIT,
            "(?:" + THAT + "(?:'s|s| is| was| looks| feels)? )?(?:" + DEGREE + " |just |really )?"
                    + "(?:too (?:much|strong|intense|extreme|heavy-handed|far)|overdone|over the top|a bit much)"
                    + "(?: of (?:that|it|a good thing))?",
            "(?:you|we|i)(?:'ve|ve| have)? (?:overdid|overdone|over did) (?:it|that)",
            "(?:you|we|i) went too far(?: with (?:it|that))?",
            "not (?:so|as|quite so|that) (?:much|strong)",
            "(?:tone|scale|dial|pull) " + THAT + " (?:down|back)" + A_BIT,
            "(?:turn|take) " + NOT_IT + " down" + A_BIT,
            "(?:ease|back) off" + A_BIT + "(?: (?:on|with) (?:that|it))?",
            "(?:reduce|lower|weaken) " + NOT_IT + A_BIT);

    private static final Pattern NOT_MUCH = pattern("not (?:so|as|quite so|that) much|too far");

    static final Pattern MUCH_TOO = pattern("(?:way|far|much|a lot|really) (?:too|over)");

    private static final Pattern MORE = whole(
            MAKE + SOME + "(?:more(?: (?:intense|of (?:the same|" + THAT + ")))?|stronger|further)" + A_BIT,
            "(?:" + THAT
                    + "(?:'s|s| is| was) )?(?:still )?(?:not (?:strong )?enough|too (?:weak|subtle|timid|faint|little))",
            "(?:push|take) " + THAT + " (?:further|harder|more)" + A_BIT,
            "(?:turn|crank|dial) " + NOT_IT + " up" + A_BIT,
            "crank it up",
            "(?:go|keep) (?:" + DEGREE + " )?(?:further|stronger|harder|going)",
            "(?:increase|raise|strengthen|boost) " + NOT_IT + A_BIT,
            "i (?:can |could )?(?:hardly|barely) see (?:it|that|the " + STRENGTH + "|(?:a|any) difference)",
            "i (?:can't|cant|cannot|don't|dont) (?:really )?see (?:a|any|the|much|much of a) (?:difference|change)");

    private static Pattern whole(String... sentences) {
        return Pattern.compile(BEFORE + "(?:" + String.join("|", sentences) + ")" + END);
    }

    /** What an instruction says of the edit before it; empty if it is one of its own. */
    public static Optional<FollowUp> in(String instruction) {
        String words = PlainText.of(instruction).strip().replace('\u2019', '\'');
        Predicate<Pattern> says = pattern -> pattern.matcher(words).matches();
        Matcher several = UNDO_SEVERAL.matcher(words);
        if (several.matches()) {
            int steps = Objects.requireNonNull(NUMBERS.get(several.group("number")));
            return Optional.of(new FollowUp(Kind.UNDO, steps - 1));
        }
        if (says.test(HIDE)) {
            return Optional.of(new FollowUp(Kind.HIDE, 0));
        }
        if (says.test(SHOW)) {
            return Optional.of(new FollowUp(Kind.SHOW, 0));
        }
        if (says.test(DELETE)) {
            return Optional.of(new FollowUp(Kind.DELETE, 0));
        }
        if (says.test(UNDO)) {
            return Optional.of(new FollowUp(Kind.UNDO, 0));
        }
        if (says.test(REDO)) {
            return Optional.of(new FollowUp(Kind.REDO, 0));
        }
        if (says.test(ORIGINAL)) {
            return Optional.of(new FollowUp(Kind.ORIGINAL, 0));
        }
        if (says.test(FULL)) {
            return Optional.of(new FollowUp(Kind.INTENSITY, 1));
        }
        if (says.test(HALF)) {
            return times(0.5f);
        }
        if (says.test(DOUBLE)) {
            return times(2);
        }
        if (says.test(SHARE_OF)) {
            return times(share(words));
        }
        if (says.test(LESS_BY)) {
            return times(Math.max(0, 1 - share(words)));
        }
        if (says.test(MORE_BY)) {
            return times(1 + share(words));
        }
        if (says.test(AT) && !says.test(BARE_SHARE)) {
            return Optional.of(new FollowUp(Kind.INTENSITY, share(words)));
        }
        float size = amount(words);
        boolean plain = size == Words.PLAIN;
        boolean little = size < Words.PLAIN;
        if (says.test(LESS)) {
            return times(plain ? 0.6f : little ? 0.8f : 0.35f);
        }
        return says.test(MORE) ? times(plain ? 1.5f : little ? 1.25f : 2) : Optional.empty();
    }

    private static float amount(String words) {
        return has(NOT_MUCH, words) ? Words.PLAIN : has(MUCH_TOO, words) ? 1 : Words.amount(words);
    }

    /** The share that is stated. */
    private static float share(String words) {
        Matcher stated = STATED.matcher(words);
        if (!stated.find()) {
            throw new IllegalArgumentException("no share in " + words);
        }
        String said = stated.group();
        String digits = said.replaceAll("\\D", "");
        return digits.isEmpty()
                ? Objects.requireNonNull(SHARES.get(said.replaceFirst("^(?:a|one) ", "")))
                : Integer.parseInt(digits) / 100f;
    }

    private static Optional<FollowUp> times(float factor) {
        return Optional.of(new FollowUp(Kind.TIMES, factor));
    }

    /**
     * The intensity that an edit gets, in whole per cent.
     *
     * @param now its intensity, 0 or more
     * @throws IllegalStateException if this is not of an intensity
     */
    public float intensity(float now) {
        float wanted = switch (kind) {
            case TIMES -> amount > 1 ? Math.max(now, FAINT) * amount : now * amount;
            case INTENSITY -> amount;
            case HIDE, SHOW, DELETE, UNDO, REDO, ORIGINAL ->
                throw new IllegalStateException(kind + " is of no intensity");
        };
        return Math.round(100 * wanted) / 100f;
    }
}
