package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;

/**
 * Settles a sentence that says nothing but what there is not, or shall not be, too much of: "the face is not too dark" leaves it,
 * "not too warm" is a little less warm, and "too edited" is less of what editing does. A network hears the word alone, and gives more
 * of it, or less.
 */
final class Restraint {
    /** What is not too much of a fault is fine; what is not too bright may be too dark. */
    private static final String FAULT = "(?<fault>dark|dim|shadowy|underexposed|cold|harsh|contrasty|strong|deep|hard)";

    /** Those that white and skin have where the colours are wrong. */
    private static final String CAST = "(?:yellow|orange|red|blue|green|pink|purple|magenta)";

    private static final String OF_NO_HUE =
            THE + "(?:whites?|skin(?: ?tones?)?|faces?|teeth|snow|walls?|dress|shirt|paper|plates?|clouds)";

    private static final String ANYTHING =
            "(?:it|this|that|(?:the |this |my )?(?:photo|picture|pic|image|shot|whole thing)|" + THE + "(?:" + NAME
                    + "|skin|shadows?|blacks|contrast|light|lighting|colou?rs|room|dress|suit|hair|eyes|grass|water))";

    private static final String IS_NOT =
            " ?(?:(?:is|are|was|looks?|seems?|feels?)(?:n't|nt| not)|'s not|'re not|doesn't look|does not look|don't look) (?:too|overly|all that) ";

    private static final String ALL_RIGHT = "(?: (?:at all|really|anyway|for me|to me|here|now|as it is))?"
            + "(?:,? (?:so |and |just )?(?:(?:please )?(?:leave|keep) (?:it|them|this|that)(?: (?:alone|as (?:it is|they are)|like that))?"
            + "|no need to [a-z]+(?: (?:it|them))?|(?:it's|it is|they're|they are|that's) (?:fine|ok|okay|good|perfect)|(?:it|they) can stay))?";

    private static final Pattern STATEMENT =
            Pattern.compile("^ ?(?:(?:but|and|well|actually|no|i think|hey|hi),? ){0,2}(?<what>"
                    + ANYTHING + ")" + IS_NOT + FAULT + ALL_RIGHT + UnplacedWishes.END
                    + "|^ ?(?:(?:but|and|well|actually|no|i think),? ){0,2}" + ANYTHING
                    + " ?(?:(?:is|are|was|looks?)(?:n't|nt| not)|'s not|'re not) (?<exposed>over-?exposed|under-?exposed|blown(?: out)?|burn(?:t|ed) out|clipped)"
                    + ALL_RIGHT + UnplacedWishes.END
                    + "|^ ?(?:(?:but|and|well|actually|no|i think),? ){0,2}"
                    + OF_NO_HUE + IS_NOT + CAST + ALL_RIGHT + UnplacedWishes.END);

    private static final Map<String, AttributeEdit> LESS_OF = Map.of(
            "warm|hot|golden", AttributeEdit.of(Attribute.TEMPERATURE, -0.3f),
            "cold|cool|icy", AttributeEdit.of(Attribute.TEMPERATURE, 0.3f),
            "bright|light", AttributeEdit.of(Attribute.EXPOSURE, -0.3f),
            "dark|dim", AttributeEdit.of(Attribute.EXPOSURE, 0.3f),
            "saturated|colou?rful|vivid|vibrant", AttributeEdit.of(Attribute.SATURATION, -0.3f),
            "contrasty|harsh|hard", AttributeEdit.of(Attribute.CONTRAST, -0.3f),
            "flat|soft", AttributeEdit.of(Attribute.CONTRAST, 0.3f));

    private static final Pattern REFUSED =
            Pattern.compile("^ ?(?:(?:but|and|please|just|hey|hi|ok),? ){0,2}(?:(?:not|nothing|never) (?:too|overly)"
                    + "|(?:it|this|the (?:photo|picture|image)|everything) (?:should(?:n't|nt| not)|must(?:n't|nt| not)|can(?:'t|not|t)) (?:be|look|get) (?:too|overly)"
                    + "|i (?:don't|dont|do not) want it (?:to be )?(?:too|overly)) (?<what>"
                    + alternatives(LESS_OF) + ")" + UnplacedWishes.END);

