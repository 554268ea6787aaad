package org.instantretouch.app;

import impl.org.controlsfx.autocompletion.AutoCompletionTextFieldBinding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.event.EventDispatcher;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The photo's name, and the field that is the centre of everything: what should change. */
final class InstructionBar extends VBox {
    /** The id of the field. */
    static final String FIELD = "instruction";

    private static final List<String> HINTS = List.of("hint.1", "hint.2", "hint.3", "hint.4", "hint.5", "hint.6");
    private static final double FIELD_WIDTH = 560;

    /** Wide enough for the size and profile of most photos. */
    private static final double LEAST_TITLE = 144;

    private static final double MOST_TITLE = 240;

    /** What the field, the hints in one line and the buttons need. */
    private static final double BESIDE_TITLE = 756;

    private static final Duration MOMENT = Duration.millis(100);

    /** What a list of suggestions is walked through, taken from and closed by; any other key is for the text. */
    private static final Set<KeyCode> LIST_KEYS = Set.of(
            KeyCode.UP, KeyCode.DOWN, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.ENTER, KeyCode.TAB, KeyCode.ESCAPE);

    private final EditorViewModel editor;
    private final TextField field = new TextField();
    private final Suggestions suggestions = new Suggestions();
    private final Completion completion;
    private final Runnable applied;

    /** Held here: a binding that only its listener knows of would be forgotten. */
    private final ObservableBooleanValue working;

    /** Where among the instructions typed before the up and down keys stand; -1 for what is being typed. */
    private int recalled = -1;

    /** What was being typed before they were walked through. */
    private String draft = "";

    /**
     * @param menu opens the menu of the whole window
     * @param looks shows the looks
     * @param leave gives the keyboard back to the photo
     * @param applied is called when an instruction was accepted
     */
    InstructionBar(EditorViewModel editor, Button menu, Runnable looks, Runnable leave, Runnable applied) {
        this.editor = editor;
        this.applied = applied;
        getStyleClass().add("instruction-bar");
        Label name = new Label();
        name.getStyleClass().add("photo-name");
        name.setMinWidth(0);
        whole(name);
        Label facts = new Label();
        facts.getStyleClass().add("muted");
        facts.setMinWidth(0);
        whole(facts);
        editor.afterPhoto("photo facts", now -> tell(now, name, facts));
        Label place = new Label();
        place.setId("folder-place");
        place.getStyleClass().addAll("muted", "figures");
        place.setMinWidth(Region.USE_PREF_SIZE);
        Button previous = Controls.iconButton(
                Material2OutlinedAL.CHEVRON_LEFT,
                "previous",
                Texts.get("folder.previous"),
                () -> editor.walk().go(-1));
        Button next = Controls.iconButton(
                Material2OutlinedAL.CHEVRON_RIGHT,
                "next",
                Texts.get("folder.next"),
                () -> editor.walk().go(1));
        HBox pages = new HBox(previous, place, next);
        pages.setAlignment(Pos.CENTER_LEFT);
        pages.setMaxHeight(Region.USE_PREF_SIZE);
        editor.walk().placeProperty().subscribe(now -> tell(now, pages, place));
        VBox title = new VBox(name, facts);
        title.setAlignment(Pos.TOP_LEFT);
        title.getStyleClass().add("photo-title");
        title.setMinWidth(0);
        // In a small window the field needs the room.
        title.prefWidthProperty()
                .bind(widthProperty().map(w -> Math.clamp(w.doubleValue() - BESIDE_TITLE, LEAST_TITLE, MOST_TITLE)));

        field.setId(FIELD);
        // Who has applied something may take the keys of the tools for dead: they are the field's until Escape.
        field.promptTextProperty()
                .bind(field.focusedProperty()
                        .and(editor.predicted().appliedProperty().greaterThan(0))
                        .map(goesOn -> Texts.get(goesOn ? "instruction.next" : "instruction.prompt")));
        field.getStyleClass().add("instruction-field");
        Controls.named(field, Texts.get("instruction.tooltip"));
        field.setMaxWidth(Double.MAX_VALUE);
        field.setOnAction(e -> apply());
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> keyPressed(e, leave));
        completion = new Completion();
        completion.setDelay(120);
        completion.setVisibleRowCount(8);
        completion.minWidthProperty().bind(field.widthProperty());
        completion.prefWidthProperty().bind(field.widthProperty());
        completion.maxWidthProperty().bind(field.widthProperty());

        ProgressBar thinking = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        thinking.getStyleClass().add("thin");
        thinking.setMaxWidth(Double.MAX_VALUE);
        thinking.setAccessibleText(Texts.get("instruction.thinking"));
        working = editor.thinkingProperty().or(editor.openingProperty());
        showAfterAMoment(thinking, working);
        StackPane.setAlignment(thinking, Pos.BOTTOM_CENTER);
        StackPane stack = new StackPane(field, thinking);

