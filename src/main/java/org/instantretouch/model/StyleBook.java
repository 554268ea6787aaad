package org.instantretouch.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Region;
import org.instantretouch.intent.Style;

/**
 * A file of styles: {@code {"name": {"edits": [{"attr", "amount", "hue"?, "region"?}], "words": [...]}}}. The attribute
 * {@code auto} of the hue {@code neutral} means {@link Attribute#AUTO_WHITE_BALANCE}.
 */
public final class StyleBook {
    private StyleBook() {}

    /** The styles in the order of the file, which is part of a model's format. */
    public static List<Style> read(Path file) throws ModelException {
        JsonFields book = JsonFields.read(file);
        List<Style> styles = new ArrayList<>();
        for (String name : book.names()) {
            JsonFields style = book.object(name);
            List<AttributeEdit> edits = new ArrayList<>();
            for (JsonFields edit : style.objects("edits")) {
                edits.add(edit(edit));
            }
            if (style.has("words")) {
                style.strings("words");
            }
            style.end();
            styles.add(new Style(name, edits));
        }
        return List.copyOf(styles);
    }

    /** One edit, of a style or of an instruction. */
    public static AttributeEdit edit(JsonFields edit) throws ModelException {
        String id = edit.string("attr");
        Attribute attribute = Attribute.of(id).orElseThrow(() -> edit.wrong("attr", "there is no attribute " + id));
        float amount = edit.number("amount", -1, 1);
        String regionId = edit.string("region", Region.WHOLE.id());
        Region region = Region.of(regionId).orElseThrow(() -> edit.wrong("region", "there is no region " + regionId));
        Optional<Hue> hue = Optional.empty();
        if (edit.has("hue")) {
            String hueId = edit.string("hue");
            if (attribute == Attribute.AUTO && hueId.equals("neutral")) {
                attribute = Attribute.AUTO_WHITE_BALANCE;
            } else {
                hue = Optional.of(Hue.of(hueId).orElseThrow(() -> edit.wrong("hue", "there is no hue " + hueId)));
            }
        }
        edit.end();
        if (attribute.hasHue() != hue.isPresent()) {
            throw edit.wrong("hue", attribute.id() + (hue.isPresent() ? " takes no hue" : " needs a hue"));
        }
        return new AttributeEdit(attribute, hue, region, amount);
    }
}
