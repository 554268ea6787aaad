package org.instantretouch.photo;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * libjpeg-turbo's TurboJPEG library, where the system has it: four times as fast as the JDK's codec, with the same exact
 * transforms and the same smooth spreading of colours. It takes and gives whole pictures in memory outside of Java's.
 *
 * <p>The functions are those of its second version, which the third still has. Each call has a handle of its own, so that
 * several threads may call at once.
 */
final class TurboJpeg {
    /** A system property: {@code false} leaves the library alone. */
    static final String PROPERTY = "org.instantretouch.turbo";

    private static final int WARNING = 0;
    private static final int FORMAT_RGB = 0;
    private static final int FORMAT_GREY = 6;
    private static final int SAMPLING_444 = 0;
    private static final int SAMPLING_420 = 2;
    private static final int SAMPLING_GREY = 3;

    /** Write into the buffer that is given, and use the exact transform. */
    private static final int COMPRESS = 1024 | 4096;

    /** Use the exact transform, and stop at a file of very many scans. */
    private static final int DECOMPRESS = 4096 | 32768;

    /** The largest picture that is decoded whole, in bytes; larger ones are decoded in strips by the JDK. */
    private static final long MOST_BYTES = 400 << 20;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

    /** C's {@code unsigned long}, which has four bytes on Windows; named, so that it is not taken for another number. */
    private static final MemoryLayout SIZE = Objects.requireNonNull(
                    Linker.nativeLinker().canonicalLayouts().get("long"))
            .withName("size");

    private final MethodHandle initDecompress;
    private final MethodHandle initCompress;
    private final MethodHandle decompressHeader;
    private final MethodHandle decompress;
    private final MethodHandle compress;
    private final MethodHandle bufferSize;
    private final MethodHandle destroy;
    private final MethodHandle errorText;
    private final MethodHandle errorCode;

    private TurboJpeg(SymbolLookup library) {
        ValueLayout pointer = ValueLayout.ADDRESS;
        initDecompress = handle(library, "tjInitDecompress", FunctionDescriptor.of(pointer));
        initCompress = handle(library, "tjInitCompress", FunctionDescriptor.of(pointer));
        decompressHeader = handle(
                library,
                "tjDecompressHeader3",
                FunctionDescriptor.of(INT, pointer, pointer, SIZE, pointer, pointer, pointer, pointer));
        decompress = handle(
                library,
                "tjDecompress2",
                FunctionDescriptor.of(INT, pointer, pointer, SIZE, pointer, INT, INT, INT, INT, INT));
        compress = handle(
                library,
                "tjCompress2",
                FunctionDescriptor.of(INT, pointer, pointer, INT, INT, INT, INT, pointer, pointer, INT, INT, INT));
        bufferSize = handle(library, "tjBufSize", FunctionDescriptor.of(SIZE, INT, INT, INT));
        destroy = handle(library, "tjDestroy", FunctionDescriptor.of(INT, pointer));
        errorText = handle(library, "tjGetErrorStr2", FunctionDescriptor.of(pointer, pointer));
        errorCode = handle(library, "tjGetErrorCode", FunctionDescriptor.of(INT, pointer));
    }

    private static MethodHandle handle(SymbolLookup library, String name, FunctionDescriptor type) {
        MemorySegment function = library.find(name).orElseThrow(() -> new IllegalArgumentException(name));
        MethodHandle handle = Linker.nativeLinker().downcallHandle(function, type);
        MethodType wide = handle.type();
        for (int i = 0; i < type.argumentLayouts().size(); i++) {
            if (type.argumentLayouts().get(i).equals(SIZE)) {
                wide = wide.changeParameterType(i, long.class);
            }
        }
        if (type.returnLayout().filter(SIZE::equals).isPresent()) {
            wide = wide.changeReturnType(long.class);
        }
        return MethodHandles.explicitCastArguments(handle, wide);
    }

    /** Loaded when it is first asked for, and then kept. */
    private static final class Loaded {
        static final Optional<TurboJpeg> LIBRARY = load();

        private static Optional<TurboJpeg> load() {
            String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            List<String> names = system.contains("win")
                    ? List.of("turbojpeg.dll", "libturbojpeg.dll")
                    : system.contains("mac")
                            ? List.of(
                                    "libturbojpeg.0.dylib",
                                    "/opt/homebrew/lib/libturbojpeg.0.dylib",
                                    "/usr/local/lib/libturbojpeg.0.dylib")
                            : List.of("libturbojpeg.so.0");
            for (String name : names) {
                try {
                    return Optional.of(new TurboJpeg(SymbolLookup.libraryLookup(name, Arena.global())));
                } catch (IllegalArgumentException | IllegalCallerException | UnsupportedOperationException e) {
                    System.getLogger(TurboJpeg.class.getName())
                            .log(System.Logger.Level.DEBUG, "no TurboJPEG as " + name, e);
                }
            }
            return Optional.empty();
        }
    }

    /** The library, unless it is missing or switched off. */
    static Optional<TurboJpeg> library() {
        return System.getProperty(PROPERTY, "true").equals("false") ? Optional.empty() : Loaded.LIBRARY;
    }

