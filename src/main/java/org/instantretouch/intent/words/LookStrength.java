package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.pattern;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How strong a look shall be, where that is said of it: "at half strength", "30%", "tone it down".
 *
 * @param amount in (0, 1]
 * @param rest the sentence without that
 */
record LookStrength(float amount, String rest) {
    /** Of a look that is asked for, but not much of it. */
    static final float WEAK = 0.4f;

    private static final Map<String, Float> SHARES =
            Map.of("half", 0.5f, "quarter", 0.25f, "third", 0.33f, "full", 1f, "double", 1f);

    private static final String STRENGTH = "[- ](?:strength|intensity|opacity|power)";

    private static final String AT = "(?:(?:at|to|with) )?(?:(?:about|around|roughly|only|just) )?";

    private static final Pattern NUMBER = Pattern.compile(
            "\\b" + AT + "(?<!\\d[.,]?)(?<percent>\\d{1,3}) ?(?:%|(?:percent|per cent)\\b)(?:" + STRENGTH + "\\b)?");

    private static final Pattern SHARE = pattern(AT + "(?:a )?(?<share>half|quarter|third|full|double)" + STRENGTH);

    /** A share of what is named beside it, where nothing else is. */
    private static final Pattern BARE_SHARE =
            pattern(AT + "(?<share>half|quarter)(?! (?:of )?(?:the|my|this|it)\\b)(?: of)?");

    private static final String IT = "(?:it|this|that|the look)";

    private static final String BY = "(?: (?:a (?:bit|little|lot|notch)|slightly|please))?";

    private static final Pattern LESS = Pattern.compile(
            "\\b(?:ton(?:e|ed) (?:" + IT + " )?down(?: " + IT + ")?"
                    + "|dial(?:l?ed)? (?:" + IT + " )?(?:back|down)(?: " + IT + ")?"
                    + "|(?:turned|scaled) (?:back|down)|go(?:ing)? easy(?: on (?:it|the look))?|lite(?=$| ?[,;.!]))"
                    + BY
                    + "\\b"
                    + "|(?:[,;]|\\bbut) (?:(?:a (?:bit|little)|much|make it|a lot) )?(?:less(?: of it| strong| intense| heavy)?|weaker|fainter|subtler|more subtle|milder)(?=$| ?[.!])");

    /** The strength that words state in numbers or shares; of more than one, none is told. */
    static Optional<LookStrength> stated(String words) {
        return one(NUMBER, words)
                .map(found -> of(Integer.parseInt(found.group("percent")) / 100f, found))
                .or(() -> one(SHARE, words).map(LookStrength::share))
                .filter(strength -> strength.amount > 0 && strength.amount <= 1);
    }

    /** The strength of a look, in words that say nothing of anything else. */
    static Optional<LookStrength> ofLook(String words) {
        return stated(words)
                .or(() -> one(BARE_SHARE, words).map(LookStrength::share))
                .or(() -> lessened(words));
    }

    /** The strength of a look that is to be less strong. */
    static Optional<LookStrength> lessened(String words) {
        return one(LESS, words).map(found -> of(WEAK, found));
    }

    private static Optional<Matcher> one(Pattern pattern, String words) {
        Matcher found = pattern.matcher(words);
        return pattern.matcher(words).results().count() == 1 && found.find() ? Optional.of(found) : Optional.empty();
    }

    private static LookStrength share(Matcher found) {
        return of(Objects.requireNonNull(SHARES.get(found.group("share"))), found);
    }

    private static LookStrength of(float amount, Matcher found) {
        return new LookStrength(amount, found.replaceFirst(" "));
    }
}
