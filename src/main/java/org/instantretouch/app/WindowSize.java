package org.instantretouch.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/**
 * How large a window was when it was closed.
 *
 * @param normal while it was neither maximised nor else as large as its screen; empty if it never was
 * @param maximised whether it was maximised in the end
 */
record WindowSize(Optional<Dimension2D> normal, boolean maximised) {
    private static final String WIDTH = "window.width";
    private static final String HEIGHT = "window.height";
    private static final String MAXIMISED = "window.maximised";

    /** Some systems tell of the size first and then that it is that of a maximised window. */
    private static final Duration SETTLE = Duration.millis(300);

    /** The size in the settings; empty where there is none that makes sense. */
    static Optional<WindowSize> from(Settings settings) {
        return settings.get(MAXIMISED).map(maximised -> {
            Optional<Double> width = settings.get(WIDTH).flatMap(WindowSize::number);
            Optional<Double> height = settings.get(HEIGHT).flatMap(WindowSize::number);
            return new WindowSize(
                    width.flatMap(w -> height.map(h -> new Dimension2D(w, h))), Boolean.parseBoolean(maximised));
        });
    }

    private static Optional<Double> number(String stored) {
        return stored.matches("\\d{1,5}(\\.\\d+)?") ? Optional.of(Double.valueOf(stored)) : Optional.empty();
    }

    /** Stores it; of a window that was maximised all the time the size that was stored before stays. */
    void store(Settings settings) {
        Map<String, String> values = new HashMap<>();
        values.put(MAXIMISED, String.valueOf(maximised));
        normal.ifPresent(size -> {
            values.put(WIDTH, String.valueOf(size.getWidth()));
            values.put(HEIGHT, String.valueOf(size.getHeight()));
        });
        settings.putAll(values);
    }

    /** The size for a window that is not maximised, where one of the screens has room for that. */
    Optional<Dimension2D> within(List<Rectangle2D> screens) {
        return normal.filter(size ->
                screens.stream().anyMatch(s -> size.getWidth() <= s.getWidth() && size.getHeight() <= s.getHeight()));
    }

    /** Gives a window that does not show yet the size that the last one had, and stores its own when it closes. */
    static void keep(Stage stage, Settings settings, List<Rectangle2D> screens) {
        ObjectProperty<Optional<Dimension2D>> normal = new SimpleObjectProperty<>(Optional.empty());
        from(settings).ifPresent(last -> {
            last.within(screens).ifPresent(size -> {
                stage.setWidth(size.getWidth());
                stage.setHeight(size.getHeight());
            });
            stage.setMaximized(last.maximised);
        });
        Runnable look = () -> {
            if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
                normal.set(Optional.of(new Dimension2D(stage.getWidth(), stage.getHeight())));
            }
        };
        PauseTransition settled = new PauseTransition(SETTLE);
        settled.setOnFinished(e -> look.run());
        stage.widthProperty().addListener((o, before, now) -> settled.playFromStart());
        stage.heightProperty().addListener((o, before, now) -> settled.playFromStart());
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, e -> {
            if (settled.getStatus() == Animation.Status.RUNNING) {
                settled.stop();
                look.run();
            }
            new WindowSize(normal.get(), stage.isMaximized()).store(settings);
        });
    }
}
