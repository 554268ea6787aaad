package org.instantretouch.intent.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherLanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plus chaud et moins contrasté | warmer and less contrast",
                "le ciel plus sombre | the sky darker",
                "Éclaircis un peu les ombres, s'il te plaît | brighten a bit the shadows, please",
                "baisse les hautes lumières | lower the highlights",
                "RENDS-LA PLUS LUMINEUSE | make it brighter",
                "rends la peau moins rouge | make the skin less red",
                "enlève la dominante verte | remove the green cast",
                "enleve la voiture rouge | remove the red car",
                "noir et blanc | black and white",
                "c’est trop jaune | it is too yellow",
                "n'assombris pas le ciel | do not darken the sky",
                "des noirs plus profonds | the blacks deeper",
                "mets le ciel plus bleu | make the sky more blue",
                "mets un peu plus de lumière | add a bit more light",
                "la photo manque de contraste | the photo needs more contrast",
                "laisse comme ça | leave it as it is",
                "ajoute un arc-en-ciel | add a rainbow",
            })
    void frenchIsPutIntoEnglish(String text, String english) {
        assertEquals(Optional.of(english), OtherLanguages.english(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weniger Kontrast | less contrast",
                "mach es wärmer und heller | make it warmer and brighter",
                "etwas heller bitte | a bit brighter please",
                "Hintergrund dunkler | background darker",
                "die Schatten aufhellen | brighten the shadows",
                "Kontrast um 20 erhöhen und Schatten anheben | raise contrast by 20 and lift shadows",
                "Himmel und Wasser abdunkeln | darken sky and water",
                "den Himmel nicht verändern | do not change the sky",
                "helle das Gesicht auf | brighten the face",
                "der Himmel soll dunkler werden | the sky should be darker",
                "nimm den Kontrast zurück | reduce the contrast",
                "heller bitte und den Mülleimer weg | brighter please and remove the bin",
                "etwas waermer, nicht so gruen | a bit warmer, not so green",
                "mehr Sattigung | more saturation",
                "Schwarz-Weiß bitte | black and white please",
                "schwarzweiss | black and white",
                "ohne Gelbstich | without yellow cast",
                "das Foto wirkt zu kalt | the photo is too cool",
                "das Bild abkühlen | cool down the photo",
                "zu wenig Licht | not enough light",
                "0,5 EV heller | 0.5 EV brighter",
            })
    void germanIsPutIntoEnglish(String text, String english) {
        assertEquals(Optional.of(english), OtherLanguages.english(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "más cálido, menos contraste | warmer, less contrast",
                "un poco más de contraste | a bit more contrast",
                "quita el coche | remove the car",
                "quita a la gente del fondo | remove the people from the background",
                "baja las luces altas y sube las sombras | lower the highlights and raise the shadows",
                "mas frio por favor | cooler please",
                "está muy amarilla | it is very yellow",
                "hay demasiado contraste | there is too much contrast",
                "hazla más luminosa | make it brighter",
                "sin oscurecer las sombras | without darkening the shadows",
                "más saturación en los azules | more saturation in the blues",
                "blanco y negro | black and white",
                "no toques el cielo | do not touch the sky",
            })
    void spanishIsPutIntoEnglish(String text, String english) {
        assertEquals(Optional.of(english), OtherLanguages.english(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "più caldo e meno contrasto | warmer and less contrast",
                "meno luce a destra | less light on the right",
                "un po' più luminosa | a bit brighter",
                "piu contrasto grazie | more contrast thanks",
                "abbassa le alte luci | lower the highlights",
                "rendila più calda | make it warmer",
                "riduci l'esposizione | reduce the exposure",
                "togli un po' di saturazione | a bit less saturation",
                "i verdi meno saturi | the greens less saturated",
                "lascia tutto com'è | leave it as it is",
                "non scurire il cielo | do not darken the sky",
                "è troppo gialla | it is too yellow",
            })
    void italianIsPutIntoEnglish(String text, String english) {
        assertEquals(Optional.of(english), OtherLanguages.english(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mais quente e menos contraste | warmer and less contrast",
                "um pouco mais claro | a bit brighter",
                "deixa mais claro | make it brighter",
                "deixe a foto mais quente | make the photo warmer",
                "tira o cachorro da neve | remove the dog from the snow",
                "menos azul nas sombras | less blue in the shadows",
                "sombras mais azuis | shadows more blue",
                "a foto está muito fria | the photo is very cool",
                "não mexa no céu | do not touch the sky",
                "nao tão escuro | less dark",
            })
    void portugueseIsPutIntoEnglish(String text, String english) {
        assertEquals(Optional.of(english), OtherLanguages.english(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warmer en minder contrast | warmer and less contrast",
                "een beetje lichter | a bit brighter",
                "maak het warmer | make it warmer",
                "het gezicht wat lichter | the face a bit brighter",
                "achtergrond donkerder maken | make background darker",
                "haal de fiets weg | remove the bike",
                "haal de hooglichten terug | bring the highlights back",
                "de foto is te blauw | the photo is too blue",
                "laat maar zo | leave it as it is",
                "zwart-wit graag | black and white please",
            })
    void dutchIsPutIntoEnglish(String text, String english) {
        assertEquals(Optional.of(english), OtherLanguages.english(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warmer, and lift the shadows a little",
                "film noir",
                "noir",
                "la la land",
                "Clair de lune",
                "de la Tour candle",
                "la dolce vita",
                "Los Angeles",
                "Der Himmel über Berlin",
                "Das Leben der Anderen",
                "Y Tu Mamá También",
                "Sturm und Drang",
                "Costa del Sol",
                "Casa Blanca",
                "grade à la Hollywood",
                "rosé",
                "plus a bit of warmth",
                "temperature: plus 38",
                "zero contrast",
                "lo-con filter",
                "exp +25, con +15, sat -10",
                "de-yellow",
                "mehr licht, like Goethe",
                "un poco warmer",
                "menos luz please",
                "0,7 EV heller bitte, I mean brighter",
                "Sin City black and white",
                "die hard",
                "sans warmth",
                "matt",
                "mist",
                "estate",
                "toe",
                "figure",
                "🌧 -10 %",
            })
    void englishStaysAsItIs(String text) {
        assertSame(text, OtherLanguages.english(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "haz que parezca una pintura",
                "weniger Wumms und Karacho dahinten",
                "rends ça moins tristounet",
                "meno moscio dappertutto",
                "maak eens gezelliger",
            })
    void ofWhatIsHardlyKnownNothingIsTold(String text) {
        assertEquals(Optional.empty(), OtherLanguages.english(text));
    }

    @Test
    void aLongSentenceTakesNoTime() {
        String text = "un peu plus ".repeat(10_000);
        assertTimeout(Duration.ofSeconds(5), () -> OtherLanguages.english(text));
    }
}
