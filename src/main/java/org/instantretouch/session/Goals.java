package org.instantretouch.session;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.instantretouch.intent.words.NamedColours;

/** What an intent keeps, asks for, or is rid of, as far as a small copy of a photo shows it. */
final class Goals {
    /** Asked for by themselves, these change colours as they are meant to. */
    private static final Set<Attribute> OF_COLOUR = EnumSet.of(
            Attribute.SATURATION,
            Attribute.VIBRANCE,
            Attribute.BW,
            Attribute.SEPIA,
            Attribute.HUE_SATURATION,
            Attribute.HUE_SHIFT,
            Attribute.HUE_LUMINANCE,
            Attribute.SHADOW_TINT,
            Attribute.HIGHLIGHT_TINT);

    /** Where these are edited, more light for all tones undoes much of it. */
    private static final Set<Attribute> ENDS_OF_THE_TONES =
            EnumSet.of(Attribute.HIGHLIGHTS, Attribute.SHADOWS, Attribute.WHITES, Attribute.BLACKS);

    /** A cast that goes takes colour with it, of which nothing was asked for. */
    private static final Set<Measured> TOLD_BY_COLOUR =
            EnumSet.of(Measured.SATURATION, Measured.VIBRANCE, Measured.WARMTH, Measured.TINT);

    static final Set<Attribute> BALANCES = EnumSet.of(Attribute.TEMPERATURE, Attribute.TINT);

    private Goals() {}

    /**
     * White balances of the whole photo that take out the cast that it has. Where only one of two is asked for that are to, the other
     * one goes with it: a red cast is yellow, too.
     *
     * @param ridOf the attributes that are to
     */
    static List<CastGoal> casts(Intent intent, Set<Attribute> ridOf, SmallCopy photo) {
        List<AttributeEdit> asked = intent.edits().stream()
                .filter(edit -> edit.region() == Region.WHOLE && BALANCES.contains(edit.attribute()))
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        int[] greys = photo.likelyGreys();
        List<CastGoal> gone = BALANCES.stream()
                .filter(ridOf::contains)
                .flatMap(balance -> CastGoal.of(balance, asked(balance, asked), photo, greys))
                .toList();
        return gone.isEmpty()
                ? List.of()
                : Stream.concat(
                                gone.stream(),
                                BALANCES.stream()
                                        .filter(balance -> !ridOf.contains(balance)
                                                && asked.stream().noneMatch(edit -> edit.attribute() == balance))
                                        .map(balance -> CastGoal.kept(balance, asked.getFirst(), greys)))
                        .toList();
    }

    private static AttributeEdit asked(Attribute balance, List<AttributeEdit> asked) {
        return asked.stream()
                .filter(edit -> edit.attribute() == balance)
                .findFirst()
                .orElse(asked.getFirst());
    }

    /** What can be measured of an intent: only where it is the whole photo that is edited. */
    static List<WholeGoal> of(Intent intent) {
        if (intent.edits().stream().anyMatch(edit -> edit.region() != Region.WHOLE)) {
            return List.of();
        }
        return Stream.of(kept(intent), keptHues(intent), skinBesideReds(intent), asked(intent))
                .flatMap(goals -> goals)
                .toList();
    }

    /** Those of the goals that can be told while a cast goes, if one does. */
    static List<WholeGoal> besideCasts(List<WholeGoal> goals, boolean isCastGoing) {
        return goals.stream()
                .filter(goal -> !isCastGoing || !TOLD_BY_COLOUR.contains(goal.of()))
                .toList();
    }

    /**
     * Edits of places that others take in as well; none of which another one in its place is the opposite, nor more or less light
     * beside a style, which is meant within that.
     */
    static List<AttributeEdit> placesBesideOthers(Intent intent) {
        boolean isBesideEdits =
                intent.edits().stream().anyMatch(edit -> edit.region() == Region.WHOLE && edit.amount() != 0);
        return intent.edits().stream()
                .filter(edit -> edit.region() != Region.WHOLE && edit.amount() != 0)
                .filter(edit -> PlaceGoal.measure(edit.attribute()).isPresent())
                .filter(edit -> isBesideEdits || (intent.style().isPresent() && !PlaceGoal.isOfLight(edit.attribute())))
                .filter(edit -> intent.edits().stream().noneMatch(other -> isOpposite(edit, other)))
                .toList();
    }

    /** Whether two edits of one place undo each other. */
    private static boolean isOpposite(AttributeEdit edit, AttributeEdit other) {
        return edit.region() == other.region()
                && edit.amount() * other.amount() < 0
                && PlaceGoal.areToldAlike(edit.attribute(), other.attribute());
    }

