package org.instantretouch.app;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/**
 * Cards at the top of the canvas: what happened, and one button that helps. The last three show. What only informs goes after a few
 * seconds; the others stay until they are taken away.
 */
final class NoticeView extends VBox {
    private static final Duration STAY = Duration.seconds(6);

    /** The same where there is something to decide. */
    private static final Duration STAY_WITH_ACTION = Duration.seconds(15);

    private final EditorViewModel editor;

    /** The cards that show. */
    private final Map<Notice, Node> cards = new HashMap<>();

    NoticeView(EditorViewModel editor) {
        this.editor = editor;
        getStyleClass().add("notices");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPickOnBounds(false);
        setAccessibleRole(AccessibleRole.TEXT);
        setId("notices");
        editor.notices().addListener((ListChangeListener<Notice>) c -> show());
        show();
    }

    private void show() {
        List<Notice> notices = editor.notices();
        // JavaFX has no role for an alert. A text that stays and whose words change is what its screen readers hear of
        // by themselves.
        setAccessibleText(notices.isEmpty() ? "" : notices.getLast().text());
        List<Notice> told = notices.stream().distinct().toList();
        List<Notice> last = told.subList(Math.max(0, told.size() - Notices.MOST), told.size());
        cards.keySet().retainAll(last);
        List<Node> shown =
                last.stream().map(n -> cards.computeIfAbsent(n, this::card)).toList();
        // What stays is not touched: the pointer or the keyboard may be on it.
        getChildren().retainAll(shown);
        for (int i = 0; i < shown.size(); i++) {
            if (i == getChildren().size() || getChildren().get(i) != shown.get(i)) {
                getChildren().add(i, shown.get(i));
            }
        }
    }

    /**
     * Takes the newest notice away, but none that tells of an edit that is not saved.
     *
     * @return whether there was one
     */
    boolean dismissNewest() {
        Optional<Notice> newest = editor.notices().stream()
                .filter(n -> !editor.tellsOfUnsavedEdit(n))
                .reduce((older, newer) -> newer);
        newest.ifPresent(editor.notices()::remove);
        return newest.isPresent();
    }

    private Node card(Notice notice) {
        FontIcon icon = Controls.icon(icon(notice.kind()));
        icon.getStyleClass().add("notice-icon");
        Label text = new Label(notice.text());
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button dismiss = Controls.iconButton(
                Material2OutlinedAL.CLOSE,
                "dismiss",
                Texts.get("notice.dismiss"),
                () -> editor.notices().remove(notice));
        HBox card = new HBox(10, icon, text);
        notice.action().ifPresent(action -> {
            Button button = new Button(action.label());
            button.getStyleClass().add("notice-action");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(e -> {
                editor.notices().remove(notice);
                action.run().run();
            });
            card.getChildren().add(button);
        });
        card.getChildren().add(dismiss);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().addAll("notice", "notice-" + notice.kind().name().toLowerCase(Locale.ROOT));
        if (notice.informs()) {
            dismissAfterAWhile(notice, card);
        }
        return Controls.named(card, AccessibleRole.TEXT, notice.text());
    }

    /**
     * The while begins anew when the pointer and the keyboard have left the card, and when it comes to be seen: a panel may have
     * been over it, or the person in another window while photos were exported.
     */
    private void dismissAfterAWhile(Notice notice, Node card) {
        PauseTransition stay = new PauseTransition(notice.action().isPresent() ? STAY_WITH_ACTION : STAY);
        stay.setOnFinished(e -> {
            if (getChildren().contains(card)) {
                editor.notices().remove(notice);
            }
        });
        ObservableValue<Boolean> inFront = card.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .orElse(false);
        Runnable wait = () -> {
            if (card.isHover() || card.isFocusWithin() || card.isDisabled() || !inFront.getValue()) {
                stay.stop();
            } else {
                stay.playFromStart();
            }
        };
        card.hoverProperty().subscribe(now -> wait.run());
        card.focusWithinProperty().subscribe(now -> wait.run());
        card.disabledProperty().subscribe(now -> wait.run());
        inFront.subscribe(now -> wait.run());
    }

    private static Ikon icon(Notice.Kind kind) {
        return switch (kind) {
            case INFO -> Material2OutlinedAL.INFO;
            case WARNING -> Material2OutlinedMZ.WARNING;
            case ERROR -> Material2OutlinedAL.ERROR_OUTLINE;
        };
    }
}
