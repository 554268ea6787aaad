package org.instantretouch.intent.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with the part of the sentence that it stands in.
 *
 * @param words of the part
 * @param before those of them before the number and after another one
 * @param after those after the number and before another one
 * @param isFollowed whether another number comes after it in the part
 * @param leads whether the part begins with a number, and all its numbers stand before what they are about
 * @param leadsHues the same of what names hues
 */
record NumberedPart(
        StatedNumber number,
        List<Word> words,
        List<Word> before,
        List<Word> after,
        boolean isFollowed,
        boolean leads,
        boolean leadsHues) {
    /** Words on either side of a number that may say which way it goes. */
    private static final int NEAR = 4;

    private static final Pattern WORD = Pattern.compile("[a-z]+(?:-[a-z]+)?");

    private static final Pattern PART_END = Pattern.compile("[,;.!?/|](?!\\d)|\\b(?:and|but|while|then|plus (?!\\d|"
            + StatedNumber.IN_WORDS + "|" + StatedNumber.PIECE + "\\b))\\b");

    /** Words of direction that give none: what is compared, and parts of a photo. */
    private static final Pattern NO_DIRECTION = Pattern.compile("\\b(?:more|less) than\\b|\\bor (?:more|less)\\b"
            + "|\\blower (?=half|third|part|left|right|side|corner|edge|area|section)");

    /** After a number that says how far something is off. */
    private static final Pattern TOO = Pattern.compile("\\s*(?:too|over|under)\\b");

    private static final List<String> UP = List.of("up", "raise", "increase", "more", "higher", "add", "overexpose");

    private static final List<String> DOWN =
            List.of("down", "lower", "decrease", "reduce", "less", "drop", "underexpose");

    /** Those that stand after a number, too. */
    private static final List<String> AFTER = List.of("up", "down", "more", "less", "higher", "lower");

    /** Those that stand after a number as nouns: "a 20 % increase in contrast". */
    private static final List<String> NOUNS = List.of("increase", "decrease", "drop");

    /** A word of a text. */
    record Word(String text, int from, int to) {}

    boolean names(List<String> names) {
        return words.stream().anyMatch(w -> names.contains(w.text()) || names.contains(w.text() + "s"));
    }

    /** Whether a word of the part says that there shall be more or less of something. */
    boolean saysWhichWay() {
        return names(UP) || names(DOWN);
    }

    /** -1 or 1 where a word beside the number says which way it goes, else 0. */
    int direction(String text) {
        // "A stop too dark" is a complaint.
        if (TOO.matcher(text).region(number.to(), text.length()).lookingAt()) {
            return 0;
        }
        List<Word> back = before.reversed();
        for (int i = 0; i < Math.min(NEAR, back.size()); i++) {
            int way = way(text, back.get(i));
            if (way != 0) {
                return way;
            }
        }
        for (int i = 0; i < Math.min(NEAR, after.size()); i++) {
            String word = after.get(i).text();
            String next = i + 1 < after.size() ? after.get(i + 1).text() : "";
            boolean counts = AFTER.contains(word) && !(word.equals("lower") && AttributeName.isOne(next))
                    || NOUNS.contains(word) && !AttributeName.isOne(next);
            if (counts && way(text, after.get(i)) != 0) {
                return way(text, after.get(i));
            }
        }
        return 0;
    }

    private static int way(String text, Word word) {
        Matcher none = NO_DIRECTION.matcher(text);
        while (none.find()) {
            if (none.start() <= word.from() && none.end() >= word.to()) {
                return 0;
            }
        }
        return UP.contains(word.text()) ? 1 : DOWN.contains(word.text()) ? -1 : 0;
    }

    /** The numbers of a text, in its plain form. */
    static List<NumberedPart> in(String text) {
        List<StatedNumber> numbers = StatedNumber.in(text);
        List<Integer> ends = new ArrayList<>(List.of(0));
        Matcher end = PART_END.matcher(text);
        while (!numbers.isEmpty() && end.find()) {
            int from = ends.getLast();
            boolean within = numbers.stream().anyMatch(n -> n.from() < end.end() && n.to() > end.start());
            // "The sky and the ground 20 % brighter" is one.
            boolean joins = end.group().equals("and")
                    && numbers.stream().noneMatch(n -> n.from() >= from && n.to() <= end.start())
                    && words(text, from, end.start()).stream().noneMatch(w -> AttributeName.isOne(w.text()));
            if (!within && !joins) {
                ends.add(end.end());
            }
        }
        ends.add(text.length());
        return numbers.stream().map(number -> part(text, number, numbers, ends)).toList();
    }

    private static NumberedPart part(String text, StatedNumber number, List<StatedNumber> numbers, List<Integer> ends) {
        int from = ends.stream()
                .filter(e -> e <= number.from())
                .max(Integer::compare)
                .orElse(0);
        int to = ends.stream()
                .filter(e -> e >= number.to())
                .min(Integer::compare)
                .orElse(text.length());
        List<StatedNumber> others = numbers.stream()
                .filter(n -> n != number && n.from() >= from && n.to() <= to)
                .toList();
        int last = others.stream()
                .mapToInt(StatedNumber::to)
                .filter(e -> e <= number.from())
                .max()
                .orElse(from);
        int next = others.stream()
                .mapToInt(StatedNumber::from)
                .filter(s -> s >= number.to())
                .min()
                .orElse(to);
        int first = Math.min(
                number.from(),
                others.stream().mapToInt(StatedNumber::from).min().orElse(to));
        List<Word> words = words(text, from, to);
        boolean leads =
                !others.isEmpty() && words(text, from, first).stream().noneMatch(w -> AttributeName.isOne(w.text()));
        boolean leadsHues = !others.isEmpty()
                && words(text, from, first).stream().noneMatch(w -> Words.HUE_OF_NAME.containsKey(w.text()));
        return new NumberedPart(
                number,
                words,
                words(text, last, number.from()),
                words(text, number.to(), next),
                next < to,
                leads,
                leadsHues);
    }

    private static List<Word> words(String text, int from, int to) {
        return WORD.matcher(text)
                .region(from, Math.max(from, to))
                .results()
                .map(word -> new Word(word.group(), word.start(), word.end()))
                .toList();
    }
}
