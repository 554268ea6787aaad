package org.instantretouch.app;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.TaskProgressView;

/** The panel that exports many photos. Closing it lets the work go on. */
final class BatchPane extends DialogCard {
    private static final double LIST_HEIGHT = 180;
    private static final double MESSAGES_HEIGHT = 120;

    /** Three rows of the list of what went wrong, or of the choices: so much shows of either in the lowest window. */
    private static final double LEAST_HEIGHT = 90;

    private final Button choose;
    private final Button export;

    BatchPane(BatchModel model) {
        super("batch.title", model.showingProperty());
        choose = button("batch-choose", Texts.get("batch.choose"), model::choosePhotos);
        ScrollPane setup = new Setup(setup(model));
        visibleWhile(setup, model.runningProperty().not());
        VBox work = work(model);
        visibleWhile(work, model.runningProperty());

        Label summary = new Label();
        summary.setId("batch-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.textProperty().bind(model.summaryProperty());
        visibleWhile(summary, model.summaryProperty().isNotEmpty());
        ListView<BatchModel.Message> messages = messages(model);
        visibleWhile(messages, Bindings.isNotEmpty(model.messages()));

        export = button("batch-go", Texts.get("batch.go"), model::start);
        export.textProperty()
                .bind(Bindings.when(model.writes()).then(Texts.get("batch.go")).otherwise(Texts.get("batch.give")));
        export.accessibleTextProperty().bind(export.textProperty());
        export.disableProperty().bind(Bindings.not(model.ready()));
        export.defaultButtonProperty().bind(model.showingProperty());
        pressedByEnter(export);
        Button cancel = button("batch-cancel", Texts.get("batch.cancel"), model::cancel);
        visibleWhile(cancel, model.runningProperty());
        Button close = button("batch-close", Texts.get("batch.close"), this::close);
        model.runningProperty().addListener((o, before, now) -> {
            // What could no longer be pressed would leave the keyboard to its neighbour, which cancels all.
            if (now && Controls.hasKeyboard(this)) {
                close.requestFocus();
            }
        });
        getChildren().addAll(setup, work, summary, messages, buttons(export, cancel, close));
    }

    private VBox setup(BatchModel model) {
        Label count = new Label();
        count.setId("batch-count");
        count.setLabelFor(choose);
        count.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(count, Priority.ALWAYS);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.get("batch.photos", model.photos().size()), model.photos()));
        HBox photos = new HBox(count, choose);
        photos.getStyleClass().add("dialog-row");

        CheckBox paste = check("batch-paste", "batch.paste");
        paste.selectedProperty().bindBidirectional(model.pasteProperty());
        paste.disableProperty().bind(model.hasCopyProperty().not());
        CheckBox painted = check("batch-painted", "batch.painted");
        painted.selectedProperty().bindBidirectional(model.paintedProperty());
        painted.disableProperty().bind(model.pasteProperty().not().or(model.allPaintedProperty()));
        painted.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.get(
                                "batch.painted", model.paintedLayersProperty().get()),
                        model.paintedLayersProperty()));
        painted.accessibleTextProperty().bind(painted.textProperty());
        visibleWhile(painted, model.paintedLayersProperty().greaterThan(0));
        CheckBox keep = check("batch-keep", "batch.keep");
        keep.selectedProperty().bindBidirectional(model.keepProperty());
        keep.disableProperty().bind(model.pasteProperty().not());

        Label replaced = new Label();
        replaced.setId("batch-replaced");
        replaced.setWrapText(true);
        replaced.setMinHeight(USE_PREF_SIZE);
        replaced.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.get(
                                "batch.replaced", model.replacedProperty().get()),
                        model.replacedProperty()));
        visibleWhile(
                replaced,
                model.pasteProperty()
                        .and(model.keepProperty())
                        .and(model.replacedProperty().greaterThan(0)));

        CheckBox write = check("batch-write", "batch.write");
        write.selectedProperty().bindBidirectional(model.writeProperty());
        write.disableProperty().bind(model.pasteProperty().not());
        ExportOptionsGrid options = new ExportOptionsGrid(model.export());
        options.disableProperty().bind(Bindings.not(model.writes()));

        VBox setup = new VBox(photos, paste, painted, keep, replaced, write, options);
        setup.getStyleClass().add("dialog-part");
        return setup;
    }

    private static CheckBox check(String id, String key) {
        CheckBox box = new CheckBox(Texts.get(key));
        box.setId(id);
        box.setWrapText(true);
        box.setMinHeight(USE_PREF_SIZE);
        box.setAccessibleText(Texts.get(key));
        return box;
    }

    private static VBox work(BatchModel model) {
        ProgressBar all = new ProgressBar();
        all.setId("batch-progress");
        all.setMaxWidth(Double.MAX_VALUE);
        all.setAccessibleText(Texts.get("batch.progress"));
        all.progressProperty().bind(model.progressProperty());

        TaskProgressView<PhotoTask> tasks = new TaskProgressView<>();
        tasks.setId("batch-tasks");
        tasks.setPrefHeight(LIST_HEIGHT);
        tasks.setAccessibleText(Texts.get("batch.tasks"));
        model.work().addListener((ListChangeListener<BatchPhoto>) change -> {
            while (change.next()) {
                for (BatchPhoto photo : change.getAddedSubList()) {
                    PhotoTask task = new PhotoTask(photo, () -> model.cancel(photo));
                    tasks.getTasks().add(task);
                    Thread.ofVirtual().start(task);
                }
            }
        });
        VBox work = new VBox(all, tasks);
        work.getStyleClass().add("dialog-part");
        return work;
    }

    private static ListView<BatchModel.Message> messages(BatchModel model) {
        ListView<BatchModel.Message> list = new ListView<>(model.messages());
        list.setId("batch-messages");
        list.setPrefHeight(MESSAGES_HEIGHT);
        list.setMinHeight(LEAST_HEIGHT);
        list.setAccessibleText(Texts.get("batch.messages"));
        list.setCellFactory(view -> new MessageCell());
        return list;
    }

    private static void visibleWhile(Region node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    @Override
    void focusFirst() {
        (export.isDisabled() ? choose : export).requestFocus();
    }

    /** The choices, as high as they are where there is room, and else scrolled. */
    private static final class Setup extends ScrollPane {
        Setup(VBox choices) {
            super(choices);
            getStyleClass().add("dialog-scroll");
            setFitToWidth(true);
            setHbarPolicy(ScrollBarPolicy.NEVER);
            setMinHeight(LEAST_HEIGHT);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }
    }

    /** A line about one photo; a failure stands out. */
    private static final class MessageCell extends ListCell<BatchModel.Message> {
        MessageCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(BatchModel.Message message, boolean empty) {
            super.updateItem(message, empty);
            getStyleClass().remove("failure");
            if (empty || message == null) {
                setText("");
                return;
            }
            setText(Texts.get("batch.message", String.valueOf(message.photo().getFileName()), message.text()));
            if (message.failure()) {
                getStyleClass().add("failure");
            }
        }
    }
}
