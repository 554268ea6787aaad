package org.instantretouch.render.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.instantretouch.mask.Area;
import org.instantretouch.render.PreviewMask;
import org.lwjgl.system.MemoryUtil;

/** A mask's weights. It follows a mask through its changes, and takes over only what has changed. */
final class MaskTexture extends Texture {
    private PreviewMask held;

    MaskTexture(PreviewMask mask) {
        super(GL_TEXTURE_2D, GL_NEAREST);
        held = mask;
        glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, mask.width(), mask.height(), 0, GL_RED, GL_UNSIGNED_BYTE, 0L);
        upload(new Area(0, 0, mask.width(), mask.height()));
    }

    /** Brings it up to a mask of the same lineage, and so of the same size. */
    void update(PreviewMask mask) {
        if (mask == held) {
            return;
        }
        Optional<Area> changed = mask.changedSince(held);
        held = mask;
        workOn();
        upload(changed.orElse(new Area(0, 0, mask.width(), mask.height())));
    }

    private void upload(Area area) {
        if (area.isEmpty()) {
            return;
        }
        ByteBuffer bytes = MemoryUtil.memAlloc(area.width() * area.height());
        try {
            for (int y = 0; y < area.height(); y++) {
                bytes.put(held.values(), (area.y() + y) * held.width() + area.x(), area.width());
            }
            glTexSubImage2D(
                    GL_TEXTURE_2D,
                    0,
                    area.x(),
                    area.y(),
                    area.width(),
                    area.height(),
                    GL_RED,
                    GL_UNSIGNED_BYTE,
                    bytes.flip());
        } finally {
            MemoryUtil.memFree(bytes);
        }
    }
}
