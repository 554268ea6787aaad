package org.instantretouch.app;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.instantretouch.mask.ColorRange;
import org.instantretouch.mask.LinearGradient;
import org.instantretouch.mask.MaskShape;
import org.instantretouch.mask.RadialGradient;
import org.instantretouch.mask.Stroke;
import org.instantretouch.mask.TonalRange;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A row of the list of a mask's parts: what it does, its picture, its name, the colour of a range of colours, and what removes it. */
final class MaskPartCell extends ListCell<MaskEntry> {
    private static final double SWATCH = 5;

    private final Label sign = new Label();
    private final FontIcon icon = Controls.icon(Material2OutlinedAL.BRUSH);
    private final Label name = new Label();
    private final Circle swatch = new Circle(SWATCH);
    private final Button remove;
    private final HBox row;

    /** @param removed takes what is to be removed */
    MaskPartCell(Consumer<MaskEntry> removed) {
        getStyleClass().add("mask-part");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        sign.getStyleClass().add("mask-sign");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        swatch.getStyleClass().add("swatch");
        remove = Controls.iconButton(
                Material2OutlinedAL.CLOSE,
                "part-remove",
                "",
                () -> Optional.ofNullable(getItem()).ifPresent(removed));
        remove.getStyleClass().add("part-remove");
        // The keyboard is on the list, where Delete does the same.
        remove.setFocusTraversable(false);
        row = new HBox(8, sign, icon, name, swatch, remove);
        row.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(MaskEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        sign.setText(MaskText.sign(entry.effect()));
        if (icon.getIconCode() != icon(entry.shape())) {
            icon.setIconCode(icon(entry.shape()));
        }
        name.setText(MaskText.name(entry));
        boolean coloured = entry.shape() instanceof ColorRange;
        swatch.setVisible(coloured);
        swatch.setManaged(coloured);
        if (entry.shape() instanceof ColorRange range) {
            swatch.setFill(Color.color(
                    Math.clamp(range.red(), 0, 1), Math.clamp(range.green(), 0, 1), Math.clamp(range.blue(), 0, 1)));
        }
        Controls.rename(remove, Texts.get("mask.part.remove", MaskText.name(entry)));
        setAccessibleText(MaskText.described(entry));
        setGraphic(row);
    }

    private static Ikon icon(MaskShape shape) {
        return switch (shape) {
            case Stroke _ -> Material2OutlinedAL.BRUSH;
            case LinearGradient _ -> Material2OutlinedAL.GRADIENT;
            case RadialGradient _ -> Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED;
            case TonalRange _ -> Material2OutlinedMZ.TONALITY;
            case ColorRange _ -> Material2OutlinedAL.COLORIZE;
        };
    }
}
