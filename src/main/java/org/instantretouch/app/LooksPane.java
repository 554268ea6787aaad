package org.instantretouch.app;

import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.instantretouch.edit.OwnLooks.OwnLook;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

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
                int from = change.getFrom();
                boolean keyboardLost = false;
                if (change.wasRemoved()) {
                    List<Node> gone = pictures.getChildren().subList(from, from + change.getRemovedSize());
                    keyboardLost = isVisible() && gone.stream().anyMatch(Controls::hasKeyboard);
                    if (keyboardLost) {
                        close.requestFocus();
                    }
                    gone.clear();
                }
                pictures.getChildren()
                        .addAll(
                                from,
                                change.getAddedSubList().stream()
                                        .map(shown -> card(shown, model))
                                        .toList());
                // Nobody has gone on with the keyboard yet; and what takes the place of another has its keyboard, too.
                if (change.wasAdded() && (keyboardLost || from == 0 && close.isFocused())) {
                    focusPicture(pictures.getChildren().get(from));
                }
            }
        });
        TextField search = new TextField();
        search.setId("looks-search");
        search.setPromptText(Texts.get("looks.search"));
        Controls.named(search, Texts.get("looks.search"));
        Label none = new Label();
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        Runnable find = () -> find(pictures, model, search.getText(), none);
        search.textProperty().addListener((o, before, now) -> find.run());
        model.looks().addListener((ListChangeListener<LooksModel.Shown>) change -> find.run());
        model.showingProperty().addListener((o, before, now) -> search.clear());
        find.run();
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
        HBox bottom = buttons(close);
        bottom.getChildren().addAll(0, keep(model));
        getChildren().addAll(hint, search, none, scroll, working, problem, painted(model), bottom);
    }

    /** What keeps the edit as a look; not there where nothing of it can be kept. */
    private static List<Node> keep(LooksModel model) {
        TextField name = new TextField();
        name.setId("look-name");
        name.setPromptText(Texts.get("looks.keep.name"));
        name.setAccessibleText(Texts.get("looks.keep.name"));
        name.setPrefColumnCount(18);
        Button keep = button("look-keep", Texts.get("looks.keep"), () -> model.keep(name.getText(), name::clear));
        keep.disableProperty().bind(name.textProperty().map(String::isBlank));
        name.setOnAction(e -> keep.fire());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        List<Node> all = List.of(name, keep, space);
        for (Node node : all) {
            node.visibleProperty().bind(model.keepableProperty().greaterThan(0));
            node.managedProperty().bind(node.visibleProperty());
        }
        return all;
    }

    private static Label painted(LooksModel model) {
        Label painted = new Label();
        painted.getStyleClass().add("muted");
        painted.setWrapText(true);
        painted.textProperty().bind(model.paintedProperty().map(n -> Texts.get("looks.keep.painted", n)));
        painted.visibleProperty()
                .bind(model.paintedProperty()
                        .greaterThan(0)
                        .and(model.keepableProperty().greaterThan(0)));
        painted.managedProperty().bind(painted.visibleProperty());
        return painted;
    }

    /** Shows the looks alone that have what is searched for in their names. */
    private static void find(TilePane pictures, LooksModel model, String text, Label none) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        boolean any = false;
        for (int i = 0;
                i < Math.min(pictures.getChildren().size(), model.looks().size());
                i++) {
            boolean found = model.looks().get(i).name().toLowerCase(Locale.ROOT).contains(wanted);
            pictures.getChildren().get(i).setVisible(found);
            pictures.getChildren().get(i).setManaged(found);
            any |= found;
        }
        none.setText(Texts.get("looks.noneFound", text.strip()));
        none.setVisible(!any && !wanted.isEmpty());
        none.setManaged(none.isVisible());
    }

    private static Node card(LooksModel.Shown shown, LooksModel model) {
        if (shown.isDeleted()) {
            return deleted(shown);
        }
        PictureButton button = new PictureButton(shown.name(), PICTURE_WIDTH, PICTURE_HEIGHT, shown.choose());
        shown.picture().ifPresent(button::show);
        Controls.named(button, Texts.get("looks.apply", shown.name()));
        return shown.own().map(look -> own(button, look, model)).orElse(button);
    }

    /** What is in the place of a look that was deleted: the way back. */
    private static Node deleted(LooksModel.Shown shown) {
        Label what = new Label(Texts.get("looks.deleted", shown.name()));
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        Button back = new Button(Texts.get("looks.deleted.undo"));
        back.getStyleClass().add("look-back");
        back.setOnAction(e -> shown.choose().run());
        Controls.named(back, Texts.get("looks.deleted.bringBack", shown.name()));
        VBox card = new VBox(8, back, what);
        card.getStyleClass().add("look-deleted");
        card.setAlignment(Pos.CENTER);
        card.setMaxWidth(PICTURE_WIDTH);
        return card;
    }

    private static void focusPicture(Node card) {
        (card instanceof Pane own ? own.getChildren().getFirst() : card).requestFocus();
    }

    /** A look of the person's own, which can be deleted and called otherwise. */
    private static Node own(PictureButton button, OwnLook look, LooksModel model) {
        StackPane card = new StackPane(button);
        Runnable name = () -> name(card, button, look, model);
        Button delete = Controls.iconButton(
                Material2OutlinedAL.DELETE_OUTLINE,
                "look-delete",
                Texts.get("looks.delete", look.name()),
                () -> model.delete(look));
        Button rename = Controls.iconButton(
                Material2OutlinedAL.EDIT, "look-rename", Texts.get("looks.rename", look.name()), name);
        button.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DELETE) {
                model.delete(look);
                e.consume();
            } else if (e.getCode() == KeyCode.F2) {
                name.run();
                e.consume();
            }
        });
        HBox tools = new HBox(rename, delete);
        tools.getStyleClass().add("look-tools");
        tools.setAlignment(Pos.TOP_RIGHT);
        tools.setPickOnBounds(false);
        card.getChildren().add(tools);
        return card;
    }

    /** Puts a field over a look's name. Enter takes what is typed; Escape, and going elsewhere, do not. */
    private static void name(StackPane card, PictureButton button, OwnLook look, LooksModel model) {
        TextField field = new TextField(look.name());
        field.setId("look-new-name");
        field.setMaxWidth(PICTURE_WIDTH);
        Controls.named(field, Texts.get("looks.rename", look.name()));
        Runnable end = () -> card.getChildren().remove(field);
        field.setOnAction(e -> {
            button.requestFocus();
            model.rename(look, field.getText());
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                button.requestFocus();
                e.consume();
            }
        });
        StackPane.setAlignment(field, Pos.BOTTOM_CENTER);
        card.getChildren().add(field);
        field.requestFocus();
        field.selectAll();
        field.focusedProperty().addListener((o, was, now) -> {
            // Who goes to another window comes back to what is half typed.
            if (!now && (field.getScene() == null || field.getScene().getFocusOwner() != field)) {
                end.run();
            }
        });
    }

    @Override
    void focusFirst() {
        close.requestFocus();
    }
}
