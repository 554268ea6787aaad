package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;

/**
 * Finds films, film stocks, cameras' film simulations, photographers, series and brands by their names: "Fuji Acros", "make it look like
 * Kodachrome, but brighter", "Saul Leiter"; and seasons, feasts and the like where they are to be how a photo looks: "halloween mood". Such names are no words that a
 * network could tell the meaning of.
 */
public final class NamedLooks {
    private static final String FILE = "looks.properties";

    private static final Pattern EDIT =
            Pattern.compile("(?<attribute>[a-z_]+)(?:\\.(?<hue>[a-z]+))?(?<amount>[+-][\\d.]+)");

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\d'+-]+");

    private static final Pattern ISH = Pattern.compile("(?<=\\w{3})-ish$");

    /** Other words for what is printed or shown, and many of it. */
    private static final Map<String, String> ALIKE = Map.ofEntries(
            Map.entry("advert", "ad"),
            Map.entry("adverts", "ad"),
            Map.entry("ads", "ad"),
            Map.entry("advertisement", "ad"),
            Map.entry("commercial", "ad"),
            Map.entry("commercials", "ad"),
            Map.entry("catalog", "catalogue"),
            Map.entry("catalogs", "catalogue"),
            Map.entry("catalogues", "catalogue"),
            Map.entry("brochures", "brochure"),
            Map.entry("magazines", "magazine"),
            Map.entry("documentaries", "documentary"),
            Map.entry("newsreels", "newsreel"),
            Map.entry("posters", "poster"),
            Map.entry("postcards", "postcard"),
            Map.entry("cookbooks", "cookbook"),
            Map.entry("films", "film"),
            Map.entry("movies", "movie"));

    /** Before what a photo shall look like: "straight out of a travel brochure". */
    private static final Pattern OUT_OF = pattern("(?:straight )?out of(?= an?\\b)|straight from"
            + "|something (?:out of|from|in)|(?:you(?:'d)? )?(?:see|find) in|worthy of");

    /** Any way to write a decade from the twenties on, or a year of it. */
    private static final Pattern DECADE = Pattern.compile(
            "(?:(?:early|late|mid)-)?(?:'?(?:19)?([2-9])0'?s|19([2-9])\\d|(?:'?00'?s|2000'?s|200\\d|noughties)()"
                    + "|(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))");

    private static final List<String> DECADES =
            List.of("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties");

    /** Words of a sentence that names a look, which say nothing of it. */
    private static final Set<String> SAID_BESIDE = Set.of(
            ("make give apply use try do add turn convert edit want wants i i'd like would need can could you we me my it its this that"
                            + " these those the a an some should photo photos picture image shot shots pic frame colour colours color colors grade"
                            + " graded grading palette tone tones toning look looks looking feel feeling vibe vibes aesthetic style"
                            + " styled film films stock simulation sim emulation emulate emulating simulate simulating preset filter"
                            + " profile movie in into on of with to as if though was were is from for please pls thanks kodak fuji fujifilm"
                            + " fujicolor ilford agfa inspired shoot taken real old classic vintage analog analogue instant"
                            + " negative slide bw monochrome 35mm 120 50 100 125 160 200 400 800 1600"
                            + " gimme kindly u ur plz lets let's go going here thing whole entire everything school love be have think"
                            + " really quite"
                            + " 3200 iso 64 25 x-tra mood moods atmosphere ambience light lighting only but just at night halation")
                    .split(" "));

    /** Those of the kind of photo, which say nothing beside a look that is nothing else: "Fan Ho streets". */
    private static final Set<String> OF_A_KIND = Set.of(
            ("portrait portraits street streets city scene scenes photography photograph photographs photographer campaign ad"
                            + " cover covers editorial series shoot session musical luxury gas station"
                            + " early late mid")
                    .split(" "));

    /** A part of the photo, to which a look is to be given. */
    private static final Pattern OF_A_PART =
            pattern("(?:the|this|my) (?:streets?|city|scenes?|station|portraits?|ad|covers?)");

    private static final String SCENE =
            "(?:house|home|exterior|interior|room|kitchen|portrait|landscape|street|wedding|family|travel"
                    + "|product|food|car|building|villa|property|estate|real|listing|facade|fa\u00e7ade|pool|terrace|patio|garden|yard|porch|album|gallery|website|feed|session)";

