package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.PlainWishes.COMPARATIVE;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.instantretouch.intent.words.RegionLists.Wish;

/**
 * Settles that what a place has enough of stays: "lift her, the hedge behind is light enough". A network hears the place, and
 * gives it more of that, or less.
 */
final class EnoughAlready {
    private static final Pattern ENDS = Pattern.compile(
            "[,;.!?\u2026]+(?:\\s|$)|\\s-+\\s|\\s(?:and|but|while|whereas|as|since|because|though|although)(?=\\s)");

    private static final String OF_SUBJECT =
            "(?:" + Belongings.BODY + "|" + Belongings.CLOTHES + "|skin(?: tones?)?|he|she)\\b";

    private static final Pattern SUBJECT = pattern(OF_SUBJECT);

    private static final String OF_FOREGROUND = "(?:grass|lawn|road|street|floor|sand)\\b";

    /** Whatever is there. */
    private static final String BEHIND =
            "(?:[a-z]+ ){0,2}[a-z]+ (?:behind|in the back|at the back)(?: (?:him|her|them|me|us|it))?\\b";

    private static final String STATE =
            "(?:bright|light|dark|dim|warm|cool|cold|saturated|colou?rful|vivid|contrasty|soft|strong|intense"
                    + "|punchy|sharp|clear|blue|green|red|yellow|orange|pink)";

    private static final String TONES =
            "(?:light|brightness|exposure|contrast|warmth|colou?r|saturation|detail|punch|pop)";

    private static final String AS_IT_IS =
            "(?: (?:already|now|as (?:it|they|she|he) (?:is|are)|as is|for me|like (?:that|this)|(?:by|in) itself))?";

    private static final String REST = "rest(?: of (?:the|it|this)(?: [a-z]+)?)?";

    /** Of a fault, to have not too much of it is fine; to be not too bright may be one. */
    private static final String NO_FAULT =
            "(?:is|are|looks?|seems?)(?:n't|nt| not) (?:too|overly) (?:dark|dim|cold|harsh|contrasty"
                    + "|strong|intense|yellow|orange|red)(?: at all| really| anyway)?";

    private static final Pattern ENOUGH = Pattern.compile("(?:(?:just|and|but|because|as|since) )?(?<place>" + THE
            + "(?:" + REST + "|" + BEHIND + "|" + NAME + "|" + OF_SUBJECT + "|" + OF_FOREGROUND
            + ")) (?:already )?(?:(?:is|are|looks?|seems?|feels?) (?:already |quite |just |now )?" + STATE + " enough"
            + "|(?:has|have|got|gets?|has got) (?:already |quite )?(?:enough|plenty)(?: (?:of )?" + TONES
            + ")?|(?:is|are|looks?) (?:already |quite |just |now )?(?:fine|ok|okay|good|great|perfect|lovely|beautiful|gorgeous|stunning|amazing|nicely exposed|well exposed|well lit|all right|alright)|"
            + NO_FAULT + ")" + AS_IT_IS);

    /** What may be wanted of the place all the same. */
    private static final Pattern OF_IT =
            pattern("it|its|that|this|one|both|too|also|as well|same|everything|whole|all|rest|else|others?");

    /** It may have enough, and shall be otherwise a little: "the sky is fine but a bit dark". */
    private static final Pattern ALL_THE_SAME = pattern(
            "(?:enough|fine|ok|okay|good|great|perfect|lovely|beautiful|gorgeous|stunning|amazing|nicely exposed|well exposed|well lit|all right|alright|(?:[a-z]+n't|[a-z]+nt|not) (?:too|overly) [a-z]+)"
                    + "(?:,? (?:but|though|although|while|yet)(?: (?:just|only|still|maybe|perhaps))*"
                    + " (?:" + DEGREE + "|too|(?:it )?(?:could|should|can|might|must|needs?|is)|" + COMPARATIVE
                    + "|too \\w+)"
                    + "|,? (?:just|only|still|maybe|perhaps) (?:" + DEGREE + " )?" + COMPARATIVE + ")");

    /** Parts of somebody that are too small to leave all of them out. */
    private static final Pattern SMALL = Pattern.compile(THE + "(?:hair|eyes|hands?|arms|lips)");

    /** Who is dark by a word that says nothing of how much light the photo has. */
    private static final Pattern DARK_PEOPLE =
            Pattern.compile("(?:i|we|you|he|she|they|(?:the|my|our|both|all) [a-z]+(?: of us)?)"
                    + "(?:'m|'re|'s| am| are| is| look| looks)(?: (?:all|both|just|only|too|so|very|completely|almost)){0,4} "
                    + "(?:dark|black|underexposed|backlit|in (?:the |deep )?shadows?|in the dark|(?:a )?silhouettes?)");

    private static final Pattern IT_IS = pattern(
            "it's|it is|like (?:it|that|this)|too (?=" + STATE
                    + "\\b)|both of (?:us|them|you)|(?:all|both) (?=(?:too |so )?(?:dark|black|underexposed|backlit|silhouettes?|in (?:the |deep )?shadows?)\\b)");

