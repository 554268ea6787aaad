package org.instantretouch.app;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;

/** The panel that exports the open photo. Closing it lets a running export go on. */
final class ExportPane extends DialogCard {
    private final ExportOptionsGrid options;

    ExportPane(ExportModel model) {
        super("export.title", model.showingProperty());
        options = new ExportOptionsGrid(model);
        options.disableProperty().bind(model.runningProperty());

        Label size = new Label();
        size.setId("estimate");
        size.getStyleClass().add("muted");
        size.setAccessibleHelp(Texts.get("export.estimate.name"));
        size.textProperty().bind(model.estimateProperty());

        ProgressBar progress = new ProgressBar();
        progress.setId("export-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(Texts.get("export.progress"));
        progress.progressProperty().bind(model.progressProperty());
        progress.visibleProperty().bind(model.runningProperty());

        Button export = button("export-go", Texts.get("export.go"), model::export);
        export.disableProperty().bind(model.runningProperty());
        // An invisible default button would take Enter from the visible ones.
        export.defaultButtonProperty().bind(model.showingProperty());
        pressedByEnter(export);
        Button cancel = button("export-cancel", Texts.get("export.cancel"), model::cancel);
        cancel.visibleProperty().bind(model.runningProperty());
        cancel.managedProperty().bind(model.runningProperty());
        Button close = button("export-close", Texts.get("export.close"), this::close);

        getChildren().addAll(options, size, progress, buttons(export, cancel, close));
    }

    @Override
    void focusFirst() {
        options.focusFirst();
    }
}
