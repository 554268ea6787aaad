package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;

/**
 * What is said of one layer among others, told by its number or by what it does: "make layer 2 stronger", "hide the first
 * layer", "delete the contrast layer", "undo the contrast". A network, which sees no layers, hears an edit of the photo. Only
 * whole sentences are taken for one.
 *
 * @param said what is to happen to the layer; empty where that is nothing that can be done by words
 * @param number of the layer, 1 for the one on top; -1 for the lowest; 0 where it is told by what it does
 * @param what the layer does, in words; empty where it is told by its number, or is the last one
 * @param partly whether no more of the layer is meant than what the words tell it by, which the photo might have of itself
 */
public record LayerWish(Optional<FollowUp> said, int number, String what, boolean partly) {
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("top", 1),
            Map.entry("topmost", 1),
            Map.entry("uppermost", 1),
            Map.entry("bottom", -1),
            Map.entry("lowest", -1));

    private static final String NUMBER = NUMBERS.keySet().stream().sorted().collect(Collectors.joining("|"));

    private static final String NO_COUNT = "(?! ?(?:%|per ?cent|stops?|ev)\\b| ?%)";

    private static final Pattern NUMBERED =
            Pattern.compile("\\b(?:the )?(?:layers? (?:no\\.? ?|number |nr\\.? ?|# ?)?(?<digits>\\d{1,2})\\b" + NO_COUNT
                    + "|layer (?:number )?(?<word>one|two|three|four|five|six)\\b" + NO_COUNT + "|(?<place>" + NUMBER
                    + "|\\d{1,2}(?:st|nd|rd|th)) layer\\b(?! of\\b))");

    private static final String SOME_WORDS = "(?<WHAT>(?!(?:last|previous|selected|edit|edits|change|changes"
            + "|steps?|layers?)\\b)[a-z-]+"
            + "(?: (?!(?:and|of|over|you|i|from|by|behind|with|on|at|in|before)\\b)[a-z-]+){0,3})";

    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:the|my) " + SOME_WORDS.replace("WHAT", "what") + " (?:layer|edit|adjustment)\\b(?! of\\b)");

    /** The edit before this is taken back, by what it did. */
    private static final Pattern UNDONE = Pattern.compile(
            "(?:(?:please|pls|ok|okay|no|oh|now|and|but|can you|could you),? )*(?:undo|revert|take back) (?:the "
                    + "|that |my )"
                    + SOME_WORDS.replace("WHAT", "what") + "(?: again| please)?[ .!]*");

    /** Once more what there is, by less or more. */
    private static final Pattern AGAIN = Pattern.compile("(?:and |now |do )*(?:the )?same (?:thing )?(?:again"
            + "|once more|one more time)"
            + ",? but (?:" + DEGREE + " )?(?:(?<less>less|weaker|subtler|more subtle|gentler)|more"
            + "|stronger)(?: (?:so|of it|strong|intense))?[ .!]*");

    /** The same by less or more, without it once more. */
    private static final Pattern SAME_BUT = Pattern.compile("(?:and |now "
            + "|do )*(?:the )?same(?: thing)?,? but (?<how>(?:" + DEGREE
            + " )?(?:less|weaker|subtler|more subtle|more|stronger))[ .!]*");

    private static final Pattern MORE_SO = Pattern.compile("(?:please |now |ok |and )*the layer (?<how>(?:" + DEGREE
            + " )?(?:stronger|weaker|more|less|subtler|fainter)|(?:half"
            + "|twice) as strong)(?: now)?(?:,? please)?[ .!]*");

    private static final Pattern HIDDEN =
            Pattern.compile("the layer (?:off" + "|(?<on>(?:back )?on)(?: again)?)(?:,? please)?[ .!]*");

    private static final Pattern DELETED =
            Pattern.compile("(?:please |now |ok |and )*(?:delete|remove|undo|discard|drop|revert|kill|take (?:away|out"
                    + "|back)) the layer(?: again| please)?[ .!]*");

    /** What lies in layers in a photo, too. */
    private static final Pattern MATTER =
            pattern("fog|mist|haze|smoke|smog|dust|clouds?|snow|ice|frost|dirt|grime|paint|icing|cream|top|ozone");

    private static final float HALF_MORE = 1.5f;
    private static final float HALF_AS_MUCH_MORE_AGAIN = 2.5f;

    private static final Set<String> NO_NAMES = Set.of(
            "the", "a", "my", "of", "and", "that", "this", "in", "on", "change", "edit", "boost", "shift", "extra");

    private static final Pattern ENDING = Pattern.compile("(?<=[a-z]{3})(?:ening|ness|ing|en|er|ed|th|ish|s|d|e)$");

    private static final Pattern WORD = Pattern.compile("[a-z]+");

    /** What an instruction says of a layer among others; empty if it is of the photo, or of the layer that was made last. */
    public static Optional<LayerWish> in(String instruction) {
        String words = PlainText.of(instruction).strip().replace('\u2019', '\'');
        Matcher again = AGAIN.matcher(words);
        if (again.matches()) {
            boolean less = again.group("less") != null;
            FollowUp more = new FollowUp(FollowUp.Kind.TIMES, less ? HALF_MORE : HALF_AS_MUCH_MORE_AGAIN);
            return Optional.of(new LayerWish(Optional.of(more), 0, "", false));
        }
        Matcher same = SAME_BUT.matcher(words);
        if (same.matches()) {
            return Optional.of(new LayerWish(FollowUp.in(same.group("how")), 0, "", false));
        }
        List<MatchResult> numbered = NUMBERED.matcher(words).results().toList();
        if (!numbered.isEmpty()) {
            return numbered(words, numbered.getFirst());
        }
        Matcher named = NAMED.matcher(words);
        if (named.find()) {
            return said(with(words, named))
                    .map(said ->
                            new LayerWish(Optional.of(said), 0, named.group("what"), has(MATTER, named.group("what"))));
        }
        Matcher undone = UNDONE.matcher(words);
        return undone.matches() && FollowUp.in(instruction).isEmpty()
                ? Optional.of(new LayerWish(
                        Optional.of(new FollowUp(FollowUp.Kind.DELETE, 0)), 0, undone.group("what"), true))
                : Optional.empty();
    }

    /** Whether an instruction is of a layer, and of nothing that a photo might have of itself. */
    public static boolean isOfLayerAlone(String instruction) {
        return in(instruction).filter(wish -> !wish.partly()).isPresent();
    }

    /** A number in digits is one of a layer whatever is said of it; other words may be of layers that are in the photo. */
    private static Optional<LayerWish> numbered(String words, MatchResult found) {
        Optional<FollowUp> said = said(with(words, found));
        String digits = found.group("digits");
        return said.isEmpty() && digits == null
                ? Optional.empty()
                : Optional.of(new LayerWish(said, number(found), "", false));
    }

    private static int number(MatchResult found) {
        String said = Stream.of("digits", "word", "place")
                .flatMap(group -> Stream.ofNullable(found.group(group)))
                .findFirst()
                .orElseThrow();
        String digits = said.replaceAll("\\D", "");
        return digits.isEmpty() ? NUMBERS.getOrDefault(said, 0) : Integer.parseInt(digits);
    }

    private static String with(String words, MatchResult found) {
        return words.substring(0, found.start()) + "the layer" + words.substring(found.end());
    }

    /** What is said of "the layer". */
    private static Optional<FollowUp> said(String words) {
        if (DELETED.matcher(words).matches()) {
            return Optional.of(new FollowUp(FollowUp.Kind.DELETE, 0));
        }
        Matcher hidden = HIDDEN.matcher(words);
        if (hidden.matches()) {
            FollowUp.Kind kind = hidden.group("on") == null ? FollowUp.Kind.HIDE : FollowUp.Kind.SHOW;
            return Optional.of(new FollowUp(kind, 0));
        }
        Matcher more = MORE_SO.matcher(words);
        return more.matches()
                ? FollowUp.in(more.group("how"))
                : FollowUp.in(words).flatMap(said -> switch (said.kind()) {
                    case TIMES, INTENSITY, HIDE, SHOW, DELETE -> Optional.of(said);
                    case REDO -> Optional.of(new FollowUp(FollowUp.Kind.SHOW, 0));
                    case UNDO, ORIGINAL -> Optional.empty();
                });
    }

    /** Whether what a layer does is what the words tell it by: they are in its instruction, or name what it changes, or where. */
    public boolean isOf(String instruction, Intent intent) {
        Set<String> asked = stems(what);
        return !asked.isEmpty()
                && (stems(PlainText.of(instruction)).containsAll(asked)
                        || intent.edits().stream().anyMatch(this::names)
                        || intent.style()
                                .filter(s ->
                                        stems(PlainText.of(s.style().name())).containsAll(asked))
                                .isPresent());
    }

    /** Whether the words name what an edit changes: the attribute, the way it goes, its hue, or where it is. */
    private boolean names(AttributeEdit edit) {
        Set<String> asked = stems(what);
        boolean isWished = PlainWishes.in(what).contains(RegionLists.wish(edit));
        boolean isAttribute = stems(edit.attribute().id().replace('_', ' ')).equals(asked);
        boolean isHue = edit.hue().filter(HueLists.hues(what)::contains).isPresent();
        boolean isThere = NamedRegions.in(what).contains(edit.region());
        return asked.size() == 1 ? isWished || isAttribute || isHue || isThere : isWished && isThere;
    }

    /** What a layer does without what the words name; the same where they name none of it. */
    public Intent without(Intent intent) {
        return intent.withEdits(intent.edits().stream().filter(e -> !names(e)).toList());
    }

    private static Set<String> stems(String words) {
        return WORD.matcher(words)
                .results()
                .map(MatchResult::group)
                .filter(word -> !NO_NAMES.contains(word))
                .map(word -> ENDING.matcher(word).replaceFirst(""))
                .collect(Collectors.toSet());
    }
}
