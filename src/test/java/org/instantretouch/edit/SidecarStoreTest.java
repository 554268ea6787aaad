package org.instantretouch.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.TestMasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SidecarStoreTest {
    @TempDir
    Path folder;

    private final History history = History.of(EditDocument.empty().with(TestEdits.layer(1)));
    private Path photo = Path.of("");
    private SidecarStore store = new SidecarStore(Path.of(""));

    @BeforeEach
    void makePhoto() throws IOException {
        Files.createDirectory(folder.resolve("photos"));
        photo = Files.writeString(folder.resolve("photos").resolve("a.jpg"), "not really a photo");
        store = new SidecarStore(folder.resolve("user").resolve("sidecars"));
    }

    private List<String> photos() throws IOException {
        try (var files = Files.list(folder.resolve("photos"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] newer() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("edit.json"));
            zip.write("{\"format\":99}".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** A name to which the extension cannot be added, as if the folder could not be written. */
    private Path photoOfLongName() throws IOException {
        return Files.writeString(photo.resolveSibling("a".repeat(250) + ".jpg"), "another");
    }

    @Test
    void anEditIsStoredBesideItsPhotoAndFoundAgain() throws IOException {
        SidecarStore.Saved saved = store.save(photo, history);
        assertEquals(photo.resolveSibling("a.jpg.retouch"), saved.file());
        assertEquals(List.of(), saved.notices());
        assertEquals(List.of("a.jpg", "a.jpg.retouch"), photos());
        SidecarStore.Loaded loaded = store.load(photo);
        assertEquals(List.of(), loaded.notices());
        assertEquals(
                history.withPhoto(PhotoIdentity.of(photo)), loaded.history().orElseThrow());
    }

    @Test
    void aPhotoWithoutAnEditHasNone() throws IOException {
        assertEquals(
                new SidecarStore.Loaded(PhotoIdentity.of(photo), Optional.empty(), false, List.of()),
                store.load(photo));
    }

    @Test
    void theEditIsFoundWhereItIs() throws IOException {
        assertEquals(Optional.empty(), store.find(photo));
        Path beside = store.save(photo, history).file();
        assertEquals(Optional.of(beside), store.find(photo));
        Path other = photoOfLongName();
        Path elsewhere = store.save(other, history).file();
        assertEquals(Optional.of(elsewhere), store.find(other));
        assertEquals(Optional.of(beside), store.find(photo));
        // What is at the place now is another photo.
        Files.write(other, new byte[] {1, 2, 3});
        assertEquals(Optional.empty(), store.find(other));
    }

    @Test
    void aFailureInTheMiddleLeavesTheOldFileAndNoOther() throws IOException {
        Path target = store.save(photo, history).file();
        byte[] before = Files.readAllBytes(target);
        assertThrows(
                IOException.class,
                () -> AtomicFile.write(target, channel -> {
                    channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}));
                    throw new IOException("the disk is full");
                }));
        assertArrayEquals(before, Files.readAllBytes(target));
        assertEquals(List.of("a.jpg", "a.jpg.retouch"), photos());
    }

    @Test
    void whereTheFolderRefusesTheEditGoesToTheUsersFolder() throws IOException {
        Path other = photoOfLongName();
        SidecarStore.Saved saved = store.save(other, history);
        assertTrue(saved.file().startsWith(folder.resolve("user")));
        assertEquals(1, saved.notices().size());
        assertEquals(
                history.current().layers(),
                store.load(other).history().orElseThrow().current().layers());
        // It goes by content, so the photo may be renamed.
        Path renamed = Files.move(other, photo.resolveSibling("b.jpg"));
        assertTrue(store.load(renamed).history().isPresent());
    }

    @Test
    void ofTwoTheLaterOneCounts() throws IOException {
        // A folder in its place keeps the sidecar from being written beside the photo.
        Path blocked = Files.createDirectory(SidecarStore.beside(photo));
        Path elsewhere = store.save(photo, history).file();
        byte[] earlier = Files.readAllBytes(elsewhere);
        Files.delete(blocked);
        History later = history.push(history.current().with(TestEdits.layer(2)));
        Path beside = store.save(photo, later).file();
        assertFalse(Files.exists(elsewhere), "it would come back when the one beside the photo is deleted");
        Files.write(elsewhere, earlier);
        Files.setLastModifiedTime(elsewhere, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertEquals(2, layers(photo));
        Files.setLastModifiedTime(beside, FileTime.from(Instant.parse("2019-01-01T00:00:00Z")));
        assertEquals(1, layers(photo));
    }

    private int layers(Path of) throws IOException {
        return store.load(of).history().orElseThrow().current().layers().size();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatWasSavedLastCountsAlsoWhenTheClockWasSetBack() throws IOException {
        // A folder that has room for the edit's name, but not for the longer one of a file that is being written.
        Path deep = photoInTheDepths().resolveSibling(".").normalize();
        int room = 4095 - deep.toString().length() - "/a.retouch".length();
        Path narrow = Files.createDirectory(deep.resolve("n".repeat(room - 1)));
        Path other = Files.writeString(narrow.resolve("a"), "narrow");
        byte[] earlier = Sidecar.bytes(history.withPhoto(PhotoIdentity.of(other)));
        date(Files.write(SidecarStore.beside(other), earlier), 2090);
        SidecarStore.Saved saved = store.save(other, withLayer(2));
        assertTrue(saved.file().startsWith(folder.resolve("user")), saved.toString());
        assertEquals(2, layers(other));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPhotoOpensAlsoWhereTheUsersFolderCannotBeRead() throws IOException {
        store.save(photo, history);
        Path user = Files.createDirectories(folder.resolve("user"));
        for (int i = 0; i < 2; i++) {
            Files.writeString(user.resolve(PhotoIdentity.of(photo).sha256() + "-" + i + Sidecar.EXTENSION), "");
        }
        // So deep that the files in it cannot be looked at, not even by the system's own user.
        Path deep = photoInTheDepths().resolveSibling(".").normalize();
        int room = 4095 - deep.toString().length() - "/".length();
        Path closed = Files.move(user, deep.resolve("u".repeat(room)));
        try {
            assertTrue(new SidecarStore(closed).load(photo).history().isPresent());
        } finally {
            Files.move(closed, user); // Else the test's folder could not be deleted.
        }
    }

    /** Stores an edit in the user's folder, as where the photo's folder cannot be written. */
    private Path saveElsewhere(History edit) throws IOException {
        Path blocked = Files.createDirectory(SidecarStore.beside(photo));
        Path elsewhere = store.save(photo, edit).file();
        Files.delete(blocked);
        return elsewhere;
    }

    private History withLayer(int number) {
        return history.push(history.current().with(TestEdits.layer(number)));
    }

    private static void date(Path file, int year) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(year + "-01-01T00:00:00Z")));
    }

    @Test
    void photosWhoseNamesReadTheSameHaveEditsOfTheirOwn() throws Exception {
        Path old = Files.createDirectory(folder.resolve("old"));
        // Names in Latin-1, which Java cannot write: "Ü.jpg" and "Ö.jpg" from another time.
        Process shell = new ProcessBuilder("sh", "-c", "echo 1 >$(printf '\\334.jpg'); echo 2 >$(printf '\\326.jpg')")
                .directory(old.toFile())
                .start();
        assumeTrue(shell.waitFor() == 0, "a file system that takes all bytes");
        List<Path> photos;
        try (Stream<Path> files = Files.list(old)) {
            photos = files.toList();
        }
        assumeTrue(photos.size() == 2, "a file system that takes all bytes");
        store.save(photos.getFirst(), history);
        assertEquals(Optional.empty(), store.load(photos.getLast()).history());
        store.save(photos.getLast(), withLayer(2));
        assertEquals(1, layers(photos.getFirst()));
        assertEquals(2, layers(photos.getLast()));
        assertTrue(Files.isRegularFile(SidecarStore.beside(photos.getFirst())));
        try (EditLocks locks = new EditLocks(folder)) {
            assertTrue(locks.hold(photos.getFirst()));
            assertTrue(locks.hold(photos.getLast()), "another photo");
        }
    }

    @Test
    void ofTwoTheOneThatIsNotTakenIsKept() throws IOException {
        Path elsewhere = saveElsewhere(withLayer(2));
        byte[] edit = Files.readAllBytes(elsewhere);
        Files.delete(elsewhere);
        Path beside = store.save(photo, withLayer(3)).file();
        byte[] another = Files.readAllBytes(beside);
        Files.write(elsewhere, edit);
        date(elsewhere, 2019);
        SidecarStore.Loaded loaded = store.load(photo);
        assertEquals(withLayer(3).withPhoto(loaded.photo()), loaded.history().orElseThrow());
        Path kept = elsewhere.resolveSibling(elsewhere.getFileName() + ".other-1");
        assertEquals(1, loaded.notices().size());
        assertTrue(loaded.notices().getFirst().endsWith("it is kept as " + kept), loaded.notices()::toString);
        assertArrayEquals(edit, Files.readAllBytes(kept));
        assertEquals(List.of(), store.load(photo).notices());

        Files.move(kept, elsewhere);
        date(beside, 2018);
        assertEquals(1, store.load(photo).notices().size());
        store.save(photo, withLayer(4));
        assertArrayEquals(another, Files.readAllBytes(photo.resolveSibling("a.jpg.retouch.other-1")));
        assertArrayEquals(edit, Files.readAllBytes(kept), "its last step is not in the edit that was saved");
    }

    @Test
    void savingKeepsAnEditThatHasComeSinceItWasLoaded() throws IOException {
        Path elsewhere = saveElsewhere(withLayer(2));
        assertEquals(2, layers(photo));
        byte[] theirs = Sidecar.bytes(withLayer(3).withPhoto(PhotoIdentity.of(photo)));
        Files.write(SidecarStore.beside(photo), theirs);
        History later = withLayer(2).push(history.current());
        SidecarStore.Saved saved = store.save(photo, later);
        assertEquals(1, saved.notices().size());
        assertArrayEquals(theirs, Files.readAllBytes(photo.resolveSibling("a.jpg.retouch.other-1")));
        assertFalse(Files.exists(elsewhere), "all of its steps are in the edit that was saved");
        assertEquals(
                later.current().layers(), Sidecar.read(saved.file()).current().layers());
    }

    @Test
    void whatIsNotTakenAndCannotBeReadIsKeptToo() throws IOException {
        Path elsewhere = saveElsewhere(history);
        Files.writeString(SidecarStore.beside(photo), "rubbish");
        date(SidecarStore.beside(photo), 2019);
        assertEquals(1, layers(photo));
        assertEquals("rubbish", Files.readString(photo.resolveSibling("a.jpg.retouch.unreadable-1")));
        Files.write(SidecarStore.beside(photo), newer());
        date(SidecarStore.beside(photo), 2019);
        SidecarStore.Loaded loaded = store.load(photo);
        assertTrue(loaded.history().isPresent());
        assertTrue(loaded.notices().getFirst().contains("newer version"));
        assertArrayEquals(newer(), Files.readAllBytes(SidecarStore.beside(photo)));
        assertTrue(Files.exists(elsewhere));
    }

    @Test
    void theEditOfAPhotoThatIsMovedWhileItIsOpenIsTold() throws IOException {
        date(store.save(photo, history).file(), 2019);
        Path moved = folder.resolve("moved");
        Files.move(photo.getParent(), moved);
        SidecarStore.Saved saved = store.save(photo, withLayer(2).withPhoto(PhotoIdentity.of(moved.resolve("a.jpg"))));
        assertEquals(
                List.of(photo + ": the photo is no longer at its place; the edit is stored as " + saved.file()),
                saved.notices());
        SidecarStore.Loaded loaded = store.load(moved.resolve("a.jpg"));
        assertEquals(1, loaded.history().orElseThrow().current().layers().size());
        assertEquals(1, loaded.notices().size());
        assertTrue(loaded.notices().getFirst().endsWith("is kept as " + saved.file()), loaded.notices()::toString);
        store.save(moved.resolve("a.jpg"), withLayer(3));
        assertEquals(List.of(), store.load(moved.resolve("a.jpg")).notices(), "it is the later one now");
    }

    @Test
    void noEditIsStoredBesideAPhotoThatIsGone() throws IOException {
        PhotoIdentity identity = PhotoIdentity.of(photo);
        Path renamed = Files.move(photo, photo.resolveSibling("b.jpg"));
        store.save(photo, history.withPhoto(identity));
        assertEquals(List.of("b.jpg"), photos());
        assertTrue(store.load(renamed).history().isPresent());
    }

    @Test
    void anEditInTheUsersFolderIsToldOfWhenThePhotoHasChanged() throws IOException {
        Path first = saveElsewhere(history);
        date(first, 2019);
        Files.writeString(photo, "with a keyword, or another photo of this name");
        SidecarStore.Loaded loaded = store.load(photo);
        assertEquals(Optional.empty(), loaded.history());
        assertFalse(loaded.unread());
        assertEquals(1, loaded.notices().size());
        assertTrue(loaded.notices().getFirst().endsWith("is kept as " + first));
        Path other = Files.writeString(photo.resolveSibling("b.jpg"), "another photo");
        assertEquals(List.of(), store.load(other).notices());
    }

    @Test
    void aHistoryThatIsTooLargeIsSaidToBe() throws IOException {
        History large = history;
        for (int i = 0; i < 8; i++) {
            Mask mask = Mask.of(TestMasks.wave(250_000, 0.01f + 0.001f * i, 0.5f));
            large = large.push(large.current().replace(TestEdits.layer(1).withMask(mask)));
        }
        assertEquals(
                List.of(photo + ": the edit is too large to be stored with all its steps; the oldest are left out"),
                store.save(photo, large).notices());
    }

    @Test
    void copiesOfAPhotoHaveEditsOfTheirOwn() throws IOException {
        Path other = photoOfLongName();
        Files.write(photo, Files.readAllBytes(other));
        store.save(photo, history);
        store.save(other, history.push(history.current().with(TestEdits.layer(2))));
        assertEquals(1, layers(photo));
        assertEquals(2, layers(other));
        date(SidecarStore.beside(photo), 2019);
        assertEquals(List.of(), store.load(photo).notices());
    }

    @Test
    void anUnreadableSidecarOfALongNameIsKeptToo() throws IOException {
        // With ".retouch" the name is as long as can be; with more it would be too long.
        Path other = Files.writeString(photo.resolveSibling("n".repeat(247)), "photo");
        Path sidecar = store.save(other, history).file();
        byte[] bytes = Files.readAllBytes(sidecar);
        byte[] damaged = Arrays.copyOf(bytes, bytes.length / 2);
        Files.write(sidecar, damaged);
        SidecarStore.Loaded loaded = store.load(other);
        assertEquals(1, loaded.notices().size());
        store.save(other, history);
        try (var files = Files.list(sidecar.getParent())) {
            Path kept = files.filter(f -> f.toString().contains(".unreadable-"))
                    .findFirst()
                    .orElseThrow();
            assertArrayEquals(damaged, Files.readAllBytes(kept));
        }
    }

    /** A name or a place at which nothing can be is not taken for one that is in use: another would be tried for ever. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aCopyOfALongNameIsStoredBesideThePhotoToo() throws IOException {
        Path other = photoOfLongName();
        Path first = store.saveCopy(other, history);
        Path second = store.saveCopy(other, history);
        assertEquals(other.getParent(), first.getParent());
        assertTrue(first.toString().endsWith(".copy-1"), first.toString());
        assertTrue(second.toString().endsWith(".copy-2"), second.toString());
        assertEquals(history, Sidecar.read(first));
    }

    @Test
    void copiesThatAreStoredAtTheSameMomentAreTwo() throws Exception {
        Set<Path> copies = new HashSet<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 20; i++) {
                CyclicBarrier together = new CyclicBarrier(2);
                Callable<Path> writer = () -> {
                    together.await();
                    return store.saveCopy(photo, history);
                };
                for (Future<Path> copy : writers.invokeAll(List.of(writer, writer))) {
                    copies.add(copy.get());
                }
            }
        }
        assertEquals(40, copies.size());
    }

    /** A photo so deep in folders that the name of its sidecar is the longest that the system takes. */
    private Path photoInTheDepths() throws IOException {
        int most = 4095 - Sidecar.EXTENSION.length();
        Path deep = folder;
        while (most - deep.toString().length() > 220) {
            deep = Files.createDirectory(deep.resolve("d".repeat(200)));
        }
        return Files.writeString(deep.resolve("p".repeat(most - deep.toString().length() - 1)), "deep");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @EnabledOnOs(OS.LINUX)
    void aCopyThatCannotBeBesideThePhotoGoesToTheUsersFolder() throws IOException {
        Path copy = store.saveCopy(photoInTheDepths(), history);
        assertEquals(folder.resolve("user/sidecars"), copy.getParent());
        assertEquals(history, Sidecar.read(copy));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anUnreadableSidecarThatCannotBeRenamedStaysAndThePhotoOpens() throws IOException {
        Path deep = photoInTheDepths();
        Path rubbish = Files.writeString(SidecarStore.beside(deep), "rubbish");
        date(rubbish, 2019);
        SidecarStore.Loaded loaded = store.load(deep);
        assertEquals(Optional.empty(), loaded.history());
        assertTrue(loaded.unread());
        assertEquals(1, loaded.notices().size());
        assertTrue(loaded.notices().getFirst().contains(rubbish + ": the stored edit cannot be read"));
        assertTrue(loaded.notices().getFirst().endsWith("it cannot be renamed and stays where it is"));

        SidecarStore.Saved saved = store.save(deep, history);
        assertTrue(saved.file().startsWith(folder.resolve("user")), saved.toString());
        assertEquals(1, layers(deep));
        assertEquals("rubbish", Files.readString(rubbish));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aSidecarThatCannotBeOpenedStaysAndIsNotOverwritten() throws IOException {
        // A file that nobody may read, not even the system's own user, as reading its start fails.
        Path closed = Files.createSymbolicLink(SidecarStore.beside(photo), Path.of("/proc/self/mem"));
        SidecarStore.Loaded loaded = store.load(photo);
        assertEquals(Optional.empty(), loaded.history());
        assertTrue(loaded.unread());
        assertEquals(1, loaded.notices().size());
        assertTrue(loaded.notices().getFirst().startsWith(closed + ": the stored edit cannot be opened (Input/output"));

        SidecarStore.Saved saved = store.save(photo, history);
        assertTrue(saved.file().startsWith(folder.resolve("user")), saved.toString());
        assertEquals(
                List.of(photo
                        + ": the edit cannot be stored beside the photo (Input/output error); the edit is stored as "
                        + saved.file()),
                saved.notices());
        assertEquals(List.of("a.jpg", "a.jpg.retouch"), photos());
        assertTrue(Files.isSymbolicLink(closed));
        assertEquals(1, layers(photo));
    }

    @Test
    void anOlderEditThatStaysBesideThePhotoIsNamed() throws IOException {
        Path own = store.save(photo, history).file();
        assertEquals(Optional.empty(), SidecarStore.older(photo, own));
        Path stored = folder.resolve("user").resolve("other.retouch");
        assertEquals(Optional.of(own), SidecarStore.older(photo, stored));
        Files.writeString(own, "no sidecar");
        assertEquals(Optional.empty(), SidecarStore.older(photo, stored));
    }

    @Test
    void anEditThatCanBeReadIsSetAsideAsAnother() throws IOException {
        Path sidecar = store.save(photo, history).file();
        byte[] bytes = Files.readAllBytes(sidecar);
        Path aside = photo.resolveSibling("a.jpg.retouch.other-1");
        assertEquals(List.of(aside), store.setAside(photo));
        assertArrayEquals(bytes, Files.readAllBytes(aside));
        assertFalse(Files.exists(sidecar));
    }

    @Test
    void aPhotoThatHasChangedIsSaidToHave() throws IOException {
        store.save(photo, history);
        Files.writeString(photo, "another photo");
        SidecarStore.Loaded loaded = store.load(photo);
        assertTrue(loaded.history().isPresent());
        assertEquals(1, loaded.notices().size());
        assertTrue(loaded.notices().getFirst().contains("has changed"));
        assertEquals(
                PhotoIdentity.of(photo),
                loaded.history().orElseThrow().current().photo().orElseThrow());
    }

    @Test
    void anUnreadableSidecarIsKeptUnderAnotherName() throws IOException {
        Files.writeString(SidecarStore.beside(photo), "rubbish");
        Files.writeString(photo.resolveSibling("a.jpg.retouch.unreadable-1"), "earlier rubbish");
        SidecarStore.Loaded loaded = store.load(photo);
        assertEquals(Optional.empty(), loaded.history());
        assertEquals(1, loaded.notices().size());
        assertEquals("rubbish", Files.readString(photo.resolveSibling("a.jpg.retouch.unreadable-2")));
        assertEquals("earlier rubbish", Files.readString(photo.resolveSibling("a.jpg.retouch.unreadable-1")));
        store.save(photo, history);
        assertTrue(store.load(photo).history().isPresent());
    }

    @Test
    void savingKeepsASidecarThatWasCutShort() throws IOException {
        Path sidecar = store.save(photo, history).file();
        byte[] whole = Files.readAllBytes(sidecar);
        byte[] cut = Arrays.copyOf(whole, whole.length - 100);
        Files.write(sidecar, cut);
        store.save(photo, History.of(EditDocument.empty().with(TestEdits.layer(2))));
        assertArrayEquals(cut, Files.readAllBytes(photo.resolveSibling("a.jpg.retouch.unreadable-1")));
    }

    @Test
    void savingKeepsAForeignFileOfTheSameName() throws IOException {
        Files.writeString(SidecarStore.beside(photo), "somebody else's");
        assertEquals(1, store.save(photo, history).notices().size());
        assertEquals("somebody else's", Files.readString(photo.resolveSibling("a.jpg.retouch.unreadable-1")));
    }

    @Test
    void aSidecarOfANewerVersionIsLeftAloneUntilTheUserDecides() throws IOException {
        Files.write(SidecarStore.beside(photo), newer());
        SidecarStore.Loaded loaded = store.load(photo);
        assertEquals(Optional.empty(), loaded.history());
        assertTrue(loaded.notices().getFirst().contains("newer version"));
        assertThrows(NewerSidecarException.class, () -> store.save(photo, history));
        assertArrayEquals(newer(), Files.readAllBytes(SidecarStore.beside(photo)));
        assertFalse(Files.exists(folder.resolve("user")));
        assertEquals(List.of(photo.resolveSibling("a.jpg.retouch.unreadable-1")), store.setAside(photo));
        store.save(photo, history);
        assertTrue(store.load(photo).history().isPresent());
    }
}
