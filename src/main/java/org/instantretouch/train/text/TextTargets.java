package org.instantretouch.train.text;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.List;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Keep;

/** What the text network should answer to a batch of examples, and the loss against it. */
final class TextTargets {
    /** Rare answers weigh more, or the network learns never to give them. */
    private static final float PRESENCE_POSITIVES = 3;

    private static final float UNSUPPORTED_POSITIVES = 3;
    private static final float KEEP_POSITIVES = 10;

    private final int count;
    private final int styles;
    private final float[] presence;
    private final float[] magnitude;
    private final float[] region;
    private final float[] hue;
    private final float[] style;
    private final float[] styleAmount;
    private final float[] styled;
    private final float[] unsupported;
    private final float[] keep;
    private final float[] turned;
    private final float[] wished;

    TextTargets(List<Example> batch, int styles) {
        count = batch.size();
        this.styles = styles;
        presence = new float[count * TextNetwork.SLOTS];
        magnitude = new float[presence.length];
        region = new float[presence.length * TextNetwork.REGIONS];
        hue = new float[presence.length * TextNetwork.HUES];
        style = new float[count * (styles + 1)];
        styleAmount = new float[count];
        styled = new float[count];
        unsupported = new float[count];
        keep = new float[count * Keep.ALL.size()];
        turned = new float[count * TextNetwork.HUES];
        wished = new float[turned.length];
        for (int n = 0; n < count; n++) {
            fill(n, batch.get(n));
        }
    }

    private void fill(int n, Example example) {
        int[] perSlot = new int[TextNetwork.SLOTS];
        example.edits().forEach(e -> perSlot[Example.slot(e)]++);
        for (AttributeEdit edit : example.edits()) {
            int slot = Example.slot(edit);
            int at = n * TextNetwork.SLOTS + slot;
            float share = 1f / perSlot[slot];
            presence[at] = 1;
            magnitude[at] += Math.abs(edit.amount()) * share;
            region[at * TextNetwork.REGIONS + edit.region().ordinal()] += share;
            edit.hue().ifPresent(h -> hue[at * TextNetwork.HUES + h.ordinal()] += share);
        }
        style[n * (styles + 1) + (example.style() < 0 ? styles : example.style())] = 1;
        if (example.style() >= 0) {
            styleAmount[n] = example.styleAmount();
            styled[n] = 1;
        }
        unsupported[n] = example.unsupported() ? 1 : 0;
        example.keeps().forEach(k -> keep[n * Keep.ALL.size() + k] = 1);
        List<AttributeEdit> turns = example.edits().stream()
                .filter(e -> e.attribute() == Attribute.HUE_SHIFT && e.hue().isPresent())
                .toList();
        for (AttributeEdit turn : turns) {
            int hue = turn.hue().orElseThrow().ordinal();
            int next = Math.floorMod(hue + (turn.amount() < 0 ? -1 : 1), TextNetwork.HUES);
            turned[n * TextNetwork.HUES + hue] += 1f / turns.size();
            wished[n * TextNetwork.HUES + next] += 1f / turns.size();
        }
    }

    /** The mean loss of the network's outputs. */
    NDArray loss(NDManager manager, NDList outputs) {
        long slots = TextNetwork.SLOTS;
        NDArray asked = manager.create(presence, new Shape(count, slots));
        NDArray total = logistic(outputs.get(0), asked, PRESENCE_POSITIVES);
        NDArray amounts = manager.create(magnitude, new Shape(count, slots));
        total = total.add(outputs.get(1).sub(amounts).square().mul(asked).sum().mul(4f));
        NDArray regions = manager.create(region, new Shape(count, slots, TextNetwork.REGIONS));
        total = total.add(crossEntropy(outputs.get(2), regions, 2).mul(0.5f));
        NDArray hues = manager.create(hue, new Shape(count, slots, TextNetwork.HUES));
        total = total.add(crossEntropy(outputs.get(3), hues, 2).mul(0.7f));
        total = total.add(crossEntropy(outputs.get(4), manager.create(style, new Shape(count, styles + 1)), 1));
        NDArray hasStyle = manager.create(styled, new Shape(count));
        total = total.add(outputs.get(5)
                .sub(manager.create(styleAmount, new Shape(count)))
                .square()
                .mul(hasStyle)
                .sum()
                .mul(4f));
        total = total.add(
                logistic(outputs.get(6), manager.create(unsupported, new Shape(count)), UNSUPPORTED_POSITIVES));
        NDArray keeps = manager.create(keep, new Shape(count, Keep.ALL.size()));
        total = total.add(logistic(outputs.get(7), keeps, KEEP_POSITIVES).mul(0.5f));
        NDArray turning = manager.create(turned, new Shape(count, TextNetwork.HUES));
        total = total.add(crossEntropy(outputs.get(8), turning, 1));
        NDArray turnedTo = manager.create(wished, new Shape(count, TextNetwork.HUES));
        total = total.add(crossEntropy(outputs.get(9), turnedTo, 1));
        return total.div((float) count);
    }

    private static NDArray logistic(NDArray logits, NDArray targets, float positives) {
        return Activation.softPlus(logits)
                .sub(logits.mul(targets))
                .mul(targets.mul(positives - 1).add(1f))
                .sum();
    }

    private static NDArray crossEntropy(NDArray logits, NDArray targets, int axis) {
        return logits.logSoftmax(axis).mul(targets).sum().neg();
    }
}
