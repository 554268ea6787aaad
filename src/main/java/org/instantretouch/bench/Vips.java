package org.instantretouch.bench;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * libvips within this process, where the system has it: reads and writes a JPEG as {@code vips copy in.jpg out.jpg[Q=92]} does.
 * Sources: the C API of libvips 8, VipsImage and "How it opens files".
 */
final class Vips {
    /** What the library is called on Linux, macOS and Windows. */
    static final List<String> LIBRARIES = List.of("libvips.so.42", "libvips.42.dylib", "libvips-42.dll");

    private static final ValueLayout POINTER = ValueLayout.ADDRESS;
    private static final ValueLayout INT = ValueLayout.JAVA_INT;

    private final MethodHandle open;
    private final MethodHandle write;
    private final MethodHandle close;
    private final MethodHandle errors;
    private final MethodHandle clearErrors;

    private Vips(SymbolLookup library) throws IOException {
        // The names of options and their values follow as a list that a null ends.
        open = handle(
                library,
                "vips_image_new_from_file",
                FunctionDescriptor.of(POINTER, POINTER, POINTER),
                Linker.Option.firstVariadicArg(1));
        write = handle(
                library,
                "vips_image_write_to_file",
                FunctionDescriptor.of(INT, POINTER, POINTER, POINTER),
                Linker.Option.firstVariadicArg(2));
        close = handle(library, "g_object_unref", FunctionDescriptor.ofVoid(POINTER));
        errors = handle(library, "vips_error_buffer", FunctionDescriptor.of(POINTER));
        clearErrors = handle(library, "vips_error_clear", FunctionDescriptor.ofVoid());
        MethodHandle begin = handle(library, "vips_init", FunctionDescriptor.of(INT, POINTER));
        // A photo that was read before is read again.
        MethodHandle keep = handle(library, "vips_cache_set_max", FunctionDescriptor.ofVoid(INT));
        try (Arena arena = Arena.ofConfined()) {
            if ((int) begin.invokeExact(arena.allocateFrom("retouch")) != 0) {
                throw failure("it cannot be started");
            }
            keep.invokeExact(0);
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle handle(
            SymbolLookup library, String name, FunctionDescriptor type, Linker.Option... options) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), type, options);
    }

    /**
     * The first of some libraries that the system has.
     *
     * @throws IOException if it is there and cannot be used
     */
    static Optional<Vips> find(List<String> libraries) throws IOException {
        for (String name : libraries) {
            Optional<SymbolLookup> library = lookUp(name);
            if (library.isPresent()) {
                return Optional.of(new Vips(library.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<SymbolLookup> lookUp(String name) {
        try {
            return Optional.of(SymbolLookup.libraryLookup(name, Arena.global()));
        } catch (IllegalArgumentException e) { // it is not there
            return Optional.empty();
        }
    }

    /** Copies a JPEG of a plain name through its samples; the copy has quality 92 and full chroma, as is the library's way. */
    void copy(Path photo, Path target) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment image = (MemorySegment)
                    open.invokeExact(arena.allocateFrom(photo + "[access=sequential]"), MemorySegment.NULL);
            if (image.equals(MemorySegment.NULL)) {
                throw failure(photo + " cannot be read");
            }
            try {
                if ((int) write.invokeExact(image, arena.allocateFrom(target + "[Q=92]"), MemorySegment.NULL) != 0) {
                    throw failure(target + " cannot be written");
                }
            } finally {
                close.invokeExact(image);
            }
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private IOException failure(String what) throws Throwable {
        MemorySegment text = (MemorySegment) errors.invokeExact();
        String said = text.reinterpret(Integer.MAX_VALUE).getString(0).strip();
        clearErrors.invokeExact();
        return new IOException(
                "libvips: " + what + " (" + said.lines().findFirst().orElse("no reason given") + ")");
    }
}
