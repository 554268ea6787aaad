package org.instantretouch.app;

import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** Dresses the window: the rules of the look, in the colours of a theme. */
final class ThemeSheets {
    private static final String RULES = "editor.css";

    private ThemeSheets() {}

    /**
     * Gives a scene, and what is open over it, the theme of the moment, now and whenever it changes. The frame that the system
     * draws round its window goes along where the system can.
     */
    static void follow(Scene scene, ObservableValue<Theme> theme) {
        Scene.Preferences preferences = scene.getPreferences();
        theme.subscribe(now -> preferences.setColorScheme(
                switch (now) {
                    case DARK -> ColorScheme.DARK;
                    case LIGHT -> ColorScheme.LIGHT;
                    // Nothing of its own: then it has that of the platform.
                    case SYSTEM -> null;
                }));
        preferences.colorSchemeProperty().subscribe(scheme -> wear(scene, scheme));
    }

    private static void wear(Scene scene, ColorScheme scheme) {
        List<String> sheets = sheets(scheme);
        scene.getStylesheets().setAll(sheets);
        // Pop-ups take the sheets of the window below when they open, and not again.
        for (Window window : Window.getWindows()) {
            if (window instanceof PopupWindow popup && isAbove(popup, scene)) {
                // Its colours are looked up in the window below: those have to be there first.
                popup.getOwnerWindow().getScene().getRoot().applyCss();
                popup.getScene().getStylesheets().setAll(sheets);
            }
        }
    }

    private static boolean isAbove(PopupWindow popup, Scene scene) {
        return popup.getOwnerWindow() == scene.getWindow()
                || popup.getOwnerWindow() instanceof PopupWindow below && isAbove(below, scene);
    }

    /** The style sheets for light or dark. */
    static List<String> sheets(ColorScheme scheme) {
        // The colours come first, so that the rules have the last word.
        return List.of(sheet(scheme == ColorScheme.LIGHT ? "light.css" : "dark.css"), sheet(RULES));
    }

    private static String sheet(String name) {
        return String.valueOf(ThemeSheets.class.getResource(name));
    }
}