    /** What a look is to be for, at the end of what is said of it: "twilight look for this house exterior". */
    private static final Pattern FOR_A_SCENE = Pattern.compile(
            " for (?:this|my|our|the|an?) (?:(?:front|back|rear|outside|inside) of (?:this|my|our|the|an?) )?" + SCENE
                    + "(?: " + SCENE + ")?(?: (?:photo|picture|image|shot)s?)?$");

    /** What is printed or shown, where a photo is to be like that. */
    private static final Set<String> PRINTED = Set.of(
            ("magazine brochure poster documentary newsreel postcard ad cover catalogue menu cookbook newspaper calendar book"
                            + " album sitcom programme show card")
                    .split(" "));

    /** What a magazine or a book has that looks as it does. */
    private static final Set<String> COVERS = Set.of("cover", "covers", "page", "spread", "shoot", "editorial", "ad");

    /** Time of day: "five minutes after sunset". */
    private static final Set<String> OF_TIME =
            Set.of("minutes few five ten fifteen twenty thirty 5 10 15 20 30 hour right shortly".split(" "));

    /** Those of how a photo looks, beside which what may be in it is a look. */
    private static final Set<String> OF_A_LOOK = Set.of(
            ("look looking feel feeling vibe vibes mood moods atmosphere ambience aesthetic style styled colour colours color colors"
                            + " tone tones toning palette grade grading filter preset movie film films lighting")
                    .split(" "));

    /** Those of another look, or of how a photo is or was taken, beside which it is none. */
    private static final Set<String> OF_NO_SUCH_LOOK = Set.of(
            ("looks is was were shot shots taken shoot from on old vintage classic instant negative slide bw monochrome fp agfa ilford"
                            + " kodak at night")
                    .split(" "));

    /** Those of a photo that has such a thing in it, or to which something is added. */
    private static final Set<String> OF_A_PHOTO = Set.of("add", "this", "my", "in");

    private static final Set<String> WEAKER = Set.of(
            "subtle",
            "subtly",
            "slight",
            "slightly",
            "bit",
            "little",
            "touch",
            "hint",
            "soft",
            "gentle",
            "light",
            "mild",
            "faint");

    /** Those of them that say how the light of a scene is. */
    private static final Set<String> OF_LIGHT = Set.of("soft", "gentle", "light", "mild");

    private static final Set<String> STRONGER =
            Set.of("strong", "strongly", "heavy", "full", "extreme", "lot", "total", "very");

    /** Those that a clause of their own says of a look, and of nothing else. */
    private static final Set<String> DEGREES =
            Set.of("subtle slight slightly subtly mild faint strong strongly very just only a bit little touch hint"
                    .split(" "));

    private static final AttributeEdit GREY = AttributeEdit.of(Attribute.BW, 1);

    private static final Pattern ENDS = Pattern.compile("[,;.!?&\\n](?!\\d)|\\b(?:and|but|with|plus|then)\\b");

    /** Words of how the photo was taken, and of a filter before the film. */
    private static final Pattern NO_WISH =
            pattern("filters?|(?:i|we|it's|this|that|photo|picture) (?:is|was|shot|took|used)"
                    + "|(?<!\\b(?:like|as|if|though) )it was(?! (?:like|as)\\b)");

    /** Before whoever a photo shows. */
    private static final Pattern SHOWS = pattern("(?:photo|photograph|portrait|picture|image|shot)s? of");

    /** Of what is asked for beside a look. */
    private static final Pattern WISH = pattern(
            "more|less|(?:bright|dark|light|warm|cool|cold|soft|strong|clean|deep|rich)er"
                    + "|(?:bright|dark|light|soft|deep)en|keep|leave|don't|not|no|without|add|lift|raise|lower|reduce|increase|boost|make|give");

    /** Before what a photo shall look like: how that would have been taken is none of how this one was. */
    private static final Pattern LIKENED = Pattern.compile(
            "^(?:please )?(?:make (?:it|this) (?:look )?)?(?:like|as if|as though)\\b|^(?:shot|taken) (?:on an?|like)\\b");

