package org.instantretouch.photo;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** IPTC's Information Interchange Model (IIM 4.2): data sets, one after another. */
final class IptcRecords {
    private static final int MARK = 0x1c;
    private static final int HEADER = 5;
    private static final int APPLICATION_RECORD = 2;

    /** Content location code and name, city, sublocation, state, country code and name. */
    private static final Set<Integer> PLACE = Set.of(26, 27, 90, 92, 95, 100, 101);

    private IptcRecords() {}

    /** The data with their bytes in order: some TIFF writers store them as 32-bit numbers of the wrong byte order. */
    static byte[] inOrder(byte[] data) {
        if (data.length < 4 || data[0] == MARK || data[3] != MARK) {
            return data;
        }
        byte[] out = new byte[data.length / 4 * 4];
        for (int i = 0; i < out.length; i++) {
            out[i] = data[(i & ~3) + 3 - (i & 3)];
        }
        return out;
    }

    /** The data sets that do not say where the photo was taken; those after a damaged one are left out. */
    static byte[] withoutPlace(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length);
        int at = 0;
        while (at <= data.length - HEADER && data[at] == MARK) {
            long length = (data[at + 3] & 0xff) << 8 | data[at + 4] & 0xff;
            int from = at + HEADER;
            if (length > 0x7fff) { // the length of the length
                int digits = (int) length & 0x7fff;
                if (digits > 4 || from > data.length - digits) {
                    break;
                }
                length = 0;
                for (int i = 0; i < digits; i++) {
                    length = length << 8 | data[from + i] & 0xff;
                }
                from += digits;
            }
            if (length > data.length - from) {
                break;
            }
            int end = from + (int) length;
            if (data[at + 1] != APPLICATION_RECORD || !PLACE.contains(data[at + 2] & 0xff)) {
                out.write(data, at, end - at);
            }
            at = end;
        }
        return out.toByteArray();
    }
}
