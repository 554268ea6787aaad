package org.instantretouch.train.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;

/** Variations of an instruction's wording that leave its meaning as it is, and joins of two instructions. */
final class Wording {
    private static final List<String> BEFORE =
            List.of("please ", "can you ", "could you please ", "hi, ", "i think ", "hey ", "ok so ", "i'd like it ");
    private static final List<String> AFTER =
            List.of(" please", " pls", " thanks", " thank you", " if you can", " ok?", "!", ".", " :)");
    private static final List<String> BETWEEN = List.of(" and ", ", ", ". ", "; also ", ", then ", " plus ");
    private static final int LONGEST_JOIN = 110;

    /** Words of degree that stand before a comparative, with the amount that they mean. */
    private static final List<Degree> BEFORE_COMPARATIVES = List.of(
            new Degree("barely ", 0.1f),
            new Degree("a whisper ", 0.1f),
            new Degree("the tiniest bit ", 0.1f),
            new Degree("ever so slightly ", 0.12f),
            new Degree("a hair ", 0.15f),
            new Degree("slightly ", 0.2f),
            new Degree("a touch ", 0.2f),
            new Degree("a tad ", 0.2f),
            new Degree("a bit ", 0.2f),
            new Degree("a little ", 0.2f),
            new Degree("a notch ", 0.25f),
            new Degree("somewhat ", 0.35f),
            new Degree("moderately ", 0.4f),
            new Degree("clearly ", 0.6f),
            new Degree("noticeably ", 0.6f),
            new Degree("much ", 0.8f),
            new Degree("a lot ", 0.8f),
            new Degree("way ", 0.8f),
            new Degree("far ", 0.8f),
            new Degree("considerably ", 0.75f),
            new Degree("significantly ", 0.75f),
            new Degree("dramatically ", 1),
            new Degree("massively ", 1),
            new Degree("extremely ", 1));

    /** Words of degree that can end any instruction. */
    private static final List<Degree> AT_THE_END = List.of(
            new Degree(", but barely", 0.1f),
            new Degree(", just a whisper", 0.1f),
            new Degree(", only a hair", 0.15f),
            new Degree(" a bit", 0.2f),
            new Degree(" a little", 0.2f),
            new Degree(" slightly", 0.2f),
            new Degree(", just a touch", 0.2f),
            new Degree(", only a tad", 0.2f),
            new Degree(", subtly", 0.2f),
            new Degree(", nothing much", 0.2f),
            new Degree(", moderately", 0.4f),
            new Degree(", noticeably", 0.6f),
            new Degree(" a lot", 0.8f),
            new Degree(" considerably", 0.75f),
            new Degree(", strongly", 0.8f),
            new Degree(", heavily", 0.8f),
            new Degree(" big time", 0.8f),
            new Degree(", dramatically", 1),
            new Degree(" massively", 1),
            new Degree(", all the way", 1),
            new Degree(", as far as it goes", 1));

