package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.pattern;

import java.util.regex.Pattern;

/**
 * What people wear, carry and are of, by its names in a sentence: where one of these words stands, it is of who the photo shows. One
 * vocabulary for all rules that spare, change or refuse to paint such things.
 */
final class Belongings {
    /** Clothes, each of one or of many; without "top", which is a place as well. */
    static final String CLOTHES =
            "(?:dress(?:es)?|gowns?|veils?|shirts?|t-?shirts?|blouses?|skirts?|jackets?|blazers?|coats?|suits?|tuxedos?|jeans|trousers"
                    + "|pants|shorts|leggings|jumpers?|sweaters?|pullovers?|hoodies?|cardigans?|waistcoats?|uniforms?|kimonos?|saris?"
                    + "|hats?|caps?|beanies?|helmets?|scarf|scarves|ties?|gloves|mittens|socks|shoes?|boots|trainers|sneakers|clothes|outfits?)";

    /** What is put on or carried beside clothes. */
    static final String ACCESSORIES =
            "(?:glasses|sunglasses|necklaces?|earrings?|rings?|bracelets?|jewell?ery|lipstick|make-?up|blush|bags?|handbags?|bouquets?"
                    + "|umbrellas?|balloons?)";

    /** Parts of somebody that a photo has a colour of; without the face and the skin, which are who it is of. */
    static final String BODY =
            "(?:hair|beards?|moustaches?|fringe|eyes?|eyebrows|brows|eyelashes|lashes|lips|mouth|teeth|cheeks|nails?|hands?|arms?|legs?|feet"
                    + "|tattoos?)";

    private static final Pattern OF_A_PERSON = pattern(CLOTHES + "|" + ACCESSORIES + "|" + BODY + "|skin");

    private Belongings() {}

    /** Whether words name what somebody wears, carries or is of. */
    static boolean areIn(String words) {
        return Words.has(OF_A_PERSON, words);
    }
}
