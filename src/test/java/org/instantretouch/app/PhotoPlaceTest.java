package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoPlaceTest {
    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        List<String> names =
                List.of("b.JPG", "A.tiff", "c.png", "._b.JPG", "b.JPG.retouch", "notes.txt", "jpg", ".png");
        for (String name : names) {
            Files.createFile(folder.resolve(name));
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    @Test
    void photosAreInTheOrderOfTheirNamesWhateverTheirCaseAndAllElseIsPassedOver() throws Exception {
        PhotoPlace place = PhotoPlace.of(file("b.JPG"));
        assertEquals(List.of(file("A.tiff"), file("b.JPG"), file("c.png")), place.photos());
        assertEquals(1, place.index());
    }

    @Test
    void numbersInNamesCountAsNumbers() throws Exception {
        Path numbered = Files.createDirectory(file("numbered"));
        List<Path> inOrder = Stream.of("a1b2.jpg", "a1b10.jpg", "a2.jpg", "a010.jpg", "a10.jpg", "a11.jpg", "b.jpg")
                .map(numbered::resolve)
                .toList();
        for (Path photo : inOrder.reversed()) {
            Files.createFile(photo);
        }
        assertEquals(inOrder, PhotoPlace.of(inOrder.getFirst()).photos());
    }

    @Test
    void aPhotoComesBeforeItsCopies() throws Exception {
        Path exported = Files.createDirectory(file("exported"));
        List<Path> inOrder = Stream.of("a1.jpg", "a1.tif", "a1 (copy).jpg", "a1-2.jpg", "a1-10.jpg", "a2.jpg")
                .map(exported::resolve)
                .toList();
        for (Path photo : inOrder.reversed()) {
            Files.createFile(photo);
        }
        assertEquals(inOrder, PhotoPlace.of(inOrder.getFirst()).photos());
    }

    @Test
    void stepsGoNoFurtherThanTheFirstAndTheLast() throws Exception {
        PhotoPlace place = PhotoPlace.of(file("b.JPG"));
        assertEquals(Optional.of(file("c.png")), place.at(1));
        assertEquals(Optional.of(file("c.png")), place.at(7));
        assertEquals(Optional.of(file("A.tiff")), place.at(-1));
        assertEquals(Optional.of(file("A.tiff")), place.at(Integer.MIN_VALUE));
        assertEquals(Optional.empty(), PhotoPlace.of(file("c.png")).at(1));
        assertEquals(Optional.empty(), PhotoPlace.of(file("A.tiff")).at(-1));
    }

    @Test
    void aPhotoThatIsGoneOrIsNamedAsNoneStandsBetweenItsNeighbours() throws Exception {
        PhotoPlace gone = PhotoPlace.of(file("bb.png"));
        assertTrue(gone.index() < 0);
        assertEquals(Optional.of(file("c.png")), gone.at(1));
        assertEquals(Optional.of(file("b.JPG")), gone.at(-1));
        PhotoPlace last = PhotoPlace.of(file("photo"));
        assertEquals(Optional.empty(), last.at(1));
        assertEquals(Optional.of(file("c.png")), last.at(-1));
        PhotoPlace first = PhotoPlace.of(file("0"));
        assertEquals(Optional.empty(), first.at(-1));
        assertEquals(Optional.of(file("A.tiff")), first.at(1));
    }

    @Test
    void inAFolderWithoutPhotosThereAreNoSteps() throws Exception {
        PhotoPlace alone = PhotoPlace.of(Files.createDirectory(file("empty")).resolve("x"));
        assertEquals(Optional.empty(), alone.at(1));
        assertEquals(Optional.empty(), alone.at(-1));
    }

    @Test
    void aFolderThatIsGoneIsAnError() {
        assertThrows(NoSuchFileException.class, () -> PhotoPlace.of(file("gone/x.png")));
    }
}
