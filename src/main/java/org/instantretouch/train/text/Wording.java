package org.instantretouch.train.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Variations of an instruction's wording that leave its meaning as it is, and joins of two instructions. */
final class Wording {
    private static final List<String> BEFORE =
            List.of("please ", "can you ", "could you please ", "hi, ", "i think ", "hey ", "ok so ", "i'd like it ");
    private static final List<String> AFTER =
            List.of(" please", " pls", " thanks", " thank you", " if you can", " ok?", "!", ".", " :)");
    private static final List<String> BETWEEN = List.of(" and ", ", ", ". ", "; also ", ", then ", " plus ");
    private static final int LONGEST_JOIN = 90;

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