    private EnoughAlready() {}

    /**
     * What a sentence asks for; as it was read, unless that changes a place which has enough of it.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || read.style().isPresent() || read.edits().isEmpty()) {
            return read;
        }
        List<String> clauses = ENDS.splitAsStream(words)
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .toList();
        List<Matcher> enough =
                clauses.stream().map(ENOUGH::matcher).filter(Matcher::matches).toList();
        List<String> others =
                clauses.stream().filter(c -> !ENOUGH.matcher(c).matches()).toList();
        if (enough.size() != 1 || others.isEmpty() || has(ALL_THE_SAME, words)) {
            return read;
        }
        String said = String.join(", ", others);
        Region region = region(enough.getFirst().group("place"), said);
        boolean mayBeMeant = region == Region.WHOLE
                || NamedRegions.withTheWhole(said).stream().anyMatch(r -> r == region || r == Region.WHOLE)
                || (region == Region.SUBJECT && has(SUBJECT, said))
                || has(OF_IT, IT_IS.matcher(said).replaceAll(""));
        Intent settled = mayBeMeant ? read : settled(region, said, read);
        boolean isOut = settled.edits().size() >= read.edits().size();
        return isOut && SMALL.matcher(enough.getFirst().group("place")).matches() ? read : settled;
    }

    private static Region region(String place, String said) {
        if (Pattern.matches(THE + REST, place)) {
            List<Region> first = NamedRegions.in(said);
            return first.size() == 1 && SparedRegions.isAPart(first.getFirst())
                    ? NamedRegions.rest(first.getFirst())
                    : Region.WHOLE;
        }
        List<Region> named = NamedRegions.in(place);
        if (Pattern.matches(THE + BEHIND, place)) {
            return Region.BACKGROUND;
        }
        return !named.isEmpty()
                ? named.getFirst()
                : Pattern.matches(THE + OF_FOREGROUND, place) ? Region.FOREGROUND : Region.SUBJECT;
    }

    private static Intent settled(Region region, String said, Intent read) {
        if (DARK_PEOPLE.matcher(said).matches()
                && read.edits().stream().allMatch(e -> isMoreLight(e) && e.region() == region)) {
            return read.withEdits(read.edits().stream()
                    .map(e -> new AttributeEdit(e.attribute(), e.hue(), Region.SUBJECT, e.amount()))
                    .toList());
        }
        List<AttributeEdit> elsewhere = read.edits().stream()
                .filter(e -> e.region() != region || takesBack(e, read))
                .toList();
        if (!elsewhere.isEmpty() && elsewhere.size() < read.edits().size()) {
            return read.withEdits(elsewhere);
        }
        boolean isOneWish = read.edits().size() == 1
                && wish(said).filter(w -> isOf(w, read.edits().getFirst())).isPresent();
        boolean isMoved = elsewhere.isEmpty()
                ? isOneWish
                : NamedRegions.in(said).isEmpty()
                        && SparedRegions.isAPart(region)
                        && read.edits().stream().allMatch(e -> e.region() == Region.WHOLE && mayMove(e));
        return isMoved
                ? read.withEdits(
                        read.edits().stream().flatMap(e -> off(region, e)).toList())
                : read;
    }

    private static boolean isMoreLight(AttributeEdit edit) {
        return edit.amount() > 0 && (edit.attribute() == Attribute.EXPOSURE || edit.attribute() == Attribute.SHADOWS);
    }

    /** Whether an edit leaves its region out of one of the whole photo. */
    private static boolean takesBack(AttributeEdit edit, Intent read) {
        return read.edits().stream()
                .anyMatch(e -> e.region() == Region.WHOLE
                        && e.attribute() == edit.attribute()
                        && e.amount() * edit.amount() < 0);
    }

    /** The only plain wish of words. */
    private static Optional<Wish> wish(String said) {
        List<Wish> wishes = PlainWishes.in(said);
        return wishes.size() == 1 ? Optional.of(wishes.getFirst()) : Optional.empty();
    }

    private static boolean isOf(Wish wish, AttributeEdit edit) {
        return wish.attribute() == edit.attribute() && wish.hue().isEmpty() && mayMove(edit);
    }

    private static boolean mayMove(AttributeEdit edit) {
        return switch (edit.attribute()) {
            case VIGNETTE, AUTO, AUTO_WHITE_BALANCE, BW, SEPIA, FADE -> false;
            default -> true;
        };
    }

    private static Stream<AttributeEdit> off(Region region, AttributeEdit edit) {
        return SparedRegions.isAPart(region)
                ? Stream.of(new AttributeEdit(edit.attribute(), edit.hue(), NamedRegions.rest(region), edit.amount()))
                : SparedRegions.elsewhere(region, edit.attribute(), edit.amount()).stream();
    }
}
