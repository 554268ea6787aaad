package org.instantretouch.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks a sound file in the ways that files break. */
public final class Damage {
    private static final int CUTS = 12;
    private static final int FLIPS = 24;

    private Damage() {}

    /** Cut short, single bits turned over, and stretches of zeros and ones; the same each time. */
    public static List<byte[]> of(byte[] sound) {
        List<byte[]> broken = new ArrayList<>();
        for (int i = 0; i < CUTS; i++) {
            broken.add(Arrays.copyOf(sound, sound.length * i / CUTS));
        }
        Random random = new Random(sound.length);
        for (int i = 0; i < FLIPS; i++) {
            byte[] flipped = sound.clone();
            // Most of what a decoder believes stands at the beginning.
            int within = i % 2 == 0 ? Math.min(sound.length, 100) : sound.length;
            flipped[random.nextInt(within)] ^= (byte) (1 << random.nextInt(8));
            broken.add(flipped);
        }
        for (int i = 0; i < CUTS; i++) {
            byte[] filled = sound.clone();
            int from = sound.length * i / CUTS;
            Arrays.fill(filled, from, Math.min(sound.length, from + 8), (byte) (i % 2 == 0 ? 0 : 0xff));
            broken.add(filled);
        }
        return broken;
    }
}
