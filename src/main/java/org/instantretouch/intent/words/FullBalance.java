package org.instantretouch.intent.words;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that a white balance which is to be put right is put right nearly in full: "auto white balance", "there's a weird colour
 * over the whole thing". By half, as a network hears it without a word of degree, half of the cast would stay. What is to be as the eye
 * saw it is left to the photo, too: "closer to what I saw".
 */
final class FullBalance {
    private static final float FULL = 0.9f;

    /** From here on what was heard is more than a little. */
    private static final float PLAIN = 0.4f;

    private static final Pattern WORD = Pattern.compile("[a-z']+");

    /** All that such a sentence may say. */
    private static final Set<String> OF_BALANCE = Set.of(
            ("auto automatic automatically awb wb white balance balanced colour color colours colors cast casts tint tinge"
                            + " weird strange odd funny wrong bad ugly off terrible horrible awful whatever unwanted nasty some kind of"
                            + " there's there is are it's it that this its the a an my all over whole entire overall everything thing"
                            + " photo picture pic image shot scene on in for to me us"
                            + " fix fixed correct corrected set adjust sort remove take get rid out lose neutralise neutralize cancel neutral"
                            + " make turn apply use do run give look looks looking seem seems came have has got"
                            + " can could would you i i'd want need like please pls thanks thank and just hi hey up way away really very"
                            + " totally completely fully")
                    .split(" "));

    private static final String SEEN = "(?:(?:really|actually) )?(?:saw|see|sees|looked|looks|was|did)"
            + "(?: (?:it|them|like|there|that day|on the day|in (?:real life|reality|person)|with (?:my|our) own eyes|to (?:the|my|our) (?:naked )?eyes?)){0,2}";

    /** What it was like tells how to put it right. */
    private static final Pattern AS_SEEN = Pattern.compile(PlainWishes.PLEASE
            + "(?:(?:make|get|bring|have) (?:it|this|the (?:photo|picture|image|colou?rs))(?: (?:to )?look| be)? )?"
            + "(?:(?:(?:a (?:bit|little)|much) )?(?:closer to|nearer(?: to)?|more like)|(?:just |exactly )?(?:like|as)) (?:(?:what|how|the way) )?"
            + "(?:i|we|you|the (?:human |naked )?eyes?|(?:my|our)(?: own)? eyes|it) " + SEEN + UnplacedWishes.END
            + "|" + PlainWishes.PLEASE
            + "(?:(?:make|get|bring|have) (?:it|this|the (?:photo|picture|image|colou?rs))(?: (?:to )?look| be)? )?"
            + "(?:(?:a (?:bit|little)|much) )?(?:closer|nearer|truer|more true) to (?:reality|real life|life|nature|the real thing|the truth)"
            + UnplacedWishes.END);

    private static boolean isDeaf(Intent read) {
        return read.style().isEmpty()
                && read.keeps().isEmpty()
                && read.edits().stream()
                        .noneMatch(
                                e -> e.attribute() == Attribute.AUTO || e.attribute() == Attribute.AUTO_WHITE_BALANCE);
    }

    private FullBalance() {}

    /**
     * What a sentence asks for; as it was read, unless it says nothing but that the white balance shall be right.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (isDeaf(read) && AS_SEEN.matcher(words).matches()) {
            return Intent.of(AttributeEdit.of(Attribute.AUTO, Words.PLAIN));
        }
        boolean isAlone = read.style().isEmpty()
                && read.keeps().isEmpty()
                && read.edits().size() == 1
                && read.edits().getFirst().region() == Region.WHOLE
                && read.edits().getFirst().attribute() == Attribute.AUTO_WHITE_BALANCE;
        if (!isAlone
                || read.edits().getFirst().amount() < PLAIN
                || read.isUnsupported()
                || words.chars().anyMatch(Character::isDigit)
                || !WORD.matcher(words).results().map(MatchResult::group).allMatch(OF_BALANCE::contains)) {
            return read;
        }
        AttributeEdit heard = read.edits().getFirst();
        return Intent.of(heard.withAmount(FULL + (1 - FULL) * (heard.amount() - PLAIN) / (1 - PLAIN)));
    }
}
