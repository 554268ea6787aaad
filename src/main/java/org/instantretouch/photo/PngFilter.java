package org.instantretouch.photo;

/** PNG's row filters: the best of the five by the smallest sum of absolute differences, as the specification advises. */
final class PngFilter {
    private final byte[][] candidates;
    private final int step;

    /**
     * For rows of a picture.
     *
     * @param rowBytes bytes a row, without the filter's number
     * @param step bytes a pixel
     */
    PngFilter(int rowBytes, int step) {
        this.step = step;
        candidates = new byte[5][rowBytes + 1];
        for (int i = 0; i < 5; i++) {
            candidates[i][0] = (byte) i;
        }
    }

    /** The row as it goes into the file, its filter's number first; overwritten by the next call. */
    byte[] filter(byte[] row, byte[] above) {
        for (int i = 0; i < row.length; i++) {
            int x = row[i];
            int left = i >= step ? row[i - step] & 0xff : 0;
            int up = above[i] & 0xff;
            int corner = i >= step ? above[i - step] & 0xff : 0;
            candidates[0][i + 1] = (byte) x;
            candidates[1][i + 1] = (byte) (x - left);
            candidates[2][i + 1] = (byte) (x - up);
            candidates[3][i + 1] = (byte) (x - (left + up) / 2);
            candidates[4][i + 1] = (byte) (x - paeth(left, up, corner));
        }
        byte[] best = candidates[0];
        long least = Long.MAX_VALUE;
        for (byte[] candidate : candidates) {
            long sum = 0;
            for (int i = 1; i < candidate.length; i++) {
                sum += Math.abs(candidate[i]);
            }
            if (sum < least) {
                least = sum;
                best = candidate;
            }
        }
        return best;
    }

    static int paeth(int left, int up, int corner) {
        int p = left + up - corner;
        int toLeft = Math.abs(p - left);
        int toUp = Math.abs(p - up);
        int toCorner = Math.abs(p - corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }
}
