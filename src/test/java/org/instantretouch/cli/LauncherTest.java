package org.instantretouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./retouch} in a folder of its own, with a build that only says that it was asked for. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String NO_BUILD = "retouch: the build failed";

    /** Parts of options that the other launcher cannot or need not give. */
    private static final Pattern OF_ONE_SYSTEM = Pattern.compile("Priority|UnlockDiagnosticVMOptions|PrintWarnings"
            + "|ArchiveFile|AutoCreateSharedArchive|Xshare|Xmx|AOT|Use\\.?\\*|TrimNativeHeapInterval");

    @TempDir
    Path home;

    private Path target;

    @BeforeEach
    void copyTheLauncher() throws IOException {
        target = Files.createDirectories(home.resolve("target"));
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "");
        executable("retouch", Files.readString(Path.of("retouch")));
        executable("mvnw", "#!/bin/sh\necho built with \"$@\"\nexit 1\n");
    }

    private void executable(String name, String script) throws IOException {
        Path file = Files.writeString(home.resolve(name), script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** As after a build whose libraries are these; the jar, which is the newest file, is none that Java can start. */
    private void build(String libraries) throws IOException {
        Files.writeString(target.resolve("command.classpath"), libraries);
        Files.writeString(target.resolve("app.classpath"), libraries);
        Files.writeString(target.resolve("instantretouch.jar"), "");
    }

    private String run() throws IOException, InterruptedException {
        return run(1, System.getProperty("java.home"), "./retouch", "doctor");
    }

    private String run(int status, String jdk, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", jdk);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(status, process.exitValue(), said);
        return said;
    }

    /** A JDK whose Java only says what it was given. */
    private String talkingJdk() throws IOException {
        Files.createDirectories(home.resolve("jdk/bin"));
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"25\"\nJAVA_RUNTIME_VERSION=\"25\"\n");
        executable("jdk/bin/java", "#!/bin/sh\necho \"$@\"\n");
        return home.resolve("jdk").toString();
    }

    @Test
    void whatIsNotBuiltIsBuilt() throws Exception {
        String said = run();
        assertTrue(said.contains(NO_BUILD), said);
        assertTrue(said.contains("built with -B"), said);
    }

    @Test
    void whatIsBuiltIsNotBuiltAgain() throws Exception {
        build(Files.writeString(home.resolve("library.jar"), "") + ":" + home.resolve("other.jar"));
        String said = run();
        assertFalse(said.contains(NO_BUILD), said);
        assertTrue(said.contains("org.instantretouch.cli.Main"), "Java looks for it: " + said);
    }

    @ParameterizedTest
    @CsvSource({
        "800M, 1120",
        "9999m, 10319",
        "10000M, 10320",
        "123456MB, 123776",
        "2G, 2368",
        "100gb, 102720",
        "1000G, 1024320",
        "0800M, 1120",
        "999999G, 4194624",
    })
    void theHeapHasRoomForTheMemoryThatPhotosMayTake(String size, int megabytes) throws Exception {
        build(Files.writeString(home.resolve("library.jar"), "") + ":" + home.resolve("other.jar"));
        String jdk = talkingJdk();
        for (String[] command :
                new String[][] {{"./retouch", "edit", "--memory", size}, {"./retouch", "batch", "--memory=" + size}}) {
            String said = run(0, jdk, command);
            assertTrue(said.contains(" -Xmx" + megabytes + "m "), said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567M", "much", "0G", "M", "-1G", "1.5G"})
    void whatIsNoSizeIsLeftToTheCommandToRefuse(String size) throws Exception {
        build(Files.writeString(home.resolve("library.jar"), "") + ":" + home.resolve("other.jar"));
        String said = run(0, talkingJdk(), "./retouch", "edit", "--memory", size);
        assertFalse(said.contains("-Xmx"), said);
        assertTrue(said.contains("--memory " + size), said);
    }

    @Test
    void whatHasLostItsLibrariesIsBuiltAgain() throws Exception {
        build(home.resolve("gone/library.jar") + ":" + home.resolve("other.jar"));
        String said = run();
        assertTrue(said.contains(NO_BUILD), said);
    }

    @Test
    void whatTheLauncherSaysIsOneLineEach() throws IOException {
        List<String> said = Files.readString(Path.of("retouch"))
                .lines()
                .filter(line -> line.contains("echo \"") && line.contains(">&2"))
                .map(String::strip)
                .toList();
        assertFalse(said.isEmpty());
        for (String line : said) {
            assertTrue(line.contains("echo \"retouch: "), line);
        }
    }

    /** What Java is given by a launcher, but for what is of one system alone. */
    private static SortedSet<String> javaOptions(String launcher) throws IOException {
        String script = Files.readString(Path.of(launcher));
        return Pattern.compile("-X(?:X:)?[+-]?[A-Za-z0-9][A-Za-z0-9=:,._*-]*")
                .matcher(script)
                .results()
                .map(MatchResult::group)
                .filter(option -> !OF_ONE_SYSTEM.matcher(option).find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothLaunchersGiveJavaTheSame() throws IOException {
        assertEquals(javaOptions("retouch"), javaOptions("retouch.cmd"));
    }

    /** There is no such system here: what can be seen without. */
    @Test
    void theOneForWindowsKnowsMemoryAndLibrariesToo() throws IOException {
        String script = Files.readString(Path.of("retouch.cmd"));
        List<String> lines = List.of(script.split("\r\n", -1));
        assertFalse(String.join("", lines).contains("\n"), "lines end as there");
        assertFalse(script.contains("set /p CP"), "it reads no more than 1,023 letters");
        List<String> labels = lines.stream()
                .filter(line -> line.startsWith(":"))
                .map(line -> line.substring(1))
                .toList();
        Matcher goTo = Pattern.compile("\\bgoto (\\w+)").matcher(script);
        while (goTo.find()) {
            assertTrue(labels.contains(goTo.group(1)), goTo.group());
        }
        List<String> starts = lines.stream()
                .filter(line -> line.strip().startsWith("\"%JAVA%\" %COMMON%"))
                .toList();
        assertEquals(3, starts.size(), "the window, the cache and the photos");
        assertTrue(starts.stream().allMatch(line -> line.contains(" %NATIVE% ")), starts.toString());
        assertTrue(script.contains("if \"%~1\"==\"--memory\" set \"WANTED=%~2\""), "--memory");
        String most = "most_memory=";
        String launcher = Files.readString(Path.of("retouch"));
        String megabytes = launcher.substring(launcher.indexOf(most) + most.length(), launcher.indexOf(" # megabytes"));
        assertTrue(script.contains("gtr " + megabytes + " set \"MEGABYTES=" + megabytes + "\""), megabytes);
        assertTrue(launcher.contains("photos + 320") && script.contains("%MEGABYTES%+320"), "beside the photos");
        assertTrue(lines.stream().anyMatch(line -> line.contains(" %MOST% ")));
    }
}
