package org.instantretouch.photo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * An XMP packet (ISO 16684-1), as its XML: what is not understood stays as it is.
 *
 * <p>Adobe's XMPCore is not used, because it merges properties that it takes for the same, such as {@code tiff:Artist} and
 * {@code dc:creator}, and thus loses one of them. Packets with a document type are refused, so that none can read files or
 * multiply itself; so are those that are too deep or too long.
 */
final class XmpPacket {
    static final String RDF = OmittedMetadata.RDF;

    private static final String META = "adobe:ns:meta/";
    private static final String TIFF = "http://ns.adobe.com/tiff/1.0/";
    private static final String EXIF = "http://ns.adobe.com/exif/1.0/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    private static final String MEDIA = "http://ns.adobe.com/xap/1.0/mm/";
    private static final String EVENT = "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#";

    private static final int SRGB = 1;
    private static final int UNCALIBRATED = 65_535;

    /** Many times what any program writes. */
    private static final int LONGEST = 32 << 20;

    /** Of tags and attributes: each takes many times its letters of memory. A long packet is one of few long texts. */
    private static final int MOST_MARKS = 600_000;

    private static final Map<String, String> LIMITS = Map.of(
            "jdk.xml.maxElementDepth", "200",
            // Camera Raw writes hundreds of settings as attributes of one element.
            "jdk.xml.elementAttributeLimit", "10000");

    private static final String HEAD = "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    private static final String TAIL = "\n<?xpacket end=\"w\"?>";

    private final Document document;

    private XmpPacket(Document document) {
        this.document = document;
    }

    /** Empty where the bytes are no such packet. */
    static Optional<XmpPacket> parse(byte[] raw) {
        byte[] bytes = trimmed(raw);
        if (bytes.length > LONGEST || marks(bytes) > MOST_MARKS) {
            return Optional.empty();
        }
        try {
            Document document = builder().parse(new ByteArrayInputStream(bytes));
            XmpPacket packet = new XmpPacket(document);
            return packet.isPacket() ? Optional.of(packet) : Optional.empty();
        } catch (SAXException | IOException e) {
            System.getLogger(XmpPacket.class.getName()).log(System.Logger.Level.DEBUG, "no XMP", e);
            return Optional.empty();
        }
    }

    /** At least one stands in each tag and attribute, whatever the letters are encoded as. */
    private static int marks(byte[] bytes) {
        int marks = 0;
        for (byte b : bytes) {
            marks += b == '<' || b == '=' ? 1 : 0;
        }
        return marks;
    }

    /** A packet that says nothing. */
    static XmpPacket empty() {
        Document document = builder().newDocument();
        Element meta = document.createElementNS(META, "x:xmpmeta");
        document.appendChild(meta);
        meta.appendChild(document.createElementNS(RDF, "rdf:RDF"));
        return new XmpPacket(document);
    }

