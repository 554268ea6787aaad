package org.instantretouch.photo;

import java.util.ArrayList;
import java.util.List;

/** The texts found in a file, up to more than any photo has: a hostile one must not fill the memory. */
final class FoundTexts {
    /** Bytes of all texts together, unpacked. */
    static final int MOST_BYTES = 1 << 20;

    private static final int MOST_TEXTS = 1000;

    private final List<PhotoText> texts = new ArrayList<>();
    private int bytes;
    private boolean full;

    /** How many bytes the next text may have; 0 once one was too long. */
    int room() {
        return full ? 0 : MOST_BYTES - bytes;
    }

    /** Takes a text if there is room for it, and if it is one. */
    void add(String keyword, byte[] text) {
        if (text.length > room() || texts.size() == MOST_TEXTS) {
            full = true;
        } else {
            bytes += text.length;
            PhotoText.of(keyword, text).ifPresent(texts::add);
        }
    }

    /** The texts, in the order of the file; if some were left out, a sentence is added to the notes. */
    List<PhotoText> all(List<String> notes) {
        if (full) {
            notes.add("holds more texts than any photo needs (1 MB, or " + MOST_TEXTS + "); some were left out");
        }
        return texts;
    }
}
