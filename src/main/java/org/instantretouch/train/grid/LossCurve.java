package org.instantretouch.train.grid;

import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The loss over the steps as a picture. */
final class LossCurve {
    /** Of the logarithm's axis: so much less is noise, and no reason to stretch it. */
    private static final double LEAST_RANGE = 1e-4;

    private LossCurve() {}

    static void write(List<GridTrainer.Point> points, Path file) throws IOException {
        TrainingPicture.write(chart(points).createBufferedImage(900, 500), file);
    }

    static JFreeChart chart(List<GridTrainer.Point> points) {
        XYSeries series = new XYSeries("loss");
        points.forEach(p -> series.add(p.step(), Math.max(p.loss(), 1e-6)));
        JFreeChart chart =
                ChartFactory.createXYLineChart("Training", "step", "mean loss", new XYSeriesCollection(series));
        NumberAxis steps = new NumberAxis("step");
        steps.setAutoRangeIncludesZero(false);
        steps.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
        chart.getXYPlot().setDomainAxis(steps);
        // It has numbers between the powers of ten, too: a model that learns on stays between two of them.
        LogAxis loss = new LogAxis("mean loss");
        loss.setAutoRangeMinimumSize(LEAST_RANGE);
        loss.setNumberFormatOverride(new DecimalFormat("0.00000", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        chart.getXYPlot().setRangeAxis(loss);
        chart.removeLegend();
        return chart;
    }
}
