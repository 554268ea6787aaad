package org.instantretouch.bench.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.instantretouch.bench.metric.Picture;
import org.junit.jupiter.api.Test;

class TrialOutcomeTest {
    @Test
    void learnedMetricsStayInTheOrderThatTheyWereAskedForIn() {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String name : List.of("lpips", "dists", "face", "niqe", "musiq", "clip", "hps", "aesthetic")) {
            values.put(name, 1.0);
        }
        Trial trial = new Trial(new CheckedInstruction("a", "warmer", "k", List.of()), Path.of("a.png"), 0);
        Picture picture = new Picture(1, 1, new byte[3]);
        assertEquals(
                List.copyOf(values.keySet()),
                List.copyOf(TrialOutcome.of(trial, picture, picture, values)
                        .networks()
                        .keySet()));
    }
}
