package org.instantretouch.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the person is told, on cards over the photo, and when it goes again. For the window's thread. */
final class Notices {
    /** So much is told at once. */
    static final int MOST = 3;

    private final ObservableList<Notice> shown = FXCollections.observableArrayList();

    /** What was told of the photo that is shown: it goes with it. */
    private final Set<Notice> ofPhoto = new HashSet<>();

    private final Predicate<Notice> ofUnsavedEdit;

    /** @param ofUnsavedEdit whether it tells of an edit that is not saved: it stays until that is settled, or the person has read it */
    Notices(Predicate<Notice> ofUnsavedEdit) {
        this.ofUnsavedEdit = ofUnsavedEdit;
    }

    /** Newest last. */
    ObservableList<Notice> shown() {
        return shown;
    }

    /**
     * Tells the person something; what is told already is not told twice, news takes the place of older news, and what is too much goes,
     * the oldest first. But what tells of an edit that is not saved stays.
     */
    void tell(Notice notice) {
        shown.removeIf(n -> n.text().equals(notice.text()) || n.informs() && notice.informs());
        shown.add(notice);
        List<Notice> older = shown.stream()
                .filter(n -> n != notice && !ofUnsavedEdit.test(n))
                .toList();
        older.subList(0, Math.clamp(shown.size() - MOST, 0, older.size())).forEach(shown::remove);
    }

    /** The same of the photo that is shown: it goes with the photo. */
    void tellOfPhoto(Notice notice) {
        ofPhoto.add(notice);
        tell(notice);
    }

    /** Something new is asked for: what was said of what was asked for before is of no use any more. */
    void newWish() {
        shown.removeIf(n -> n.kind() != Notice.Kind.ERROR && !ofUnsavedEdit.test(n));
    }

    /**
     * The photo that is shown leaves.
     *
     * @param stays whether something is told on
     */
    void photoLeaves(Predicate<Notice> stays) {
        shown.removeIf(n -> !stays.test(n) && (ofPhoto.contains(n) || ofUnsavedEdit.test(n)));
        ofPhoto.clear();
    }
}
