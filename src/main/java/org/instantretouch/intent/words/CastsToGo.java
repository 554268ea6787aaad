package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.regex.Pattern;

/**
 * Tells whether it is a cast that an instruction wants to be rid of, "take the green cast out", "everything is too orange", and not a
 * cooler or warmer photo: how far the white balance goes then depends on how strong the photo's cast is.
 */
public final class CastsToGo {
    private static final String HUE =
            "(?:" + Words.HUES + "(?:ish)?|bluish|reddish|pinkish|orangey|yellowy|purplish|warm|cold|cool)";

    private static final Pattern CAST = pattern(
            HUE + "(?: light| colou?r)? (?:cast|tint|tinge|haze|veil)|colou?r cast|cast of (?:the )?" + HUE + "|cast"
                    + "|(?:it|it's|its|photo|picture|image|pic|shot|scene|whole thing|everything|all|thing|room|white balance|wb)(?: is| looks?| came out| turned out| seems?"
                    + "| feels?|'s)?(?: off)?,?(?: all| just| a bit| a little| way| far| much| really| so| very| rather| quite){0,2} too "
                    + HUE
                    + "|^ ?(?:way |far |much |a bit )?too " + HUE + "(?=,? ?$|[.!;,])|too much " + HUE
                    + "|(?:looks?|is|came out|turned out) (?:really|very|so|all|way too|awfully|horribly|sickly) " + HUE
                    + "|why (?:is|does) (?:it|everything|this|the (?:photo|picture|image)) (?:look )?(?:so|all|too) " + HUE
                    + "|(?:get|take|pull|suck|drain) (?:the |all the |all that |that )?" + HUE
                    + " (?:out|away)|(?:get rid of|remove|lose|kill) (?:the |all the |all that |that )?" + HUE + "(?=,? ?$|[.!;,]| and\\b)");

    /** What is to have a cast, or is of a part of the photo. */
    private static final Pattern WANTED = pattern("add|give|put|apply|want|with an?|create|introduce|bring|keep|leave|like the|love the|love how|make (?:it|this|that|everything|[a-z]+ [a-z]+) look");

    private CastsToGo() {}

    /**
     * Whether a cast is to go.
     *
     * @param text an instruction
     */
    public static boolean isAskedBy(String text) {
        String words = PlainText.of(text);
        return has(CAST, words) && !has(WANTED, words);
    }
}
