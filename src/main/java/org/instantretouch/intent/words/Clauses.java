package org.instantretouch.intent.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Finds hues and regions that only the clauses of a sentence tell, each read alone. A network that has one answer for each
 * attribute and direction hears but one hue of "make the sky bluer and the grass greener", and often one place of "sky much darker,
 * background a bit darker".
 */
public final class Clauses {
    /** Each takes the time of an instruction. */
    private static final int MOST = 6;

    private static final List<Attribute> OF_HUES =
            List.of(Attribute.HUE_SATURATION, Attribute.HUE_LUMINANCE, Attribute.HUE_SHIFT);

    private static final Pattern ENDS =
            Pattern.compile("[,;.!?/|&+\\n](?!\\d)|\\b(?:and|but|while|then|plus)\\b", Pattern.CASE_INSENSITIVE);

    /**
     * Words by which a clause may take back, limit, explain or refer to what another says, so that none is to be read alone: of
     * "the faces look red, ease them toward gold" the first is no wish.
     */
    private static final Pattern DEPENDENT = Pattern.compile(
            "n't\\b|\\b(?:is|are|was|were|looks?|looking|reads?|seems?|feels?|too|no|not|never|nor|neither|none|nothing"
                    + "|without|except|only|just|keep|keeping|kept|leave|leaving|hold|than|instead|rather|same|both|dont"
                    + "|it|them|they|that|this|those|these|which|one|ones|other|others|rest)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Before what is asked for, where it is asked whether that can be. */
    private static final Pattern POLITE = Pattern.compile(
            "^ ?(?:(?:hi|hey|hello|please|so|well|sorry),? ){0,3}(?:(?:is|would|could|might|will) it (?:be )?possible (?:for you )?to"
                    + "|it is possible (?:for you )?to|is there (?:a|any) way (?:for you )?to|i(?:'d| would) like (?:you )?to"
                    + "|(?:it )?would be (?:nice|great|good|lovely) to) ",
            Pattern.CASE_INSENSITIVE);

    /** What is neither a region, nor of the tones, nor of any hue. */
    private static final String THING =
            "(?:the |my |our |her |his )?(?:people|faces?|couple|bride|groom|kids|children|(?!(?:"
                    + NamedRegions.NAME + "|" + Words.HUES
                    + "|it|them|they|this|that|skin|everything|all|one|shadows?|highlights?|whites|blacks|tones?|mid-?tones|colou?rs?|contrast"
                    + "|brightness|light|exposure|saturation)\\b)[a-z]+)";

    /** What else a sentence says of all that it does not name, by which its clauses depend on nothing. */
    private static final Pattern REST_STAYS = Pattern.compile(
            "(?:[,;.] ?(?:and |but )?|,? (?:and|but) )(?:" + THING
                    + " (?:(?:stays?|remains?|left) )?(?:as (?:it|they) (?:is|are)|as is|unchanged|untouched)"
                    + "|(?:leave|keep) " + THING + " (?:alone|untouched|unchanged|as (?:it|they) (?:is|are)|as is)"
                    + "|(?:do not|don't|dont) (?:touch|change) " + THING
                    + "|(?:the )?rest(?: of it| of the (?:photo|picture|image))?"
                    + "(?: (?:is|looks|stays?|remains?))? (?:as (?:it )?is|(?:the )?same|unchanged|untouched|alone|fine|ok|okay|good)"
                    + "|(?:the )?rest stays|(?:leave|keep) (?:the )?(?:rest|everything else)(?: (?:alone|as (?:it )?is|the same))?"
                    + "|nothing else)[ .!]*$",
            Pattern.CASE_INSENSITIVE);

    /** How little all that is said before is to show, which each of its clauses is read with. */
    private static final Pattern HELD_BACK = Pattern.compile(
            "(?:,|;|\\.)? ?(?:but )?(?:nothing|not)(?: (?:to be|it))? (?:(?:too|overly) (?:much|strong|crazy|wild|heavy|extreme|obvious)"
                    + "|over the top|overdone|exaggerated|crazy|extreme)[ .!]*$",
            Pattern.CASE_INSENSITIVE);

    /** Words by which places are no wishes each of its own. */
    private static final Pattern NO_PLACES = Pattern.compile("\\b(?:cannot|can|has|have|half|heart)\\b");

    /** How one part of the tones, or one hue, shall be; a list of such says nothing else. */
    private static final Pattern OF_TONES = Pattern.compile("(?:(?:with|and|very|nice|some) ){0,2}"
            + "(?:crushed|deep|inky|solid|milky|lifted|matte|faded|cold|cool|icy|warm|golden|soft|creamy|gentle|rolled[ -]off|bright|dark|dense|heavy|heavier"
            + "|light|airy|pale|glowing|hot|clean|open|muted|rich|vivid|dusty|earthy|dirty|strong|saturated|desaturated|teal|amber|featherlight) "
            + "(?:blacks|shadows|highlights|whites|mid-?tones|mids|(?:" + Words.HUES + ")(?<=s))");

    /** How something shall look, which is no word of how it does. */
    private static final Pattern SHALL_LOOK = Pattern.compile(
            "\\b(?:should|shall|must|ought to|(?:make|let|have) (?:the |my |her |his |our )?[a-z]+) look\\b",
            Pattern.CASE_INSENSITIVE);

    private static final String WARM_HUE = "(?:orange|gold|amber|peach|honey|warmth)";

    /** Skin that is told by its warmth alone is heard as a fault. */
    private static final Pattern WARMTH_IN_SKIN = Pattern.compile("(?:(?:with|and|some|a bit of) )*" + WARM_HUE
            + " (?:in|on|into) (?:the |her |his |their )?(?:skin(?: ?tones?)?|faces?)");

    /** By which warmth may be what is wrong. */
    private static final Pattern FAULTS = Pattern.compile(
            "\\b(?:casts?|tint|tinge|fix|correct|remove|less|kill|reduce|ugly|weird|lose|lower|tone down|get rid)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final String WARM_SKIN = "warm skin";

    /** A tint of one end of the tones, or of the skin, which is heard alone and is lost among other wishes. */
    private static final Pattern TINTED = Pattern.compile("(?:(?:with|and|very|nice|some|soft) ){0,2}"
            + "(?:(?:creamy|golden|warm|cold|cool|icy|teal|amber|" + Words.HUES + ") (?:shadows|highlights|whites)"
            + "|(?:warm|golden|glowing|cool|rosy) skin(?: ?tones?)?)");

    private static final Set<Attribute> TINTS = Set.of(Attribute.SHADOW_TINT, Attribute.HIGHLIGHT_TINT);

    private static final Pattern FURTHER =
            Pattern.compile("\\b(?:even|still|again|further|extra|especially|on top)\\b", Pattern.CASE_INSENSITIVE);

    /** By less than this two amounts are of the same degree. */
    private static final float A_DEGREE = 0.2f;

    private static final String DEGREE =
            "(?:(?:just )?a (?:bit|little|lot|touch|tad)(?: (?:more|less))?|slightly|strongly"
                    + "|(?:much|far|way) (?:more|less))";

    /** Such a clause has its verb from the first: "brighten the face a lot and the background a little". */
    private static final Pattern PLACE_BY_DEGREE =
            Pattern.compile(NamedRegions.THE + NamedRegions.NAME + " " + DEGREE + "(?:,? please)?[.!]?");

    private static final Pattern VERB_OF_PLACE = Pattern.compile("^(?!more\\b|less\\b)([a-z]+(?: up| down)? )"
            + NamedRegions.THE + "(?:whole (?:photo|picture|image|shot|frame|scene|thing)|everything|"
            + NamedRegions.NAME + ") " + DEGREE + "\\b");

    private static final String BY_AS_MUCH =
            " by (?:about |around )?(?:\\d+ ?(?:%|per ?cent|points?)?|half|an? (?:third|quarter|half|fifth|tenth)"
                    + "|a (?:bit|little|lot)|(?:ten|fifteen|twenty|thirty|forty|fifty)(?: per ?cent)?)";

    /** Likewise of a hue: "reduce red by a third and blue by half". */
    private static final Pattern HUE_BY_DEGREE =
            Pattern.compile("(?:the )?(?:" + Words.HUES + ")" + BY_AS_MUCH + "(?:,? please)?[.!]?");

    private static final Pattern VERB_OF_HUE =
            Pattern.compile("^(?:(?:please|can you|could you) )?(?<verb>[a-z]+(?: up| down)? )(?:the )?(?:" + Words.HUES
                    + ")" + BY_AS_MUCH + "[.!]?$");

    /**
     * A clause of a sentence.
     *
     * @param read what it was read as by itself
     */
    public record Clause(String text, Intent read) {}

    private Clauses() {}

    /**
     * The clauses of a sentence that can be read alone.
     *
     * @param said the sentence
     * @param whole what the sentence was read as
     * @return two to six of at least two words each; none where there are fewer or more, where they depend on each other, or
     *     where nothing is asked for that {@link #settle} would change
     */
    public static List<String> of(String said, Intent whole) {
        Matcher back = HELD_BACK.matcher(said);
        boolean isHeldBack = back.find();
        String tail = isHeldBack ? said.substring(back.start()) : "";
        String asked = isHeldBack
                ? said.substring(0, back.start())
                : REST_STAYS.matcher(said).replaceFirst("");
        String text = POLITE.matcher(asked).replaceFirst("");
        boolean ofHues = whole.edits().stream().anyMatch(e -> OF_HUES.contains(e.attribute()));
        if (DEPENDENT.matcher(SHALL_LOOK.matcher(text).replaceAll("be")).find()) {
            return List.of();
        }
        List<String> clauses = ENDS.splitAsStream(text)
                .map(String::strip)
                .filter(clause -> clause.contains(" "))
                .map(clause -> WARMTH_IN_SKIN.matcher(PlainText.of(clause)).matches()
                                && !FAULTS.matcher(text).find()
                        ? WARM_SKIN
                        : clause)
                .toList();
        String words = PlainText.of(text);
        boolean isOne = ofHues
                || isOfPlaces(words, whole)
                || isOfTones(clauses)
                || clauses.stream().anyMatch(Clauses::isTinted);
        return !isOne || clauses.size() < 2 || clauses.size() > MOST
                ? List.of()
                : withVerbs(clauses).stream().map(clause -> clause + tail).toList();
    }

    private static List<String> withVerbs(List<String> clauses) {
        Matcher ofHue = VERB_OF_HUE.matcher(PlainText.of(clauses.getFirst()));
        if (ofHue.find()) {
            return withVerb(ofHue.group("verb"), HUE_BY_DEGREE, clauses);
        }
        Matcher verb = VERB_OF_PLACE.matcher(PlainText.of(clauses.getFirst()));
        return verb.find() ? withVerb(verb.group(1), PLACE_BY_DEGREE, clauses) : clauses;
    }

    private static List<String> withVerb(String verb, Pattern without, List<String> clauses) {
        return clauses.stream()
                .map(clause -> without.matcher(PlainText.of(clause)).matches() ? verb + clause : clause)
                .toList();
    }

    private static boolean isTinted(String clause) {
        return TINTED.matcher(PlainText.of(clause)).matches();
    }

    /** The same with the tints that single clauses tell and that were not heard. */
    private static Intent withTints(Intent whole, List<Clause> clauses) {
        if (whole.style().isPresent()) {
            return whole;
        }
        List<AttributeEdit> edits = new ArrayList<>(whole.edits());
        clauses.stream()
                .filter(clause ->
                        isTinted(clause.text) && clause.read.style().isEmpty() && !clause.read.isUnsupported())
                .flatMap(clause -> clause.read.edits().stream())
                .filter(e -> TINTS.contains(e.attribute())
                        ? e.region() == Region.WHOLE
                        : e.region() == Region.SUBJECT && e.attribute() == Attribute.TEMPERATURE)
                .filter(e -> edits.stream()
                        .noneMatch(other -> isSameTint(other, e)
                                || (other.region() == e.region()
                                        && (other.attribute() == e.attribute()
                                                || (e.region() == Region.SUBJECT
                                                        && other.attribute().hasHue())))))
                .forEach(edits::add);
        return edits.size() == whole.edits().size() ? whole : whole.withEdits(edits);
    }

    /** A tint that was heard in another place is the same one: it is not asked for twice. */
    private static boolean isSameTint(AttributeEdit heard, AttributeEdit tint) {
        return TINTS.contains(tint.attribute())
                && heard.attribute() == tint.attribute()
                && heard.hue().equals(tint.hue());
    }

    private static boolean isOfTones(List<String> clauses) {
        return clauses.stream()
                .allMatch(clause -> OF_TONES.matcher(PlainText.of(clause)).matches());
    }

    /** What each of a list of tones and hues was read as, where all of it was. */
    private static Optional<Intent> listed(Intent whole, List<Clause> clauses) {
        boolean isList = !clauses.isEmpty()
                && isOfTones(clauses.stream().map(Clause::text).toList())
                && whole.style().isEmpty()
                && !whole.isUnsupported()
                && clauses.stream().allMatch(clause -> isOfTonesAlone(clause.read));
        if (!isList) {
            return Optional.empty();
        }
        List<AttributeEdit> edits = new ArrayList<>();
        clauses.stream()
                .flatMap(clause -> clause.read.edits().stream())
                .filter(e -> edits.stream()
                        .noneMatch(other -> other.attribute() == e.attribute()
                                && other.hue().equals(e.hue())))
                .forEach(edits::add);
        boolean isHeard = edits.stream()
                .allMatch(e -> whole.edits().stream()
                        .anyMatch(other -> other.attribute() == e.attribute()
                                && other.hue().equals(e.hue())));
        return isHeard ? Optional.empty() : Optional.of(whole.withEdits(edits));
    }

    private static boolean isOfTonesAlone(Intent read) {
        return !read.edits().isEmpty()
                && read.style().isEmpty()
                && !read.isUnsupported()
                && read.keeps().isEmpty()
                && read.edits().stream().allMatch(e -> e.region() == Region.WHOLE);
    }

    /** Whether a sentence asks for something in one place, and names more of them. */
    private static boolean isOfPlaces(String words, Intent whole) {
        return whole.edits().stream().anyMatch(e -> e.region() != Region.WHOLE)
                && NamedRegions.withTheWhole(words).size() > 1
                && !RegionLists.isIn(words)
                && !NO_PLACES.matcher(words).find();
    }

    /**
     * What a sentence asks for, with the hues that its clauses add to those of an attribute and direction, each clause one, by its
     * own amount, and likewise the regions; where the clauses do not tell all that the sentence was read as, it stays as it is.
     *
     * @param whole what the sentence was read as
     * @param clauses what each of its clauses was read as
     */
    public static Intent settle(Intent whole, List<Clause> clauses) {
        return listed(whole, clauses)
                .orElseGet(() ->
                        withTints(withPlaces(withHues(withLightOfThings(whole, clauses), clauses), clauses), clauses));
    }

    /**
     * The same with the light of what has a hue as its own clause tells it, where the whole photo was heard: "make the sky bluer and
     * the trees a bit brighter".
     */
    private static Intent withLightOfThings(Intent whole, List<Clause> clauses) {
        List<AttributeEdit> edits = new ArrayList<>(whole.edits());
        for (boolean up : new boolean[] {true, false}) {
            List<AttributeEdit> told = asked(whole, Attribute.EXPOSURE, up);
            List<List<AttributeEdit>> said = clauses.stream()
                    .map(clause -> asked(clause.read, Attribute.HUE_LUMINANCE, up))
                    .filter(own -> !own.isEmpty())
                    .toList();
            boolean isOfThing = told.size() == 1
                    && told.getFirst().region() == Region.WHOLE
                    && said.size() == 1
                    && asked(whole, Attribute.HUE_LUMINANCE, up).isEmpty()
                    && hues(asked(whole, Attribute.HUE_LUMINANCE, !up)).stream()
                            .noneMatch(hues(said.getFirst())::contains)
                    && clauses.stream()
                            .allMatch(clause ->
                                    asked(clause.read, Attribute.EXPOSURE, up).isEmpty());
            if (isOfThing) {
                edits.removeAll(told);
                edits.addAll(said.getFirst());
            }
        }
        return whole.withEdits(edits);
    }

    private static Intent withHues(Intent whole, List<Clause> clauses) {
        List<AttributeEdit> edits = new ArrayList<>(whole.edits());
        for (Attribute attribute : OF_HUES) {
            for (boolean up : new boolean[] {true, false}) {
                List<AttributeEdit> told = asked(whole, attribute, up);
                List<List<AttributeEdit>> each = clauses.stream()
                        .map(clause -> asked(clause.read, attribute, up))
                        .filter(own -> !own.isEmpty())
                        .toList();
                List<AttributeEdit> said = each.stream().flatMap(List::stream).toList();
                boolean oneEach = each.size() == said.size() && hues(said).size() == said.size();
                // A hue that is asked for otherwise is what the other clause means.
                Set<Hue> mentioned = hues(
                        whole.edits().stream().filter(e -> !told.contains(e)).toList());
                if (!told.isEmpty()
                        && oneEach
                        && said.size() > told.size()
                        && hues(said).containsAll(hues(told))
                        && hues(said).stream().noneMatch(mentioned::contains)) {
                    edits.removeAll(told);
                    edits.addAll(said);
                }
            }
        }
        return whole.withEdits(edits);
    }

    private static Intent withPlaces(Intent whole, List<Clause> clauses) {
        if (whole.isUnsupported() || clauses.stream().anyMatch(clause -> !tellsItsPlace(clause))) {
            return whole;
        }
        List<AttributeEdit> edits = new ArrayList<>(whole.edits());
        for (Attribute attribute : Attribute.values()) {
            for (boolean up : new boolean[] {true, false}) {
                List<AttributeEdit> told = attribute.hasHue() ? List.of() : asked(whole, attribute, up);
                List<AttributeEdit> said = clauses.stream()
                        .flatMap(clause -> asked(clause.read, attribute, up).stream())
                        .toList();
                Set<Region> mentioned = regions(asked(whole, attribute, !up));
                if (!told.isEmpty()
                        && said.size() > told.size()
                        && regions(said).size() == said.size()
                        && regions(said).containsAll(regions(told))
                        && regions(said).stream().noneMatch(mentioned::contains)) {
                    edits.removeAll(told);
                    said.forEach(edit -> edits.add(besideTheWhole(edit, said, clauses)));
                }
            }
        }
        return whole.withEdits(edits);
    }

    /**
     * What adds to an edit of the whole photo: "darker overall, the sky much darker" tells how dark the sky shall be, and "even
     * darker" how much darker than the rest.
     */
    private static AttributeEdit besideTheWhole(AttributeEdit edit, List<AttributeEdit> said, List<Clause> clauses) {
        float all = said.stream()
                .filter(e -> e.region() == Region.WHOLE)
                .findFirst()
                .map(AttributeEdit::amount)
                .orElse(0f);
        boolean further = edit.region() == Region.WHOLE
                || Math.abs(edit.amount()) < Math.abs(all) + A_DEGREE
                || clauses.stream()
                        .anyMatch(clause -> FURTHER.matcher(clause.text).find());
        return further ? edit : edit.withAmount(edit.amount() - all);
    }

    /** Whether a clause names one place, and was read as of that. */
    private static boolean tellsItsPlace(Clause clause) {
        Set<Region> named = NamedRegions.withTheWhole(PlainText.of(clause.text));
        return named.size() == 1 && named.containsAll(regions(clause.read.edits()));
    }

    private static List<AttributeEdit> asked(Intent intent, Attribute attribute, boolean up) {
        return intent.edits().stream()
                .filter(e -> e.attribute() == attribute && e.amount() > 0 == up)
                .toList();
    }

    private static Set<Hue> hues(List<AttributeEdit> edits) {
        return edits.stream().flatMap(e -> e.hue().stream()).collect(Collectors.toSet());
    }

    private static Set<Region> regions(List<AttributeEdit> edits) {
        return edits.stream().map(AttributeEdit::region).collect(Collectors.toSet());
    }
}