    private static final Pattern LESS_IS_MORE =
            Pattern.compile("^ ?(?:(?:remember|please|for me|as they say|i think),? ){0,2}less is more(?: here)?"
                    + "(?:[,;.!] (?:please )?(?:keep|leave) it (?:subtle|simple|natural|as it is|alone|real))?"
                    + UnplacedWishes.END);

    private static final Pattern EDITED = Pattern.compile(
            "^ ?(?:(?:it|this|that|the (?:photo|picture|image)|my (?:photo|picture))(?: is|'s| looks| feels| seems)? |(?:looks|feels|seems|is) )?"
                    + "(?:(?:a bit|a little|way|far|much|just|all) ){0,2}(?:too|over)[ -]?(?:much )?(?:edited|processed|filtered|retouched|photoshopped)"
                    + "(?:(?:,| -|\\.|;| and|,? but|,? so) ?(?:please |can you |could you )?(?:make it|i want it|keep it|i'd like it|i want|let it look)? ?(?:look )?(?:more |a bit more )?"
                    + "(?:natural|real|realistic|normal)(?:[- ]looking)?)?" + UnplacedWishes.END);

    private static final String NATURAL =
            "(?:(?:make it |i want it |with )?(?:more |a bit more )?(?:natural|realistic)(?: colou?rs)?)";

    /** What is no colour that it could have. */
    private static final Pattern FAKE = Pattern.compile(
            "^ ?(?:(?:please|sorry|hi|but|and|well),? ){0,2}(?:" + NATURAL + "[,;.:]? (?:please,? |because |as )?)?"
                    + "(?:(?:it|this|that|it all|the (?:whole )?(?:photo|picture|image|thing)|everything|the colou?rs|these colou?rs|my (?:photo|picture)) )?"
                    + "(?:is|are|look|looks|looking|feels?|seems?|came out) (?:(?:a bit|a little|way|far|so|too|very|really|quite|kind of|all|just|totally) ){0,2}"
                    + "(?:fake|unnatural|unreal|unrealistic|artificial|plasticky)(?:[,;.!]? (?:and |so )?(?:please )?"
                    + NATURAL + ")?"
                    + UnplacedWishes.END);

    private static final String LITTLE =
            "(?:a (?:little(?: bit)?|tiny bit|bit|touch|tad|hint|smidge)|slightly|subtly|gently)";

    private static final Map<String, AttributeEdit> OF_NOUNS = Map.of(
            "contrast", AttributeEdit.of(Attribute.CONTRAST, 1),
            "saturation|colou?r", AttributeEdit.of(Attribute.SATURATION, 1),
            "light|brightness|exposure", AttributeEdit.of(Attribute.EXPOSURE, 1),
            "warmth", AttributeEdit.of(Attribute.TEMPERATURE, 1));

    /** What there shall be a little of, and no more. */
    private static final Pattern ONLY_A_LITTLE = Pattern.compile("^ ?(?:(?:but|and|please|just|hey|hi|ok|oh),? ){0,2}"
            + "(?:(?:(?:don't|dont|do not) (?:make (?:it|this)|go|get|let it (?:get|go)|turn it)|not|nothing) too (?:(?<what>"
            + alternatives(LESS_OF) + ")|much (?<noun>" + alternatives(OF_NOUNS) + "))"
            + "|(?:don't|dont|do not) (?:give it|add|use) too much (?<added>" + alternatives(OF_NOUNS) + "))"
            + ",? (?:but |and |- )?(?:only|just|maybe) (?:by )?" + LITTLE + UnplacedWishes.END);

    /** "Not as dark as this, but not as bright as day" is for what it is now to be less. */
    private static final Pattern AS_NOW =
            Pattern.compile("^ ?(?:(?:but|and|please|just|hey|hi|ok),? ){0,2}not (?:quite )?(?:as|so) (?<what>"
                    + alternatives(LESS_OF) + ") as (?:this|that|it is|it is now|now|here|it looks|it was)"
                    + "(?<limit>,? (?:but|and) (?:also )?not (?:quite )?(?:as|so|too) [a-z]+(?: as(?: [a-z']+){1,4})?)?"
                    + UnplacedWishes.END);

