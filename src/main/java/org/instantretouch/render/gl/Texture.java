package org.instantretouch.render.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.util.List;
import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.grid.GuideCurve;
import org.instantretouch.grid.Slice;
import org.instantretouch.render.PhotoTile;
import org.instantretouch.render.Texels16;
import org.instantretouch.render.Texels8;
import org.instantretouch.render.ViewAxis;

/** A texture; belongs to the context's thread. */
class Texture implements AutoCloseable {
    /** The texture unit in which contents change, which no sampler uses: every OpenGL 3.3 has 16. */
    private static final int WORKBENCH = GL_TEXTURE15;

    private final int target;
    private final int id;

    /** An empty texture, on the workbench. */
    Texture(int target, int filter) {
        this.target = target;
        id = glGenTextures();
        workOn();
        glTexParameteri(target, GL_TEXTURE_MIN_FILTER, filter);
        glTexParameteri(target, GL_TEXTURE_MAG_FILTER, filter);
        glTexParameteri(target, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(target, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        glTexParameteri(target, GL_TEXTURE_WRAP_R, GL_CLAMP_TO_EDGE);
        // There are no smaller levels.
        glTexParameteri(target, GL_TEXTURE_MAX_LEVEL, 0);
    }

    /** A tile's pixels. */
    static Texture of(PhotoTile tile) {
        Texture texture = new Texture(GL_TEXTURE_2D, GL_NEAREST);
        int width = tile.texels().width();
        int height = tile.texels().height();
        switch (tile.texels()) {
            case Texels8 t ->
                glTexImage2D(
                        GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, t.argb());
            case Texels16 t ->
                glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA16, width, height, 0, GL_RGBA, GL_UNSIGNED_SHORT, t.rgba());
        }
        return texture;
    }

    /**
     * A grid: its three matrix rows one behind the other along z.
     *
     * @param exact whether coefficients stay 32-bit floats, to be fetched; else they are halves, to be filtered by the hardware,
     *     and of the difference from the identity, which is small: halves are the finer the nearer to 0
     */
    static Texture of(BilateralGrid grid, boolean exact) {
        int cells = grid.depth() * grid.height() * grid.width();
        float[] rgba = new float[cells * BilateralGrid.COEFFICIENTS];
        for (int coefficient = 0; coefficient < BilateralGrid.COEFFICIENTS; coefficient++) {
            int from = coefficient * cells;
            int to = coefficient / 4 * cells * 4 + coefficient % 4;
            for (int cell = 0; cell < cells; cell++) {
                rgba[to + 4 * cell] = grid.coefficients()[from + cell];
            }
        }
        Texture texture = new Texture(GL_TEXTURE_3D, exact ? GL_NEAREST : GL_LINEAR);
        int depth = 3 * grid.depth();
        if (exact) {
            glTexImage3D(GL_TEXTURE_3D, 0, GL_RGBA32F, grid.width(), grid.height(), depth, 0, GL_RGBA, GL_FLOAT, rgba);
        } else {
            // Rounded to nearest here: drivers differ, and some cut off.
            short[] halves = new short[rgba.length];
            for (int i = 0; i < rgba.length; i++) {
                boolean diagonal = i % 4 == i / (4 * cells);
                halves[i] = Float.floatToFloat16(diagonal ? rgba[i] - 1 : rgba[i]);
            }
            glTexImage3D(
                    GL_TEXTURE_3D,
                    0,
                    GL_RGBA16F,
                    grid.width(),
                    grid.height(),
                    depth,
                    0,
                    GL_RGBA,
                    GL_HALF_FLOAT,
                    halves);
        }
        return texture;
    }

    /** The guide curves of a prediction's slices, a row each. */
    static Texture of(List<Slice> slices) {
        float[] tables = new float[GuideCurve.ENTRIES * slices.size()];
        for (int i = 0; i < slices.size(); i++) {
            System.arraycopy(slices.get(i).curve().table(), 0, tables, i * GuideCurve.ENTRIES, GuideCurve.ENTRIES);
        }
        Texture texture = new Texture(GL_TEXTURE_2D, GL_NEAREST);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_R32F, GuideCurve.ENTRIES, slices.size(), 0, GL_RED, GL_FLOAT, tables);
        return texture;
    }

    /** Puts a viewport's axes into this texture: columns in its first row, rows in its second; each texel, weight, position, its rest. */
    void fill(ViewAxis columns, ViewAxis rows) {
        int width = Math.max(columns.pixels(), rows.pixels());
        float[] values = new float[2 * 4 * width];
        fill(columns, values, 0);
        fill(rows, values, 4 * width);
        workOn();
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA32F, width, 2, 0, GL_RGBA, GL_FLOAT, values);
    }

    private static void fill(ViewAxis axis, float[] values, int from) {
        for (int i = 0; i < axis.pixels(); i++) {
            values[from + 4 * i] = axis.texel(i);
            values[from + 4 * i + 1] = axis.weight(i);
            values[from + 4 * i + 2] = (float) axis.position(i);
            values[from + 4 * i + 3] = (float) (axis.position(i) - (float) axis.position(i));
        }
    }

    /** Binds it where contents change. */
    final void workOn() {
        glActiveTexture(WORKBENCH);
        bind();
    }

    /** Binds it to the active texture unit. */
    final void bind() {
        glBindTexture(target, id);
    }

    /** Makes it what the current framebuffer draws into. */
    final void attach() {
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, target, id, 0);
    }

    @Override
    public final void close() {
        glDeleteTextures(id);
    }
}
