package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmpPacketTest {
    private static final ProcessingNote NOTE = new ProcessingNote(
            "InstantRetouch", List.of(new ProcessingNote.Step("warmer & <so>\u0001", 1, "compact-1")));

    @TempDir
    Path folder;

    private static byte[] packet(String properties) {
        return packet(properties, StandardCharsets.UTF_8);
    }

    private static byte[] packet(String properties, Charset charset) {
        String xml = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"" + XmpPacket.RDF + "\">"
                + "<rdf:Description rdf:about=\"\" xmlns:a=\"urn:a\" a:x=\"1\">" + properties
                + "</rdf:Description></rdf:RDF></x:xmpmeta>";
        return xml.getBytes(charset);
    }

    private static String text(XmpPacket packet) {
        return new String(packet.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNotUnderstoodStays() {
        byte[] raw = packet("<a:b a:c=\"&quot;1&#xA;2\">\ud83c\udf04 ü</a:b><!-- said --><a:d>&lt;&amp;</a:d>");
        String out = text(XmpPacket.parse(raw).orElseThrow().forOutput(true, 5, 6));
        assertTrue(out.contains("&#127748; ü"), out); // the same letter, as a number
        assertTrue(out.contains("&lt;&amp;") && out.contains("<!-- said -->") && out.contains("&quot;1"), out);
        assertEquals(
                out, text(XmpPacket.parse(out.getBytes(StandardCharsets.UTF_8)).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void packetsInOtherLettersAndWithPaddingAreRead(String charset) {
        byte[] raw = packet("<a:b>ü</a:b>", Charset.forName(charset));
        assertTrue(text(XmpPacket.parse(raw).orElseThrow()).contains("<a:b>ü</a:b>"));
        byte[] padded = packet("<a:b>ü</a:b>" + " ".repeat(2000) + "\n");
        assertTrue(XmpPacket.parse(Arrays.copyOf(padded, padded.length + 3)).isPresent());
    }

    @Test
    void documentTypesAreRefusedSoNoFileIsReadAndNothingMultiplies() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
        String body = new String(packet("<a:b>&e;</a:b>"), StandardCharsets.UTF_8);
        String file = "<!DOCTYPE r [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + body;
        StringBuilder laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        laughs.append("]>").append(body.replace("&e;", "&e29;"));
        for (String hostile : List.of(file, laughs.toString())) {
            assertTrue(XmpPacket.parse(hostile.getBytes(StandardCharsets.UTF_8)).isEmpty());
        }
    }

    @Test
    void packetsTooDeepOrTooLongAreRefused() {
        assertTrue(XmpPacket.parse(packet("<a:b>".repeat(100_000) + "</a:b>".repeat(100_000)))
                .isEmpty());
        assertTrue(XmpPacket.parse(packet("<a:b>" + "x".repeat(33 << 20) + "</a:b>"))
                .isEmpty());
        // Each takes many times its letters.
        assertTrue(XmpPacket.parse(packet("<a:b/>".repeat(700_000))).isEmpty());
        assertTrue(XmpPacket.parse(packet("<a:b/>".repeat(100_000))).isPresent());
        assertTrue(XmpPacket.parse(packet("<b:b/>")).isEmpty()); // no such prefix
        assertTrue(XmpPacket.parse(new byte[0]).isEmpty());
    }

    @Test
    void damagedPacketsAreReadOrRefusedAndNothingElse() {
        byte[] good = TestPhotos.xmp(3);
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            byte[] bad = good.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            XmpPacket.parse(bad)
                    .ifPresent(packet -> text(packet.forOutput(false, 5, 6).with(NOTE)));
        }
    }

    @Test
    void aNoteIsAddedToThoseThatAreThere() {
        String once = text(XmpPacket.empty().with(NOTE));
        String twice = text(XmpPacket.parse(once.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .with(NOTE));
        assertEquals(
                2, once.split("warmer &amp; &lt;so>|warmer &amp; &lt;so&gt;", -1).length - 1, once); // list and history
        assertEquals(4, twice.split("warmer &amp; &lt;so&gt;", -1).length - 1, twice);
        assertEquals(1, twice.split("<retouch:Software", -1).length - 1, twice);
        assertEquals(1, twice.split("<xmpMM:History", -1).length - 1, twice);
    }

    @Test
    void manySmallPropertiesAreMovedBetweenFewLooksAtTheLength() {
        String elements = IntStream.range(0, 20_000)
                .mapToObj(i -> "<a:e" + i + ">ü &amp; " + i + "</a:e" + i + ">")
                .collect(Collectors.joining());
        String attributes = IntStream.range(0, 3000)
                .mapToObj(i -> " a:f" + i + "=\"" + i + "\"")
                .collect(Collectors.joining("", "<rdf:Description xmlns:a=\"urn:a\"", "/>"));
        String both = elements + "</rdf:Description>" + attributes.replace("/>", ">");
        XmpPacket packet = XmpPacket.parse(packet(both)).orElseThrow();
        AtomicInteger looks = new AtomicInteger();
        XmpPacket moved = packet.split(60_000, p -> {
                    looks.incrementAndGet();
                    return p.bytes().length;
                })
                .orElseThrow();
        assertTrue(looks.get() <= 4, looks + " looks");
        int left = packet.bytes().length;
        assertTrue(left <= 60_000 && left > 50_000, left + " bytes are left");
        packet.add(moved);
        String whole = text(packet);
        for (int i = 0; i < 20_000; i++) {
            assertTrue(whole.contains("<a:e" + i + ">") || whole.contains("<a:e" + i + " "), "e" + i);
        }
        for (int i = 0; i < 3000; i++) {
            assertTrue(whole.contains(" a:f" + i + "=\"" + i + "\""), "f" + i);
        }
    }

    @Test
    void onlyWhatIsTooMuchIsMovedAndTheLongestFirst() {
        XmpPacket packet = XmpPacket.parse(
                        packet("<a:b>" + "x".repeat(500) + "</a:b><a:c>" + "y".repeat(900) + "</a:c>"))
                .orElseThrow();
        XmpPacket moved = packet.split(packet.bytes().length - 100).orElseThrow();
        assertTrue(text(packet).contains("xxx") && !text(packet).contains("yyy"), text(packet));
        assertTrue(text(moved).contains("yyy") && !text(moved).contains("xxx"), text(moved));
        assertEquals(Optional.empty(), packet.split(10));
    }

    @Test
    void placesInStructuresOfAnyNamespaceGo() {
        byte[] raw =
                packet("<a:s rdf:parseType=\"Resource\"><a:GpsLatitude>52</a:GpsLatitude><a:kept>1</a:kept></a:s>");
        String out = text(XmpPacket.parse(raw).orElseThrow().forOutput(false, 5, 6));
        assertFalse(out.contains("52"), out);
        assertTrue(out.contains("<a:kept>1</a:kept>"), out);
    }

    @Test
    void placesGoByWhateverName() {
        String out =
                text(XmpPacket.parse(packet("<g:lat xmlns:g=\"http://www.w3.org/2003/01/geo/wgs84_pos#\">48.86</g:lat>"
                                + "<a:shotLocation>Paris</a:shotLocation><a:Location>Louvre</a:Location>"
                                + "<a:SubjectLocation>12 34</a:SubjectLocation>"))
                        .orElseThrow()
                        .forOutput(false, 5, 6));
        assertFalse(out.contains("48.86") || out.contains("Paris") || out.contains("Louvre"), out);
        assertTrue(out.contains("12 34"), out);
    }
}
