package org.instantretouch.render.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.grid.GuideKind;
import org.instantretouch.grid.Slice;
import org.instantretouch.render.OverlayColour;
import org.instantretouch.render.PhotoPyramid;
import org.instantretouch.render.PhotoTile;
import org.instantretouch.render.PreviewEngine;
import org.instantretouch.render.PreviewException;
import org.instantretouch.render.PreviewLayer;
import org.instantretouch.render.PreviewMask;
import org.instantretouch.render.PreviewState;
import org.instantretouch.render.TileKey;
import org.instantretouch.render.ViewPlan;
import org.instantretouch.render.Viewport;
import org.jspecify.annotations.Nullable;

/**
 * Draws with OpenGL: first the viewport's part of the photo at the screen's resolution, which stays until the view changes; then
 * layer by layer, the last one straight to the 8 bits of the screen, to be read back. Row 0 of every framebuffer is the top.
 */
public final class GlPreviewEngine implements PreviewEngine {
    /**
     * Tiles on the GPU at least, for views to come: 100 MB. For larger views it is twice what one of them may need, so that two
     * levels stay and zooming to and fro uploads nothing: 440 MB at 3840 x 2160. Of 16 bits half as many take that.
     */
    private static final int LEAST_TILES = 24;

    /** Tiles on the GPU at most: 520 MB. More only while a single view asks for more. */
    private static final int MOST_TILES = 128;

    /** Tiles go up for so long a frame at least, in nanoseconds, or for as long as the last frame took to draw without that. */
    private static final long UPLOADING = 8_000_000;

    /** Grids, or curves, on the GPU: those of some ten layers more than a frame has. */
    private static final int GRIDS = 32;

    private static final int MASKS = 8;

    // Texture units.
    private static final int INCOMING = 0;
    private static final int AXES = 1;
    private static final int CURVES = 2;
    private static final int GRID_0 = 3;
    private static final int GRID_1 = 4;
    private static final int MASK = 5;
    private static final int OVERLAY = 6;
    private static final int PHOTO = 7;

    private final GlContext context;
    private final LongUnaryOperator patience;
    private final String description;
    private final int vertices;
    private final int framebuffer;
    private final Texture axes;
    private final Map<List<String>, ShaderProgram> programs = new HashMap<>();
    private final TextureCache<TileId, Texture> tiles = new TextureCache<>(LEAST_TILES);
    private final TextureCache<Object, Texture> grids = new TextureCache<>(GRIDS);
    private final TextureCache<Object, Texture> exactGrids = new TextureCache<>(GRIDS);
    private final TextureCache<List<Object>, Texture> curves = new TextureCache<>(GRIDS);
    private final TextureCache<List<Object>, MaskTexture> masks = new TextureCache<>(MASKS);

    private @Nullable Targets targets;
    private @Nullable PhotoPyramid photo;

    /** The view and the tiles from which {@link Targets#photo} was drawn, and whether exactly. */
    private @Nullable Viewport drawnView;

    private @Nullable ViewPlan drawnPlan;
    private boolean drawnExact;

    /** How long the last frame took to draw without its uploads, in nanoseconds. */
    private long drawing;

    /** How long tiles have been going up for the frame being drawn, in nanoseconds. */
    private long uploading;

    /** Whether a tile was left for the next frame. */
    private boolean more;

    private int uploads;

    /** A tile of the current photo: only preliminary ones change. */
    private record TileId(TileKey key, boolean preliminary) {
        static TileId of(PhotoTile tile) {
            return new TileId(tile.key(), tile.preliminary());
        }
    }

    /** What a frame is drawn into: the photo, layers by turns, and the screen's pixels. */
    private record Targets(int width, int height, Texture photo, Texture even, Texture odd, Texture screen) {
        static Targets of(Viewport view) {
            return new Targets(
                    view.width(),
                    view.height(),
                    target(GL_RGBA32F, view),
                    target(GL_RGBA32F, view),
                    target(GL_RGBA32F, view),
                    target(GL_RGBA8, view));
        }

