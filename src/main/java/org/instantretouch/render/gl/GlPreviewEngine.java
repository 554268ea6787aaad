package org.instantretouch.render.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.instantretouch.grid.GuideKind;
import org.instantretouch.grid.Slice;
import org.instantretouch.render.PhotoPyramid;
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
 * layer by layer; last what the screen shows of it, in 8 bits, to be read back. Row 0 of every framebuffer is the top.
 */
public final class GlPreviewEngine implements PreviewEngine {
    /** Tiles on the GPU: 256 MB. */
    private static final int TILES = 60;

    /** Grids, or curves, on the GPU: those of some ten layers more than a frame has. */
    private static final int GRIDS = 32;

    private static final int MASKS = 8;

    private final GlContext context;
    private final String description;
    private final int vertices;
    private final int framebuffer;
    private final Texture axes;
    private final Map<List<String>, ShaderProgram> programs = new HashMap<>();
    private final TextureCache<TileId, Texture> tiles = new TextureCache<>(TILES);
    private final TextureCache<Object, Texture> grids = new TextureCache<>(GRIDS);
    private final TextureCache<Object, Texture> exactGrids = new TextureCache<>(GRIDS);
    private final TextureCache<List<Object>, Texture> curves = new TextureCache<>(GRIDS);
    private final TextureCache<Object, MaskTexture> masks = new TextureCache<>(MASKS);

    private @Nullable Targets targets;
    private @Nullable PhotoPyramid photo;

    /** The view and the tiles from which {@link Targets#photo} was drawn. */
    private @Nullable Viewport drawnView;

    private @Nullable ViewPlan drawnPlan;

    /** A tile of the current photo: only preliminary ones change. */
    private record TileId(TileKey key, boolean preliminary) {}

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

    private GlPreviewEngine(GlContext context) {
        this.context = context;
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
        return new GlPreviewEngine(GlContext.open());
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public boolean draw(PhotoPyramid newPhoto, PreviewState state, ByteBuffer bgra) throws PreviewException {
        try {
            if (photo != newPhoto) {
                photo = newPhoto;
                tiles.close();
                drawnPlan = null;
            }
            Viewport view = state.viewport();
            Targets into = targets(view);
            ViewPlan plan = ViewPlan.of(newPhoto, view);
            if (drawnPlan == null || !view.equals(drawnView) || !plan.sameTiles(drawnPlan)) {
                drawPhoto(into, view, plan);
                drawnPlan = plan;
                drawnView = view;
            }
            Texture edited = drawLayers(into, state, plan);
            drawScreen(into, state, plan, edited);
            glReadPixels(0, 0, view.width(), view.height(), GL_BGRA, GL_UNSIGNED_BYTE, bgra);
            for (TextureCache<?, ?> cache : List.of(tiles, grids, exactGrids, curves, masks)) {
                cache.trim();
            }
            check();
            return plan.complete();
        } catch (RuntimeException e) {
            throw new PreviewException("OpenGL failed: " + e.getMessage(), e);
        }
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

    private ShaderProgram program(String... fragmentAndDefines) throws PreviewException {
        List<String> key = List.of(fragmentAndDefines);
        ShaderProgram program = programs.get(key);
        if (program == null) {
            program = new ShaderProgram(key.getFirst(), key.subList(1, key.size()));
            programs.put(key, program);
        }
        program.use();
        return program;
    }

    private void drawPhoto(Targets into, Viewport view, ViewPlan plan) throws PreviewException {
        into.photo.attach();
        glScissor(0, 0, view.width(), view.height());
        float ground = view.ground() / 255f;
        glClearColor(ground, ground, ground, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        ShaderProgram program = program("photo.frag");
        for (ViewPlan.Piece piece : plan.pieces()) {
            TileId id = new TileId(piece.tile().key(), piece.tile().preliminary());
            program.sampler("tile", 0, tiles.get(id, () -> Texture.of(piece.tile())));
            axes.fill(piece.columns(), piece.rows());
            program.sampler("axes", 1, axes);
            program.set("origin", piece.tile().key().x(), piece.tile().key().y());
            glScissor(piece.left(), piece.top(), piece.right() - piece.left(), piece.bottom() - piece.top());
            program.draw();
        }
        axes.fill(plan.columns(), plan.rows());
    }

    /** Draws all layers; returns where the result is. */
    private Texture drawLayers(Targets into, PreviewState state, ViewPlan plan) throws PreviewException {
        Texture incoming = into.photo;
        if (plan.empty()) {
            return incoming;
        }
        glScissor(
                plan.columns().from(),
                plan.rows().from(),
                plan.columns().to() - plan.columns().from(),
                plan.rows().to() - plan.rows().from());
        for (PreviewLayer layer : state.activeLayers()) {
            Texture outgoing = incoming == into.even ? into.odd : into.even;
            drawLayer(layer, state.exact(), incoming, outgoing);
            incoming = outgoing;
        }
        return incoming;
    }

    private void drawLayer(PreviewLayer layer, boolean exact, Texture incoming, Texture outgoing)
            throws PreviewException {
        List<Slice> slices = layer.prediction().slices();
        List<String> variant = new ArrayList<>(List.of("layer.frag"));
        if (exact) {
            variant.add("EXACT");
        }
        if (slices.size() == 2) {
            variant.add("TWO_SLICES");
        }
        if (layer.mask().isPresent()) {
            variant.add("MASKED");
        }
        ShaderProgram program = program(variant.toArray(String[]::new));
        program.sampler("incoming", 0, incoming);
        program.sampler("axes", 1, axes);
        List<Object> tables = new ArrayList<>();
        slices.forEach(slice -> tables.add(slice.curve().table()));
        program.sampler("curves", 2, curves.get(tables, () -> Texture.of(slices)));
        TextureCache<Object, Texture> cache = exact ? exactGrids : grids;
        for (int i = 0; i < slices.size(); i++) {
            // Arrays are equal to themselves alone: no grid is compared number by number.
            var grid = slices.get(i).grid();
            program.sampler(
                    i == 0 ? "grid0" : "grid1", 3 + i, cache.get(grid.coefficients(), () -> Texture.of(grid, exact)));
        }
        if (slices.size() == 2) {
            program.set("secondIsChroma", slices.get(1).kind() == GuideKind.CHROMA);
        }
        if (layer.mask().isPresent()) {
            program.sampler("mask", 5, texture(layer.mask().get()));
        }
        program.set("intensity", layer.intensity());
        outgoing.attach();
        program.draw();
    }

    /** A mask's texture, brought up to date. */
    private MaskTexture texture(PreviewMask mask) {
        MaskTexture texture = masks.get(mask.lineage(), () -> new MaskTexture(mask));
        texture.update(mask);
        return texture;
    }

    private void drawScreen(Targets into, PreviewState state, ViewPlan plan, Texture edited) throws PreviewException {
        ShaderProgram program = state.overlay().isPresent() ? program("screen.frag", "MASKED") : program("screen.frag");
        program.sampler("photo", 0, into.photo);
        program.sampler("axes", 1, axes);
        program.sampler("edited", 2, edited);
        if (state.overlay().isPresent()) {
            program.sampler("mask", 5, texture(state.overlay().get()));
        }
        boolean empty = plan.empty();
        program.set(
                "bounds",
                plan.columns().from(),
                plan.rows().from(),
                empty ? 0 : plan.columns().to(),
                empty ? 0 : plan.rows().to());
        program.set("ground", state.viewport().ground() / 255f);
        program.set("split", (float) state.split());
        program.set("clippingMarks", state.clippingMarks());
        into.screen.attach();
        glScissor(0, 0, into.width, into.height);
        program.draw();
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
