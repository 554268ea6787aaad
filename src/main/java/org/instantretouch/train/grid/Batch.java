package org.instantretouch.train.grid;

import java.util.Arrays;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.train.finish.Scene;

/**
 * Photos, edits and what they should give, as the arrays that the network takes.
 *
 * @param photos [P, 3, 256, 256]
 * @param whole [N, 57]
 * @param together [N, 57]
 * @param region [N, 11]
 * @param colours [N, 3, 64, 64]: the photo's colours at the lattice
 * @param targets [N, 3, 64, 64]: the finished colours there, before any gamut map
 * @param offsetX the photo pixel at which the lattice begins, likewise y
 */
record Batch(
        int photoCount,
        int editCount,
        float[] photos,
        float[] whole,
        float[] together,
        float[] region,
        float[] colours,
        float[] targets,
        int offsetX,
        int offsetY) {

    /** Photo pixels from one point of the lattice to the next. */
    static final int STRIDE = GridNetwork.PHOTO_SIDE / Scene.SIDE;

    static Batch empty(int photos, int editsEach, int offsetX, int offsetY) {
        int edits = photos * editsEach;
        int lattice = 3 * Scene.SIDE * Scene.SIDE;
        return new Batch(
                photos,
                edits,
                new float[photos * 3 * GridNetwork.PHOTO_SIDE * GridNetwork.PHOTO_SIDE],
                new float[edits * GridNetwork.ATTRIBUTES],
                new float[edits * GridNetwork.ATTRIBUTES],
                new float[edits * GridNetwork.REGIONS],
                new float[edits * lattice],
                new float[edits * lattice],
                offsetX,
                offsetY);
    }

    /** Sets a request of at most one region. */
    void setRequest(int edit, AttributeVector request) {
        int columns = GridNetwork.ATTRIBUTES;
        Arrays.fill(region, edit * GridNetwork.REGIONS, (edit + 1) * GridNetwork.REGIONS, 0);
        System.arraycopy(request.values(), 0, whole, edit * columns, columns);
        System.arraycopy(request.values(), 0, together, edit * columns, columns);
        for (int row = 1; row < GridNetwork.REGIONS; row++) {
            for (int c = 0; c < columns; c++) {
                float extra = request.values()[row * columns + c];
                if (extra != 0) {
                    region[edit * GridNetwork.REGIONS + row] = 1;
                    int at = edit * columns + c;
                    together[at] = Math.clamp(together[at] + extra, -1f, 1f);
                }
            }
        }
    }

    /** Sets a photo from interleaved colours. */
    void setPhoto(int photo, float[] rgb) {
        setPlanes(photos, photo, rgb);
    }

    /** Sets what an edit starts from and should give, from interleaved colours. */
    void setPair(int edit, float[] before, float[] after) {
        setPlanes(colours, edit, before);
        setPlanes(targets, edit, after);
    }

    /** The mean change of the colours that an edit should make. */
    double change(int edit) {
        int values = targets.length / editCount;
        double sum = 0;
        for (int i = edit * values; i < (edit + 1) * values; i++) {
            sum += Math.abs(targets[i] - colours[i]);
        }
        return sum / values;
    }

    private static void setPlanes(float[] planes, int index, float[] rgb) {
        int pixels = rgb.length / 3;
        for (int i = 0; i < pixels; i++) {
            for (int c = 0; c < 3; c++) {
                planes[(3 * index + c) * pixels + i] = rgb[3 * i + c];
            }
        }
    }
}