    /** A camera that a photo was taken with, where other clauses say what to do with it. */
    private static final Pattern TAKEN_WITH =
            Pattern.compile("\\b(?:shot|taken|took|photographed) (?:it |this )?(?:on|with|by|using) "
                    + ".*(?:digicam|digital camera|flip phone|tungsten)");

    /** By which something in the photo has the look of something. */
    private static final Pattern LOOKS_SO = pattern(
            "(?:colou?rs?|tones|palette|light|photo|picture|image|sky|he|she|they|we) (?:is|are|looks?|feels?)");

    /** As much sepia as black and white takes before it shows what colours there were. */
    private static final float MOST_SEPIA = 0.4f;

    /** Names, the longest first; those that may be of something else come after all others. */
    private static final List<Name> NAMES = read();

    private NamedLooks() {}

    /**
     * A look that a sentence names.
     *
     * @param exposed how a film is exposed and developed
     * @param rest what it says beside that, to be read alone; empty if nothing
     */
    public record Named(StyleRequest look, List<AttributeEdit> exposed, String rest) {
        public Named {
            exposed = List.copyOf(exposed);
        }

        /**
         * What the sentence asks for.
         *
         * @param read what the rest was read as
         */
        public Intent with(Intent read) {
            if (rest.isEmpty()) {
                return new Intent(exposed, Optional.of(look), Set.of(), 0);
            }
            boolean grey = look.style().recipe().stream().anyMatch(GREY::equals);
            List<AttributeEdit> edits = new ArrayList<>(grey ? toned(read) : read.edits());
            edits.replaceAll(this::beyondTheLook);
            edits.removeIf(e -> e.attribute() == Attribute.FADE && e.amount() == 0);
            exposed.stream()
                    .filter(e -> read.edits().stream().noneMatch(other -> other.attribute() == e.attribute()))
                    .forEach(edits::add);
            return new Intent(edits, Optional.of(look), read.keeps(), read.unsupported());
        }

        /** What is to be faded beside a look that is so by itself is not faded twice. */
        private AttributeEdit beyondTheLook(AttributeEdit edit) {
            double own = look.style().recipe().stream()
                    .filter(e -> e.attribute() == Attribute.FADE)
                    .mapToDouble(e -> e.amount() * look.amount())
                    .sum();
            return edit.attribute() == Attribute.FADE && edit.amount() > 0 && own > 0
                    ? edit.withAmount((float) Math.max(0, edit.amount() - own))
                    : edit;
        }

        private Named beside(List<String> clauses) {
            return new Named(look, exposed, String.join(", ", clauses));
        }

        /** A warm look without colours is one that is toned. */
        private List<AttributeEdit> toned(Intent read) {
            List<AttributeEdit> edits = new ArrayList<>(read.edits());
            edits.add(GREY);
            return TonedGrey.settle("bw " + rest, read.withEdits(edits)).edits().stream()
                    .filter(e -> !e.equals(GREY))
                    .map(e -> e.attribute() == Attribute.SEPIA ? e.withAmount(Math.min(MOST_SEPIA, e.amount())) : e)
                    .toList();
        }
    }

    /** All of them, by their ids. */
    public static List<Style> all() {
        return NAMES.stream()
                .map(Name::look)
                .distinct()
                .sorted(Comparator.comparing(Style::name))
                .toList();
    }

