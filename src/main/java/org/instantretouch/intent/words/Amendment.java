package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * What is said of what an edit does, right after it, without saying it again: "only the sky", "except the face", "same for
 * the foreground", "no, the other way round". A network hears the place, and makes up what is to be done there. Only whole
 * sentences are taken for one.
 *
 * @param kind what is to become of the edit
 * @param part where; as it was said, and empty for {@link Kind#OPPOSITE}
 */
public record Amendment(Kind kind, String part) {
    /** What is to become of an edit. */
    public enum Kind {
        /** It is held to a part. */
        ONLY,
        /** It spares a part. */
        EXCEPT,
        /** It is done in another part, too. */
        ALSO,
        /** It goes the other way. */
        OPPOSITE
    }

    private static final String BEFORE =
            "(?:(?:please|pls|ok|okay|hm+|hey|no|oh|well|actually|now|and|but|sorry|wait|i mean|i meant|i want it"
                    + "|make that),? )*";

    private static final String END =
            "(?:,? (?:please|pls|thanks|though|alone" + "|not (?:the )?[a-z]+(?: [a-z]+)?))*[.! ]*";

    private static final String IN = "(?:(?:in|on|for|to|at|of|with) )?";

    private static final String PLACE = THE + "(?:whole )?(?:" + NAME + "|skin\\b)";

    private static final String SHADOWS = "(?:the )?(?:shadows?|darks|dark (?:parts|areas|tones))";

    private static final String HIGHLIGHTS = "(?:the )?(?:highlights?|brights|bright (?:parts|areas|tones))";

    private static final String PART =
            "(?<part>" + PLACE + "|" + SHADOWS + "|" + HIGHLIGHTS + "|(?:the )?" + Words.HUES + "(?<=s))";

    private static final String DO_IT = "(?:(?:do|apply|keep|have|limit|restrict|confine) (?:it|that|this) )?";

    private static final Pattern ONLY = Pattern.compile(BEFORE + "(?:" + DO_IT + "(?:only|just|solely) " + DO_IT + IN
            + PART.replace("<part>", "<only>")
            + "|" + IN + PART.replace("<part>", "<last>") + " only|(?:limit|restrict|confine) (?:it|that|this) to "
            + PART.replace("<part>", "<limit>")
            + "|" + IN + PART.replace("<part>", "<than>") + "(?:,| and|, and) (?:but )?not " + IN
            + "(?:the |my )?[a-z]+(?: [a-z]+)?)" + END);

    private static final Pattern EXCEPT = Pattern.compile(BEFORE
            + "(?:(?:(?:do it )?(?:everywhere|everything|anywhere|all) but|"
            + "(?:(?:do it )?(?:everywhere|everything|anywhere|all),? )?(?:except(?:ing)?(?: for)?|apart from"
            + "|other than|excluding|bar"
            + "|leav(?:e|ing) out|spar(?:e|ing)|not)) " + IN + "(?<part>" + PLACE + ")|(?:leave|keep) (?<left>"
            + PLACE + ") out(?: of (?:it|that|this))?)" + END);

    private static final Pattern ALSO = Pattern.compile(BEFORE
            + "(?:also )?(?:do )?(?:(?:exactly |just )?(?:the |that )?same(?: thing)?(?: again)? "
            + "(?:in|on|for|to|at|with) (?<same>" + PLACE + ")(?: too| as well| also)?"
            + "|(?:do|apply) (?:it|that|this)(?: too| also| as well)? (?:in|on|for|to) (?<that>" + PLACE
            + ") (?:too|as well|also)"
            + "|also " + IN + "(?<also>" + PLACE + ")|" + IN + "(?<too>" + PLACE + ") (?:too|as well))" + END);

    private static final Pattern OPPOSITE = Pattern.compile(BEFORE
            + "(?:do |make it |it should be )?(?:(?:just|exactly|quite|rather) )?(?:the (?:(?:exact"
            + "|very) )?(?:opposite|reverse"
            + "|other way(?: (?:a?round|about))?)|(?:the )?other way (?:a?round|about)"
            + "|(?:the )?wrong (?:way(?: round)?|direction))" + END);

    /** What of an edit can go the other way by as much. */
    private static final Set<Attribute> ONE_WAY = Set.of(
            Attribute.FADE,
            Attribute.BW,
            Attribute.SEPIA,
            Attribute.AUTO,
            Attribute.AUTO_WHITE_BALANCE,
            Attribute.SHADOW_TINT,
            Attribute.HIGHLIGHT_TINT,
            Attribute.HUE_SHIFT);

    /** What an instruction says of the edit before it; empty if it is one of its own. */
    public static Optional<Amendment> in(String instruction) {
        String words = PlainText.of(instruction).strip().replace('\u2019', '\'');
        if (OPPOSITE.matcher(words).matches()) {
            return Optional.of(new Amendment(Kind.OPPOSITE, ""));
        }
        return in(ALSO, Kind.ALSO, words)
                .or(() -> in(EXCEPT, Kind.EXCEPT, words))
                .or(() -> in(ONLY, Kind.ONLY, words));
    }

    private static Optional<Amendment> in(Pattern pattern, Kind kind, String words) {
        Matcher said = pattern.matcher(words);
        return said.matches()
                ? said.namedGroups().keySet().stream()
                        .flatMap(group -> Optional.ofNullable(said.group(group)).stream())
                        .findFirst()
                        .map(part -> new Amendment(kind, part))
                : Optional.empty();
    }

    /** What is asked for by that where something was asked for before it; empty where that is not clear, and nothing is to be done. */
    public Optional<Intent> of(Intent before) {
        if (before.edits().isEmpty() || before.style().isPresent()) {
            return Optional.empty();
        }
        return switch (kind) {
            case OPPOSITE -> each(before, Amendment::opposite);
            case ONLY -> held(before);
            case EXCEPT -> spared(before);
            case ALSO -> also(before);
        };
    }

    /** One edit, as more of them. */
    private interface Change {
        /** What is asked for instead of an edit; nothing where that is not clear. */
        List<AttributeEdit> of(AttributeEdit edit);
    }

    private static Optional<Intent> each(Intent before, Change change) {
        List<AttributeEdit> edits = new ArrayList<>();
        for (AttributeEdit edit : before.edits()) {
            List<AttributeEdit> changed = change.of(edit);
            if (changed.isEmpty()) {
                return Optional.empty();
            }
            edits.addAll(changed);
        }
        return Optional.of(before.withEdits(edits));
    }

    private static List<AttributeEdit> opposite(AttributeEdit edit) {
        return ONE_WAY.contains(edit.attribute()) ? List.of() : List.of(edit.withAmount(-edit.amount()));
    }

    private Optional<Region> region() {
        List<Region> named = part.endsWith("skin") ? List.of(Region.SUBJECT) : NamedRegions.in(part);
        return named.stream().findFirst().filter(region -> region != Region.WHOLE);
    }

    private Optional<Intent> held(Intent before) {
        if (region().isPresent()) {
            Region region = region().orElseThrow();
            return isInOnePlace(before)
                    ? each(before, e -> isOfPlaces(e) ? List.of(RegionLists.in(region, e)) : List.of())
                    : Optional.empty();
        }
        List<Hue> hues = List.copyOf(HueLists.hues(part));
        return each(before, e -> hues.isEmpty() ? ofTones(e) : ofHues(e, hues));
    }

    /** Of light in dark or bright tones there is an attribute, and of warmth. */
    private List<AttributeEdit> ofTones(AttributeEdit edit) {
        boolean dark = part.matches(SHADOWS);
        Map<Attribute, Attribute> tones = Map.of(
                Attribute.EXPOSURE,
                dark ? Attribute.SHADOWS : Attribute.HIGHLIGHTS,
                Attribute.TEMPERATURE,
                dark ? Attribute.SHADOW_TINT : Attribute.HIGHLIGHT_TINT);
        Attribute tone = tones.get(edit.attribute());
        if (tone == null) {
            return List.of();
        }
        return List.of(
                tone.hasHue()
                        ? new AttributeEdit(
                                tone,
                                Optional.of(edit.amount() > 0 ? Hue.ORANGE : Hue.BLUE),
                                edit.region(),
                                Math.abs(edit.amount()))
                        : new AttributeEdit(tone, Optional.empty(), edit.region(), edit.amount()));
    }

    private static List<AttributeEdit> ofHues(AttributeEdit edit, List<Hue> hues) {
        Optional<Attribute> attribute = switch (edit.attribute()) {
            case EXPOSURE -> Optional.of(Attribute.HUE_LUMINANCE);
            case SATURATION, VIBRANCE -> Optional.of(Attribute.HUE_SATURATION);
            default -> Optional.empty();
        };
        return attribute.stream()
                .flatMap(a ->
                        hues.stream().map(hue -> new AttributeEdit(a, Optional.of(hue), edit.region(), edit.amount())))
                .toList();
    }

    private Optional<Intent> spared(Intent before) {
        return region().flatMap(region -> each(
                before,
                e -> e.region() == Region.WHOLE && isOfPlaces(e) && SparedRegions.mayMoveOff(e, region)
                        ? SparedRegions.elsewhere(region, e)
                        : List.of()));
    }

    private Optional<Intent> also(Intent before) {
        return region().filter(region -> isInOnePlace(before)
                        && before.edits().stream().noneMatch(e -> e.region() == Region.WHOLE || e.region() == region))
                .flatMap(region -> each(before, e -> List.of(RegionLists.in(region, e))));
    }

    private static boolean isInOnePlace(Intent intent) {
        return intent.edits().stream().map(AttributeEdit::region).distinct().count() == 1;
    }

    /** Whether something can be done in one place. */
    private static boolean isOfPlaces(AttributeEdit edit) {
        return switch (edit.attribute()) {
            case VIGNETTE, AUTO, AUTO_WHITE_BALANCE -> false;
            default -> true;
        };
    }
}
