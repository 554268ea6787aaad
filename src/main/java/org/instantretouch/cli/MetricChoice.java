package org.instantretouch.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.instantretouch.bench.metric.NetworkMetric;
import org.instantretouch.bench.metric.Picture;
import org.instantretouch.model.ModelException;
import picocli.CommandLine.Option;

/** The options that bring learned metrics in. */
final class MetricChoice {
    @Option(names = "--metric", paramLabel = "NAME=FILE", descriptionKey = "quality.metric")
    private Map<String, Path> networks = new LinkedHashMap<>();

    @Option(names = "--face", paramLabel = "FILE", descriptionKey = "quality.face")
    private Optional<Path> face = Optional.empty();

    /** Opens them; the caller closes them. */
    Opened open() throws ModelException {
        List<NetworkMetric> metrics = new ArrayList<>();
        Opened opened = new Opened(metrics);
        try {
            for (Map.Entry<String, Path> network : networks.entrySet()) {
                metrics.add(NetworkMetric.open(network.getKey(), network.getValue()));
            }
            if (face.isPresent()) {
                metrics.add(NetworkMetric.openLikeness("face", face.get()));
            }
            return opened;
        } catch (ModelException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** Metrics at work. */
    record Opened(List<NetworkMetric> metrics) implements AutoCloseable {
        /** The values by name. */
        Map<String, Double> of(Picture photo, Picture result) throws ModelException {
            Map<String, Double> values = new LinkedHashMap<>();
            for (NetworkMetric metric : metrics) {
                values.put(metric.name(), metric.of(photo, result));
            }
            return values;
        }

        @Override
        public void close() {
            metrics.forEach(NetworkMetric::close);
        }
    }
}
