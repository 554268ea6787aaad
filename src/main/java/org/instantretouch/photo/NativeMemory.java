package org.instantretouch.photo;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Memory of the C library: not cleared, as that of an arena would be, and what is at its end can be given back while the rest is
 * still in use. For one thread at a time.
 */
final class NativeMemory {
    private static final MethodHandle ALLOCATE =
            handle("malloc", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
    private static final MethodHandle RESIZE =
            handle("realloc", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
    private static final MethodHandle FREE = handle("free", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));

    private final Arena arena;

    /** As the C library knows it. */
    private MemorySegment memory;

    private MemorySegment bytes;

    /**
     * Some bytes, of any content.
     *
     * @param arena frees them when it is closed
     * @throws OutOfMemoryError if there are not so many
     */
    NativeMemory(long size, Arena arena) {
        this.arena = arena;
        memory = call(() -> (MemorySegment) ALLOCATE.invokeExact(size));
        if (memory.equals(MemorySegment.NULL)) {
            throw new OutOfMemoryError("no " + size + " bytes outside of Java's memory");
        }
        try {
            bytes = memory.reinterpret(size, arena, whole -> free());
        } catch (RuntimeException e) { // the arena is closed, and frees nothing any more
            free();
            throw e;
        }
    }

    private static MethodHandle handle(String name, FunctionDescriptor type) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type);
    }

    private interface Call<T> {
        T make() throws Throwable;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.make();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void free() {
        call(() -> {
            FREE.invokeExact(memory);
            return memory;
        });
    }

    /** What there is of it. */
    MemorySegment bytes() {
        return bytes;
    }

    /**
     * Gives back all but the first bytes. What {@link #bytes} returned before must not be used any more.
     *
     * @param size from 1 to what there is
     */
    void keep(long size) {
        MemorySegment old = memory;
        MemorySegment kept = call(() -> (MemorySegment) RESIZE.invokeExact(old, size));
        if (!kept.equals(MemorySegment.NULL)) { // else all of it stays
            memory = kept;
            bytes = kept.reinterpret(size, arena, null);
        }
    }
}
