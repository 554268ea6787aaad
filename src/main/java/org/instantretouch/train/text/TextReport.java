package org.instantretouch.train.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;

/** What the text side learned, beside its checkpoints: a line for each epoch, and a table of the held-out examples by kind. */
final class TextReport {
    private static final Pattern NEGATION = Pattern.compile("(?i)\\b(not|no|don'?t|without|never|isn'?t|less|stop)\\b");
    private static final Pattern COMPLAINT =
            Pattern.compile("(?i)\\b(too|enough|looks?|feels?|everyone|everything|lost)\\b");

    private TextReport() {}

    /** Adds an epoch to the learning curve. */
    static void addEpoch(Path folder, int epoch, double loss, TextScore score) throws IOException {
        Path file = folder.resolve("text-curve.csv");
        String heads = Files.exists(file) ? "" : "epoch,loss,attribute and sign,wrong sign,raw sign,whole sentence\n";
        Files.writeString(
                file,
                heads
                        + String.format(
                                Locale.ROOT,
                                "%d,%.3f,%.4f,%.4f,%.4f,%.4f%n",
                                epoch,
                                loss,
                                score.slotRecall(),
                                score.wrongSign(),
                                score.rawSign(),
                                score.sentence()),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Writes the table of the held-out examples as Markdown. */
    static void write(Path folder, InstructionBank bank, List<TextScore.Answer> answers) throws IOException {
        StringBuilder table =
                new StringBuilder("| held-out instructions | count | attribute and sign | wrong sign | raw sign"
                        + " | amount error | whole sentence |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        for (Map.Entry<String, Predicate<Example>> group : groups().entrySet()) {
            List<Example> examples = new ArrayList<>();
            List<TextScore.Answer> own = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                if (group.getValue().test(bank.heldOut().get(i))) {
                    examples.add(bank.heldOut().get(i));
                    own.add(answers.get(i));
                }
            }
            if (!examples.isEmpty()) {
                TextScore score = TextScore.of(bank.styles(), examples, own);
                table.append(String.format(
                        Locale.ROOT,
                        "| %s | %d | %.1f %% | %.1f %% | %.1f %% | %.2f | %.1f %% |%n",
                        group.getKey(),
                        examples.size(),
                        100 * score.slotRecall(),
                        100 * score.wrongSign(),
                        100 * score.rawSign(),
                        score.magnitudeError(),
                        100 * score.sentence()));
            }
        }
        Files.writeString(folder.resolve("text-table.md"), table);
    }

    private static Map<String, Predicate<Example>> groups() {
        Map<String, Predicate<Example>> groups = new LinkedHashMap<>();
        groups.put("all", e -> true);
        for (int count = 0; count < 4; count++) {
            int edits = count;
            groups.put(
                    edits == 3 ? "three edits or more" : edits + (edits == 1 ? " edit" : " edits"),
                    e -> edits == 3 ? e.edits().size() >= 3 : e.edits().size() == edits);
        }
        groups.put("a style", e -> e.style() >= 0);
        groups.put("something kept", e -> !e.keeps().isEmpty());
        groups.put("unsupported", Example::unsupported);
        groups.put("a negation", e -> NEGATION.matcher(e.text()).find());
        groups.put("a complaint", e -> COMPLAINT.matcher(e.text()).find());
        groups.put("a word of degree or a number", e -> Wording.namesDegree(e.text()));
        for (Attribute attribute : Attribute.values()) {
            for (int sign : new int[] {1, -1}) {
                groups.put(
                        attribute.id() + (sign > 0 ? " up" : " down"),
                        e -> e.edits().size() == 1
                                && e.edits().get(0).attribute() == attribute
                                && e.edits().get(0).amount() * sign > 0);
            }
        }
        return groups;
    }
}
