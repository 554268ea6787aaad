package org.instantretouch.photo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a photo's texts go in a new file. A PNG takes all as they are. A JPEG takes comments; what else it has no place for, as a
 * TIFF has for none, goes into XMP where that has a property for it and says nothing there yet. Of the rest the user is told.
 */
final class TextPlaces {
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    /** Keywords that a note names. */
    private static final int MOST_NAMED = 5;

    /** Where XMP has a text (ISO 16684-1; exif by CIPA DC-010). */
    private record Property(String namespace, String name, XmpPacket.Form form) {}

    private static final Map<String, Property> PROPERTIES = Map.of(
            "Title",
            new Property(DUBLIN_CORE, "dc:title", XmpPacket.Form.ALTERNATIVES),
            "Author",
            new Property(DUBLIN_CORE, "dc:creator", XmpPacket.Form.LIST),
            "Description",
            new Property(DUBLIN_CORE, "dc:description", XmpPacket.Form.ALTERNATIVES),
            "Copyright",
            new Property(DUBLIN_CORE, "dc:rights", XmpPacket.Form.ALTERNATIVES),
            "Software",
            new Property("http://ns.adobe.com/xap/1.0/", "xmp:CreatorTool", XmpPacket.Form.PLAIN),
            PhotoText.COMMENT,
            new Property("http://ns.adobe.com/exif/1.0/", "exif:UserComment", XmpPacket.Form.ALTERNATIVES));

    private TextPlaces() {}

    /**
     * Metadata whose texts are those that a format takes, and whose XMP says the others.
     *
     * @param notes takes a sentence for the user if some texts have no place
     */
    static PhotoMetadata of(PhotoFormat format, PhotoMetadata metadata, List<String> notes) {
        if (format == PhotoFormat.PNG || metadata.texts().isEmpty()) {
            return metadata;
        }
        List<PhotoText> taken = new ArrayList<>();
        Map<String, List<String>> others = new LinkedHashMap<>();
        for (PhotoText text : metadata.texts()) {
            if (format == PhotoFormat.JPEG && isComment(text)) {
                taken.add(text);
            } else {
                others.computeIfAbsent(text.keyword(), k -> new ArrayList<>()).add(text.text());
            }
        }
        if (others.isEmpty()) {
            return metadata;
        }
        XmpPacket packet = metadata.xmp().flatMap(XmpPacket::parse).orElseGet(XmpPacket::empty);
        boolean changed = false;
        List<String> left = new ArrayList<>();
        for (Map.Entry<String, List<String>> text : others.entrySet()) {
            Property property = PROPERTIES.get(text.getKey());
            Optional<XmpPacket> more = property == null
                    ? Optional.empty()
                    : packet.saying(property.namespace, property.name, property.form, text.getValue());
            if (more.isPresent()) {
                changed |= more.get() != packet;
                packet = more.get();
            } else {
                left.add(text.getKey());
            }
        }
        if (!left.isEmpty()) {
            notes.add(note(format, left));
        }
        return metadata.with(changed ? Optional.of(packet.bytes()) : metadata.xmp(), taken);
    }

    /** Whether it is one that a segment of a JPEG holds. */
    private static boolean isComment(PhotoText text) {
        return text.keyword().equals(PhotoText.COMMENT)
                && text.text().getBytes(StandardCharsets.UTF_8).length <= JpegEncoder.LONGEST_SEGMENT;
    }

    private static String note(PhotoFormat format, List<String> keywords) {
        String named = String.join(", ", keywords.subList(0, Math.min(keywords.size(), MOST_NAMED)));
        return "has texts that a " + format.title() + " has no place for (" + named
                + (keywords.size() > MOST_NAMED ? " and others" : "") + "); left out, a PNG keeps them";
    }
}