    /** A wish, and that it is not to be strong: "so strong" is heard as no less of it. */
    private static final Pattern NOT_SO_STRONG = Pattern.compile(
            "(?<wish>[a-z' ]{3,60}?)(?:,? (?:but|and)|,) (?:please )?not (?:so|that|as|too|very|overly) "
                    + "(?:strong(?:ly)?|much|hard|heav(?:y|ily)|intense|extreme|a lot|big)" + UnplacedWishes.END);

    private static final Pattern NO_PLAIN_WISH =
            Words.pattern("not|no|never|n't|dont|without|keep|leave|is|are|was|were|looks?|too|than|but|except|only");

    /** What wishes less of what "strong" is heard as. */
    private static final Pattern OF_CONTRAST = Words.pattern("contrast\\w*|soft\\w*|flat\\w*|fad\\w*");

    private static final Pattern OF_SATURATION =
            Words.pattern("(?:de)?saturat\\w*|colou?r\\w*|mut\\w*|fad\\w*|pale\\w*");

    /** How much of a plain wish is left of one that is not to be strong, and from where on it is as strong. */
    private static final float OF_STRONG = 0.6f;

    private static final float STRONG = 0.32f;

    /** What there is to be less of is there before: as a first wish, nothing. */
    private static final Pattern OF_EVERYTHING = Pattern.compile("^ ?(?:(?:please|now|ok|just|can you),? ){0,2}"
            + "(?:(?:dial|turn|bring|take|pull|scale|put|set|back) )?(?:everything|all of (?:it|that)|the whole (?:edit|thing)|all (?:the )?(?:edits|changes|adjustments)|the edits?)"
            + "(?: (?:back|down|off)){0,2}(?: (?:to|at) (?:(?:about |around )?\\d{1,3} ?(?:%|per ?cent)|half)| (?:(?:about |around )?\\d{1,3} ?(?:%|per ?cent)|half)(?: the)? (?:strength|intensity|opacity|power|amount)"
            + "| back by (?:half|\\d{1,3} ?(?:%|per ?cent)))(?: (?:strength|intensity|opacity|power))?"
            + UnplacedWishes.END);

    /** Half of these is no milder one, but another. */
    private static final Set<Attribute> WHOLLY = EnumSet.of(Attribute.BW, Attribute.AUTO_WHITE_BALANCE);

    private static final float A_LITTLE = 0.2f;

    private static final float EDITED_LESS = -0.3f;

    private Restraint() {}

    private static String alternatives(Map<String, AttributeEdit> words) {
        return words.keySet().stream().sorted().collect(Collectors.joining("|"));
    }

    /**
     * What a sentence asks for; as it was read, unless it says no more than that something is not, or shall not be, too much.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (!read.isUnsupported() && OF_EVERYTHING.matcher(words).matches()) {
            return Intent.nothing();
        }
        if (read.isUnsupported() || read.style().isPresent()) {
            return read;
        }
        if (LESS_IS_MORE.matcher(words).matches()) {
            return keeping("color", "tone");
        }
        if (EDITED.matcher(words).matches() || FAKE.matcher(words).matches()) {
            return natural(words, read);
        }
        Matcher little = ONLY_A_LITTLE.matcher(words);
        if (little.matches()) {
            return aLittle(little, read);
        }
        Matcher strong = NOT_SO_STRONG.matcher(words);
        if (strong.matches() && !Words.has(NO_PLAIN_WISH, strong.group("wish"))) {
            return notSoStrong(strong.group("wish"), read);
        }
        Matcher statement = STATEMENT.matcher(words);
        if (statement.matches()) {
            return Optional.ofNullable(statement.group("exposed"))
                    .map(exposed -> keeping("brightness"))
                    .or(() -> Optional.ofNullable(statement.group("fault"))
                            .map(fault -> keeping(kept(fault, statement.group("what")))))
                    .orElseGet(() -> keeping("color"));
        }
        Matcher now = AS_NOW.matcher(words);
        if (now.matches() && now.group("limit") != null) {
            return less(now.group("what"), read);
        }
        Matcher refused = REFUSED.matcher(words);
        return refused.matches() ? less(refused.group("what"), read) : read;
    }

    /** What was heard by less, and nothing for "strong" itself. */
    private static Intent notSoStrong(String wish, Intent read) {
        List<AttributeEdit> asked = read.edits().stream()
                .filter(e -> e.amount() > 0
                        || (e.attribute() != Attribute.CONTRAST || Words.has(OF_CONTRAST, wish))
                                && (e.attribute() != Attribute.SATURATION || Words.has(OF_SATURATION, wish)))
                .toList();
        List<AttributeEdit> edits = (asked.isEmpty() ? read.edits() : asked)
                .stream()
                        .map(e -> Math.abs(e.amount()) > STRONG && !WHOLLY.contains(e.attribute())
                                ? e.withAmount(e.amount() * OF_STRONG)
                                : e)
                        .toList();
        return edits.equals(read.edits()) ? read : read.withEdits(edits);
    }

