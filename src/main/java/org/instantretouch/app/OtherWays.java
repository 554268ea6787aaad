package org.instantretouch.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How what is asked for by words, and is no edit, is done in the editor: "save", "export as jpeg", "next photo". */
enum OtherWays {
    SAVE("save(?: (?:it|this|that|now|the (?:photo|picture|image|edit|file)|my (?:edit|work|changes)))?(?: now)?"),
    EXPORT("(?:(?:export|download|share|print)(?: (?:it|this|that|now|the (?:photo|picture|image)))?|save(?: (?:it"
            + "|this))?)"
            + "(?: (?:as|to|in) (?:a |an )?[a-z0-9]+)?"),
    PHOTOS("(?:(?:show |go to |open )?(?:the |me )*(?:next|previous|last) (?:photo|picture|image|one|shot)|next"
            + "|previous)"),
    OPEN("open(?: (?:a|another|the|my|new) (?:photo|picture|image|file|folder))?"),
    HELP("help(?: me)?|what can (?:you|i|we) (?:do|say|type)|how does this work|(?:keyboard )?shortcuts|keys"),
    MANY("(?:apply|paste|copy|do) (?:it|this|that|the edit|the same)? ?to (?:all|every|the other|other|many"
            + "|several)(?: of)?(?: (?:the|my))?"
            + "(?: other)? ?(?:photos?|pictures?|images?|of them)?"),
    COPY("(?:copy|paste)(?: (?:it|this|that|the (?:edit|look|settings)))?"),
    QUIT("quit|exit|close(?: (?:the )?(?:program|editor|window|app))?|bye|goodbye");

    private final Pattern words;

    OtherWays(String words) {
        this.words =
                Pattern.compile("(?:(?:please|can you|could you|now|ok),? )*(?:" + words + ")(?:,? please)?[ .!?]*");
    }

    /** What is told of an instruction that asks for nothing but one of these. */
    static Optional<String> of(String instruction) {
        String said = instruction.toLowerCase(Locale.ROOT).strip();
        return Arrays.stream(values())
                .filter(way -> way.words.matcher(said).matches())
                .findFirst()
                .map(way -> Texts.get("notice.otherwise." + way.name().toLowerCase(Locale.ROOT)));
    }
}
