package org.instantretouch.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.instantretouch.bench.quality.CheckOutcome;
import org.instantretouch.bench.quality.Tally;

/**
 * The findings of {@code bench quality} as text: for a terminal in the columns of the instruction benchmark's own script, so that
 * both can be compared line by line, and as Markdown.
 */
record QualityTable(Tally tally) {
    /** A row of the table for people. */
    private record Cells(String kind, String checks, String met, String untouched, String pairs, String whole) {}

    /** The lines for a terminal. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(heading()));
        tally.rows().forEach(row -> lines.add(line(cells(row))));
        lines.addAll(means());
        return lines;
    }

    /** The lines in Markdown. */
    List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(markdown(heading()));
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: |");
        tally.rows().forEach(row -> lines.add(markdown(cells(row))));
        lines.add("");
        means().forEach(mean -> lines.add("- " + mean));
        return lines;
    }

    /** As a table of HTML. */
    String html() {
        StringBuilder html = new StringBuilder("<table>\n").append(html("th", heading()));
        tally.rows().forEach(row -> html.append(html("td", cells(row))));
        html.append("</table>\n");
        means().forEach(mean -> html.append("<p>").append(Html.escaped(mean)).append("</p>\n"));
        return html.toString();
    }

    /** What a check asked for, and what was measured. */
    static String text(CheckOutcome outcome) {
        return Messages.get(
                outcome.met() ? "quality.met" : "quality.missed",
                outcome.check().toString(),
                String.format(Locale.ROOT, "%.3f", outcome.value()));
    }

    private static Cells heading() {
        return new Cells(
                Messages.get("quality.kind"),
                Messages.get("quality.checks"),
                Messages.get("quality.metShare"),
                Messages.get("quality.untouched"),
                Messages.get("quality.pairs"),
                Messages.get("quality.whole"));
    }

    private static Cells cells(Tally.Row row) {
        return new Cells(
                row.kind(),
                String.valueOf(row.checks()),
                percent(row.metShare()),
                percent(row.untouchedShare()),
                String.valueOf(row.pairs()),
                percent(row.wholeShare()));
    }

    private static String line(Cells cells) {
        return String.format(
                Locale.ROOT,
                "%-12s %7s %7s %10s %6s %7s",
                OneLine.of(cells.kind),
                cells.checks,
                cells.met,
                cells.untouched,
                cells.pairs,
                cells.whole);
    }

    /** A line of Markdown in which no tag of HTML begins: an instruction may hold anything. */
    static String withoutTags(String line) {
        return line.replaceAll("<(?=[A-Za-z/!?])", "\\\\<");
    }

    private static String markdown(Cells cells) {
        return "| "
                + String.join(
                        " | ",
                        withoutTags(OneLine.of(cells.kind)).replace("|", "\\|"),
                        cells.checks,
                        cells.met,
                        cells.untouched,
                        cells.pairs,
                        cells.whole)
                + " |";
    }

    private static String html(String tag, Cells cells) {
        StringBuilder html = new StringBuilder("<tr>");
        for (String cell : List.of(cells.kind, cells.checks, cells.met, cells.untouched, cells.pairs, cells.whole)) {
            html.append('<').append(tag).append('>').append(Html.escaped(cell));
            html.append("</").append(tag).append('>');
        }
        return html.append("</tr>\n").toString();
    }

    /** Python's rounding of halves, which the script's own table has. */
    private static String percent(double share) {
        return new BigDecimal(share * 100).setScale(1, RoundingMode.HALF_EVEN) + "%";
    }

    private List<String> means() {
        List<String> means = new ArrayList<>();
        tally.fidelity().ifPresent(fidelity -> {
            means.add(Messages.get(
                    "quality.fidelity",
                    decimal(fidelity.ssim()),
                    decimal(fidelity.gmsd()),
                    String.valueOf(tally.measured())));
            fidelity.cwSsim().ifPresent(value -> means.add(Messages.get("quality.cwSsim", decimal(value))));
        });
        tally.networks()
                .forEach((name, value) -> means.add(Messages.get("quality.network", OneLine.of(name), decimal(value))));
        if (tally.missing() > 0) {
            means.add(Messages.get("quality.missing", String.valueOf(tally.missing())));
        }
        return means;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
