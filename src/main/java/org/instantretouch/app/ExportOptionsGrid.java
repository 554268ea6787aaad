package org.instantretouch.app;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.instantretouch.export.Sharpening;
import org.instantretouch.photo.MetadataPolicy;
import org.instantretouch.photo.PhotoFormat;

/** The choices for exported files, a row each. */
final class ExportOptionsGrid extends GridPane {
    private static final Map<PhotoFormat, String> FORMATS = Map.of(
            PhotoFormat.JPEG, "export.format.jpeg",
            PhotoFormat.TIFF, "export.format.tiff",
            PhotoFormat.PNG, "export.format.png");
    private static final Map<ExportChoices.Profile, String> PROFILES = Map.of(
            ExportChoices.Profile.SOURCE, "export.profile.source",
            ExportChoices.Profile.SRGB, "export.profile.srgb",
            ExportChoices.Profile.DISPLAY_P3, "export.profile.displayP3",
            ExportChoices.Profile.ADOBE_RGB, "export.profile.adobeRgb",
            ExportChoices.Profile.PROPHOTO, "export.profile.proPhoto");
    private static final Map<Sharpening, String> SHARPENINGS = Map.of(
            Sharpening.NONE, "export.sharpening.none",
            Sharpening.LOW, "export.sharpening.low",
            Sharpening.STANDARD, "export.sharpening.standard",
            Sharpening.HIGH, "export.sharpening.high");
    private static final Map<MetadataPolicy, String> POLICIES = Map.of(
            MetadataPolicy.ALL, "export.metadata.all",
            MetadataPolicy.NO_LOCATION, "export.metadata.noLocation",
            MetadataPolicy.NONE, "export.metadata.none");
    private static final int EDGE_STEP = 64;
    private static final double NUMBER_WIDTH = 88;

    private final ComboBox<PhotoFormat> format;

    /** The other ends of bindings between numbers, which hold them weakly. */
    private final List<ObjectProperty<Integer>> numbers;

    ExportOptionsGrid(ExportModel model) {
        getStyleClass().add("dialog-grid");
        ColumnConstraints labels = new ColumnConstraints();
        ColumnConstraints controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(labels, controls);
        BooleanBinding jpeg = model.formatProperty().isEqualTo(PhotoFormat.JPEG);
        ObjectProperty<Integer> qualityNumber = model.qualityProperty().asObject();
        ObjectProperty<Integer> edgeNumber = model.longEdgeProperty().asObject();
        ObjectProperty<Integer> threads = model.threadsProperty().asObject();
        ObjectProperty<Integer> megabytes = model.megabytesProperty().asObject();
        numbers = List.of(qualityNumber, edgeNumber, threads, megabytes);

        format = choice(
                "format",
                model.formatProperty(),
                List.of(PhotoFormat.JPEG, PhotoFormat.TIFF, PhotoFormat.PNG),
                value -> Texts.get(FORMATS.getOrDefault(value, "export.format.jpeg")));
        row("export.format", format);

        Slider slider = qualitySlider(model.qualityProperty());
        Spinner<Integer> typed = number("quality-number", qualityNumber, 1, 100, 1);
        typed.setPrefWidth(NUMBER_WIDTH);
        typed.setMinWidth(NUMBER_WIDTH);
        slider.disableProperty().bind(jpeg.not());
        typed.disableProperty().bind(jpeg.not());
        name(typed, "export.quality");
        HBox.setHgrow(slider, Priority.ALWAYS);
        row("export.quality", slider, typed);

        CheckBox chroma = check("chroma", "export.chroma");
        chroma.selectedProperty().bindBidirectional(model.fullChromaProperty());
        chroma.disableProperty().bind(jpeg.not());
        add(chroma, 1, getRowCount());

        ComboBox<ExportChoices.Depth> depth = choice(
                "depth",
                model.depthProperty(),
                List.of(ExportChoices.Depth.values()),
                value -> value.bits().isPresent()
                        ? Texts.get("export.bits", value.bits().getAsInt())
                        : Texts.get("export.depth.source"));
        depth.disableProperty().bind(jpeg);
        row("export.depth", depth);

        CheckBox scale = check("scale", "export.scale");
        scale.selectedProperty().bindBidirectional(model.scaledProperty());
        add(scale, 1, getRowCount());
        Spinner<Integer> edge =
                number("long-edge", edgeNumber, ExportChoices.LEAST_EDGE, ExportChoices.MOST_EDGE, EDGE_STEP);
        edge.disableProperty().bind(model.scaledProperty().not());
        row("export.size", edge);

        row(
                "export.sharpening",
                choice(
                        "sharpening",
                        model.sharpeningProperty(),
                        List.of(Sharpening.values()),
                        value -> Texts.get(SHARPENINGS.getOrDefault(value, "export.sharpening.none"))));
        row(
                "export.profile",
                choice(
                        "profile",
                        model.profileProperty(),
                        List.of(ExportChoices.Profile.values()),
                        value -> Texts.get(PROFILES.getOrDefault(value, "export.profile.source"))));
        row(
                "export.metadata",
                choice(
                        "metadata",
                        model.metadataProperty(),
                        List.of(MetadataPolicy.values()),
                        value -> Texts.get(POLICIES.getOrDefault(value, "export.metadata.all"))));
        row("export.threads", number("threads", threads, 1, ExportWork.MOST_THREADS, 1));
        row(
                "export.memory",
                number(
                        "memory",
                        megabytes,
                        ExportWork.LEAST_MEGABYTES,
                        ExportWork.mostMegabytes(),
                        ExportWork.LEAST_MEGABYTES));
    }

