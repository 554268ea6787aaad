package org.instantretouch.intent.words;

import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that a photo in which nothing can be seen is brightened by much, and its shadows with it: "too dark, I can hardly see
 * anything". A network hears the same as of one that is only too dark, by which there is still nothing to be seen.
 */
final class NothingSeen {
    private static final float LIGHT = 0.8f;

    private static final float SHADOWS = 0.4f;

    private static final String DARK =
            "(?:(?:it|this|that|everything|(?:the |this |my |whole )*(?:photo|picture|pic|image|shot))(?:'s| is| was| looks| came out)? )?"
                    + "(?:(?:so|too|way|very|really|just|far|much|all|pitch|super) ){0,3}(?:dark|black|dim|underexposed)"
                    + "(?:,| and| so| that|\\.)* ";

    private static final String NOTHING = "(?:(?:i|you|we|one|nobody|people) )?(?:(?:really|just|even) )?"
            + "(?:(?:can|could) (?:hardly|barely|scarcely)|can't|cannot|can not|cant|couldn't|hardly|barely|(?<=nobody )can)"
            + " (?:(?:really|even) )?(?:see|make out) (?:anything|a (?:damn |bloody |single )?thing|nothing)(?: (?:at all|in it|here|there))?";

    private static final Pattern SENTENCE = Pattern.compile(
            "^ ?(?:(?:sorry|hi|hey|please|ugh|um),? )?(?:" + DARK + ")?" + NOTHING
                    + "(?:,? (?:it'?s |because it'?s |as it'?s )?(?:(?:so|too|way|very|really) ){1,2}dark)?"
                    + "(?:,? (?:please )?(?:fix|help|mend|lift|brighten)(?: it| this| that)?)?(?:,? (?:please|pls))?[ .!?]*$");

    private NothingSeen() {}

    /**
     * What a sentence asks for; as it was read, unless it says nothing but that nothing can be seen, and more light was heard.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        boolean isLight = !read.isUnsupported()
                && read.style().isEmpty()
                && read.keeps().isEmpty()
                && !read.edits().isEmpty()
                && read.edits().stream().allMatch(NothingSeen::isLight);
        if (!isLight || !SENTENCE.matcher(words).matches()) {
            return read;
        }
        return Intent.of(
                AttributeEdit.of(Attribute.EXPOSURE, most(Attribute.EXPOSURE, LIGHT, read)),
                AttributeEdit.of(Attribute.SHADOWS, most(Attribute.SHADOWS, SHADOWS, read)));
    }

    private static boolean isLight(AttributeEdit edit) {
        return edit.region() == Region.WHOLE
                && edit.amount() > 0
                && (edit.attribute() == Attribute.EXPOSURE || edit.attribute() == Attribute.SHADOWS);
    }

    private static float most(Attribute attribute, float least, Intent read) {
        return (float) read.edits().stream()
                .filter(e -> e.attribute() == attribute)
                .mapToDouble(AttributeEdit::amount)
                .reduce(least, Math::max);
    }
}
