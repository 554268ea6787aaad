package org.instantretouch.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportBenchmarkTest {
    @TempDir
    Path folder;

    private Path photo() throws IOException {
        Path photo = folder.resolve("photo.jpg");
        MadeFiles.write(photo, 60, 40, 8);
        return photo;
    }

    @ParameterizedTest
    @CsvSource({"a.jpg, 8", "a.tif, 16", "a.png, 8"})
    void madeFilesAreWhatTheyAreAskedToBe(String name, int bits) throws IOException {
        Path file = folder.resolve(name);
        MadeFiles.write(file, 301, 333, bits);
        Photo photo = PhotoReader.read(file);
        assertEquals(
                List.of(301, 333, bits),
                List.of(photo.width(), photo.height(), photo.samples().bits()));
    }

    @Test
    void withoutLibvipsOurOwnWorkIsMeasuredAloneAndThatIsSaid() throws IOException {
        ExportBenchmark.Warms warms = new ExportBenchmark(2, folder)
                .warm(
                        List.of(new ExportBenchmark.Work("make", target -> MadeFiles.write(target, 20, 20, 8))),
                        photo(),
                        List.of("libnosuchthing.so.1"));
        assertEquals(1, warms.results().size());
        assertTrue(warms.results().getFirst().toRival().isEmpty());
        assertTrue(warms.absent().orElseThrow().startsWith("libvips: "));
    }

    @Test
    void libvipsWritesTheWholePhotoWhereItIsThere() throws IOException {
        Optional<Vips> vips = Vips.find(Vips.LIBRARIES);
        Assumptions.assumeTrue(vips.isPresent(), "libvips is not installed");
        Path copy = folder.resolve("copy.jpg");
        vips.get().copy(photo(), copy);
        assertEquals(60, PhotoReader.read(copy).width());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void darktableIsToldApartByItsProgramAndGetsFoldersOfItsOwn() throws IOException {
        Path fake = Files.writeString(
                folder.resolve("darktable-cli"), "#!/bin/sh\necho \"$@\" > " + folder + "/said\ncp \"$1\" \"$3\"\n");
        assertTrue(fake.toFile().setExecutable(true));
        Path result = folder.resolve("ours.jpg");
        Path photo = photo();
        Contest.Contestant own =
                new Contest.Contestant("ours", List.of("cp", photo.toString(), result.toString()), Map.of(), result);
        ExportBenchmark benchmark = new ExportBenchmark(1, folder);
        ExportBenchmark.Processes both = benchmark.processes(List.of(own), fake.toString(), photo);
        assertEquals(
                List.of("ours", "darktable-cli"),
                both.results().stream().map(Contest.Result::name).toList());
        assertTrue(both.absent().isEmpty());
        String said = Files.readString(folder.resolve("said"));
        assertTrue(said.contains("--configdir " + folder), said);
        assertTrue(said.contains("--cachedir " + folder), said);
        ExportBenchmark.Processes alone =
                benchmark.processes(List.of(own), folder.resolve("nothing").toString(), photo);
        assertEquals(1, alone.results().size());
        assertTrue(alone.absent().orElseThrow().contains("nothing: it is not there"));
    }
}