    /** Puts the keyboard to the first choice. */
    void focusFirst() {
        format.requestFocus();
    }

    private void row(String key, Control control) {
        Label label = label(key, control);
        control.setMaxWidth(Double.MAX_VALUE);
        addRow(getRowCount(), label, control);
    }

    private void row(String key, Control first, Control second) {
        Label label = label(key, first);
        HBox both = new HBox(first, second);
        both.getStyleClass().add("dialog-row");
        addRow(getRowCount(), label, both);
    }

    private static Label label(String key, Control control) {
        Label label = new Label(Texts.get(key));
        label.setLabelFor(control);
        label.setMinWidth(USE_PREF_SIZE);
        name(control, key);
        return label;
    }

    private static void name(Control control, String key) {
        control.setAccessibleText(Texts.get(key));
        control.setTooltip(new Tooltip(Texts.get(key)));
    }

    private static CheckBox check(String id, String key) {
        CheckBox box = new CheckBox(Texts.get(key));
        box.setId(id);
        name(box, key);
        return box;
    }

    private static <T> ComboBox<T> choice(
            String id, ObjectProperty<T> value, List<T> values, Function<T, String> text) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T object) {
                return text.apply(object);
            }

            @Override
            public T fromString(String string) {
                return value.get();
            }
        });
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    private static Slider qualitySlider(IntegerProperty quality) {
        Slider slider = new Slider(1, 100, quality.get());
        slider.setId("quality");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        slider.valueProperty().bindBidirectional(quality);
        return slider;
    }

    private static Spinner<Integer> number(String id, ObjectProperty<Integer> value, int least, int most, int step) {
        IntegerSpinnerValueFactory factory = new IntegerSpinnerValueFactory(least, most, value.get(), step);
        Spinner<Integer> spinner = new Spinner<>(factory);
        spinner.setId(id);
        spinner.setEditable(true);
        factory.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer number) {
                return String.valueOf(number);
            }

            @Override
            public Integer fromString(String typed) {
                if (typed.matches("\\d{1,9}")) {
                    return Integer.valueOf(typed);
                }
                // What cannot be read leaves the number as it was, which shows again.
                spinner.cancelEdit();
                return value.get();
            }
        });
        factory.valueProperty().bindBidirectional(value);
        return spinner;
    }
}
