package org.instantretouch.intent.words;

import java.util.List;
import java.util.function.BiFunction;
import org.instantretouch.intent.Intent;

/**
 * Settles what the words of an instruction say beyond doubt where a network is known to hear something else. Each rule takes the
 * words in their {@linkplain PlainText plain} form and what was read, and gives what is meant: the same, unless all that
 * the rule asks for is there.
 */
public final class WordRules {
    /** In the order in which they build on each other. */
    private static final List<BiFunction<String, Intent, Intent>> RULES = List.of(
            HueTurns::settle,
            HueTrades::settle,
            TealShadows::settle,
            KelvinSettings::settle,
            SliderEnds::settle,
            Halves::settle,
            NeutralTones::settle,
            ContrastOfTones::settle,
            Midtones::settle,
            HueSliders::settle,
            KeptWarmth::settle,
            WarmthWithoutHue::settle,
            HueLists::settle,
            MutedHues::settle,
            SparedHues::settle,
            LessThere::settle,
            SparedRegions::settle,
            ForbiddenThere::settle,
            BesideWhatStays::settle,
            HuesInHues::settle,
            DeeperHues::settle,
            TonedDownHues::settle,
            LeftAlone::settle,
            EnoughAlready::settle,
            KeptSkin::settle,
            KeptLights::settle,
            LightsAlone::settle,
            Reflections::settle,
            OppositePlaces::settle,
            RestOfPhoto::settle,
            LoudAndQuiet::settle,
            ComparedRegions::settle,
            MoodOfAPlace::settle,
            Backlight::settle,
            PartByPart::settle,
            PlacesByNumber::settle,
            ComplainedParts::settle,
            BrightAndDark::settle,
            Distractions::settle,
            SecondWishes::settle,
            NotBehind::settle,
            HuesOfThings::settle,
            HuesIntoHues::settle,
            TrueColours::settle,
            LessThanItWas::settle,
            WarmthOfThings::settle,
            SharedObjects::settle,
            MaskedParts::settle,
            RegionLists::settle,
            Corners::settle,
            SplitTones::settle,
            GradersWords::settle,
            HuesAtBothEnds::settle,
            TintComplaints::settle,
            CastsToGo::settle,
            PeopleOffColour::settle,
            WhitesBeside::settle,
            WhiterThings::settle,
            LostDetail::settle,
            WishedFlaws::settle,
            ExposedFor::settle,
            Histograms::settle,
            BlamedLight::settle,
            CastsOfLights::settle,
            Emphasis::settle,
            WindowViews::settle,
            GlowingThings::settle,
            AppealingThings::settle,
            Pop::settle,
            AdjectiveLists::settle,
            SharedDegrees::settle,
            Landmarks::settle,
            AgedPrints::settle,
            WashedOut::settle,
            Lifeless::settle,
            GoneAway::settle,
            NothingSeen::settle,
            FaceShadows::settle,
            Restraint::settle,
            PrintedOn::settle,
            ColourTones::settle,
            ColourDecades::settle,
            SeasonsAndHours::settle,
            Corrections::settle,
            FullBalance::settle,
            MoreThanALittle::settle,
            SlightTones::settle,
            CloudsBroughtOut::settle,
            RefusedEdits::settle,
            RefusedStates::settle,
            ToneOfThings::settle,
            TonedGrey::settle,
            FilmExposure::settle,
            ToneBesideLook::settle,
            WordsOfLooks::settle,
            StyleStrengths::settle,
            CleanLooks::settle,
            NoPlaces::settle);

    private WordRules() {}

    /**
     * What a sentence asks for.
     *
     * @param text the instruction that the intent was read from
     */
    public static Intent settle(String text, Intent read) {
        String words = PlainText.of(text);
        Intent settled = read;
        for (BiFunction<String, Intent, Intent> rule : RULES) {
            settled = rule.apply(words, settled);
        }
        return settled;
    }
}
