package org.instantretouch.app;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Zoom, before and after, what the model and the preview run on and how fast, and the way to the export. */
final class StatusBarView extends StatusBar {
    StatusBarView(
            EditorViewModel editor, CanvasModel canvas, PreviewModel preview, ExportModel export, BatchModel batch) {
        getStyleClass().add("status");
        setText("");
        setFocusTraversable(false);
        Button fit = text("status.fit", "fit", canvas::fit);
        Button full = text("status.100", "zoom-100", () -> canvas.scale(1));
        Button twice = text("status.200", "zoom-200", () -> canvas.scale(2));
        Label zoom = label();
        canvas.viewportProperty()
                .subscribe(view ->
                        zoom.setText(Texts.get("status.zoom", String.valueOf(Math.round(100 * view.scale())))));
        zoom.setVisible(false);
        ToggleButton before =
                Controls.named(new ToggleButton(Texts.get("status.before")), Texts.get("status.before.tooltip"));
        before.setId("before");
        before.setGraphic(Controls.icon(Material2OutlinedMZ.VISIBILITY_OFF));
        before.selectedProperty().bindBidirectional(editor.beforeProperty());
        ToggleButton split =
                Controls.named(new ToggleButton(Texts.get("status.split")), Texts.get("status.split.tooltip"));
        split.setId("split");
        split.setGraphic(Controls.icon(Material2OutlinedMZ.VERTICAL_SPLIT));
        split.selectedProperty().bindBidirectional(editor.splitProperty());
        Label model = label();
        model.textProperty().bind(editor.modelStatusProperty());
        Label drawn = label();
        drawn.setId("preview-status");
        drawn.textProperty().bind(preview.statusProperty());
        Tooltip details = new Tooltip();
        details.textProperty().bind(preview.engineProperty());
        drawn.setTooltip(details);
        Button exportButton = new Button(Texts.get("status.export"), Controls.icon(Material2OutlinedMZ.SAVE_ALT));
        exportButton.setId("export");
        exportButton.getStyleClass().add("primary");
        Controls.named(exportButton, Texts.get("status.export.tooltip"));
        exportButton.setOnAction(e -> export.showingProperty().set(true));
        HBox exporting = running(
                "export.progress", export.statusProperty(), export.progressProperty(), export.runningProperty());
        HBox exportingMany =
                running("batch.progress", batch.statusProperty(), batch.progressProperty(), batch.runningProperty());
        exportingMany.setId("batch-status");
        List<Node> ofPhotos = List.of(fit, full, twice, before, split, exportButton);
        ofPhotos.forEach(node -> node.setDisable(true));
        editor.afterPhoto("status", now -> {
            zoom.setVisible(now.isPresent());
            ofPhotos.forEach(node -> node.setDisable(now.isEmpty()));
        });
        getLeftItems().addAll(fit, full, twice, zoom, separator(), before, split);
        getRightItems().addAll(exporting, exportingMany, model, separator(), drawn, separator(), exportButton);
    }

    /** Something that goes on, while it does. */
    private static HBox running(
            String name,
            ObservableValue<String> status,
            ObservableValue<Number> share,
            ObservableValue<Boolean> running) {
        Label label = label();
        label.textProperty().bind(status);
        ProgressBar progress = new ProgressBar();
        progress.setPrefWidth(80);
        progress.setAccessibleText(Texts.get(name));
        progress.progressProperty().bind(share);
        HBox both = new HBox(8, label, progress);
        both.setAlignment(Pos.CENTER);
        both.visibleProperty().bind(running);
        both.managedProperty().bind(running);
        return both;
    }

    private static Button text(String key, String id, Runnable action) {
        Button button = Controls.named(new Button(Texts.get(key)), Texts.get(key + ".tooltip"));
        button.setId(id);
        button.setOnAction(e -> action.run());
        return button;
    }

    private static Label label() {
        Label label = new Label();
        label.getStyleClass().addAll("muted", "figures");
        label.setMinWidth(0);
        label.setMaxHeight(Double.MAX_VALUE);
        return label;
    }

    private static Separator separator() {
        return new Separator(Orientation.VERTICAL);
    }
}