    /** Whether an edit of a place may only take back what is done everywhere. */
    static boolean mayTakeBack(AttributeEdit edit, Intent intent) {
        return intent.edits().stream()
                .anyMatch(other -> other.region() == Region.WHOLE
                        && other.attribute() == edit.attribute()
                        && other.hue().equals(edit.hue())
                        && other.amount() * edit.amount() < 0);
    }

    /** Edits of the subject that give back what one of the place where it stands takes. */
    static List<AttributeEdit> givenBack(Intent intent) {
        return intent.edits().stream()
                .filter(edit -> edit.region() == Region.SUBJECT
                        && PlaceGoal.measure(edit.attribute()).isPresent())
                .filter(edit -> intent.edits().stream()
                        .anyMatch(place -> place.region() != Region.SUBJECT
                                && place.attribute() == edit.attribute()
                                && place.amount() * edit.amount() < 0))
                .toList();
    }

    /** What turns a hue all the way to a colour. */
    static Optional<HueGoal> arriving(Intent intent, NamedColours.Turn turn, SmallCopy before, SmallCopy now) {
        return intent.edits().stream()
                .filter(edit ->
                        edit.attribute() == Attribute.HUE_SHIFT && edit.hue().equals(Optional.of(turn.hue())))
                .findFirst()
                .flatMap(edit -> HueGoal.of(edit, turn.degrees(), before, now));
    }

    /** Hues that keep their colour where all others have more or less of it. */
    private static Stream<WholeGoal> keptHues(Intent intent) {
        return intent.edits().stream()
                .filter(edit -> edit.amount() != 0 && intent.net(edit).amount() == 0)
                .flatMap(edit -> edit.hue().stream())
                .distinct()
                .map(WholeGoal::kept);
    }

    /** Skin is orange, and near enough to red to have a share of what reds have more of. */
    private static Stream<WholeGoal> skinBesideReds(Intent intent) {
        boolean isOfReds = intent.style().isEmpty()
                && intent.edits().stream().anyMatch(Goals::isRedder)
                && intent.edits().stream()
                        .allMatch(edit ->
                                edit.hue().filter(hue -> hue != Hue.ORANGE).isPresent());
        return isOfReds ? Stream.of(WholeGoal.spared(Hue.ORANGE)) : Stream.empty();
    }

    private static boolean isRedder(AttributeEdit edit) {
        return edit.attribute() == Attribute.HUE_SATURATION
                && edit.hue().equals(Optional.of(Hue.RED))
                && edit.amount() > 0;
    }

    /** What is kept, where it is something else that is edited. */
    private static Stream<WholeGoal> kept(Intent intent) {
        return Arrays.stream(Measured.values())
                .filter(kept -> kept.most > 0 && intent.holds(kept.by))
                .filter(kept -> intent.edits().stream()
                        .noneMatch(edit -> edit.attribute() == kept.by
                                || (kept == Measured.SATURATION && OF_COLOUR.contains(edit.attribute()))))
                .map(kept -> WholeGoal.kept(kept, most(kept, intent)));
    }

    /** What is asked for beside something else, a style or another edit, that does not change the very colours it is told by. */
    private static Stream<WholeGoal> asked(Intent intent) {
        Map<Attribute, Double> amounts = new EnumMap<>(Attribute.class);
        intent.edits().forEach(edit -> amounts.merge(edit.attribute(), (double) edit.amount(), Double::sum));
        if (amounts.size() < 2 && intent.style().isEmpty()) {
            return Stream.empty();
        }
        Set<Attribute> all = EnumSet.noneOf(Attribute.class);
        intent.resolved().forEach(edit -> all.add(edit.attribute()));
        return Arrays.stream(Measured.values())
                .filter(asked -> asked.canBeAsked() && Collections.disjoint(all, asked.untoldWith()))
                .filter(asked -> amounts.getOrDefault(asked.by, 0.0) != 0)
                .map(asked -> WholeGoal.asked(asked, amounts.getOrDefault(asked.by, 0.0)));
    }

    private static double most(Measured kept, Intent intent) {
        if (kept != Measured.BRIGHTNESS) {
            return kept.most;
        }
        return intent.edits().stream()
                .filter(edit -> ENDS_OF_THE_TONES.contains(edit.attribute()))
                .mapToDouble(edit -> kept.most * Math.abs(edit.amount()))
                .min()
                .orElse(kept.most);
    }
}