    /** The look of an id. */
    static Style of(String id) {
        return NAMES.stream()
                .map(Name::look)
                .filter(look -> look.name().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What a recipe as in the list of looks does. */
    static List<AttributeEdit> edits(String recipe) {
        return recipe(recipe);
    }

    /**
     * The look that a sentence, or one of its clauses, names and says nothing else; empty if there is none, or more than one.
     *
     * @param text the instruction
     */
    public static Optional<Named> in(String text) {
        String words = PlainText.of(text);
        if (has(NO_WISH, words)) {
            return Optional.empty();
        }
        Optional<Named> alone = look(words);
        if (alone.isPresent()) {
            return alone;
        }
        List<String> clauses = ENDS.splitAsStream(words)
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .toList();
        List<String> looks = clauses.stream().filter(c -> look(c).isPresent()).toList();
        List<String> rest = clauses.stream().filter(c -> look(c).isEmpty()).toList();
        if (looks.size() != 1
                || isOfPhoto(looks.getFirst(), clauses)
                || isTold(looks.getFirst(), rest)
                || FilmExposure.isToBeMended(looks.getFirst(), words)
                || rest.stream().anyMatch(c -> named(words(c)).isPresent())) {
            return Optional.empty();
        }
        // "Kodachrome but subtle, and warmer" has the look's own strength in a clause of that.
        List<String> degrees = rest.stream().filter(NamedLooks::isDegree).toList();
        return look(looks.getFirst() + " " + String.join(" ", degrees))
                .map(look -> look.beside(rest.stream().filter(c -> !isDegree(c)).toList()));
    }

    /** Whether what a clause names may be what is in the photo, of which other clauses say what to do. */
    private static boolean isOfPhoto(String clause, List<String> clauses) {
        List<String> said = words(clause);
        boolean asLook = clause.equals(clauses.getFirst())
                && (!Collections.disjoint(said, OF_A_LOOK)
                        || (has(LIKENED, clause) && !Collections.disjoint(said, PRINTED)))
                && clauses.stream().noneMatch(other -> words(other).contains("too"));
        return has(TAKEN_WITH, clause)
                || !asLook
                        && named(said)
                                .filter(found -> found.name.mayBeInPhoto())
                                .isPresent();
    }

    /** Whether a clause tells how the look of a work, which another one names, is, and asks for nothing beside it. */
    private static boolean isTold(String clause, List<String> rest) {
        return named(words(clause))
                        .filter(found -> found.name.kind == Kind.WORK)
                        .isPresent()
                && rest.stream().anyMatch(c -> !isDegree(c) && !has(WISH, c));
    }

    /** Whether a word says nothing of a look that a sentence names. */
    static boolean saysNothing(String word) {
        return SAID_BESIDE.contains(word);
    }

    static List<String> words(String text) {
        return APART.splitAsStream(text.replace('\u2019', '\''))
                .filter(word -> !word.isEmpty())
                .map(word -> ISH.matcher(word).replaceFirst(""))
                .map(word -> ALIKE.getOrDefault(word, word))
                .map(NamedLooks::decade)
                .toList();
    }

    /** A decade as "80s", whichever way it is written; any other word is itself. */
    private static String decade(String word) {
        Matcher found = DECADE.matcher(word);
        if (!found.matches()) {
            return word;
        }
        if (found.group(3) != null) {
            return "2000s";
        }
        String tens = found.group(1) != null ? found.group(1) : found.group(2);
        return (tens != null ? tens : String.valueOf(2 + DECADES.indexOf(found.group(4)))) + "0s";
    }

    /** Whether a word beside a look's name says nothing of it. */
    private static boolean saysNothing(String word, Name name, String clause) {
        boolean ofKind = switch (name.kind) {
            case LOOK, WORK ->
                (OF_A_KIND.contains(word) && !has(OF_A_PART, clause))
                        || DECADE.matcher(word).matches();
            case SCENE, WORD -> OF_TIME.contains(word) || COVERS.contains(word);
        };
        return ofKind || saysNothing(word) || WEAKER.contains(word) || STRONGER.contains(word);
    }

    /** The look that a clause names, if it says nothing else but how strong it is and how a film is exposed. */
    private static Optional<Named> look(String clause) {
        Optional<FilmExposure> exposure = FilmExposure.in(clause);
        String unexposed = OUT_OF.matcher(FOR_A_SCENE
                        .matcher(exposure.map(FilmExposure::rest).orElse(clause))
                        .replaceFirst(""))
                .replaceFirst("like");
        Optional<LookStrength> strength = LookStrength.ofLook(unexposed);
        List<String> said = words(strength.map(LookStrength::rest).orElse(unexposed));
        return named(said).flatMap(name -> {
            List<String> rest = new ArrayList<>(said);
            rest.subList(name.from, name.from + name.name.words.size()).clear();
            boolean isOfThing = name.name.mayBeInPhoto()
                    && said.subList(name.from + name.name.words.size(), said.size()).stream()
                            .anyMatch(NamedLooks::isDegreeOfThing);
            return !isOfThing
                            && rest.stream().allMatch(w -> saysNothing(w, name.name, clause))
                            && !name.name.isInPhoto(rest, clause)
                    ? Optional.of(new Named(
                            new StyleRequest(
                                    name.name.look,
                                    strength.map(LookStrength::amount).orElseGet(() -> degree(name.name, rest))),
                            exposure.map(FilmExposure::edits).orElse(List.of()),
                            ""))
                    : Optional.empty();
        });
    }

    /** Whether a word behind a thing's name may say how that shall be. */
    private static boolean isDegreeOfThing(String word) {
        return WEAKER.contains(word) || STRONGER.contains(word) || word.equals("real");
    }

    /** Whether a clause says no more than how strong a look is. */
    private static boolean isDegree(String clause) {
        List<String> said =
                words(LookStrength.ofLook(clause).map(LookStrength::rest).orElse(clause));
        return said.stream().allMatch(DEGREES::contains);
    }

    /** What a look's name may be else. */
    private enum Kind {
        /** Nothing. */
        LOOK,
        /** Nothing; but other clauses may tell how it looks, by which it is left to the network. */
        WORK,
        /** What is in a photo, where a sentence says more. */
        SCENE,
        /** What is in a photo, unless it stands beside a word of how it looks. */
        WORD;

        static Kind of(String name) {
            return name.contains("[") ? SCENE : name.contains("(") ? WORD : name.contains("{") ? WORK : LOOK;
        }
    }

    private record Name(List<String> words, Kind kind, Style look) {
        boolean mayBeInPhoto() {
            return kind == Kind.SCENE || kind == Kind.WORD;
        }

        /**
         * Whether it is more likely what is in the photo.
         *
         * @param rest what a clause says beside it
         */
        boolean isInPhoto(List<String> rest, String clause) {
            return switch (kind) {
                case LOOK -> false;
                case WORK -> has(SHOWS, clause);
                case SCENE ->
                    isOfNoLook(rest, clause)
                            || (Collections.disjoint(rest, OF_A_LOOK)
                                    && !has(LIKENED, clause)
                                    && (rest.contains("for") || !Collections.disjoint(rest, OF_A_PHOTO)));
                case WORD -> Collections.disjoint(rest, OF_A_LOOK) || isOfNoLook(rest, clause);
            };
        }

        private static boolean isOfNoLook(List<String> rest, String clause) {
            return (!has(LIKENED, clause) && !Collections.disjoint(rest, OF_NO_SUCH_LOOK))
                    || !Collections.disjoint(rest, OF_LIGHT)
                    || rest.contains("some")
                    || has(LOOKS_SO, clause);
        }
    }

    private record Found(Name name, int from) {}

    private static Optional<Found> named(List<String> said) {
        return NAMES.stream()
                .flatMap(name -> {
                    int from = Collections.indexOfSubList(said, name.words);
                    return from < 0 ? Stream.empty() : Stream.of(new Found(name, from));
                })
                .findFirst();
    }

    private static float degree(Name name, List<String> rest) {
        float plain = StyleRequest.plain(name.look).amount();
        if (plain < 1 && !Collections.disjoint(rest, WEAKER)) {
            return LookStrength.WEAK;
        }
        return Collections.disjoint(rest, STRONGER) ? plain : 1;
    }

    private static List<Name> read() {
        List<Name> names = new ArrayList<>();
        WordList.of(FILE).forEach((id, line) -> {
            String[] parts = line.split(":", -1);
            Style style = new Style(id, recipe(parts[1]));
            for (String name : parts[0].split(",", -1)) {
                names.add(new Name(words(name), Kind.of(name), style));
            }
        });
        return names.stream()
                .sorted(Comparator.comparing(Name::kind)
                        .thenComparing(name -> name.words().size(), Comparator.reverseOrder()))
                .toList();
    }

    private static List<AttributeEdit> recipe(String text) {
        List<AttributeEdit> recipe = new ArrayList<>();
        for (String part : text.strip().split(" +", -1)) {
            Matcher edit = EDIT.matcher(part);
            if (!edit.matches()) {
                throw new IllegalStateException(FILE + ": " + part);
            }
            Attribute attribute = Attribute.of(edit.group("attribute")).orElseThrow();
            Optional<Hue> hue =
                    Optional.ofNullable(edit.group("hue")).map(id -> Hue.of(id).orElseThrow());
            recipe.add(new AttributeEdit(attribute, hue, Region.WHOLE, Float.parseFloat(edit.group("amount"))));
        }
        return recipe;
    }
}