    /** Without what some writers leave behind the packet. */
    private static byte[] trimmed(byte[] raw) {
        int end = raw.length;
        while (end > 0 && (raw[end - 1] == 0 || raw[end - 1] == ' ' || raw[end - 1] == '\n')) {
            end--;
        }
        // In UTF-16 and UTF-32 a zero belongs to the letter beside it.
        boolean wide = raw.length > 1 && (raw[0] == 0 || raw[1] == 0 || (raw[0] & 0xfe) == 0xfe);
        return wide ? raw : Arrays.copyOf(raw, end);
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            LIMITS.forEach(factory::setAttribute);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new AssertionError(e); // the JDK's own parser can do all this
        }
    }

    /** Else the parser prints errors. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // Nothing that keeps the packet from being used.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    private boolean isPacket() {
        return document.getElementsByTagNameNS(RDF, "RDF").getLength() == 1;
    }

    Element rdf() {
        return (Element) document.getElementsByTagNameNS(RDF, "RDF").item(0);
    }

    /** The elements that hold the properties. */
    List<Element> descriptions() {
        return elements(rdf());
    }

    static List<Element> elements(Element parent) {
        List<Element> out = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                out.add(element);
            }
        }
        return out;
    }

    static List<Attr> attributes(Element element) {
        List<Attr> out = new ArrayList<>();
        NamedNodeMap map = element.getAttributes();
        for (int i = 0; i < map.getLength(); i++) {
            out.add((Attr) map.item(i));
        }
        return out;
    }

    private XmpPacket copy() {
        return new XmpPacket((Document) document.cloneNode(true));
    }

    /** In UTF-8. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HEAD.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(xml());
        out.writeBytes(TAIL.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** In UTF-8, without the marks of a packet around it. */
    byte[] xml() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.transform(new DOMSource(document.getDocumentElement()), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("XMP that was read cannot be written", e);
        }
    }

    /** For an upright picture of a size, without what only the original file has, and without the place if so asked. */
    XmpPacket forOutput(boolean withPlace, int width, int height) {
        XmpPacket out = copy();
        remove(out.rdf(), OmittedMetadata::isOfTheOriginalFile);
        if (!withPlace) {
            remove(out.rdf(), OmittedMetadata::isPlace);
        }
        out.set(TIFF, "Orientation", 1);
        out.set(TIFF, "ImageWidth", width);
        out.set(TIFF, "ImageLength", height);
        out.set(EXIF, "PixelXDimension", width);
        out.set(EXIF, "PixelYDimension", height);
        return out;
    }

    XmpPacket inProfile(boolean srgb, String description) {
        XmpPacket out = copy();
        out.set(EXIF, "ColorSpace", srgb ? SRGB : UNCALIBRATED);
        out.set(PHOTOSHOP, "ICCProfile", description);
        return out;
    }

    private void set(String namespace, String name, int value) {
        set(namespace, name, Integer.toString(value));
    }

    /** Changes a property where it is; where there is none, nothing is added. */
    private void set(String namespace, String name, String value) {
        for (Element description : descriptions()) {
            if (description.hasAttributeNS(namespace, name)) {
                description.getAttributeNodeNS(namespace, name).setValue(value);
            }
            for (Element property : elements(description)) {
                if (is(property, namespace, name)) {
                    property.setTextContent(value);
                }
            }
        }
    }

    private static boolean is(Node node, String namespace, String name) {
        return namespace.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    private static void remove(Element parent, BiPredicate<String, String> goes) {
        for (Attr attribute : attributes(parent)) {
            if (goes(attribute, goes)) {
                parent.removeAttributeNode(attribute);
            }
        }
        for (Element child : elements(parent)) {
            if (goes(child, goes)) {
                parent.removeChild(child);
            } else {
                remove(child, goes);
            }
        }
    }

    private static boolean goes(Node node, BiPredicate<String, String> goes) {
        String namespace = node.getNamespaceURI();
        return namespace != null
                && !namespace.equals(XMLConstants.XMLNS_ATTRIBUTE_NS_URI)
                && goes.test(namespace, node.getLocalName());
    }

    /** The same with a note more. */
    XmpPacket with(ProcessingNote note) {
        XmpPacket out = copy();
        Element software = out.property(ProcessingNote.NAMESPACE, "retouch:Software");
        software.setTextContent(legal(note.software()));
        out.append("retouch:Instructions", note, ProcessingNote.Step::instruction);
        out.append("retouch:Intensities", note, ProcessingNote.Step::intensityText);
        out.append("retouch:Models", note, ProcessingNote.Step::model);
        Element step = out.item(out.list(MEDIA, "xmpMM:History"));
        step.setAttributeNS(RDF, "rdf:parseType", "Resource");
        out.field(step, "stEvt:action", "edited");
        out.field(step, "stEvt:softwareAgent", note.software());
        out.field(
                step,
                "stEvt:parameters",
                note.steps().stream().map(ProcessingNote.Step::instruction).collect(Collectors.joining("; ")));
        return out;
    }

    /** How a property holds its text. */
    enum Form {
        PLAIN,
        /** One that may have several languages. */
        ALTERNATIVES,
        /** A list, of which each is an item. */
        LIST
    }

    /**
     * The same with a property that says some texts, if it says nothing yet.
     *
     * @return this where it says them already; empty where it says something else
     */
    Optional<XmpPacket> saying(String namespace, String qualifiedName, Form form, List<String> texts) {
        List<String> legal = texts.stream().map(XmpPacket::legal).toList();
        String all = String.join("\n", legal);
        List<String> said = said(namespace, qualifiedName.substring(qualifiedName.indexOf(':') + 1));
        if (!said.isEmpty()) {
            return said.contains(bare(all))
                            || said.equals(legal.stream().map(XmpPacket::bare).toList())
                    ? Optional.of(this)
                    : Optional.empty();
        }
        XmpPacket out = copy();
        Element property = out.property(namespace, qualifiedName);
        property.setTextContent(""); // one that says nothing has its list already
        switch (form) {
            case PLAIN -> property.setTextContent(all);
            case ALTERNATIVES -> {
                Element list = out.document.createElementNS(RDF, "rdf:Alt");
                property.appendChild(list);
                Element item = out.item(list);
                item.setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", "x-default");
                item.setTextContent(all);
            }
            case LIST -> {
                Element list = out.document.createElementNS(RDF, "rdf:Seq");
                property.appendChild(list);
                legal.forEach(text -> out.item(list).setTextContent(text));
            }
        }
        return Optional.of(out);
    }

    /** What a property says, in each of its languages or items, without spaces; nothing where it is blank. */
    private List<String> said(String namespace, String name) {
        List<String> said = new ArrayList<>();
        for (Element description : descriptions()) {
            said.add(description.getAttributeNS(namespace, name));
            for (Element property : elements(description)) {
                if (is(property, namespace, name)) {
                    NodeList items = property.getElementsByTagNameNS(RDF, "li");
                    for (int i = 0; i < items.getLength(); i++) {
                        said.add(items.item(i).getTextContent());
                    }
                    if (items.getLength() == 0) {
                        said.add(property.getTextContent());
                    }
                }
            }
        }
        return said.stream()
                .map(XmpPacket::bare)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    private void append(String name, ProcessingNote note, Function<ProcessingNote.Step, String> text) {
        Element list = list(ProcessingNote.NAMESPACE, name);
        for (ProcessingNote.Step step : note.steps()) {
            item(list).setTextContent(legal(text.apply(step)));
        }
    }

    private void field(Element parent, String name, String value) {
        Element field = document.createElementNS(EVENT, name);
        field.setTextContent(legal(value));
        parent.appendChild(field);
    }

    private Element item(Element list) {
        Element item = document.createElementNS(RDF, "rdf:li");
        list.appendChild(item);
        return item;
    }

    /** The ordered list of a property, which is made where there is none. */
    private Element list(String namespace, String qualifiedName) {
        Element property = property(namespace, qualifiedName);
        for (Element child : elements(property)) {
            if (is(child, RDF, "Seq") || is(child, RDF, "Bag")) {
                return child;
            }
        }
        Element list = document.createElementNS(RDF, "rdf:Seq");
        property.appendChild(list);
        return list;
    }

    /** The element of a property, which is made where there is none. */
    private Element property(String namespace, String qualifiedName) {
        String name = qualifiedName.substring(qualifiedName.indexOf(':') + 1);
        for (Element description : descriptions()) {
            description.removeAttributeNS(namespace, name);
            for (Element property : elements(description)) {
                if (is(property, namespace, name)) {
                    return property;
                }
            }
        }
        Element property = document.createElementNS(namespace, qualifiedName);
        description(namespace, qualifiedName).appendChild(property);
        return property;
    }

    /** The last description if it declares the prefix for this namespace; else a new one of the same subject. */
    private Element description(String namespace, String qualifiedName) {
        String prefix = qualifiedName.substring(0, qualifiedName.indexOf(':'));
        List<Element> all = descriptions();
        if (!all.isEmpty() && namespace.equals(all.getLast().lookupNamespaceURI(prefix))) {
            return all.getLast();
        }
        Element description = document.createElementNS(RDF, "rdf:Description");
        String about = all.isEmpty() ? "" : all.getFirst().getAttributeNS(RDF, "about");
        description.setAttributeNS(RDF, "rdf:about", about);
        rdf().appendChild(description);
        return description;
    }

    /** Only letters that XML can hold. */
    private static String legal(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .map(c ->
                        c == '\t' || c == '\n' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000
                                ? c
                                : ' ')
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Takes in what another packet says, such as the extension of a JPEG's. */
    void add(XmpPacket other) {
        NodeList all = other.rdf().getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            rdf().appendChild(document.importNode(all.item(i), true));
        }
    }

    /** Takes the value of the attribute that names the packet's extension, and the attribute or element with it. */
    Optional<String> takeExtensionName() {
        for (Element description : descriptions()) {
            String name = description.getAttributeNS(OmittedMetadata.XMP_NOTE, "HasExtendedXMP");
            if (!name.isEmpty()) {
                description.removeAttributeNS(OmittedMetadata.XMP_NOTE, "HasExtendedXMP");
                return Optional.of(name);
            }
            for (Element property : elements(description)) {
                if (is(property, OmittedMetadata.XMP_NOTE, "HasExtendedXMP")) {
                    description.removeChild(property);
                    return Optional.of(property.getTextContent().strip());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Moves the longest properties out of this packet until what is left fits.
     *
     * @param longest bytes of {@link #bytes()}
     * @return what was moved; empty if that is not enough
     */
    Optional<XmpPacket> split(int longest) {
        return split(longest, packet -> packet.bytes().length);
    }

    /**
     * The same with a way to tell a packet's length. That takes long, so it is asked for once for many properties that are moved.
     */
    Optional<XmpPacket> split(int longest, ToIntFunction<XmpPacket> length) {
        XmpPacket moved = empty();
        Map<Element, Element> targets = new HashMap<>();
        Deque<Property> heaviest = heaviest();
        for (int excess = length.applyAsInt(this) - longest; excess > 0; excess = length.applyAsInt(this) - longest) {
            if (heaviest.isEmpty()) {
                return Optional.empty();
            }
            for (long left = excess; left > 0 && !heaviest.isEmpty(); ) {
                Property next = heaviest.removeFirst();
                left -= next.weight;
                moved.take(next, targets.computeIfAbsent(next.of, moved::addDescription));
            }
        }
        return Optional.of(moved);
    }

    /**
     * A property that can be moved.
     *
     * @param of the description that it belongs to
     * @param node an element or an attribute
     * @param weight about how many bytes it takes
     */
    private record Property(Element of, Node node, int weight) {}

    private Deque<Property> heaviest() {
        List<Property> all = new ArrayList<>();
        for (Element description : descriptions()) {
            for (Element element : elements(description)) {
                all.add(new Property(description, element, weight(element)));
            }
            for (Attr attribute : attributes(description)) {
                if (goes(attribute, (namespace, name) -> !namespace.equals(RDF))) {
                    all.add(new Property(description, attribute, weight(attribute)));
                }
            }
        }
        all.sort(Comparator.comparingInt(Property::weight).reversed());
        return new ArrayDeque<>(all);
    }

    /** A description of the same subject as another packet's. */
    private Element addDescription(Element other) {
        Element description = document.createElementNS(RDF, "rdf:Description");
        description.setAttributeNS(RDF, "rdf:about", other.getAttributeNS(RDF, "about"));
        rdf().appendChild(description);
        return description;
    }

    /** Moves a property from another packet into a description of this one. */
    private void take(Property property, Element into) {
        if (property.node instanceof Attr attribute) {
            property.of.removeAttributeNode(attribute);
            into.setAttributeNodeNS((Attr) document.importNode(attribute, true));
        } else {
            property.of.removeChild(property.node);
            into.appendChild(document.importNode(property.node, true));
        }
    }

    /** About how many bytes a node takes. */
    private static int weight(Node node) {
        return switch (node) {
            case Attr attribute -> attribute.getName().length() + written(attribute.getValue()) + " =\"\"".length();
            case Element element -> {
                int name = element.getTagName().length();
                int sum = element.hasChildNodes() ? 2 * name + "<></>".length() : name + "</>".length();
                for (Attr attribute : attributes(element)) {
                    sum += weight(attribute);
                }
                for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                    sum += weight(child);
                }
                yield sum;
            }
            default -> node.getNodeValue() == null ? 0 : written(node.getNodeValue());
        };
    }

    /** About how many bytes a text takes, with what stands for the letters that XML needs itself. */
    private static int written(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += switch (c) {
                case '&', '<', '>', '"' -> "&amp;".length();
                default -> c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            };
        }
        return bytes;
    }

    /** Names the packet that holds the rest. */
    void nameExtension(String name) {
        descriptions().getFirst().setAttributeNS(OmittedMetadata.XMP_NOTE, "xmpNote:HasExtendedXMP", name);
    }
}
