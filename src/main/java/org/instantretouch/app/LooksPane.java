package org.instantretouch.app;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.TilePane;

/** The panel of looks: the photo in each of them, to be chosen by eye. */
final class LooksPane extends DialogCard {
    private static final int COLUMNS = 4;
    private static final double PICTURE_WIDTH = 152;
    private static final double PICTURE_HEIGHT = 102;
    private static final double GAP = 4;
    private static final double WIDTH = 752;
    private static final double HEIGHT = 440;
    private static final double LEAST_HEIGHT = 150;

    private final Button close;

    LooksPane(LooksModel model) {
        super("looks.title", model.showingProperty(), WIDTH);
        close = button("looks-close", Texts.get("looks.close"), this::close);
        Label hint = new Label(Texts.get("looks.hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        TilePane pictures = new TilePane(GAP, GAP);
        pictures.setPrefColumns(COLUMNS);
        pictures.getStyleClass().add("looks");
        model.looks().addListener((ListChangeListener<LooksModel.Shown>) change -> {
            while (change.next()) {
                if (change.wasRemoved()) {
                    if (isVisible()) {
                        close.requestFocus();
                    }
                    pictures.getChildren().clear();
                }
                change.getAddedSubList().forEach(shown -> pictures.getChildren().add(button(shown, model)));
                // Nobody has gone on with the keyboard yet.
                if (change.wasAdded() && change.getFrom() == 0 && close.isFocused()) {
                    pictures.getChildren().getFirst().requestFocus();
                }
            }
        });
        ScrollPane scroll = new ScrollPane(pictures);
        scroll.setId("looks");
        scroll.getStyleClass().add("dialog-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefHeight(HEIGHT);
        scroll.setMinHeight(LEAST_HEIGHT);
        scroll.setFocusTraversable(false);
        ProgressBar working = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        working.getStyleClass().add("thin");
        working.setMaxWidth(Double.MAX_VALUE);
        working.setAccessibleText(Texts.get("looks.working"));
        working.visibleProperty().bind(model.workingProperty());
        Label problem = new Label();
        problem.setId("looks-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().addAll(hint, scroll, working, problem, buttons(close));
    }

    private static Button button(LooksModel.Shown shown, LooksModel model) {
        String name = shown.look().name();
        PictureButton button = new PictureButton(name, PICTURE_WIDTH, PICTURE_HEIGHT, () -> model.choose(shown.look()));
        button.show(shown.picture());
        return Controls.named(button, Texts.get("looks.apply", name));
    }

    @Override
    void focusFirst() {
        close.requestFocus();
    }
}
