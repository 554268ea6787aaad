package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.SparedRegions.EXCEPT;
import static org.instantretouch.intent.words.SparedRegions.SPARED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/** Settles complaints of all but a region: "everything has a red cast except the sky". */
final class ComplainedAllBut {
    /** How much of each way of the white balance takes back a red cast. */
    private static final float RED_BALANCE = 0.3f;

    private static final String HUE = "(?:" + Words.HUES + "(?:ish)?|bluish|reddish|pinky|orangey|purplish)";

    /** All but a region is complained of: "everything has a red cast except the sky". */
    private static final Pattern COMPLAINED_BUT = Pattern.compile(
            "^(?=.*(?:\\b(?:is|looks?|seems?|came|turned|has|went|got|too|cast)\\b|it's)) ?(?:(?:hi|hey|so|well|hm+),? )?(?:everything|it's all|it is all|it's|it is|it|all"
                    + "|(?:the )?(?:whole |entire )?(?:photo|picture|pic|image|shot|scene|room|frame|thing))"
                    + "(?: is| looks?| seems?| came out| turned out| turned| has gone| went| has got| has| got)?"
                    + "(?: (?:all|a|an|way|much|far|too|very|so|quite|rather|bit|slightly|strong|weird)){0,4}"
                    + " (?<how>" + HUE
                    + "|dark|dim|underexposed|bright|overexposed|cold|warm|flat)(?: cast| tint| tinge| tone)?(?: everywhere| all over)?"
                    + ",? (?:but(?: not)?|" + EXCEPT + ")" + SPARED + UnplacedWishes.END);

    private ComplainedAllBut() {}

    /** What puts all but a region right. */
    static Optional<Intent> settle(String words, Intent read) {
        Matcher complaint = COMPLAINED_BUT.matcher(words);
        if (!complaint.matches()) {
            return Optional.empty();
        }
        String how = complaint.group("how");
        Region region = SparedRegions.region(complaint.group(complaint.groupCount()));
        boolean isElsewhere =
                !read.edits().isEmpty() && read.edits().stream().allMatch(e -> e.region() == NamedRegions.rest(region));
        if (isElsewhere) {
            return Optional.empty();
        }
        List<AttributeEdit> remedies = remedies(how);
        Map<Attribute, Float> amounts = new LinkedHashMap<>();
        remedies.forEach(remedy -> amounts.put(
                remedy.attribute(),
                read.edits().stream()
                        .filter(e -> e.attribute() == remedy.attribute() && e.amount() * remedy.amount() > 0)
                        .map(AttributeEdit::amount)
                        .findFirst()
                        .orElse(remedy.amount())));
        List<AttributeEdit> edits = new ArrayList<>();
        amounts.forEach((attribute, amount) -> edits.addAll(SparedRegions.elsewhere(region, attribute, amount)));
        return edits.isEmpty() ? Optional.empty() : Optional.of(Intent.of(edits.toArray(AttributeEdit[]::new)));
    }

    private static List<AttributeEdit> remedies(String how) {
        float size = Words.PLAIN;
        return switch (how) {
            case "dark", "dim", "underexposed" -> List.of(AttributeEdit.of(Attribute.EXPOSURE, size));
            case "bright", "overexposed" -> List.of(AttributeEdit.of(Attribute.EXPOSURE, -size));
            case "cold" -> List.of(AttributeEdit.of(Attribute.TEMPERATURE, size));
            case "warm" -> List.of(AttributeEdit.of(Attribute.TEMPERATURE, -size));
            case "flat" -> List.of(AttributeEdit.of(Attribute.CONTRAST, size));
            default ->
                ComplainedParts.hue(how)
                        .map(hue -> TintComplaints.balance(hue, size)
                                .map(List::of)
                                .orElse(List.of(
                                        AttributeEdit.of(Attribute.TEMPERATURE, -RED_BALANCE),
                                        AttributeEdit.of(Attribute.TINT, -RED_BALANCE))))
                        .orElse(List.of());
        };
    }
}
