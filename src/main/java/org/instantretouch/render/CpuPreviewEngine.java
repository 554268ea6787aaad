package org.instantretouch.render;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.instantretouch.grid.ColourRow;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.LayerRow;

/** Draws on the CPU, in bands of rows on all its cores: some 20 ns a pixel and core, and 12 more for each layer. */
public final class CpuPreviewEngine implements PreviewEngine {
    /** Rows of a band: enough that its setting up does not count, few enough that all cores end together. */
    private static final int BAND = 16;

    private final int threads;
    private final ForkJoinPool pool;

    public CpuPreviewEngine() {
        this(Runtime.getRuntime().availableProcessors());
    }

    CpuPreviewEngine(int threads) {
        this.threads = threads;
        pool = new ForkJoinPool(threads);
    }

    @Override
    public boolean draw(PhotoPyramid photo, PreviewState state, ByteBuffer bgra) {
        ViewPlan plan = ViewPlan.of(photo, state.viewport());
        IntBuffer pixels = bgra.duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        int bands = Math.ceilDiv(state.viewport().height(), BAND);
        pool.submit(() -> IntStream.range(0, bands)
                        .parallel()
                        .forEach(band -> new Band(plan, state, photo.transparent())
                                .draw(band * BAND, Math.min(state.viewport().height(), (band + 1) * BAND), pixels)))
                .join();
        return plan.complete();
    }

    @Override
    public String description() {
        return threads == 1 ? "CPU, 1 thread" : "CPU, " + threads + " threads";
    }

    @Override
    public void close() {
        pool.close();
    }

    /** A layer as one band draws it. */
    private record BandLayer(LayerRow row, Optional<ViewMask> mask) {}

    /** Rows one below the other, drawn by one thread with buffers of its own. */
    private static final class Band {
        private final ViewPlan plan;
        private final PreviewState state;
        private final List<BandLayer> layers = new ArrayList<>();
        private final Optional<ViewMask> overlay;
        private final int photoPixels;
        private final boolean transparent;
        private final float[] photo;
        private final float[] opacity;
        private final float[] edited;
        private final ColourRow colours;
        private final float[] mask;
        private final int[] row;

        Band(ViewPlan plan, PreviewState state, boolean transparent) {
            this.plan = plan;
            this.state = state;
            this.transparent = transparent;
            double[] places = plan.columns().shownPositions();
            for (PreviewLayer layer : state.activeLayers()) {
                LayerRow row = new LayerRow(layer.prediction(), layer.intensity(), places);
                layers.add(new BandLayer(row, layer.mask().map(this::view)));
            }
            overlay = state.overlay().map(this::view);
            photoPixels = plan.columns().to() - plan.columns().from();
            photo = new float[3 * photoPixels];
            opacity = new float[transparent ? photoPixels : 0];
            edited = new float[3 * photoPixels];
            colours = ColourRow.ofWidth(photoPixels);
            mask = new float[photoPixels];
            row = new int[state.viewport().width()];
        }

        private ViewMask view(PreviewMask shown) {
            return new ViewMask(shown, plan.columns(), plan.rows());
        }

        void draw(int top, int bottom, IntBuffer pixels) {
            int ground = 0xff000000 | state.viewport().ground() * 0x010101;
            for (int y = top; y < bottom; y++) {
                Arrays.fill(row, ground);
                if (y >= plan.rows().from() && y < plan.rows().to()) {
                    sample(y);
                    edit(y);
                    compose(y);
                }
                pixels.put(y * row.length, row);
            }
        }

        /** The photo's pixels of a row. */
        private void sample(int y) {
            Arrays.fill(photo, state.viewport().ground() / 255f);
            Arrays.fill(opacity, 1);
            for (ViewPlan.Piece piece : plan.pieces()) {
                if (y < piece.top() || y >= piece.bottom()) {
                    continue;
                }
                TileKey key = piece.tile().key();
                Texels texels = piece.tile().texels();
                int upper = piece.rows().texel(y) - key.y();
                int lower = Math.min(upper + 1, texels.height() - 1);
                float down = piece.rows().weight(y);
                for (int x = piece.left(); x < piece.right(); x++) {
                    int left = piece.columns().texel(x) - key.x();
                    int right = Math.min(left + 1, texels.width() - 1);
                    float across = piece.columns().weight(x);
                    int a = upper * texels.width() + left;
                    int b = upper * texels.width() + right;
                    int c = lower * texels.width() + left;
                    int d = lower * texels.width() + right;
                    int to = x - plan.columns().from();
                    if (transparent) {
                        opacity[to] = texels.mixTransparent(a, b, c, d, across, down, photo, 3 * to);
                    } else {
                        texels.mix(a, b, c, d, across, down, photo, 3 * to);
                    }
                }
            }
        }

        private void edit(int y) {
            double place = plan.rows().position(y);
            colours.read(photo, 0);
            for (BandLayer layer : layers) {
                if (layer.mask.isPresent()) {
                    layer.mask.get().row(y, mask);
                    layer.row.apply(place, mask, 0, colours);
                } else {
                    layer.row.apply(place, colours);
                }
            }
            colours.write(edited, 0);
            GamutMap.apply(edited, photoPixels);
        }

        /** What transparent pixels let through is not clipped: it is laid under what is marked. */
        private void compose(int y) {
            overlay.ifPresent(shown -> shown.row(y, mask));
            for (int i = 0; i < photoPixels; i++) {
                int x = plan.columns().from() + i;
                float[] shown = x + 0.5 < state.split() ? photo : edited;
                int r = code(shown[3 * i]);
                int g = code(shown[3 * i + 1]);
                int b = code(shown[3 * i + 2]);
                if (state.clippingMarks() && Math.max(r, Math.max(g, b)) == 255) {
                    r = 255;
                    g = 0;
                    b = 0;
                } else if (state.clippingMarks() && (r | g | b) == 0) {
                    b = 255;
                }
                if (transparent && opacity[i] < 1) {
                    r = laid(r, i, x, y);
                    g = laid(g, i, x, y);
                    b = laid(b, i, x, y);
                }
                if (overlay.isPresent()) {
                    float share = PreviewState.OVERLAY * mask[i];
                    OverlayColour colour = state.overlayColour();
                    r = (int) (mix(r, colour.red(), share) + 0.5f);
                    g = (int) (mix(g, colour.green(), share) + 0.5f);
                    b = (int) (mix(b, colour.blue(), share) + 0.5f);
                }
                row[x] = 0xff000000 | r << 16 | g << 8 | b;
            }
        }

        private static int code(float value) {
            return (int) (value * 255 + 0.5f);
        }

        private int laid(int code, int i, int x, int y) {
            return code(Backdrop.under(code / 255f, opacity[i], x, y));
        }

        private static float mix(float a, float b, float weight) {
            return a + weight * (b - a);
        }
    }
}
