package org.instantretouch.photo;

import java.util.ArrayList;
import java.util.List;

/** The texts found in a file, up to more than any photo has: a hostile one must not fill the memory, or take for ever. */
final class FoundTexts {
    /** Bytes of all texts together, unpacked. */
    static final int MOST_BYTES = 1 << 20;

    private static final int MOST_TEXTS = 1000;

    /** Bytes of texts that are too long for what room there is; after these, none is looked at. */
    private static final int MOST_SKIPPED = 16 << 20;

    private static final String DAMAGED = "some of the texts in the file are damaged and were ignored";

    private final List<PhotoText> texts = new ArrayList<>();
    private int bytes;
    private long skipped;
    private boolean full;
    private boolean damaged;

    /** How many bytes the next text may have. */
    int room() {
        return skipped > MOST_SKIPPED || texts.size() == MOST_TEXTS ? 0 : MOST_BYTES - bytes;
    }

    /** Takes a text if there is room for it, and if it is one; a blank one says nothing. */
    void add(String keyword, byte[] text) {
        if (text.length > room()) {
            full = true;
            skipped += text.length;
            return;
        }
        bytes += text.length;
        if (!PhotoText.isBlank(text)) {
            PhotoText.of(keyword, text).ifPresentOrElse(texts::add, this::addDamaged);
        }
    }

    /** Remembers that there was one that could not be read. */
    void addDamaged() {
        damaged = true;
    }

    /** The texts, in the order of the file; if some were left out, sentences are added to the notes. */
    List<PhotoText> all(List<String> notes) {
        if (damaged) {
            notes.add(DAMAGED);
        }
        if (full) {
            notes.add("holds more texts than any photo needs (1 MB, or " + MOST_TEXTS + "); some were left out");
        }
        return texts;
    }
}
