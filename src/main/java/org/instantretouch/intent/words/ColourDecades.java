package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.StyleRequest;

/**
 * Settles that an early photo may be one in colour: "1950s colour photo", "a hand-tinted portrait from the 1940s". A network hears
 * black and white, or a brown print, from the decade alone.
 */
final class ColourDecades {
    private static final Pattern DECADE =
            pattern("(?:19)?[2-6]0'?s|19[2-6]\\d|twenties|thirties|forties|fifties|sixties");

    private static final String PHOTO =
            "(?:film|photo|photograph|photography|picture|snapshot|slide|print|postcard|movie|poster"
                    + "|portrait|advert|ad|magazine|tv|television|still|look)s?";

    private static final Pattern COLOUR = pattern(
            "in (?:full |glorious )?colou?r|colou?r " + PHOTO
                    + "|(?:hand|early)[- ](?:colou?red|tinted)|kodachrome|kodacolou?r|technicolou?r|agfacolou?r|eastmancolou?r|autochrome");

    /** Where there is another wish, or none for colour. */
    private static final Pattern NO_COLOUR = pattern(
            "bw|black-and-white|mono\\w*|gr[ae]y\\w*|sepia|brown|no|not|never|without|less"
                    + "|remove|lose|drain\\w*|desaturat\\w*|dont|isn't|before|instead|than|too|was|is|were|are|this|my|restore|fix|turn|convert|only|pop of|stays?|just the");

    /** A network's styles without colours. */
    private static final Set<String> COLOURLESS = Set.of("sepia-print", "noir");

    private ColourDecades() {}

    /**
     * What a sentence asks for; as it was read, unless that takes the colours of a photo that shall have them.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        boolean colourless = read.edits().stream().anyMatch(ColourDecades::takesColour)
                || read.style()
                        .filter(s -> COLOURLESS.contains(s.style().name()))
                        .isPresent();
        if (!(colourless || read.isEmpty())
                || read.isUnsupported()
                || !has(DECADE, words)
                || !has(COLOUR, words)
                || has(NO_COLOUR, words)
                || Words.hasShortNot(words)) {
            return read;
        }
        List<AttributeEdit> edits =
                read.edits().stream().filter(e -> !takesColour(e)).toList();
        Optional<StyleRequest> style = read.style()
                .filter(s -> !COLOURLESS.contains(s.style().name()))
                .or(() -> Optional.of(StyleRequest.plain(NamedLooks.of("old-colour-print"))));
        return new Intent(edits, style, read.keeps(), 0);
    }

    private static boolean takesColour(AttributeEdit edit) {
        return (edit.attribute() == Attribute.BW || edit.attribute() == Attribute.SEPIA) && edit.amount() > 0;
    }
}
