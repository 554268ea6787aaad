package org.instantretouch.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.instantretouch.model.ModelManifest.Source;

/**
 * Which stage runs when, after what it depends on.
 *
 * @param photo depend on image and noise alone: once a photo
 * @param text depend on tokens, and on neither image nor attributes: once an instruction
 * @param rest once a prediction
 * @param needs for every tensor the sources that it depends on
 */
record StagePlan(
        List<ModelManifest.Stage> photo,
        List<ModelManifest.Stage> text,
        List<ModelManifest.Stage> rest,
        Map<String, Set<Source>> needs) {
    static StagePlan of(List<ModelManifest.Stage> stages) {
        List<ModelManifest.Stage> photo = new ArrayList<>();
        List<ModelManifest.Stage> text = new ArrayList<>();
        List<ModelManifest.Stage> rest = new ArrayList<>();
        Map<String, Set<Source>> needs = new HashMap<>();
        for (Source source : Source.values()) {
            needs.put(source.id(), EnumSet.of(source));
        }
        for (ModelManifest.Stage stage : stages) {
            Set<Source> all = EnumSet.noneOf(Source.class);
            stage.inputs().values().forEach(input -> all.addAll(needs.getOrDefault(input, Set.of())));
            stage.outputs().values().forEach(output -> needs.put(output.name(), all));
            if (all.contains(Source.ATTRIBUTES)) {
                rest.add(stage);
            } else if (!needsText(all)) {
                photo.add(stage);
            } else if (!all.contains(Source.IMAGE)) {
                text.add(stage);
            } else {
                rest.add(stage);
            }
        }
        return new StagePlan(List.copyOf(photo), List.copyOf(text), List.copyOf(rest), needs);
    }

    static boolean needsText(Set<Source> sources) {
        return sources.contains(Source.TOKENS) || sources.contains(Source.TOKEN_MASK);
    }
}
