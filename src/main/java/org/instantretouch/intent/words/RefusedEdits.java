package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;

/**
 * Settles what a sentence does not want: "no black and white", "no warmer than this", "no drama in the sky". A network hears what it
 * names.
 */
final class RefusedEdits {
    private static final String GREY = "(?:bw|black-and-white|monochrome|mono|gr[ae]yscale)";

    private static final String FILLER =
            "(?: (?:a|an|any|the|that|this|it|me|my|photo|picture|image|in|into|to|make|go|be|do|want"
                    + "|like|need|use|turn|turned|convert|have|see|effect|filter|please)){0,5}";

    private static final Pattern NO_GREY =
            pattern("(?:no|not|never|without|remove|undo|get rid of|turn off|switch off|take off"
                    + "|anything but|instead of|rather than|out of|don't|dont|didn't|doesn't|won't)" + FILLER + " "
                    + GREY
                    + "(?![- ](?:points?|clipping|levels?|balance|noise|enough|yet|only|alone|version|film)\\b)"
                    + "|" + GREY + " off(?=$|[,;.!]| (?:please|and|again))");

    /** By which black and white may be wanted all the same. */
    private static final Pattern WANTED = pattern("why|if|could|can|would|already|that's|but|or|nothing|no colou?rs?");

    private static final Pattern NO_MORE = Pattern.compile(
            "\\s*(?:please )?no (brighter|lighter|darker|warmer|cooler|colder)(?:,? please| than (?:this|that|now|it is))?[.!\\s]*");

    private static final Pattern NO_DRAMA = Pattern.compile(PlainWishes.PLEASE
            + "(?:but )?(?:no|zero|without(?: any)?|none of that) (?:(?:more|extra|big|fake|hdr|added|such) )?drama(?:tic (?:sky|skies|clouds|look|light))?"
            + "(?: (?:in|on|to|for) " + NamedRegions.THE + "[a-z]+)?" + UnplacedWishes.END);

    private RefusedEdits() {}

    /**
     * What a sentence asks for without what it refuses.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (has(NO_GREY, words) && !has(WANTED, words)) {
            return read.withEdits(read.edits().stream()
                    .filter(e -> e.attribute() != Attribute.BW)
                    .toList());
        }
        if (NO_DRAMA.matcher(words).matches()) {
            return calm(read);
        }
        Matcher noMore = NO_MORE.matcher(words);
        return noMore.matches() && read.style().isEmpty() ? keeping(noMore.group(1), read) : read;
    }

    /** The same with less of the contrast that makes drama, and without its look. */
    private static Intent calm(Intent read) {
        List<AttributeEdit> edits = read.edits().stream()
                .map(e -> e.attribute() == Attribute.CONTRAST ? e.withAmount(-Math.abs(e.amount())) : e)
                .toList();
        boolean isDramatic = read.style()
                .filter(style -> style.style().name().equals("dramatic"))
                .isPresent();
        return new Intent(edits, isDramatic ? Optional.empty() : read.style(), read.keeps(), read.unsupported());
    }

    private static Intent keeping(String what, Intent read) {
        String id = switch (what) {
            case "brighter", "lighter", "darker" -> "brightness";
            default -> Attribute.TEMPERATURE.id();
        };
        Set<Keep> keeps = new HashSet<>(read.keeps());
        Keep.of(id).ifPresent(keeps::add);
        return new Intent(List.of(), read.style(), keeps, read.unsupported());
    }
}
