package org.instantretouch.render.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.Luma;
import org.instantretouch.render.Backdrop;
import org.instantretouch.render.PreviewException;
import org.instantretouch.render.PreviewState;

/** A linked program that fills the current framebuffer; belongs to the context's thread. */
final class ShaderProgram implements AutoCloseable {
    private final int program;
    private final Map<String, Integer> locations = new HashMap<>();

    /**
     * Compiles {@code screen.vert} with a fragment shader.
     *
     * @param fragment the name of the resource beside this class
     * @param defines macros that choose a variant; some of them bring functions from files of their own
     */
    ShaderProgram(String fragment, List<String> defines) throws PreviewException {
        int vertexShader = compile(GL_VERTEX_SHADER, "screen.vert", List.of());
        int fragmentShader = compile(GL_FRAGMENT_SHADER, fragment, defines);
        program = glCreateProgram();
        glAttachShader(program, vertexShader);
        glAttachShader(program, fragmentShader);
        glLinkProgram(program);
        glDeleteShader(vertexShader);
        glDeleteShader(fragmentShader);
        if (glGetProgrami(program, GL_LINK_STATUS) == GL_FALSE) {
            throw new PreviewException(fragment + " does not link: " + glGetProgramInfoLog(program));
        }
    }

    private static int compile(int type, String name, List<String> defines) throws PreviewException {
        int shader = glCreateShader(type);
        StringBuilder source = new StringBuilder("#version 330 core\n#extension GL_ARB_gpu_shader5 : enable\n");
        source.append(
                String.format(Locale.ROOT, "const vec3 LUMA = vec3(%s, %s, %s);\n", Luma.RED, Luma.GREEN, Luma.BLUE));
        constant(source, "SMALL_EXCESS", GamutMap.SMALL);
        constant(source, "LARGE_EXCESS", GamutMap.LARGE);
        constant(source, "NEAR_WHITE", GamutMap.NEAR_WHITE);
        constant(source, "OVERLAY", PreviewState.OVERLAY);
        constant(source, "SQUARE", Backdrop.SQUARE);
        constant(source, "PALE", Backdrop.PALE);
        for (String define : defines) {
            source.append("#define ").append(define).append('\n');
        }
        source.append(read("exact.glsl"));
        if (defines.contains("MASKED") || defines.contains("OVERLAID")) {
            source.append(read("mask.glsl"));
        }
        if (defines.contains("LAYER")) {
            source.append(read("layer.glsl"));
        }
        if (defines.contains("SCREEN")) {
            source.append(read("screen.glsl"));
        }
        glShaderSource(shader, source.append(read(name)));
        glCompileShader(shader);
        if (glGetShaderi(shader, GL_COMPILE_STATUS) == GL_FALSE) {
            throw new PreviewException(name + " does not compile: " + glGetShaderInfoLog(shader));
        }
        return shader;
    }

    private static void constant(StringBuilder source, String name, float value) {
        source.append("#define ").append(name).append(' ').append(value).append('\n');
    }

    private static String read(String name) {
        try (InputStream in = ShaderProgram.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the shader " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes it the program that draws. */
    void use() {
        glUseProgram(program);
    }

    /** Binds a texture to a texture unit and the unit to a sampler of this program, which must be in use. */
    void sampler(String name, int unit, Texture texture) {
        glActiveTexture(GL_TEXTURE0 + unit);
        texture.bind();
        glUniform1i(location(name), unit);
    }

    void set(String name, float value) {
        glUniform1f(location(name), value);
    }

    void set(String name, boolean value) {
        glUniform1i(location(name), value ? 1 : 0);
    }

    void set(String name, int x, int y) {
        glUniform2i(location(name), x, y);
    }

    void set(String name, int x, int y, int z, int w) {
        glUniform4i(location(name), x, y, z, w);
    }

    /** Fills the scissor's rectangle of the current framebuffer by the program in use. */
    static void draw() {
        glDrawArrays(GL_TRIANGLES, 0, 3);
    }

    private int location(String name) {
        return locations.computeIfAbsent(name, n -> glGetUniformLocation(program, n));
    }

    @Override
    public void close() {
        glDeleteProgram(program);
    }
}
