package org.instantretouch.app;

import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Cards at the top of the canvas: what happened, and one button that helps. The last three show. */
final class NoticeView extends VBox {
    private static final int MOST = 3;

    private final EditorViewModel editor;

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
        getChildren()
                .setAll(notices.stream()
                        .skip(Math.max(0, notices.size() - MOST))
                        .map(this::card)
                        .toList());
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
        return Controls.named(card, AccessibleRole.TEXT, notice.text());
    }

    private static Ikon icon(Notice.Kind kind) {
        return switch (kind) {
            case INFO -> Material2OutlinedAL.INFO;
            case WARNING -> Material2OutlinedMZ.WARNING;
            case ERROR -> Material2OutlinedAL.ERROR_OUTLINE;
        };
    }
}
