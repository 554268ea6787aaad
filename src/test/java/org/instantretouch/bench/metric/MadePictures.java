package org.instantretouch.bench.metric;

/** Pictures by whole-number formulas, which the scripts that the expected values are from have made in the same way. */
final class MadePictures {
    private MadePictures() {}

    /** Colours of all hues, smooth and rough. */
    static Picture photo(int width, int height) {
        return picture(width, height, (x, y, rgb) -> {
            rgb[0] = (4 * x + y) % 256;
            rgb[1] = (5 * y + x / 2) % 256;
            rgb[2] = (x * y / 3 + 40) % 256;
        });
    }

    /** The same, warmer, flatter and with some noise. */
    static Picture retouched(int width, int height) {
        return picture(width, height, (x, y, rgb) -> {
            int red = (4 * x + y) % 256;
            rgb[0] = Math.min(255, red + (255 - red) / 8 + (x + y) % 3);
            rgb[1] = (5 * y + x / 2) % 256 * 15 / 16 + 8;
            rgb[2] = (x * y / 3 + 40) % 256 * 3 / 4 + x * y % 7;
        });
    }

    interface Formula {
        void colour(int x, int y, int[] rgb);
    }

    static Picture picture(int width, int height, Formula formula) {
        byte[] values = new byte[3 * width * height];
        int[] rgb = new int[3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                formula.colour(x, y, rgb);
                for (int c = 0; c < 3; c++) {
                    values[3 * (y * width + x) + c] = (byte) rgb[c];
                }
            }
        }
        return new Picture(width, height, values);
    }
}
