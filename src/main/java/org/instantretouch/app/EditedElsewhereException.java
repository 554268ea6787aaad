package org.instantretouch.app;

import java.io.IOException;
import java.io.Serial;

/** An edit is not saved, because another editor has, or had, the photo. */
final class EditedElsewhereException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String text;
    private final boolean changed;

    private EditedElsewhereException(String text, boolean changed) {
        super(text);
        this.text = text;
        this.changed = changed;
    }

    /** The other editor still has it. */
    static EditedElsewhereException stillOpen(OpenPhoto photo) {
        return new EditedElsewhereException(Texts.get("notice.elsewhere", photo.name()), false);
    }

    /** The other editor is closed, and has saved an edit of its own. */
    static EditedElsewhereException changed(OpenPhoto photo) {
        return new EditedElsewhereException(Texts.get("error.elsewhere", photo.name()), true);
    }

    /** What to tell the person. */
    String text() {
        return text;
    }

    /** Whether there are two edits now, of which one must go under another name. */
    boolean isChanged() {
        return changed;
    }
}
