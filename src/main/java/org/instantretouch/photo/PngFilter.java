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
        byte[] none = candidates[0];
        byte[] left = candidates[1];
        byte[] up = candidates[2];
        byte[] mean = candidates[3];
        byte[] paeth = candidates[4];
        for (int i = 0; i < Math.min(step, row.length); i++) {
            int over = above[i] & 0xff;
            none[i + 1] = row[i];
            left[i + 1] = row[i];
            up[i + 1] = (byte) (row[i] - over);
            mean[i + 1] = (byte) (row[i] - over / 2);
            paeth[i + 1] = (byte) (row[i] - over);
        }
        System.arraycopy(row, 0, none, 1, row.length);
        for (int i = step; i < row.length; i++) {
            left[i + 1] = (byte) (row[i] - row[i - step]);
        }
        for (int i = step; i < row.length; i++) {
            up[i + 1] = (byte) (row[i] - above[i]);
        }
        for (int i = step; i < row.length; i++) {
            mean[i + 1] = (byte) (row[i] - ((row[i - step] & 0xff) + (above[i] & 0xff)) / 2);
        }
        for (int i = step; i < row.length; i++) {
            paeth[i + 1] = (byte) (row[i] - paeth(row[i - step] & 0xff, above[i] & 0xff, above[i - step] & 0xff));
        }
        return best(candidates.length);
    }

    /** The same without a look at the row above. */
    byte[] alone(byte[] row) {
        System.arraycopy(row, 0, candidates[0], 1, row.length);
        for (int i = 0; i < row.length; i++) {
            candidates[1][i + 1] = (byte) (i < step ? row[i] : row[i] - row[i - step]);
        }
        return best(2);
    }

    private byte[] best(int of) {
        byte[] best = candidates[0];
        long least = Long.MAX_VALUE;
        for (int c = 0; c < of; c++) {
            byte[] candidate = candidates[c];
            int sum = 0;
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
