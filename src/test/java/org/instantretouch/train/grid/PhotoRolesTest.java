package org.instantretouch.train.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoRolesTest {
    @TempDir
    Path folder;

    @Test
    void atFirstEveryTwentiethPhotoIsHeldOut() {
        PhotoRoles roles = PhotoRoles.of(names(0, 45));
        assertEquals(Set.of("p1000.jpg", "p1020.jpg", "p1040.jpg"), roles.heldOut());
        assertEquals(42, roles.learned().size());
    }

    @Test
    void aPhotoKeepsItsRoleWhicheverOthersComeOrGo() {
        PhotoRoles before = PhotoRoles.of(names(0, 45));
        PhotoRoles after = before.with(names(30, 80));
        assertTrue(after.heldOut().containsAll(before.heldOut()));
        assertTrue(after.learned().containsAll(before.learned()));
        assertEquals(80, after.heldOut().size() + after.learned().size());
        assertEquals(after, before.with(names(60, 80)).with(names(40, 60)));
    }

    @Test
    void aboutOneNewPhotoOfTwentyIsHeldOut() {
        int heldOut = PhotoRoles.of(List.of()).with(names(0, 2000)).heldOut().size();
        // Three standard deviations of a sum of 2000 that are 1 with a chance of a twentieth.
        assertEquals(100, heldOut, 3 * Math.sqrt(2000 * 0.05 * 0.95));
    }

    @Test
    void whatAModelHeldOutStaysHeldOut() {
        List<String> log = new ArrayList<>();
        PhotoRoles roles = PhotoRoles.after(
                "model",
                Optional.of(new TreeSet<>(Set.of("p1007.jpg", "gone.jpg"))),
                names(0, 45),
                names(0, 45),
                log::add);
        assertEquals(Set.of("p1007.jpg"), roles.heldOut());
        assertEquals(44, roles.learned().size());
        assertEquals(List.of(), log);
    }

    @Test
    void whereAModelDoesNotTellOrKnowsNoneItIsSaid() {
        List<String> log = new ArrayList<>();
        PhotoRoles untold = PhotoRoles.after("first", Optional.empty(), names(0, 45), names(5, 45), log::add);
        PhotoRoles others = PhotoRoles.after(
                "second", Optional.of(new TreeSet<>(Set.of("gone.jpg"))), names(0, 45), names(5, 45), log::add);
        assertEquals(PhotoRoles.of(names(5, 45)), untold);
        assertEquals(untold, others);
        assertTrue(log.getFirst().startsWith("first: it is not known"), log.toString());
        assertTrue(log.getLast().startsWith("second: it is not known"), log.toString());
    }

    @Test
    void rolesComeBackFromTheirFile() throws IOException {
        assertEquals(Optional.empty(), PhotoRoles.kept(folder));
        PhotoRoles roles = PhotoRoles.of(List.of("a.jpg", "b \u00e4\"\n.png"));
        roles.keep(folder);
        assertEquals(Optional.of(roles), PhotoRoles.kept(folder));
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Path file = folder.resolve("photos.json");
        for (String text : List.of("", "[", "[]", "{\"heldOut\": []}", "{\"heldOut\": [], \"learned\": [{}]}")) {
            Files.writeString(file, text);
            IOException error = assertThrows(IOException.class, () -> PhotoRoles.kept(folder));
            assertTrue(error.getMessage().startsWith(file + ": the file is damaged"), error.getMessage());
        }
    }

    private static List<String> names(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "p" + (1000 + i) + ".jpg")
                .toList();
    }
}
