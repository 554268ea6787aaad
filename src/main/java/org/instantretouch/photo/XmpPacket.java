package org.instantretouch.photo;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * An XMP packet (ISO 16684-1), changed as text: properties keep their place and all that is not understood stays.
 *
 * <p>Names are matched with the prefixes that all known writers use. The text is treated byte by byte, so that any encoding
 * that agrees with ASCII survives.
 */
final class XmpPacket {
    private static final String PLACE = "exif:GPS\\w+|photoshop:(?:City|State|Country)"
            + "|Iptc4xmpCore:(?:Location|CountryCode)|Iptc4xmpExt:Location\\w*";
    private static final String THUMBNAILS = "(?:xmp|xap):Thumbnails";

    private final String text;

    XmpPacket(byte[] bytes) {
        this(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private XmpPacket(String text) {
        this.text = text;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** For an upright picture of a size, without thumbnails, and without the place if so asked. */
    XmpPacket forOutput(boolean withPlace, int width, int height) {
        XmpPacket out = without(THUMBNAILS)
                .with("tiff:Orientation", 1)
                .with("tiff:ImageWidth", width)
                .with("tiff:ImageLength", height)
                .with("exif:PixelXDimension", width)
                .with("exif:PixelYDimension", height);
        return withPlace ? out : out.without(PLACE);
    }

    private XmpPacket with(String property, int value) {
        String head = "(?<head>" + property + "\\s*=\\s*[\"']|<" + property + "\\s*>)[^\"'<]*";
        return new XmpPacket(text.replaceAll(head, "${head}" + value));
    }

    private XmpPacket without(String properties) {
        String out = replace(text, "\\s(?:" + properties + ")\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");
        out = replace(out, "<(" + properties + ")(?:\\s[^>]*)?/>");
        return new XmpPacket(replace(out, "<(" + properties + ")(?:\\s[^>]*)?>.*?</\\1\\s*>"));
    }

    private static String replace(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).replaceAll("");
    }
}
