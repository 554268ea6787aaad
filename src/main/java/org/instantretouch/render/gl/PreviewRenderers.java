package org.instantretouch.render.gl;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.instantretouch.render.CpuPreviewEngine;
import org.instantretouch.render.PreviewException;
import org.instantretouch.render.PreviewFrame;
import org.instantretouch.render.PreviewListener;
import org.instantretouch.render.PreviewRenderer;
import org.instantretouch.render.ThreadedPreviewRenderer;

/** Renderers for the machine at hand. */
public final class PreviewRenderers {
    /** {@code off} draws on the CPU: a way around a broken driver. */
    public static final String PROPERTY = "instantretouch.opengl";

    private PreviewRenderers() {}

    /** OpenGL where it works, and the CPU where it does not or as soon as it fails; the description says why. */
    public static PreviewRenderer best(PreviewListener listener) {
        return new ThreadedPreviewRenderer(
                List.of(
                        () -> {
                            if ("off".equals(System.getProperty(PROPERTY))) {
                                throw new PreviewException("OpenGL is switched off by -D" + PROPERTY + "=off");
                            }
                            return GlPreviewEngine.open();
                        },
                        CpuPreviewEngine::new),
                listener);
    }

    /** By what means {@link #best} would draw, and why by no better; waits until that is known. */
    public static String describe() {
        CompletableFuture<String> engine = new CompletableFuture<>();
        try (PreviewRenderer ignored = best(new PreviewListener() {
            @Override
            public void frame(PreviewFrame frame) {
                frame.close();
            }

            @Override
            public void engine(String description) {
                engine.complete(description);
            }
        })) {
            return engine.join();
        }
    }

    /** The CPU alone. */
    public static PreviewRenderer cpu(PreviewListener listener) {
        return new ThreadedPreviewRenderer(List.of(CpuPreviewEngine::new), listener);
    }
}