        Button go = Controls.iconButton(
                Material2OutlinedAL.KEYBOARD_RETURN, "apply", Texts.get("instruction.apply"), this::apply);
        go.disableProperty().bind(field.textProperty().map(String::isBlank));
        Button look = Controls.iconButton(Material2OutlinedMZ.STYLE, "open-looks", Texts.get("looks.open"), looks);
        look.setDisable(true);
        editor.afterPhoto("looks", now -> look.setDisable(now.isEmpty()));
        HBox typing = new HBox(8, stack, go, look);
        typing.setAlignment(Pos.CENTER);
        HBox.setHgrow(stack, Priority.ALWAYS);
        FlowPane hints = new FlowPane(4, 4);
        hints.setPrefWrapLength(FIELD_WIDTH);
        hints.setDisable(true);
        editor.afterPhoto("hints", now -> hints.setDisable(now.isEmpty()));
        for (String hint : HINTS) {
            Button button = new Button(Texts.get(hint));
            button.getStyleClass().add("hint");
            Controls.named(button, Texts.get("hint.name", Texts.get(hint)));
            button.setOnAction(e -> editor.apply(Texts.get(hint)));
            hints.getChildren().add(button);
        }
        VBox centre = new VBox(6, typing, hints);
        centre.setMaxWidth(FIELD_WIDTH + 120);
        HBox.setHgrow(centre, Priority.ALWAYS);

        Region left = new Region();
        Region right = new Region();
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox row = new HBox(8, menu, pages, title, left, centre, right);
        row.setAlignment(Pos.TOP_LEFT);
        getChildren().add(row);
        editor.typed().addListener((ListChangeListener<String>) c -> recalled = -1);
    }

    /** A text that is cut has all of it in its tooltip. */
    private static void whole(Label label) {
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        label.textTruncatedProperty().subscribe(cut -> label.setTooltip(cut ? whole : null));
    }

    private static void tell(Optional<OpenPhoto> photo, Label name, Label facts) {
        name.setText(photo.map(OpenPhoto::name).orElse(""));
        facts.setText(photo.map(p -> Texts.get(
                        "photo.facts",
                        String.valueOf(p.photo().width()),
                        String.valueOf(p.photo().height()),
                        p.photo().profile().description(),
                        String.valueOf(p.photo().layout().bits())))
                .orElse(""));
    }

    private static void tell(Optional<PhotoPlace> found, HBox pages, Label place) {
        // Alone in its folder a photo has no neighbours to go to.
        boolean among = found.filter(p -> p.photos().size() > 1).isPresent();
        pages.setVisible(among);
        pages.setManaged(among);
        place.setText(found.filter(p -> p.index() >= 0)
                .map(p -> Texts.get(
                        "folder.place",
                        String.valueOf(p.index() + 1),
                        String.valueOf(p.photos().size())))
                .orElse(""));
    }

    /** What is over in a moment needs no sign that it is going on. */
    private static void showAfterAMoment(ProgressBar bar, ObservableBooleanValue working) {
        PauseTransition moment = new PauseTransition(MOMENT);
        moment.setOnFinished(e -> bar.setVisible(working.get()));
        bar.setVisible(false);
        working.addListener((o, before, now) -> {
            if (now) {
                moment.playFromStart();
            } else {
                moment.stop();
                bar.setVisible(false);
            }
        });
    }

    /** Applies what is chosen from the list below the field. */
    private final class Completion extends AutoCompletionTextFieldBinding<Suggestions.Suggestion> {
        Completion() {
            super(field, request -> suggestions.of(request.getUserText(), List.copyOf(editor.typed())));
            // The list gets every key before the field, and would take those that move the cursor and select.
            Scene list = getAutoCompletionPopup().getScene();
            EventDispatcher toList = list.getEventDispatcher();
            list.setEventDispatcher((event, tail) -> event instanceof KeyEvent key && !LIST_KEYS.contains(key.getCode())
                    ? event
                    : toList.dispatchEvent(event, tail));
        }

        /** Takes the list away: it would take the next click, or Escape, for itself. */
        void hide() {
            hidePopup();
        }

        /**
         * A list that comes after the instruction was applied comes too late; below what was recalled it would take the keys that
         * recall.
         */
        @Override
        protected void showPopup() {
            if (!field.getText().isBlank() && !isRecalled()) {
                super.showPopup();
            }
        }

        @Override
        protected void completeUserInput(Suggestions.Suggestion completion) {
            // The list may be older than the last key: what was typed is in the field alone.
            if (!completion.itself()) {
                field.setText(completion.text());
            }
            apply();
        }
    }

    /** Puts the cursor into the field. */
    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private void apply() {
        String text = field.getText().strip();
        if (!text.isEmpty()) {
            completion.hide();
            if (editor.apply(text)) {
                field.clear();
                applied.run();
            }
        }
    }

    private void keyPressed(KeyEvent event, Runnable leave) {
        if (event.getCode() == KeyCode.ESCAPE) {
            if (editor.thinkingProperty().get()) {
                editor.cancel();
            } else {
                leave.run();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            if (!isRecalled()) {
                recalled = -1;
            }
            recall(recalled + (event.getCode() == KeyCode.UP ? 1 : -1));
            event.consume();
        }
    }

    /** Whether the field holds what was recalled, as it was. */
    private boolean isRecalled() {
        return recalled >= 0 && field.getText().equals(editor.typed().get(recalled));
    }

    private void recall(int which) {
        if (which >= -1 && which < editor.typed().size()) {
            if (recalled < 0) {
                draft = field.getText();
            }
            recalled = which;
            field.setText(which < 0 ? draft : editor.typed().get(which));
            field.end();
        }
    }
}
