package org.instantretouch.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A photo at every resolution that a screen may ask for: levels that halve in size, cut into tiles, as {@link Texels}.
 *
 * <p>A thread of its own makes the tiles. First comes a quick look: the coarsest level from few rows of the photo. Then come the
 * resident levels, those of at most {@value #RESIDENT_PIXELS} pixels, which stay. Tiles of finer levels are made when a
 * renderer asks for them, before all else, and the ones that were not asked for the longest are dropped beyond a budget: no
 * copy of a whole large photo is ever made.
 */
public final class PhotoPyramid implements AutoCloseable {
    /**
     * Pixels along a tile's side: with the neighbours' the array stays below 4 MiB, or 8 of 16 bits. The JVM gives an array of this
     * size whole regions of its heap, of 1, 2 or 4 MiB: a little more than 4 MiB would take up to 8.
     */
    public static final int TILE = 1008;

    /** Levels up to this many pixels stay in memory: 32 MB, and with the smaller ones 43 MB; twice that of 16 bits. */
    private static final int RESIDENT_PIXELS = 8_000_000;

    /** The coarsest level's longest side. */
    private static final int COARSEST_SIDE = 512;

    /** Finer tiles kept: 256 MB; half of them of 16 bits. Where a single view asks for many, half as many are kept beside those. */
    private static final int KEPT_TILES = 64;

    private static final System.Logger LOG = System.getLogger(PhotoPyramid.class.getName());

    private final int width;
    private final int height;
    private final int levels;
    private final int resident;
    private final RegionReader reader;
    private final int keptTiles;
    private final List<DoubleConsumer> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;

    /** Tiles of resident levels. Guarded by this. */
    private final Map<TileKey, PhotoTile> residentTiles = new HashMap<>();

    /** Finer tiles, the one not asked for the longest first. Guarded by this. */
    private final LinkedHashMap<TileKey, PhotoTile> finerTiles = new LinkedHashMap<>(16, 0.75f, true);

    /** What the latest view asks for. Guarded by this. */
    private Set<TileKey> wanted = Set.of();

    /** Tiles that are not tried again. Guarded by this. */
    private final Set<TileKey> unreadable = new HashSet<>();

    private double progress;
    private boolean closed;

    /** A pyramid that begins to fill at once. */
    public PhotoPyramid(int width, int height, RegionReader reader) {
        this(width, height, reader, RESIDENT_PIXELS, KEPT_TILES * 8 / reader.bits());
    }

    PhotoPyramid(int width, int height, RegionReader reader, int residentPixels, int keptTiles) {
        this.width = width;
        this.height = height;
        this.reader = reader;
        this.keptTiles = keptTiles;
        int level = 0;
        while ((long) size(width, level) * size(height, level) > residentPixels) {
            level++;
        }
        resident = level;
        while (Math.max(size(width, level), size(height, level)) > COARSEST_SIDE) {
            level++;
        }
        levels = level + 1;
        thread = Thread.ofPlatform()
                .daemon()
                .name("photo pyramid")
                .priority(Thread.MIN_PRIORITY)
                .start(this::fill);
    }

    /**
     * The most tiles that a view may be drawn from.
     *
     * @param viewWidth device pixels across
     * @param viewHeight device pixels down
     */
    public static int mostTiles(int viewWidth, int viewHeight) {
        // A level is up to twice as fine as the screen, and begins anywhere in a tile.
        return (Math.ceilDiv(2 * viewWidth, TILE) + 1) * (Math.ceilDiv(2 * viewHeight, TILE) + 1);
    }

    private static int size(int full, int level) {
        return Math.ceilDiv(full, 1 << level);
    }

    /** The photo's full width in pixels. */
    public int width() {
        return width;
    }

    /** The photo's full height in pixels. */
    public int height() {
        return height;
    }

    /** Whether the photo may be transparent in places. */
    public boolean transparent() {
        return reader.transparent();
    }

    /** Bits a channel of its {@link Texels}. */
    public int bits() {
        return reader.bits();
    }

    /** How many levels there are; level 0 is the photo at its full size. */
    public int levels() {
        return levels;
    }

    /** Pixels across at a level. */
    public int widthAt(int level) {
        return size(width, level);
    }

    /** Pixels down at a level. */
    public int heightAt(int level) {
        return size(height, level);
    }

    /** Adds a listener to be called, on the pyramid's thread, with the share of the resident levels that is done, whenever tiles have come. */
    public void onChange(DoubleConsumer listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void removeListener(DoubleConsumer listener) {
        listeners.remove(listener);
    }

    /** The share of the resident levels that is done, 0 to 1. */
    public synchronized double progress() {
        return progress;
    }

    /** The tile if it is there; asks for nothing. */
    public synchronized Optional<PhotoTile> tile(TileKey key) {
        return Optional.ofNullable(tiles(key).get(key));
    }

    /**
     * What there is of the tiles that a view needs, in that order. Those that are missing are made next, and none of them is dropped until
     * another view asks.
     */
    public synchronized Map<TileKey, PhotoTile> request(Collection<TileKey> keys) {
        wanted = Set.copyOf(keys);
        Map<TileKey, PhotoTile> found = new LinkedHashMap<>();
        for (TileKey key : keys) {
            PhotoTile tile = tiles(key).get(key);
            if (tile != null) {
                found.put(key, tile);
            }
        }
        notifyAll();
        return found;
    }

    /** Stops making tiles; those that are there stay. Returns when the thread reads the photo no more. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive() && thread != Thread.currentThread()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<TileKey, PhotoTile> tiles(TileKey key) {
        return key.level() >= resident ? residentTiles : finerTiles;
    }

    private void fill() {
        quickLook();
        ArrayDeque<TileKey> todo = new ArrayDeque<>(keys(resident));
        int total = todo.size();
        Texels level = texels(widthAt(resident), heightAt(resident));
        Buffers buffers = Buffers.NONE;
        while (true) {
            TileKey key;
            synchronized (this) {
                key = missing();
                while (key == null && todo.isEmpty() && !closed) {
                    await();
                    key = missing();
                }
                if (closed) {
                    return;
                }
            }
            boolean finer = key != null;
            if (key == null) {
                key = todo.remove();
            }
            try {
                Texels texels = texels(apron(key.x(), widthAt(key.level())), apron(key.y(), heightAt(key.level())));
                buffers = buffers.holding(texels.width() * texels.height(), transparent());
                load(key, texels, buffers);
                PhotoTile tile = new PhotoTile(key, texels, false);
                if (finer) {
                    keep(tile);
                } else {
                    level.copy(texels, key.x(), key.y());
                    synchronized (this) {
                        residentTiles.put(key, tile);
                    }
                }
            } catch (RuntimeException | OutOfMemoryError e) {
                // The coarser tiles, or none, stay in its place; all others are still to come.
                LOG.log(System.Logger.Level.WARNING, "a tile of the photo could not be read: " + key, e);
                synchronized (this) {
                    unreadable.add(key);
                }
                buffers = Buffers.NONE;
            }
            if (!finer) {
                if (todo.isEmpty()) {
                    coarserLevels(level);
                    level = texels(0, 0);
                }
                synchronized (this) {
                    progress = 1 - (double) todo.size() / total;
                }
            }
            changed();
        }
    }

    /** The coarsest level from one row in each block: rough, and there in a few hundredths of a second. */
    private void quickLook() {
        int coarsest = levels - 1;
        if (coarsest == 0) {
            return;
        }
        int step = 1 << coarsest;
        try {
            Texels texels = texels(widthAt(coarsest), heightAt(coarsest));
            Buffers row = Buffers.NONE.holding(texels.width(), transparent());
            for (int y = 0; y < texels.height(); y++) {
                read(0, Math.min(y * step + step / 2, height - 1), width, 1, step, row);
                texels.set(y * texels.width(), texels.width(), row.rgb, row.opacity);
            }
            cut(texels, coarsest, true);
            changed();
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.log(System.Logger.Level.WARNING, "no quick look at the photo: its tiles are still to come", e);
        }
    }

    private Texels texels(int across, int down) {
        return Texels.of(bits(), across, down);
    }

    private void coarserLevels(Texels finest) {
        try {
            Texels texels = finest;
            for (int level = resident + 1; level < levels; level++) {
                texels = texels.halved();
                cut(texels, level, false);
            }
        } catch (OutOfMemoryError e) {
            LOG.log(System.Logger.Level.WARNING, "no memory for a smaller copy of the photo: the rough one stays", e);
        }
    }

    private void cut(Texels texels, int level, boolean preliminary) {
        for (TileKey key : keys(level)) {
            Texels part =
                    texels.part(key.x(), key.y(), apron(key.x(), texels.width()), apron(key.y(), texels.height()));
            PhotoTile tile = new PhotoTile(key, part, preliminary);
            synchronized (this) {
                residentTiles.put(key, tile);
            }
        }
    }

    private List<TileKey> keys(int level) {
        List<TileKey> keys = new ArrayList<>();
        for (int row = 0; row * TILE < heightAt(level); row++) {
            for (int column = 0; column * TILE < widthAt(level); column++) {
                keys.add(new TileKey(level, column, row));
            }
        }
        return keys;
    }

    /** Pixels that a tile holds along an axis: its own and one of its neighbour's. */
    private static int apron(int start, int size) {
        return Math.min(TILE + 1, size - start);
    }

    /** What is read before it is rounded; there is no opacity of an opaque photo. */
    private record Buffers(float[] rgb, float[] opacity) {
        static final Buffers NONE = new Buffers(new float[0], new float[0]);

        /** Those for so many pixels: these if they are long enough. */
        Buffers holding(int pixels, boolean transparent) {
            return rgb.length >= 3 * pixels
                    ? this
                    : new Buffers(new float[3 * pixels], new float[transparent ? pixels : 0]);
        }
    }

    private void load(TileKey key, Texels texels, Buffers buffers) {
        int level = key.level();
        int x = key.x() << level;
        int y = key.y() << level;
        int across = Math.min(texels.width() << level, width - x);
        int down = Math.min(texels.height() << level, height - y);
        read(x, y, across, down, 1 << level, buffers);
        texels.set(0, texels.width() * texels.height(), buffers.rgb, buffers.opacity);
    }

    private void read(int x, int y, int across, int down, int step, Buffers into) {
        reader.read(x, y, across, down, step, into.rgb);
        if (transparent()) {
            reader.readOpacity(x, y, across, down, step, into.opacity);
        }
    }

    private synchronized @Nullable TileKey missing() {
        for (TileKey key : wanted) {
            if (key.level() < resident && !finerTiles.containsKey(key) && !unreadable.contains(key)) {
                return key;
            }
        }
        return null;
    }

    private synchronized void keep(PhotoTile tile) {
        finerTiles.put(tile.key(), tile);
        Set<TileKey> pinned = new HashSet<>(wanted);
        var eldest = finerTiles.keySet().iterator();
        int kept = Math.max(keptTiles, pinned.size() + keptTiles / 2);
        while (finerTiles.size() > kept && eldest.hasNext()) {
            if (!pinned.contains(eldest.next())) {
                eldest.remove();
            }
        }
    }

    private void await() {
        try {
            wait();
        } catch (InterruptedException e) {
            // Nobody interrupts this thread to any other end.
            closed = true;
        }
    }

    private void changed() {
        double share = progress();
        for (DoubleConsumer listener : listeners) {
            listener.accept(share);
        }
    }
}