    /** What is fine where it is not too much of a fault. */
    private static String kept(String fault, String what) {
        if (what.contains("shadow")) {
            return Attribute.SHADOWS.id();
        }
        if (what.contains("blacks")) {
            return Attribute.BLACKS.id();
        }
        return switch (fault) {
            case "cold" -> Attribute.TEMPERATURE.id();
            case "harsh", "contrasty", "hard" -> Attribute.CONTRAST.id();
            case "strong", "deep" -> what.contains("colo") ? Attribute.SATURATION.id() : Attribute.CONTRAST.id();
            default -> "brightness";
        };
    }

    private static Intent keeping(String... ids) {
        Set<Keep> keeps = Arrays.stream(ids).flatMap(id -> Keep.of(id).stream()).collect(Collectors.toSet());
        return new Intent(List.of(), Optional.empty(), keeps, 0);
    }

    /** A little less of what there shall not be too much of, unless that was heard. */
    private static Intent less(String what, Intent read) {
        AttributeEdit less = of(LESS_OF, what);
        boolean isHeard = read.edits().stream()
                .anyMatch(e -> e.attribute() == less.attribute() && e.amount() * less.amount() > 0);
        boolean isOfIt =
                read.edits().stream().allMatch(e -> e.attribute() == less.attribute() && e.region() == Region.WHOLE);
        return isHeard || !isOfIt ? read : Intent.of(less);
    }

    private static Intent aLittle(Matcher little, Intent read) {
        String noun = Optional.ofNullable(little.group("noun")).orElseGet(() -> little.group("added"));
        AttributeEdit more = noun == null ? turned(of(LESS_OF, little.group("what"))) : of(OF_NOUNS, noun);
        boolean isOfIt =
                read.edits().stream().allMatch(e -> e.attribute() == more.attribute() && e.region() == Region.WHOLE);
        return isOfIt ? Intent.of(more.withAmount(Math.copySign(A_LITTLE, more.amount()))) : read;
    }

    private static AttributeEdit turned(AttributeEdit edit) {
        return edit.withAmount(-edit.amount());
    }

    private static AttributeEdit of(Map<String, AttributeEdit> edits, String word) {
        return edits.entrySet().stream()
                .filter(of -> Pattern.matches(of.getKey(), word))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static Intent natural(String words, Intent read) {
        if (read.edits().stream().anyMatch(e -> e.attribute() == Attribute.SATURATION && e.amount() < 0)) {
            return read;
        }
        float size = Words.amount(words) / Words.PLAIN;
        List<AttributeEdit> edits = Stream.of(Attribute.SATURATION, Attribute.CONTRAST)
                .map(attribute -> AttributeEdit.of(attribute, EDITED_LESS * size))
                .toList();
        Set<Keep> keeps = new HashSet<>(read.keeps());
        keeps.removeIf(keep -> Set.of("color", "tone").contains(keep.id()));
        return new Intent(edits, read.style(), keeps, 0);
    }
}
