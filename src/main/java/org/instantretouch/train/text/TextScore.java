package org.instantretouch.train.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.words.StatedAmounts;
import org.instantretouch.model.SlotReader;

/**
 * How well the outputs of the text network, decoded as the app decodes a sentence as a whole, fit examples; shares in [0, 1].
 *
 * @param slotRecall attributes asked for, found with the right sign
 * @param slotPrecision slots found that were asked for
 * @param wrongSign attributes asked for, found with the opposite sign alone
 * @param rawSign attributes asked for whose right sign is the likelier one, found or not
 * @param magnitudeError mean distance of the amounts
 * @param magnitudeCorrelation Pearson's correlation of the amounts
 * @param region edits of a region whose likeliest region is right
 * @param hue edits of a hue whose likeliest hue is right
 * @param style styles asked for that were found
 * @param sentence examples with exactly the right slots, style and verdict on whether it can be done
 */
record TextScore(
        int examples,
        double slotRecall,
        double slotPrecision,
        double wrongSign,
        double rawSign,
        double magnitudeError,
        double magnitudeCorrelation,
        double region,
        double hue,
        double style,
        double refusalPrecision,
        double refusalRecall,
        double keepF1,
        double sentence) {

    /** The figure that decides which epoch is the best. */
    double merit() {
        return sentence + slotRecall + rawSign - wrongSign;
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new TreeMap<>();
        map.put("examples", examples);
        map.put("attributeAndSign", round(slotRecall));
        map.put("precision", round(slotPrecision));
        map.put("wrongSign", round(wrongSign));
        map.put("rawSign", round(rawSign));
        map.put("amountError", round(magnitudeError));
        map.put("amountCorrelation", round(magnitudeCorrelation));
        map.put("region", round(region));
        map.put("hue", round(hue));
        map.put("style", round(style));
        map.put("refusalPrecision", round(refusalPrecision));
        map.put("refusalRecall", round(refusalRecall));
        map.put("keepF1", round(keepF1));
        map.put("wholeSentence", round(sentence));
        return map;
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "attribute and sign %.3f, precision %.3f, wrong sign %.3f, raw sign %.3f, amount error %.3f"
                        + " (correlation %.2f), region %.3f, hue %.3f, style %.3f, refusal %.2f/%.2f, keep F1 %.2f,"
                        + " whole sentence %.3f",
                slotRecall,
                slotPrecision,
                wrongSign,
                rawSign,
                magnitudeError,
                magnitudeCorrelation,
                region,
                hue,
                style,
                refusalPrecision,
                refusalRecall,
                keepF1,
                sentence);
    }

    /** The outputs of the network for one example, each flat. */
    record Answer(float[][] heads) {}

    static TextScore of(List<String> styles, List<Example> examples, List<Answer> answers) {
        Tally tally = new Tally(styles);
        for (int i = 0; i < examples.size(); i++) {
            tally.add(examples.get(i), answers.get(i).heads());
        }
        return tally.score(examples.size());
    }

    private static int likeliest(float[] values, int from, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            if (values[from + i] > values[from + best]) {
                best = i;
            }
        }
        return best;
    }

    private static final class Tally {
        private final List<String> styles;
        private final SlotReader reader;
        private final Correlation amounts = new Correlation();
        private int asked;
        private int found;
        private int fired;
        private int wrong;
        private int raw;
        private double error;
        private int regional;
        private int regionRight;
        private int hued;
        private int hueRight;
        private int styled;
        private int styleRight;
        private int refusedRight;
        private int refused;
        private int refusable;
        private int keepRight;
        private int kept;
        private int keepAsked;
        private int whole;

        Tally(List<String> styles) {
            this.styles = styles;
            reader = new SlotReader(
                    styles.stream().map(name -> new Style(name, List.of())).toList(), SlotReader.Thresholds.standard());
        }

        void add(Example example, float[][] heads) {
            Intent intent = StatedAmounts.settle(
                    example.text(),
                    reader.read(new SlotReader.Heads(
                            heads[0], heads[1], heads[2], heads[3], heads[4], heads[5][0], heads[6][0], heads[7])));
            var slots = example.slots();
            var firing = new TreeSet<Integer>();
            intent.edits().forEach(e -> firing.add(Example.slot(e)));
            fired += firing.size();
            for (int slot : slots) {
                asked++;
                found += firing.contains(slot) ? 1 : 0;
                wrong += !firing.contains(slot) && firing.contains(slot ^ 1) ? 1 : 0;
                raw += heads[0][slot] > heads[0][slot ^ 1] ? 1 : 0;
            }
            for (AttributeEdit edit : example.edits()) {
                int slot = Example.slot(edit);
                if (firing.contains(slot)) {
                    float amount = amount(intent, slot);
                    error += Math.abs(amount - Math.abs(edit.amount()));
                    amounts.add(amount, Math.abs(edit.amount()));
                }
                if (edit.region().ordinal() > 0) {
                    regional++;
                    int best = likeliest(heads[2], slot * TextNetwork.REGIONS, TextNetwork.REGIONS);
                    regionRight += best == edit.region().ordinal() ? 1 : 0;
                }
                if (edit.hue().isPresent()) {
                    hued++;
                    int best = likeliest(heads[3], slot * TextNetwork.HUES, TextNetwork.HUES);
                    hueRight += best == edit.hue().get().ordinal() ? 1 : 0;
                }
            }
            Optional<String> style =
                    intent.style().map(request -> request.style().name());
            boolean styleOk =
                    style.equals(example.style() < 0 ? Optional.empty() : Optional.of(styles.get(example.style())));
            if (example.style() >= 0) {
                styled++;
                styleRight += styleOk ? 1 : 0;
            }
            boolean refuses = intent.isUnsupported();
            refused += refuses ? 1 : 0;
            refusable += example.unsupported() ? 1 : 0;
            refusedRight += refuses && example.unsupported() ? 1 : 0;
            for (int k = 0; k < Keep.ALL.size(); k++) {
                boolean says = intent.keeps().contains(Keep.ALL.get(k));
                boolean should = example.keeps().contains(k);
                kept += says ? 1 : 0;
                keepAsked += should ? 1 : 0;
                keepRight += says && should ? 1 : 0;
            }
            whole += firing.equals(slots) && styleOk && refuses == example.unsupported() ? 1 : 0;
        }

        private static float amount(Intent intent, int slot) {
            return intent.edits().stream()
                    .filter(e -> Example.slot(e) == slot)
                    .map(e -> Math.abs(e.amount()))
                    .findFirst()
                    .orElse(0f);
        }

        TextScore score(int examples) {
            return new TextScore(
                    examples,
                    share(found, asked),
                    share(found, fired),
                    share(wrong, asked),
                    share(raw, asked),
                    error / Math.max(1, amounts.count),
                    amounts.value(),
                    share(regionRight, regional),
                    share(hueRight, hued),
                    share(styleRight, styled),
                    share(refusedRight, refused),
                    share(refusedRight, refusable),
                    share(2 * keepRight, kept + keepAsked),
                    share(whole, examples));
        }

        private static double share(int part, int whole) {
            return (double) part / Math.max(1, whole);
        }
    }

    private static final class Correlation {
        private int count;
        private double x;
        private double y;
        private double xx;
        private double yy;
        private double xy;

        void add(double a, double b) {
            count++;
            x += a;
            y += b;
            xx += a * a;
            yy += b * b;
            xy += a * b;
        }

        double value() {
            double n = Math.max(1, count);
            return (xy - x * y / n) / Math.sqrt((xx - x * x / n) * (yy - y * y / n) + 1e-12);
        }
    }
}
