package org.instantretouch.train.grid;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.Trainer;
import java.util.List;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.train.finish.Scene;

/** How near the network comes to finishing on photos that it never saw. */
final class GridScore {
    private static final int PHOTOS = 12;
    private static final int PHOTOS_AT_ONCE = 2;
    private static final int REQUESTS_AT_ONCE = 40;

    private final List<byte[]> photos;
    private final List<ScoredRequest> requests;

    /**
     * @param styles each style at full strength
     */
    GridScore(List<byte[]> heldOut, List<AttributeVector> styles) {
        photos = heldOut.subList(0, Math.min(PHOTOS, heldOut.size()));
        requests = ScoredRequest.all(styles);
    }

    Scores.Medians of(Trainer trainer) {
        Scores scores = new Scores();
        for (int from = 0; from < photos.size(); from += PHOTOS_AT_ONCE) {
            for (int first = 0; first < requests.size(); first += REQUESTS_AT_ONCE) {
                List<ScoredRequest> some = requests.subList(first, Math.min(requests.size(), first + REQUESTS_AT_ONCE));
                Batch batch = PairSource.fixed(
                        photos.subList(from, Math.min(photos.size(), from + PHOTOS_AT_ONCE)),
                        some.stream().map(ScoredRequest::attributes).toList());
                float[] sliced = sliced(trainer, batch);
                for (int edit = 0; edit < batch.editCount(); edit++) {
                    scores.add(
                            some.get(edit % some.size()),
                            mapped(batch.colours(), edit),
                            mapped(sliced, edit),
                            mapped(batch.targets(), edit));
                }
            }
        }
        return scores.medians(photos.size());
    }

    /** The planes of a batch, predicted and sliced. */
    static float[] sliced(Trainer trainer, Batch batch) {
        try (NDManager manager = trainer.getManager().newSubManager()) {
            NDList outputs = trainer.evaluate(GridTrainer.inputs(manager, batch));
            outputs.attach(manager);
            return GridTrainer.sliced(manager, batch, outputs).toFloatArray();
        }
    }

    /** One edit's planes as interleaved colours, gamut mapped. */
    static float[] mapped(float[] planes, int edit) {
        int pixels = Scene.SIDE * Scene.SIDE;
        float[] rgb = new float[3 * pixels];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = planes[(3 * edit + i % 3) * pixels + i / 3];
        }
        GamutMap.apply(rgb, pixels);
        return rgb;
    }
}