    /** An instruction that names a degree or a number already. */
    private static final Pattern DEGREE = Pattern.compile(
            "\\d|\\b(bit|little|touch|tad|hair|slight\\w*|subtle|subtly|somewhat|barely|hardly|gentl[ey]|mild\\w*|soft\\w*|lots?|much"
                    + "|way|far|very|really|so|too|super|extra|max\\w*|full\\w*|complete\\w*|total\\w*|all|half|twice|heav\\w*|strong\\w*"
                    + "|extreme\\w*|dramatic\\w*|massive\\w*|clear\\w*|notch|hint|small|tiny|big|huge|considerabl\\w*|significant\\w*|noticeabl\\w*|moderate\\w*|whisper|nothing|serious\\w*|insane\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COMPARATIVE = Pattern.compile("(?i)(more|less|\\w{3,}er) .*|\\w{3,}er");

    /** A request that names no degree. */
    private static final float PLAIN = 0.5f;

    /** Words that turn an instruction round: each and its opposite. */
    private static final Map<String, String> OPPOSITES = opposites(
            "more less",
            "up down",
            "brighter darker",
            "brighten darken",
            "brightening darkening",
            "lighten darken",
            "warmer cooler",
            "warmer colder",
            "raise lower",
            "increase decrease",
            "increase reduce",
            "boost cut",
            "lift drop",
            "higher lower",
            "stronger weaker",
            "strengthen weaken",
            "bright dark",
            "warm cool",
            "warm cold",
            "plus minus",
            "louder quieter",
            "richer paler",
            "underexposed overexposed");

    /** What reads otherwise than word by word: "less ... than", "not", "cool" that means good, "light" of a lamp. */
    private static final Pattern NOT_TO_BE_TURNED = Pattern.compile(
            "(?i)\\b(not|no|never|don'?t|isn'?t|aren'?t|without|than|instead|rather|keep|but|while|nor|neither|too|\\w+n't)\\b");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    private static final Set<Attribute> WITHOUT_DEGREES =
            EnumSet.of(Attribute.BW, Attribute.SEPIA, Attribute.AUTO, Attribute.AUTO_WHITE_BALANCE);

    /** Attributes whose amounts are never negative, and those of which people name both directions by one word. */
    private static final Set<Attribute> ONE_WAY = EnumSet.of(
            Attribute.BW,
            Attribute.SEPIA,
            Attribute.FADE,
            Attribute.AUTO,
            Attribute.AUTO_WHITE_BALANCE,
            Attribute.SHADOW_TINT,
            Attribute.HIGHLIGHT_TINT,
            Attribute.HUE_SHIFT);

    private record Degree(String words, float amount) {}

    private Wording() {}

    /** A typo, politeness or other punctuation, each now and then. */
    static String vary(String text, Random random) {
        String varied = text;
        if (random.nextFloat() < 0.15f && varied.length() > 6) {
            varied = typo(varied, 1 + random.nextInt(varied.length() - 3), random);
        }
        if (random.nextFloat() < 0.15f) {
            varied = withoutEnd(varied);
        }
        if (random.nextFloat() < 0.12f) {
            varied = BEFORE.get(random.nextInt(BEFORE.size())) + varied;
        }
        if (random.nextFloat() < 0.12f) {
            varied += AFTER.get(random.nextInt(AFTER.size()));
        }
        return varied;
    }

    /** Whether a text names a degree or a number. */
    static boolean namesDegree(String text) {
        return DEGREE.matcher(text).find();
    }

    /** Whether the instruction is one plain edit to which a word of degree can be added. */
    static boolean takesDegree(Example example) {
        return example.edits().size() == 1
                && example.style() < 0
                && example.keeps().isEmpty()
                && !example.unsupported()
                && Math.abs(example.edits().get(0).amount()) == PLAIN
                && !WITHOUT_DEGREES.contains(example.edits().get(0).attribute())
                && !namesDegree(example.text());
    }

    /** The instruction with a word of degree, and the amount that it means. */
    static Example withDegree(Example example, Random random) {
        String text = withoutEnd(example.text());
        boolean before = COMPARATIVE.matcher(text).matches() && random.nextInt(3) > 0;
        List<Degree> degrees = before ? BEFORE_COMPARATIVES : AT_THE_END;
        Degree degree = degrees.get(random.nextInt(degrees.size()));
        AttributeEdit plain = example.edits().get(0);
        return example.reworded(
                before ? degree.words() + text : text + degree.words(),
                List.of(plain.withAmount(Math.copySign(degree.amount(), plain.amount()))));
    }

    /**
     * The opposite instruction, where one word makes it: one edit that can go both ways, and exactly one word that has an
     * opposite, in no sentence that means other than its words say.
     */
    static Optional<Example> opposite(Example example) {
        boolean plain = example.edits().size() == 1
                && example.style() < 0
                && example.keeps().isEmpty()
                && !example.unsupported()
                && !ONE_WAY.contains(example.edits().get(0).attribute())
                && !NOT_TO_BE_TURNED.matcher(example.text()).find();
        if (!plain) {
            return Optional.empty();
        }
        List<MatchResult> found = WORD.matcher(example.text())
                .results()
                .filter(m -> OPPOSITES.containsKey(m.group().toLowerCase(Locale.ROOT)))
                .toList();
        if (found.size() != 1) {
            return Optional.empty();
        }
        MatchResult word = found.get(0);
        String turned = Objects.requireNonNull(OPPOSITES.get(word.group().toLowerCase(Locale.ROOT)));
        AttributeEdit edit = example.edits().get(0);
        String text = example.text().substring(0, word.start())
                + turned
                + example.text().substring(word.end());
        return Optional.of(example.reworded(text, List.of(edit.withAmount(-edit.amount()))));
    }

    /** Both ways; of several opposites the first counts. */
    private static Map<String, String> opposites(String... pairs) {
        Map<String, String> opposites = new HashMap<>();
        for (String pair : pairs) {
            String[] words = pair.split(" ");
            opposites.putIfAbsent(words[0], words[1]);
            opposites.putIfAbsent(words[1], words[0]);
        }
        return Map.copyOf(opposites);
    }

    private static String typo(String text, int at, Random random) {
        for (int i = at - 1; i <= at + 1; i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return text;
            }
        }
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            default -> text.substring(0, at) + text.charAt(at) + text.substring(at);
        };
    }

    private static String withoutEnd(String text) {
        return text.replaceAll("[.!?,]+$", "");
    }

    /** Whether both can be asked for in one sentence without a contradiction. */
    static boolean canJoin(Example a, Example b) {
        boolean twoStyles = a.style() >= 0 && b.style() >= 0;
        boolean keeps = !a.keeps().isEmpty() || !b.keeps().isEmpty();
        boolean sameAttribute =
                a.edits().stream().anyMatch(e -> b.edits().stream().anyMatch(f -> e.attribute() == f.attribute()));
        return !twoStyles
                && !keeps
                && !sameAttribute
                && a.text().length() + b.text().length() <= LONGEST_JOIN
                && a.edits().size() + b.edits().size() <= 3;
    }

    /** Both instructions in one sentence. */
    static Example join(Example a, Example b, Random random) {
        var edits = new ArrayList<>(a.edits());
        edits.addAll(b.edits());
        Set<Integer> keeps = new TreeSet<>(a.keeps());
        keeps.addAll(b.keeps());
        Example styled = a.style() >= 0 ? a : b;
        return new Example(
                a.file(),
                withoutEnd(a.text()) + BETWEEN.get(random.nextInt(BETWEEN.size())) + b.text(),
                List.copyOf(edits),
                styled.style(),
                styled.styleAmount(),
                keeps,
                a.unsupported() || b.unsupported());
    }
}
