package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.PlainWishes.PLEASE;

import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;

/**
 * Settles what shall be seen through a window: "balance inside and outside", "show the view through the window". What is outside is too
 * bright, and what is inside too dark; a network refuses it, makes the edges lighter or corrects the colours.
 */
final class WindowViews {
    private static final float VIEW = -0.6f;
    private static final float INSIDE = 0.45f;

    private static final String IN = "(?:the )?(?:inside|interior|indoors|room)";
    private static final String OUT = "(?:the )?(?:outside|exterior|outdoors|windows?|view(?: outside)?|window view)";

    private static final String AND = " (?:and|with|to|against|&) ";

    private static final Pattern BALANCE = Pattern.compile(
            PLEASE + "(?:balance|even out|equali[sz]e|match)(?: the (?:light|exposure|brightness) (?:of|between))? (?:"
                    + IN + AND + OUT + "|" + OUT + AND + IN + ")(?: light)?(?: better)?" + UnplacedWishes.END);

    private static final String WINDOW =
            "(?:(?:through|out of|outside|in|behind|from|beyond) (?:the |this |that |my |our )?(?:big |large |open )?windows?|outside)";

    /** What may be seen there; who shall be in it is another wish. */
    private static final String VIEW_OF =
            "(?:(?:the |our |that |this |what's |what is )?(?:(?:lovely|nice|beautiful|great) )?(?:view|garden|sea|ocean|lake|beach|city|street|mountains?|trees|landscape|scenery|skyline))";

    private static final Pattern SEEN = Pattern.compile(PLEASE
            + "(?:(?:let (?:me|us|people|buyers) |(?:i|we) (?:want|need|would like) to )?(?:see|show(?: off)?|reveal|make visible|bring (?:back|out)|get back|recover) "
            + "(?:" + VIEW_OF + " )?" + WINDOW
            + "|(?:let (?:me|us|people|buyers) )?(?:see|show(?: me| us)?(?: off)?) (?:what's |what is )" + WINDOW
            + "|make (?:(?:the )?window view|" + VIEW_OF + " " + WINDOW + "|(?:the )?outside) (?:more )?visible"
            + "|(?:get|bring) (?:the |that |our )?(?:window )?view back"
            + "|(?:do |a |do a )?window pull"
            + ")(?: (?:again|more|better))?" + UnplacedWishes.END);

    private WindowViews() {}

    /**
     * What a sentence asks for; as it was read, unless it says no more than what is to be seen outside, and that was not heard.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        boolean isHeard = read.edits().stream().anyMatch(e -> e.attribute() == Attribute.HIGHLIGHTS && e.amount() < 0);
        if (read.style().isPresent() || isHeard) {
            return read;
        }
        if (BALANCE.matcher(words).matches()) {
            return Intent.of(AttributeEdit.of(Attribute.HIGHLIGHTS, VIEW), AttributeEdit.of(Attribute.SHADOWS, INSIDE));
        }
        return SEEN.matcher(words).matches() ? Intent.of(AttributeEdit.of(Attribute.HIGHLIGHTS, VIEW)) : read;
    }
}
