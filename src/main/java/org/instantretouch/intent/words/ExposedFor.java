package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles what a photo is exposed for: "expose for the sky" is to be dark enough for that, and where it "was exposed for the sky, so
 * lift the foreground" the sky is right. A network hears that the sky is to be brighter.
 */
final class ExposedFor {
    private static final String BRIGHT = "(?:the )?(?:sky|skies|clouds?|highlights|brights|bright (?:parts|areas|spots)"
            + "|windows?|sun|sunset|outside|view outside)";

    private static final String EXPOSE = "(?:(?:please )?(?:expose|meter)"
            + "|(?:(?:i|you|we|it) )?(?:should(?:'ve| have)|pretend i|as if i)(?: had)?(?: been)? (?:exposed|metered))"
            + "(?: (?:it|this|the (?:photo|shot|picture|image)))?";

    private static final Pattern FOR_BRIGHT = Pattern.compile(EXPOSE + " (?:properly |correctly |more )?(?:for|off) "
            + BRIGHT + "(?:,? (?:not|rather than|instead of) (?:for )?the [a-z]+)?" + UnplacedWishes.END);

    private static final String RIGHT = "(?:properly|correctly|right|well)";

    private static final Pattern BRIGHT_RIGHT =
            Pattern.compile("(?:please )?(?:" + RIGHT + " expose (?:the )?(?:sky|skies|clouds)"
                    + "|expose (?:the )?(?:sky|skies|clouds) " + RIGHT + ")" + UnplacedWishes.END);

    private static final Pattern WAS_FOR =
            Pattern.compile("(?:(?:i|we|it was|the camera|camera) )?(?:exposed|metered) (?:for|off) " + THE
                    + "(?<place>" + NAME + ")(?: ?[,;.] ?(?:so |and |but |now )?| (?:so|but) )(?<rest>.+)");

    private ExposedFor() {}

    /**
     * What a sentence asks for; as it was read, unless what a photo is exposed for was heard to become brighter.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (FOR_BRIGHT.matcher(words).matches()) {
            return read.edits().stream().anyMatch(e -> e.amount() < 0)
                    ? read
                    : Intent.of(AttributeEdit.of(Attribute.EXPOSURE, -Words.PLAIN));
        }
        if (BRIGHT_RIGHT.matcher(words).matches()) {
            return read.withEdits(read.edits().stream()
                    .map(e -> isLight(e, Region.SKY) ? e.withAmount(-e.amount()) : e)
                    .toList());
        }
        Matcher was = WAS_FOR.matcher(words);
        return was.matches() ? without(NamedRegions.of(was.group("place")), was.group("rest"), read) : read;
    }

    /** The same without more light in a region that the rest of a sentence does not name, if it names another. */
    private static Intent without(Region region, String rest, Intent read) {
        List<Region> named = NamedRegions.in(rest);
        List<AttributeEdit> edits =
                read.edits().stream().filter(e -> !isLight(e, region)).toList();
        return named.isEmpty()
                        || named.contains(region)
                        || edits.isEmpty()
                        || edits.size() == read.edits().size()
                ? read
                : read.withEdits(edits);
    }

    private static boolean isLight(AttributeEdit edit, Region region) {
        return edit.attribute() == Attribute.EXPOSURE && edit.region() == region && edit.amount() > 0;
    }
}