        private static Texture target(int format, Viewport view) {
            Texture texture = new Texture(GL_TEXTURE_2D, GL_NEAREST);
            glTexImage2D(GL_TEXTURE_2D, 0, format, view.width(), view.height(), 0, GL_RGBA, GL_UNSIGNED_BYTE, 0L);
            return texture;
        }

        void close() {
            for (Texture texture : List.of(photo, even, odd, screen)) {
                texture.close();
            }
        }
    }

    private GlPreviewEngine(GlContext context, LongUnaryOperator patience) {
        this.context = context;
        this.patience = patience;
        description = context.description();
        vertices = glGenVertexArrays();
        framebuffer = glGenFramebuffers();
        glBindVertexArray(vertices);
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        glPixelStorei(GL_PACK_ALIGNMENT, 1);
        glDisable(GL_DITHER);
        glEnable(GL_SCISSOR_TEST);
        axes = new Texture(GL_TEXTURE_2D, GL_NEAREST);
    }

    /**
     * Opens an engine on the calling thread.
     *
     * @throws PreviewException if there is no OpenGL 3.3 here
     */
    public static GlPreviewEngine open() throws PreviewException {
        return open(drawing -> Math.max(UPLOADING, drawing));
    }

    /**
     * Opens an engine.
     *
     * @param patience how long tiles may go up for a frame, by how long the last one took to draw without that; both in nanoseconds
     */
    static GlPreviewEngine open(LongUnaryOperator patience) throws PreviewException {
        return new GlPreviewEngine(GlContext.open(), patience);
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public boolean draw(PhotoPyramid newPhoto, PreviewState state, ByteBuffer bgra) throws PreviewException {
        try {
            long began = System.nanoTime();
            ViewPlan plan = drawFrame(newPhoto, state);
            Viewport view = state.viewport();
            glReadPixels(0, 0, view.width(), view.height(), GL_BGRA, GL_UNSIGNED_BYTE, bgra);
            drawing = System.nanoTime() - began - uploading;
            check();
            return plan.complete();
        } catch (RuntimeException e) {
            throw new PreviewException("OpenGL failed: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean hasMore() {
        return more;
    }

    /** How many tiles have gone up. */
    int uploads() {
        return uploads;
    }

    /**
     * Times the last pass of a frame by itself: the fragment shader that makes the screen's pixels out of the photo at the
     * screen's resolution and the last layer. All that it needs is in place, and only the drawing is timed, to its very end;
     * nothing is uploaded or read back. It is what a frame of one layer cannot fall below.
     *
     * @return milliseconds
     */
    public double timeShader(PhotoPyramid newPhoto, PreviewState state) throws PreviewException {
        drawFrame(newPhoto, state);
        glFinish();
        long start = System.nanoTime();
        ShaderProgram.draw();
        glFinish();
        double millis = (System.nanoTime() - start) / 1e6;
        check();
        return millis;
    }

    /** Draws a frame; its pixels can be read from the current framebuffer. */
    private ViewPlan drawFrame(PhotoPyramid newPhoto, PreviewState state) throws PreviewException {
        if (photo != newPhoto) {
            photo = newPhoto;
            tiles.close();
            drawnPlan = null;
        }
        Viewport view = state.viewport();
        Targets into = targets(view);
        tiles.capacity(capacity(view) * 8 / newPhoto.bits());
        uploading = 0;
        more = false;
        int coarsest = newPhoto.levels() - 1;
        ViewPlan plan = ViewPlan.of(newPhoto, view, tile -> isUp(tile, coarsest));
        if (drawnPlan == null || !view.equals(drawnView) || state.exact() != drawnExact || !plan.sameTiles(drawnPlan)) {
            drawPhoto(into, state, plan, newPhoto);
            drawnPlan = plan;
            drawnView = view;
            drawnExact = state.exact();
        }
        drawEdit(into, state, plan, newPhoto.transparent());
        for (TextureCache<?, ?> cache : List.of(tiles, grids, exactGrids, curves, masks)) {
            cache.trim();
        }
        return plan;
    }

    /** How many tiles of 8 bits stay. */
    private static int capacity(Viewport view) {
        return Math.clamp(2L * PhotoPyramid.mostTiles(view.width(), view.height()), LEAST_TILES, MOST_TILES);
    }

    /**
     * Whether a tile is on the GPU, or goes there now. A frame is not kept waiting for many of them: coarser ones show meanwhile,
     * of which those of the coarsest level, which are few and small, go up whatever the time.
     */
    private boolean isUp(PhotoTile tile, int coarsest) {
        TileId id = TileId.of(tile);
        if (!tiles.has(id)
                && uploading > patience.applyAsLong(drawing)
                && tile.key().level() < coarsest) {
            more = true;
            return false;
        }
        tiles.get(id, () -> upload(tile));
        return true;
    }

    private Texture upload(PhotoTile tile) {
        long began = System.nanoTime();
        Texture texture = Texture.of(tile);
        uploads++;
        uploading += System.nanoTime() - began;
        return texture;
    }

    private static void check() throws PreviewException {
        int error = glGetError();
        if (error != GL_NO_ERROR) {
            throw new PreviewException("OpenGL failed with error 0x" + Integer.toHexString(error));
        }
    }

    private Targets targets(Viewport view) throws PreviewException {
        Targets current = targets;
        if (current == null || current.width != view.width() || current.height != view.height()) {
            if (current != null) {
                current.close();
            }
            current = Targets.of(view);
            targets = current;
            drawnPlan = null;
            for (Texture target : List.of(current.photo, current.screen)) {
                target.attach();
                if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
                    throw new PreviewException(
                            "OpenGL cannot draw " + view.width() + " x " + view.height() + " pixels");
                }
            }
            glViewport(0, 0, view.width(), view.height());
        }
        return current;
    }

    private ShaderProgram program(List<String> fragmentAndDefines) throws PreviewException {
        ShaderProgram program = programs.get(fragmentAndDefines);
        if (program == null) {
            program = new ShaderProgram(
                    fragmentAndDefines.getFirst(), fragmentAndDefines.subList(1, fragmentAndDefines.size()));
            programs.put(List.copyOf(fragmentAndDefines), program);
        }
        program.use();
        return program;
    }

    private static void clear(Viewport view) {
        glScissor(0, 0, view.width(), view.height());
        float ground = view.ground() / 255f;
        glClearColor(ground, ground, ground, 1);
        glClear(GL_COLOR_BUFFER_BIT);
    }

    private void drawPhoto(Targets into, PreviewState state, ViewPlan plan, PhotoPyramid shown)
            throws PreviewException {
        into.photo.attach();
        clear(state.viewport());
        List<String> variant = new ArrayList<>(List.of("photo.frag"));
        if (state.exact()) {
            variant.add("EXACT");
        }
        if (shown.transparent()) {
            variant.add("TRANSPARENT");
        }
        if (shown.bits() == 16) {
            variant.add("SIXTEEN_BITS");
        }
        ShaderProgram program = program(variant);
        for (ViewPlan.Piece piece : plan.pieces()) {
            program.sampler("tile", INCOMING, tiles.get(TileId.of(piece.tile()), () -> upload(piece.tile())));
            axes.fill(piece.columns(), piece.rows());
            program.sampler("axes", AXES, axes);
            program.set("origin", piece.tile().key().x(), piece.tile().key().y());
            glScissor(piece.left(), piece.top(), piece.right() - piece.left(), piece.bottom() - piece.top());
            ShaderProgram.draw();
        }
        axes.fill(plan.columns(), plan.rows());
    }

    /**
     * Draws the layers and the screen's pixels: a pass for each layer, the last of which goes to the screen. So a frame of one
     * layer costs what its shader costs.
     */
    private void drawEdit(Targets into, PreviewState state, ViewPlan plan, boolean transparent)
            throws PreviewException {
        into.screen.attach();
        clear(state.viewport());
        if (plan.empty()) {
            return;
        }
        glScissor(
                plan.columns().from(),
                plan.rows().from(),
                plan.columns().to() - plan.columns().from(),
                plan.rows().to() - plan.rows().from());
        Iterator<PreviewLayer> layers = state.activeLayers().iterator();
        Texture incoming = into.photo;
        Optional<PreviewLayer> layer = next(layers);
        while (layers.hasNext()) {
            Texture outgoing = incoming == into.even ? into.odd : into.even;
            ShaderProgram program = frameProgram(layer, state, false, transparent);
            program.sampler("incoming", INCOMING, incoming);
            outgoing.attach();
            ShaderProgram.draw();
            incoming = outgoing;
            layer = next(layers);
        }
        ShaderProgram program = frameProgram(layer, state, true, transparent);
        program.sampler("incoming", INCOMING, incoming);
        program.sampler("photo", PHOTO, into.photo);
        program.set("split", (float) state.split());
        program.set("clippingMarks", state.clippingMarks());
        into.screen.attach();
        ShaderProgram.draw();
    }

    private static Optional<PreviewLayer> next(Iterator<PreviewLayer> layers) {
        return layers.hasNext() ? Optional.of(layers.next()) : Optional.empty();
    }

    /** The program of one pass, in use, with all that it needs but the pictures that are drawn. */
    private ShaderProgram frameProgram(
            Optional<PreviewLayer> layer, PreviewState state, boolean screen, boolean transparent)
            throws PreviewException {
        List<String> variant = new ArrayList<>(List.of("frame.frag"));
        if (screen) {
            variant.add("SCREEN");
            if (state.overlay().isPresent()) {
                OverlayColour colour = state.overlayColour();
                variant.add("OVERLAID");
                variant.add(String.format(
                        Locale.ROOT,
                        "OVERLAY_COLOUR vec3(%d.0, %d.0, %d.0)",
                        colour.red(),
                        colour.green(),
                        colour.blue()));
            }
            if (transparent) {
                variant.add("TRANSPARENT");
            }
        }
        layer.ifPresent(shown -> {
            variant.add("LAYER");
            if (state.exact()) {
                variant.add("EXACT");
            }
            if (shown.prediction().slices().size() == 2) {
                variant.add("TWO_SLICES");
            }
            if (shown.mask().isPresent()) {
                variant.add("MASKED");
            }
        });
        ShaderProgram program = program(variant);
        program.sampler("axes", AXES, axes);
        layer.ifPresent(shown -> set(program, shown, state.exact()));
        if (screen) {
            state.overlay().ifPresent(overlay -> program.sampler("overlay", OVERLAY, texture(overlay, OVERLAY)));
        }
        return program;
    }

    private void set(ShaderProgram program, PreviewLayer layer, boolean exact) {
        List<Slice> slices = layer.prediction().slices();
        List<Object> tables = new ArrayList<>();
        slices.forEach(slice -> tables.add(slice.curve().table()));
        program.sampler("curves", CURVES, curves.get(tables, () -> Texture.of(slices)));
        TextureCache<Object, Texture> cache = exact ? exactGrids : grids;
        for (int i = 0; i < slices.size(); i++) {
            // Arrays are equal to themselves alone: no grid is compared number by number.
            BilateralGrid grid = slices.get(i).grid();
            program.sampler(
                    i == 0 ? "grid0" : "grid1",
                    i == 0 ? GRID_0 : GRID_1,
                    cache.get(grid.coefficients(), () -> Texture.of(grid, exact)));
        }
        if (slices.size() == 2) {
            program.set("secondIsChroma", slices.get(1).kind() == GuideKind.CHROMA);
        }
        layer.mask().ifPresent(mask -> program.sampler("mask", MASK, texture(mask, MASK)));
        program.set("intensity", layer.intensity());
    }

    /**
     * A mask's texture, brought up to date. The overlay has one of its own: it may show another version of the very mask that
     * the layer of the same pass has.
     */
    private MaskTexture texture(PreviewMask mask, int unit) {
        MaskTexture texture = masks.get(List.of(mask.lineage(), unit), () -> new MaskTexture(mask));
        texture.update(mask);
        return texture;
    }

    @Override
    public void close() {
        for (TextureCache<?, ?> cache : List.of(tiles, grids, exactGrids, curves, masks)) {
            cache.close();
        }
        if (targets != null) {
            targets.close();
        }
        axes.close();
        programs.values().forEach(ShaderProgram::close);
        glDeleteFramebuffers(framebuffer);
        glDeleteVertexArrays(vertices);
        context.close();
    }
}
