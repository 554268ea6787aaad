package org.instantretouch.app;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Shape;
import org.instantretouch.render.OverlayColour;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The whole window: instruction field above, tools left, photo in the middle, histogram and layers right, status below. */
final class EditorView extends StackPane implements AutoCloseable {
    private static final KeyCombination OPEN = shortcut(KeyCode.O);
    private static final KeyCombination SAVE = shortcut(KeyCode.S);
    private static final KeyCombination EXPORT = shortcut(KeyCode.E);
    private static final KeyCombination EXPORT_AGAIN = shiftShortcut(KeyCode.E);
    private static final KeyCombination COPY_EDIT = shiftShortcut(KeyCode.C);
    private static final KeyCombination PASTE_EDIT = shiftShortcut(KeyCode.V);
    private static final KeyCombination PASTE_HERE =
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN);
    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.PAGE_DOWN);
    private static final KeyCombination PREVIOUS = new KeyCodeCombination(KeyCode.PAGE_UP);
    private static final KeyCombination LOOKS = shortcut(KeyCode.L);
    private static final KeyCombination RESET = shiftShortcut(KeyCode.R);
    private static final KeyCombination UNDO = shortcut(KeyCode.Z);
    private static final KeyCombination REDO = shiftShortcut(KeyCode.Z);
    private static final KeyCombination REDO_TOO = shortcut(KeyCode.Y);
    private static final KeyCombination QUIT = shortcut(KeyCode.Q);
    private static final KeyCombination KEYS = new KeyCodeCombination(KeyCode.F1);

    /** Signs that are keys here, though on many keyboards they stand above another sign or behind AltGr. */
    private static final Set<String> SIGNS = Set.of("/", "\\", "[", "]", "{", "}");

    /** Where they stand on an American keyboard. */
    private static final Map<KeyCode, String> SIGN_KEYS =
            Map.of(KeyCode.SLASH, "/", KeyCode.BACK_SLASH, "\\", KeyCode.OPEN_BRACKET, "[", KeyCode.CLOSE_BRACKET, "]");

    private final EditorViewModel editor;
    private final CanvasModel canvas = new CanvasModel();
    private final CanvasView photo;
    private final InstructionBar instruction;
    private final StackPane toolOptions;
    private final BorderPane frame = new BorderPane();
    private final StackPane centre = new StackPane();
    private final Choosers choosers;
    private final Window window;
    private final Optional<Path> sample;
    private final PreviewModel preview;
    private final ExportModel export;
    private final BatchModel batch;
    private final LooksModel looks;
    private final BooleanProperty showsKeys = new SimpleBooleanProperty();
    private final BooleanProperty asksToQuit = new SimpleBooleanProperty();
    private final StringProperty quitQuestion = new SimpleStringProperty("");
    private boolean slashPressed;

    /** Whether the window is to be closed as soon as all is saved. */
    private boolean quitsWhenSaved;

    /** The key that is held to see the photo as it was. */
    private @Nullable KeyCode beforeKey;

    /** Whether the keyboard, not the pointer, last chose what has the focus: then Space is for that. */
    private boolean byKeyboard;

    /** What had the keyboard when a photo began to open. */
    private @Nullable Node focusAtOpening;

    /** What only the window itself can do. */
    interface Window {
        /** Shows a folder in the system's file manager. */
        void show(Path folder);

        /** Into full screen or out of it. */
        void toggleFullScreen();

        /** Closes the window, if nothing speaks against it. */
        void quit();
    }

    /**
     * @param sample the photo that comes with the app, where it is there
     * @param opener opens the preview's renderer
     */
    EditorView(
            EditorViewModel editor,
            PreviewModel.Opener opener,
            Choosers choosers,
            Window window,
            Optional<Path> sample) {
        this.editor = editor;
        this.choosers = choosers;
        this.window = window;
        this.sample = sample;
        preview = new PreviewModel(editor, canvas, editor.tasks(), opener);
        getStyleClass().add("editor");
        photo = new CanvasView(editor, canvas, preview);
        Button menu = Controls.iconButton(Material2OutlinedMZ.MENU, "menu", Texts.get("menu"), () -> {});
        menu.setOnAction(e -> menu().show(menu, Side.BOTTOM, 0, 4));
        export = new ExportModel(editor, editor.tasks(), choosers, editor.desk().settings(), window::show);
        batch = new BatchModel(
                editor, export, editor.tasks(), choosers, editor.desk().settings(), window::show);
        looks = new LooksModel(editor, editor.tasks());
        instruction = new InstructionBar(editor, menu, looks::show, this::leaveInstruction, () -> {
            if (showsOnlyPhoto()) {
                leaveInstruction();
            }
        });
        toolOptions = new StackPane(new ToolOptions(editor));
        toolOptions.setPickOnBounds(false);
        NoticeView notices = new NoticeView(editor);
        VBox above = new VBox(8, toolOptions, notices);
        above.getStyleClass().add("above-photo");
        above.setPickOnBounds(false);
        above.setAlignment(Pos.TOP_CENTER);
        above.setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(above, Pos.TOP_CENTER);
        centre.getChildren().addAll(photo, above);
        VBox side = new VBox(new HistogramView(editor), new LayerListView(editor, instruction::focusField));
        VBox.setVgrow(side.getChildren().get(1), Priority.ALWAYS);
        side.getStyleClass().add("side");
        frame.setTop(instruction);
        frame.setLeft(new ToolBarView(editor));
        frame.setCenter(centre);
        frame.setRight(side);
        frame.setBottom(new StatusBarView(editor, canvas, preview, export, batch));
        Region shade = new Region();
        shade.getStyleClass().add("dialog-ground");
        shade.visibleProperty()
                .bind(export.showingProperty()
                        .or(batch.showingProperty())
                        .or(looks.showingProperty())
                        .or(showsKeys)
                        .or(asksToQuit));
        frame.disableProperty().bind(shade.visibleProperty());
        frame.getStyleClass().add("frame");
        shade.visibleProperty().addListener((o, before, now) -> {
            if (!now) {
                photo.requestFocus();
            }
        });
        asksToQuit.subscribe(asks -> {
            if (!asks) {
                quitsWhenSaved = false;
            }
        });
        editor.opening().onOpenAnother(this::open);
        getChildren()
                .addAll(
                        frame,
                        shade,
                        new ExportPane(export),
                        new BatchPane(batch),
                        new LooksPane(looks),
                        new KeysPane(showsKeys),
                        new QuitPane(asksToQuit, quitQuestion, window::quit));
        showStart();
        editor.afterPhoto("start", now -> leaveStart());
        addEventFilter(KeyEvent.KEY_PRESSED, e -> byKeyboard |= e.getCode() == KeyCode.TAB);
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> byKeyboard = false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::keyTyped);
        addEventFilter(KeyEvent.KEY_RELEASED, this::keyReleased);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && !frame.isDisabled() && (dismissNewest(notices) || leaveFullScreen())) {
                e.consume();
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                keepFocus(scene);
                ThemeSheets.follow(scene, editor.themeProperty());
            }
        });
        export.runningProperty().subscribe(running -> askAnew());
        batch.runningProperty().subscribe(running -> askAnew());
        editor.openingProperty().subscribe(opening -> {
            if (opening) {
                focusAtOpening = getScene() == null ? null : getScene().getFocusOwner();
            }
        });
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(javafx.stage.Window::focusedProperty)
                .subscribe(focused -> {
                    // A key that is let go elsewhere is not heard of here.
                    if (!Boolean.TRUE.equals(focused)) {
                        editor.beforeProperty().set(false);
                        photo.panningProperty().set(false);
                    } else {
                        editor.walk().lookAgain();
                    }
                });
        setOnDragOver(this::dragOver);
        setOnDragDropped(this::dropped);
    }

    /** Where the photo shows. */
    CanvasView photo() {
        return photo;
    }

    /** What can be chosen by eye. */
    LooksModel looks() {
        return looks;
    }

    /** How the picture on the canvas is made. */
    PreviewModel preview() {
        return preview;
    }

    /** Which part of the photo shows. */
    CanvasModel canvas() {
        return canvas;
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination shiftShortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    private void showStart() {
        if (editor.photoProperty().get().isEmpty()) {
            centre.getChildren().add(1, new StartView(editor, this::open, sample));
        }
    }

    private void leaveStart() {
        centre.getChildren().removeIf(StartView.class::isInstance);
        if (!isTyping()) {
            photo.requestFocus();
        }
    }

    /** Whether something is being typed, or a field was gone to while the photo opened. */
    private boolean isTyping() {
        return getScene() != null
                && getScene().getFocusOwner() instanceof TextInputControl text
                && (text != focusAtOpening || !text.getText().isEmpty());
    }

    /** Where what had the keyboard is gone, the window would give it to its first control. */
    private void keepFocus(Scene scene) {
        scene.focusOwnerProperty().addListener((o, before, now) -> {
            if (before == null && now != null && editor.photoProperty().get().isPresent()) {
                photo.requestFocus();
            }
        });
    }

    private void open() {
        choosers.photo().ifPresent(editor::open);
    }

    private void export() {
        if (editor.photoProperty().get().isPresent()) {
            export.showingProperty().set(true);
        }
    }

    private void quit() {
        if (mayQuit()) {
            window.quit();
        }
    }

    /**
     * Whether the window may be closed now; if an export is running or an edit is not saved the person is asked first. While edits
     * are being saved, it stays, and is closed when they are: only then is it known what to ask. Who will not wait is asked, too.
     */
    boolean mayQuit() {
        editor.saveNew();
        if (!quitsWhenSaved && !editor.beingSaved().isEmpty()) {
            quitsWhenSaved = true;
            editor.whenSaved(this::quitSaved);
            return false;
        }
        return !asks();
    }

    private void quitSaved() {
        if (quitsWhenSaved) {
            quitsWhenSaved = false;
            // More may have been changed in the meantime.
            quit();
        }
    }

    /** Asks whether to quit all the same, where something would be lost. */
    private boolean asks() {
        List<String> questions = questions();
        quitQuestion.set(String.join("\n", questions));
        asksToQuit.set(!questions.isEmpty());
        return asksToQuit.get();
    }

    /** While the question stands, what it asks of may be done. */
    private void askAnew() {
        if (asksToQuit.get()) {
            List<String> questions = questions();
            quitQuestion.set(questions.isEmpty() ? Texts.get("quit.done") : String.join("\n", questions));
        }
    }

    private List<String> questions() {
        List<String> questions = new ArrayList<>();
        if (export.runningProperty().get() || batch.runningProperty().get() || editor.hasWaiting()) {
            questions.add(Texts.get("quit.exporting"));
        }
        ask("quit.saving", editor.beingSaved(), questions);
        ask("quit.notSaved", editor.notSaved(), questions);
        ask("quit.notPasted", editor.notPasted(), questions);
        return questions;
    }

    private static void ask(String key, List<String> photos, List<String> questions) {
        if (!photos.isEmpty()) {
            questions.add(Texts.get(key, String.join(", ", photos)));
        }
    }

    private ContextMenu menu() {
        Menu recent = new Menu(Texts.get("menu.recent"));
        List<Path> files = editor.desk().settings().recent();
        for (Path file : files) {
            recent.getItems().add(item(recentName(file, files), null, () -> editor.open(file)));
        }
        recent.setDisable(recent.getItems().isEmpty());
        MenuItem exporting = item(Texts.get("menu.export"), EXPORT, this::export);
        MenuItem again = item(Texts.get("menu.exportAgain"), EXPORT_AGAIN, export::exportAgain);
        MenuItem copy = item(Texts.get("menu.copyEdit"), COPY_EDIT, batch::copyEdit);
        MenuItem look = item(Texts.get("menu.looks"), LOOKS, looks::show);
        MenuItem reset = item(Texts.get("menu.reset"), RESET, editor::reset);
        reset.setDisable(editor.document().layers().isEmpty());
        MenuItem save = item(Texts.get("menu.save"), SAVE, editor::saveAndTell);
        for (MenuItem item : List.of(exporting, again, copy, look, save)) {
            item.setDisable(editor.photoProperty().get().isEmpty());
        }
        MenuItem here = item(Texts.get("menu.pasteHere"), PASTE_HERE, batch::pasteHere);
        MenuItem paste = item(Texts.get("menu.pasteEdit"), PASTE_EDIT, batch::pasteToPhotos);
        boolean copied = batch.hasCopyProperty().get();
        here.setDisable(!copied || editor.photoProperty().get().isEmpty());
        paste.setDisable(!copied);
        Menu themes = new Menu(Texts.get("menu.theme"));
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(Texts.get("menu.theme." + theme.id()));
            item.setSelected(editor.themeProperty().get() == theme);
            item.setOnAction(e -> editor.themeProperty().set(theme));
            themes.getItems().add(item);
        }
        Menu overlays = new Menu(Texts.get("menu.overlay"));
        for (OverlayColour colour : OverlayColour.values()) {
            RadioMenuItem item = new RadioMenuItem(Texts.get("menu.overlay." + colour.id()));
            item.setSelected(editor.overlayColourProperty().get() == colour);
            item.setOnAction(e -> editor.overlayColourProperty().set(colour));
            overlays.getItems().add(item);
        }
        MenuItem next = item(Texts.get("menu.next"), NEXT, () -> editor.walk().go(1));
        MenuItem previous =
                item(Texts.get("menu.previous"), PREVIOUS, () -> editor.walk().go(-1));
        for (MenuItem item : List.of(next, previous)) {
            item.setDisable(editor.opening().asked().isEmpty());
        }
        return new ContextMenu(
                item(Texts.get("menu.open"), OPEN, this::open),
                recent,
                next,
                previous,
                new SeparatorMenuItem(),
                look,
                reset,
                new SeparatorMenuItem(),
                save,
                exporting,
                again,
                new SeparatorMenuItem(),
                copy,
                here,
                paste,
                item(Texts.get("menu.batch"), null, batch::exportPhotos),
                new SeparatorMenuItem(),
                overlays,
                themes,
                item(Texts.get("menu.keys"), KEYS, () -> showsKeys.set(true)),
                item(Texts.get("menu.fullScreen"), new KeyCodeCombination(KeyCode.F), window::toggleFullScreen),
                item(Texts.get("menu.quit"), QUIT, this::quit));
    }

    /** Cameras count anew: of photos of the same name the folder is told, too. */
    private static String recentName(Path file, List<Path> recent) {
        String name = String.valueOf(file.getFileName());
        long same = recent.stream()
                .filter(other -> name.equals(String.valueOf(other.getFileName())))
                .count();
        return same > 1 ? Texts.get("menu.recent.in", name, String.valueOf(file.getParent())) : name;
    }

    private static MenuItem item(String text, @Nullable KeyCombination key, Runnable action) {
        MenuItem item = new MenuItem(text);
        // A file's name may have underscores.
        item.setMnemonicParsing(false);
        if (key != null) {
            item.setAccelerator(key);
        }
        item.setOnAction(e -> action.run());
        return item;
    }

    /**
     * Stops exports and begins no more work.
     *
     * @return what is left to do, once, on any thread: {@link EditorViewModel#end()}, and the end of the preview
     */
    Runnable end() {
        looks.close();
        batch.close();
        export.close();
        Runnable editing = editor.end();
        return () -> {
            editing.run();
            preview.close();
        };
    }

    /** Stops exports, saves the edit, and ends the preview and all work. */
    @Override
    public void close() {
        end().run();
    }

    // Full screen

    /** Hides all but the photo, or shows it again. */
    void showOnlyPhoto(boolean only) {
        for (Node node : List.of(frame.getLeft(), frame.getRight(), frame.getBottom(), frame.getTop(), toolOptions)) {
            node.setVisible(!only);
            node.setManaged(!only);
        }
        photo.requestFocus();
    }

    /** Who came there by chance sees nothing but the photo, and no way back. */
    private boolean leaveFullScreen() {
        boolean only = showsOnlyPhoto();
        if (only) {
            window.toggleFullScreen();
        }
        return only;
    }

    private void leaveInstruction() {
        if (showsOnlyPhoto()) {
            showOnlyPhoto(true);
        }
        photo.requestFocus();
    }

    private boolean showsOnlyPhoto() {
        return !frame.getLeft().isVisible();
    }

    // Keys

    private void keyPressed(KeyEvent event) {
        Runnable action = null;
        if (frame.isDisabled() && !QUIT.match(event)) {
            return;
        }
        if (OPEN.match(event)) {
            action = this::open;
        } else if (SAVE.match(event)) {
            action = editor::saveAndTell;
        } else if (EXPORT.match(event)) {
            action = this::export;
        } else if (EXPORT_AGAIN.match(event)) {
            action = export::exportAgain;
        } else if (COPY_EDIT.match(event)) {
            action = batch::copyEdit;
        } else if (PASTE_EDIT.match(event)) {
            action = batch::pasteToPhotos;
        } else if (PASTE_HERE.match(event)) {
            action = batch::pasteHere;
        } else if ((NEXT.match(event) || PREVIOUS.match(event)) && !scrolls(event.getTarget())) {
            action = () -> editor.walk().go(NEXT.match(event) ? 1 : -1);
        } else if (LOOKS.match(event)) {
            action = looks::show;
        } else if (UNDO.match(event) && !typesText(event)) {
            action = editor::undo;
        } else if ((REDO.match(event) || REDO_TOO.match(event)) && !typesText(event)) {
            action = editor::redo;
        } else if (RESET.match(event)) {
            action = editor::reset;
        } else if (QUIT.match(event)) {
            action = this::quit;
        } else if (KEYS.match(event)) {
            action = () -> showsKeys.set(true);
        } else if (event.isShortcutDown() && !event.isAltDown()) {
            // As in other editors; so it can be zoomed while an instruction is typed.
            action = zoomKey(event.getCode());
        } else if (!(event.getTarget() instanceof TextInputControl)) {
            Optional<String> sign = sign(event);
            if (sign.isPresent()) {
                action = signKey(sign.get(), event);
            } else if (plain(event)) {
                action = plainKey(event);
            }
        }
        if (action != null) {
            action.run();
            event.consume();
        }
    }

    /** Escape where nothing else takes it. */
    private boolean dismissNewest(NoticeView notices) {
        boolean onNotice = notices.isFocusWithin();
        boolean dismissed = notices.dismissNewest();
        if (onNotice && !notices.isFocusWithin()) {
            photo.requestFocus();
        }
        return dismissed;
    }

    /** Whether the keyboard is in a text that has its own undoing: no number as it was set, nor an instruction not begun. */
    private static boolean typesText(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl text
                && !isUnbegun(text)
                && (!text.getStyleClass().contains(Controls.NUMBER) || text.isUndoable() || text.isRedoable());
    }

    /** Whether a key that turns pages is for a list of choices; layers, among which the keyboard is after most changes, are none. */
    private static boolean scrolls(EventTarget target) {
        Node node = target instanceof Node n ? n : null;
        while (node != null && !(node instanceof ListView)) {
            node = node.getParent();
        }
        return node != null;
    }

    private static boolean plain(KeyEvent event) {
        return !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    }

    /** The sign that a key types, whatever it takes to type it; where it types none of them, that of its place. */
    private static Optional<String> sign(KeyEvent event) {
        // AltGr comes as Ctrl and Alt on some systems.
        boolean shortcut = event.isMetaDown() || event.isControlDown() && !event.isAltDown();
        if (!shortcut && SIGNS.contains(event.getText())) {
            return Optional.of(event.getText());
        }
        return Optional.ofNullable(SIGN_KEYS.get(event.getCode())).filter(sign -> plain(event));
    }

    private Runnable signKey(String sign, KeyEvent event) {
        MaskTools masks = editor.masks();
        return switch (sign) {
            case "/" -> this::goToInstruction;
            case "[" -> () -> step(masks, event.isShiftDown(), -1);
            case "]" -> () -> step(masks, event.isShiftDown(), 1);
            case "{" -> () -> masks.harden(-1);
            case "}" -> () -> masks.harden(1);
            default ->
                () -> {
                    beforeKey = event.getCode();
                    editor.beforeProperty().set(true);
                };
        };
    }

    private void goToInstruction() {
        if (showsOnlyPhoto()) {
            frame.getTop().setVisible(true);
            frame.getTop().setManaged(true);
        }
        slashPressed = true;
        instruction.focusField();
    }

    private @Nullable Runnable plainKey(KeyEvent event) {
        for (Tool tool : Tool.values()) {
            if (event.getCode() == KeyCode.getKeyCode(tool.key())) {
                return () -> editor.toolProperty().set(tool);
            }
        }
        return switch (event.getCode()) {
            case O ->
                () -> editor.overlayProperty().set(!editor.overlayProperty().get());
            case S -> () -> editor.splitProperty().set(!editor.splitProperty().get());
            case J ->
                () -> editor.clippingProperty().set(!editor.clippingProperty().get());
            case F -> window::toggleFullScreen;
            case SPACE ->
                hasNoUseForSpace(event.getTarget()) || photo.isHover() && !byKeyboard
                        ? () -> photo.panningProperty().set(true)
                        : null;
            case ESCAPE -> editor.thinkingProperty().get() ? editor::cancel : null;
            default -> zoomKey(event.getCode());
        };
    }

    private @Nullable Runnable zoomKey(KeyCode code) {
        return switch (code) {
            case DIGIT0, NUMPAD0 -> canvas::fit;
            case DIGIT1, NUMPAD1 -> () -> canvas.scale(1);
            case DIGIT2, NUMPAD2 -> () -> canvas.scale(2);
            case PLUS, EQUALS, ADD -> () -> photo.zoom(1);
            case MINUS, SUBTRACT -> () -> photo.zoom(-1);
            default -> null;
        };
    }

    private boolean hasNoUseForSpace(EventTarget target) {
        return target == photo || target == this || target instanceof Slider || target instanceof Shape;
    }

    private static void step(MaskTools masks, boolean hardness, int steps) {
        if (hardness) {
            masks.harden(steps);
        } else {
            masks.resize(steps);
        }
    }

    /** The key that leads to the instruction field is not part of the instruction, nor where the keyboard is there already. */
    private void keyTyped(KeyEvent event) {
        if (event.getCharacter().equals("/") && (slashPressed || isUnbegun(event.getTarget()))) {
            event.consume();
        }
        slashPressed = false;
    }

    /** Whether something is the field of the instruction, with nothing in it. */
    private static boolean isUnbegun(Object target) {
        return target instanceof TextInputControl text
                && text.getText().isEmpty()
                && InstructionBar.FIELD.equals(text.getId());
    }

    private void keyReleased(KeyEvent event) {
        if (event.getCode() == beforeKey) {
            beforeKey = null;
            editor.beforeProperty().set(false);
        }
        if (event.getCode() == KeyCode.SPACE) {
            photo.panningProperty().set(false);
        }
    }

    // Dropped files

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            editor.open(files.stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
