package org.instantretouch.train.grid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogarithmicAxis;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The loss over the steps as a picture. */
final class LossCurve {
    private LossCurve() {}

    static void write(List<GridTrainer.Point> points, Path file) throws IOException {
        XYSeries series = new XYSeries("loss");
        points.forEach(p -> series.add(p.step(), Math.max(p.loss(), 1e-6)));
        JFreeChart chart =
                ChartFactory.createXYLineChart("Training", "step", "mean loss", new XYSeriesCollection(series));
        chart.getXYPlot().setRangeAxis(new LogarithmicAxis("mean loss"));
        chart.removeLegend();
        TrainingPicture.write(chart.createBufferedImage(900, 500), file);
    }
}
