package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.instantretouch.edit.History;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.export.TestPictures;
import org.instantretouch.mask.ColorRange;
import org.instantretouch.mask.Combine;
import org.instantretouch.mask.LinearGradient;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskPart;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.RadialGradient;
import org.instantretouch.mask.Stroke;
import org.instantretouch.mask.TonalRange;
import org.instantretouch.model.ModelStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskPartsTest {
    private static final MaskPart LINEAR = MaskPart.of(new LinearGradient(new Point(0, 0), new Point(0, 1)));
    private static final MaskPart RADIAL =
            new MaskPart(new RadialGradient(new Point(0.5f, 0.5f), 0.2f, 0.1f, 0, 0.5f), Combine.SUBTRACT);
    private static final MaskPart TONES = new MaskPart(new TonalRange(0.2f, 0.44f, 0.1f), Combine.INTERSECT);
    private static final MaskPart COLOURS = MaskPart.of(new ColorRange(0.2f, 0.4f, 0.8f, 0.04f, 0.04f));

    @TempDir
    Path folder;

    @AutoClose
    private Settings settings;

    private final TestTasks tasks = new TestTasks();
    private EditorViewModel editor;

    @BeforeEach
    void openWithALayer() throws IOException {
        settings = new Settings(folder.resolve("settings"));
        editor = new EditorViewModel(
                tasks,
                new PhotoDesk(
                        new ModelStore(Path.of("models")),
                        ModelStore.DEFAULT_MODEL,
                        new SidecarStore(folder.resolve("user")),
                        settings));
        editor.open(TestPictures.write(folder.resolve("photo.png"), TestPictures.colourful(8, 60, 40)));
        tasks.runAll();
        editor.apply("warmer");
        tasks.runAll();
    }

    @AfterEach
    void end() {
        editor.close();
    }

    private static MaskPart stroke(float x, boolean erase) {
        return MaskPart.of(new Stroke(List.of(new Point(x, 0.5f)), 0.1f, 0.5f, 1, erase));
    }

    private static Mask mask(MaskPart... parts) {
        return Mask.EVERYTHING.withParts(List.of(parts));
    }

    private void setMask(MaskPart... parts) {
        editor.setMask(editor.selectedLayer().orElseThrow().id(), mask(parts), "");
    }

    private List<MaskPart> parts() {
        return editor.selectedLayer().orElseThrow().mask().parts();
    }

    private MaskParts.State state() {
        return editor.parts().stateProperty().get();
    }

    private static List<String> names(Mask mask) {
        return MaskEntry.of(mask).stream().map(MaskText::described).toList();
    }

    @Test
    void strokesInARowThatDoTheSameAreOneEntry() {
        assertEquals(
                List.of(
                        "Brush, 2 strokes, added",
                        "Brush, 1 stroke, subtracted",
                        "Linear gradient, added",
                        "Brush, 1 stroke, added"),
                names(mask(stroke(0.1f, false), stroke(0.2f, false), stroke(0.3f, true), LINEAR, stroke(0.4f, false))));
    }

    @Test
    void strokesThatIntersectStayApart() {
        MaskPart both = new MaskPart(stroke(0.2f, false).shape(), Combine.INTERSECT);
        assertEquals(3, MaskEntry.of(mask(stroke(0.1f, false), both, both)).size());
    }

    @Test
    void entriesThatWouldLookAlikeAreNumbered() {
        assertEquals(
                List.of(
                        "Linear gradient 1, added",
                        "Radial gradient, subtracted",
                        "Tones 20 to 44 %, intersected",
                        "Linear gradient 2, added",
                        "Colour range, added"),
                names(mask(LINEAR, RADIAL, TONES, LINEAR, COLOURS)));
    }

    @Test
    void aPartThatIsNamedOverAndOverIsNumberedEachTime() {
        Mask mask = Mask.EVERYTHING.withParts(Collections.nCopies(Mask.MOST_PARTS, LINEAR));
        List<MaskEntry> entries = MaskEntry.of(mask);
        assertEquals(1, entries.getFirst().number());
        assertEquals(Mask.MOST_PARTS, entries.getLast().number());
    }

    @Test
    void aStrokeEndsWhereTheMaskHasAllThePointsThatItCanHave() {
        String layer = editor.selectedLayer().orElseThrow().id();
        List<Point> points = Collections.nCopies(Mask.MOST_POINTS - 2, new Point(0.1f, 0.1f));
        editor.setMask(layer, Mask.of(new Stroke(points, 0.05f, 1, 1, false)), "");
        editor.masks().beginStroke(new Point(0.2f, 0.2f), false, false);
        editor.masks().extendStroke(new Point(0.4f, 0.2f));
        editor.masks().extendStroke(new Point(0.6f, 0.2f));
        editor.masks().endStroke();
        assertEquals(
                Mask.MOST_POINTS, editor.selectedLayer().orElseThrow().mask().points());
        assertTrue(editor.selectedLayer().orElseThrow().mask().isFull());
    }

    private void paint(Point first, Point... more) {
        editor.masks().beginStroke(first, false, false);
        for (Point point : more) {
            editor.masks().extendStroke(point);
        }
        tasks.runAll();
        editor.masks().endStroke();
        tasks.runAll();
    }

    @Test
    void aStrokeBesideThePhotoIsNone() {
        History before = editor.historyProperty().get();
        editor.masks().sizeProperty().set(0.1);
        paint(new Point(1.2f, 0.5f));
        paint(new Point(-0.2f, -0.2f), new Point(0.5f, -0.3f), new Point(1.3f, -0.2f));
        assertEquals(before, editor.historyProperty().get());
        assertFalse(editor.masks().hasStroke());
        // What is taken back is what was done before.
        editor.masks().beginStroke(new Point(1.2f, 0.5f), false, false);
        editor.undo();
        assertEquals(List.of(), editor.document().layers());
    }

    @Test
    void aStrokeThatComesToThePhotoIsThereFromItsBeginning() {
        editor.masks().sizeProperty().set(0.1);
        List<Point> points = List.of(new Point(1.4f, 0.5f), new Point(1.2f, 0.5f), new Point(0.5f, 0.5f));
        paint(points.get(0), points.get(1), points.get(2));
        assertEquals(points, ((Stroke) parts().getFirst().shape()).points());
        paint(new Point(1.09f, 0.5f));
        assertEquals(2, parts().size());
        paint(new Point(-0.2f, 0.5f), new Point(1.2f, 0.5f));
        assertEquals(3, parts().size());
    }

    @Test
    void thereIsNothingToPickBesideThePhoto() {
        History before = editor.historyProperty().get();
        for (Point beside : List.of(
                new Point(-0.01f, 0.5f), new Point(1.01f, 0.5f), new Point(0.5f, -0.01f), new Point(0.5f, 1.01f))) {
            editor.masks().pick(beside, 1);
        }
        assertEquals(before, editor.historyProperty().get());
        editor.masks().pick(new Point(1, 1), 1);
        assertEquals(1, parts().size());
    }

    @Test
    void aFullMaskTakesNoMorePartsAndThePersonIsTold() {
        editor.setMask(
                editor.selectedLayer().orElseThrow().id(),
                Mask.EVERYTHING.withParts(Collections.nCopies(Mask.MOST_PARTS, LINEAR)),
                "");
        editor.masks().beginShape();
        editor.masks().add(RADIAL.shape());
        assertEquals(Texts.get("notice.fullMask"), editor.notices().getLast().text());
        editor.masks().beginStroke(new Point(0.2f, 0.2f), false, false);
        assertFalse(editor.masks().isPainting());
        assertEquals(Mask.MOST_PARTS, parts().size());
    }

    @Test
    void whatHasComeIsChosenAndAfterARemovalWhatStandsInItsPlace() {
        setMask(LINEAR);
        assertEquals(Optional.of(0), state().chosen());
        setMask(LINEAR, RADIAL);
        setMask(LINEAR, RADIAL, TONES);
        assertEquals(Optional.of(2), state().chosen());
        editor.parts().choose(1);
        editor.parts().remove(state().entry().orElseThrow());
        assertEquals(List.of(LINEAR, TONES), parts());
        assertEquals(Optional.of(1), state().chosen());
        editor.parts().remove(state().entry().orElseThrow());
        assertEquals(Optional.of(0), state().chosen());
        editor.undo();
        assertEquals(Optional.of(1), state().chosen());
        editor.undo();
        assertEquals(List.of(LINEAR, RADIAL, TONES), parts());
        assertEquals(Optional.of(1), state().chosen());
    }

    @Test
    void whatIsChosenStaysSoWhenAnotherEntryGoes() {
        setMask(LINEAR, RADIAL, TONES);
        editor.parts().choose(2);
        editor.parts().remove(state().entries().getFirst());
        assertEquals(TONES.shape(), state().entry().orElseThrow().shape());
        editor.parts().choose(0);
        editor.parts().remove(state().entries().getLast());
        assertEquals(RADIAL.shape(), state().entry().orElseThrow().shape());
    }

    @Test
    void withoutItsLastEntryAMaskIsEverywhere() {
        setMask(stroke(0.1f, false), stroke(0.2f, false));
        editor.parts().remove(state().entries().getFirst());
        assertTrue(editor.selectedLayer().orElseThrow().mask().isEverything());
        assertEquals(Optional.empty(), state().chosen());
        editor.undo();
        assertEquals(2, parts().size());
    }

    @Test
    void ofAnotherLayerNothingIsChosen() {
        setMask(LINEAR, RADIAL);
        editor.parts().choose(0);
        String first = editor.selectedLayer().orElseThrow().id();
        editor.duplicate(first);
        assertEquals(2, state().entries().size());
        assertEquals(Optional.empty(), state().chosen());
        editor.remove(editor.selectedLayer().orElseThrow().id());
        editor.remove(first);
        assertEquals(List.of(), state().entries());
    }

    @Test
    void strokesOfAnEntryAreMadeToEraseAndBackAsOneStep() {
        MaskPart[] painted = {LINEAR, stroke(0.1f, false), stroke(0.2f, false)};
        setMask(painted);
        editor.parts().combine(state().entries().get(1), Combine.SUBTRACT);
        assertEquals(List.of(LINEAR, stroke(0.1f, true), stroke(0.2f, true)), parts());
        editor.parts().combine(state().entries().get(1), Combine.ADD);
        assertEquals(List.of(painted), parts());
        editor.undo();
        editor.undo();
        assertEquals(List.of(painted), parts());
    }

    @Test
    void onlyOneStrokeOverSomethingElseCanBeIntersected() {
        setMask(stroke(0.1f, false), LINEAR, stroke(0.2f, false), RADIAL, stroke(0.3f, false), stroke(0.4f, false));
        assertFalse(state().entries().get(0).canDo(Combine.INTERSECT));
        assertTrue(state().entries().get(2).canDo(Combine.INTERSECT));
        assertFalse(state().entries().get(4).canDo(Combine.INTERSECT));
        List<MaskPart> before = parts();
        editor.parts().combine(state().entries().get(4), Combine.INTERSECT);
        assertEquals(before, parts());
        editor.parts().combine(state().entries().get(2), Combine.INTERSECT);
        assertEquals(Combine.INTERSECT, parts().get(2).effect());
    }

    @Test
    void aPickedRangeOfColoursIsAsWideAsItEverWasAndCanBeWidened() {
        editor.masks().rangeKindProperty().set(MaskTools.RangeKind.COLOURS);
        editor.masks().pick(new Point(0.5f, 0.5f), 1);
        ColorRange picked = (ColorRange) parts().getFirst().shape();
        assertEquals(0.04f, picked.tolerance(), 1e-6f);
        assertEquals(0.04f, picked.softness(), 1e-6f);
        editor.masks().beginShape();
        for (int i = 1; i <= 5; i++) {
            editor.parts()
                    .reshape(new ColorRange(picked.red(), picked.green(), picked.blue(), 0.04f + 0.01f * i, 0.04f));
        }
        assertEquals(0.09f, ((ColorRange) parts().getFirst().shape()).tolerance(), 1e-6f);
        editor.undo();
        assertEquals(picked, parts().getFirst().shape());
    }

    @Test
    void nothingIsTakenOutUnderAStrokeThatIsBeingPainted() {
        setMask(LINEAR);
        editor.masks().beginStroke(new Point(0.2f, 0.2f), false, false);
        editor.parts().remove(0, 1);
        editor.masks().endStroke();
        tasks.runAll();
        assertEquals(2, parts().size());
    }
}
