package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javafx.application.ColorScheme;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
    /** What small text needs at least: WCAG 2.2, 1.4.3. */
    private static final double TEXT = 4.5;

    /** What signs without words need, such as the thumb of a slider: WCAG 2.2, 1.4.11. */
    private static final double SIGN = 3;

    private static final Pattern COLOUR = Pattern.compile("(-[a-z-]+): (#\\p{XDigit}{6}|white|rgba\\([^)]*\\));");

    @TempDir
    Path folder;

    @Test
    void itIsDarkWhereNobodyChose() {
        try (Settings settings = new Settings(folder)) {
            assertEquals(Theme.DARK, Theme.from(settings));
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theChoiceIsRemembered(Theme theme) {
        try (Settings settings = new Settings(folder)) {
            theme.store(settings);
        }
        try (Settings again = new Settings(folder)) {
            assertEquals(theme, Theme.from(again));
        }
    }

    @Test
    void aStoredThemeThatIsNoneIsTheDarkOne() {
        try (Settings settings = new Settings(folder)) {
            settings.put("theme", "mauve");
            assertEquals(Theme.DARK, Theme.from(settings));
        }
    }

    @Test
    void everyThemeHasAName() {
        for (Theme theme : Theme.values()) {
            assertTrue(!Texts.get("menu.theme." + theme.id()).isBlank());
        }
    }

    @Test
    void bothNameTheSameColours() throws IOException {
        assertEquals(
                colours(ColorScheme.DARK).keySet(), colours(ColorScheme.LIGHT).keySet());
    }

    @Test
    void theRulesNameNoColourOfTheirOwn() throws IOException {
        String rules = text(ThemeSheets.sheets(ColorScheme.DARK).getLast());
        String afterRoot = rules.substring(rules.indexOf('}'));
        List<String> own = Pattern.compile("#\\p{XDigit}{3,8}\\b|\\brgba?\\(|\\b(white|black)\\b")
                .matcher(afterRoot)
                .results()
                .map(found -> found.group())
                .toList();
        assertEquals(List.of(), own);
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void roundThePhotoItIsExactlyNeutral(ColorScheme scheme) throws IOException {
        Color canvas = Color.web(colours(scheme).get("-canvas"));
        assertEquals(canvas.getRed(), canvas.getGreen());
        assertEquals(canvas.getRed(), canvas.getBlue());
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void textIsLegibleOnEveryGroundThatItStandsOn(ColorScheme scheme) throws IOException {
        Map<String, String> colours = colours(scheme);
        clear(
                TEXT,
                colours,
                "-text",
                "canvas surface raised over field sunken hover line chip button button-hover strong strong-hover"
                        + " row-selected track");
        clear(TEXT, colours, "-muted", "surface raised over field sunken chip");
        clear(TEXT, colours, "-canvas-muted", "canvas");
        clear(TEXT, colours, "-prompt", "field");
        clear(TEXT, colours, "-danger", "surface raised sunken");
        clear(TEXT, colours, "-warn", "surface raised");
        clear(TEXT, colours, "-refusal-text", "refusal");
        clear(TEXT, colours, "-tip-text", "tip");
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void signsAndTheRingOfTheFocusAreSeen(ColorScheme scheme) throws IOException {
        Map<String, String> colours = colours(scheme);
        clear(SIGN, colours, "-accent", "surface raised field line histogram sunken");
        clear(SIGN, colours, "-warn", "histogram");
        clear(SIGN, colours, "-idle", "histogram");
        clear(SIGN, colours, "-thumb", "surface raised over track");
        clear(SIGN, colours, "-switch-thumb", "switch");
        clear(SIGN, colours, "-on-switched", "switched");
        clear(SIGN, colours, "-muted", "refusal row-selected");
    }

    private static void clear(double least, Map<String, String> colours, String front, String grounds) {
        for (String ground : grounds.split(" ")) {
            double contrast = contrast(Color.web(colours.get(front)), Color.web(colours.get("-" + ground)));
            assertTrue(contrast >= least, front + " on " + ground + ": " + contrast);
        }
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double code) {
        return code <= 0.04045 ? code / 12.92 : Math.pow((code + 0.055) / 1.055, 2.4);
    }

    /** The colours of a theme, by their names in the rules. */
    private static Map<String, String> colours(ColorScheme scheme) throws IOException {
        Map<String, String> colours = new TreeMap<>();
        COLOUR.matcher(text(ThemeSheets.sheets(scheme).getFirst()))
                .results()
                .forEach(found -> colours.put(found.group(1), found.group(2)));
        return colours;
    }

    private static String text(String sheet) throws IOException {
        return Files.readString(Path.of(URI.create(sheet)));
    }
}