    /** Whether the library is there to decode a picture, and gives what the JDK would. */
    static boolean decodes(Jpeg jpeg) {
        long bytes = jpeg.layout().bytes();
        return jpeg.plainSampling()
                && bytes <= MOST_BYTES
                && bytes + jpeg.length() <= MemoryLimit.bytes() / 3
                && library().isPresent();
    }

    /**
     * Decodes grey or RGB.
     *
     * @param arena owns the result
     * @return the picture, row by row
     * @throws DecodingException if the file is damaged beyond reading, or ends early
     */
    NativeMemory decode(Jpeg jpeg, Arena arena) throws IOException {
        Layout layout = jpeg.layout();
        NativeMemory decoded = new NativeMemory(layout.bytes(), arena);
        MemorySegment pixels = decoded.bytes();
        try (Arena call = Arena.ofConfined()) {
            MemorySegment source = source(jpeg, call);
            MemorySegment handle = (MemorySegment) initDecompress.invokeExact();
            try {
                checkHeader(handle, source, layout, call);
                int format = layout.channels() == 1 ? FORMAT_GREY : FORMAT_RGB;
                int result = (int) decompress.invokeExact(
                        handle,
                        source,
                        source.byteSize(),
                        pixels,
                        layout.width(),
                        0,
                        layout.height(),
                        format,
                        DECOMPRESS);
                if (result != 0) {
                    if ((int) errorCode.invokeExact(handle) != WARNING) {
                        throw new IOException(error(handle));
                    }
                    jpeg.warned(readable(pixels, layout));
                }
            } finally {
                int ignored = (int) destroy.invokeExact(handle);
            }
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        return decoded;
    }

    private static MemorySegment source(Jpeg jpeg, Arena arena) throws IOException {
        MemorySegment source = new NativeMemory(jpeg.length(), arena).bytes();
        long at = 0;
        for (JpegPart part : jpeg.parts()) {
            part.read(jpeg.file(), 0, source.asSlice(at, part.length()).asByteBuffer());
            at += part.length();
        }
        return source;
    }

    private void checkHeader(MemorySegment handle, MemorySegment source, Layout layout, Arena arena) throws Throwable {
        MemorySegment width = arena.allocate(INT);
        MemorySegment height = arena.allocate(INT);
        MemorySegment sampling = arena.allocate(INT);
        MemorySegment space = arena.allocate(INT);
        int result =
                (int) decompressHeader.invokeExact(handle, source, source.byteSize(), width, height, sampling, space);
        if (result != 0 && (int) errorCode.invokeExact(handle) != WARNING) {
            throw new IOException(error(handle));
        }
        if (width.get(INT, 0) != layout.width() || height.get(INT, 0) != layout.height()) {
            throw JdkJpeg.wrongSize();
        }
    }

    private String error(MemorySegment handle) throws Throwable {
        MemorySegment text = (MemorySegment) errorText.invokeExact(handle);
        return text.reinterpret(Integer.MAX_VALUE).getString(0);
    }

    private static double readable(MemorySegment pixels, Layout layout) {
        Jpeg.LastRows rows = new Jpeg.LastRows();
        byte[] row = new byte[(int) layout.rowBytes()];
        for (int y = 0; y < layout.height(); y++) {
            MemorySegment.copy(pixels, ValueLayout.JAVA_BYTE, y * layout.rowBytes(), row, 0, row.length);
            rows.add(row, 0, row.length);
        }
        return rows.readable();
    }

    /** A baseline JPEG of grey or RGB samples without alpha. */
    byte[] encode(Samples8 samples, int quality, boolean fullChroma) {
        boolean grey = samples.channels() == 1;
        int sampling = grey ? SAMPLING_GREY : fullChroma ? SAMPLING_444 : SAMPLING_420;
        int width = samples.width();
        int height = samples.height();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pixels = new NativeMemory(samples.values().length, arena).bytes();
            MemorySegment.copy(samples.values(), 0, pixels, ValueLayout.JAVA_BYTE, 0, samples.values().length);
            long most = (long) bufferSize.invokeExact(width, height, sampling);
            MemorySegment out = new NativeMemory(most, arena).bytes();
            MemorySegment pointer = arena.allocate(ValueLayout.ADDRESS);
            pointer.set(ValueLayout.ADDRESS, 0, out);
            MemorySegment size = arena.allocate(LONG);
            size.set(LONG, 0, most);
            MemorySegment handle = (MemorySegment) initCompress.invokeExact();
            try {
                int format = grey ? FORMAT_GREY : FORMAT_RGB;
                int result = (int) compress.invokeExact(
                        handle, pixels, width, 0, height, format, pointer, size, sampling, quality, COMPRESS);
                if (result != 0) {
                    throw new IllegalStateException(error(handle));
                }
                // On Windows the size has four bytes; the other four were 0 and stay so.
                return out.asSlice(0, size.get(LONG, 0)).toArray(ValueLayout.JAVA_BYTE);
            } finally {
                int ignored = (int) destroy.invokeExact(handle);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
