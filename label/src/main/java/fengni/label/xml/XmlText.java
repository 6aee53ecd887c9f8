package fengni.label.xml;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Excerpt;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of a package as text: UTF-8 or UTF-16, the two that ISO/IEC 29500-2 allows.
 *
 * @param text without a byte order mark
 * @param marked true if it began with one
 * @param named true if it may name its document type, as books of EPUB 2 do; nothing is ever fetched for it
 */
public record XmlText(String part, String text, Charset charset, boolean marked, boolean named) {
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]{0,80}?encoding\\s*=\\s*[\"']([\\w.:-]+)");
    private static final int DECLARATION = 120;
    private static final String MARK = "\ufeff";

    /** Returns a part that may name its document type by an identifier, without definitions of its own. */
    public static XmlText named(String part, byte[] bytes) throws Obstacle {
        var text = of(part, bytes);
        return new XmlText(part, text.text, text.charset, text.marked, true);
    }

    public static XmlText of(String part, byte[] bytes) throws Obstacle {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        return switch (first) {
            case 0xfeff, '<' -> decoded(part, bytes, StandardCharsets.UTF_16BE);
            case 0xfffe, '<' << 8 -> decoded(part, bytes, StandardCharsets.UTF_16LE);
            default -> eightBits(part, bytes);
        };
    }

    private static XmlText eightBits(String part, byte[] bytes) throws Obstacle {
        var head = new String(bytes, 0, Math.min(DECLARATION, bytes.length), StandardCharsets.ISO_8859_1);
        var declared = DECLARED.matcher(head);
        var name = declared.find() ? declared.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
        if (!name.equals("UTF-8") && !name.equals("US-ASCII")) {
            throw unreadable(part, name);
        }
        return decoded(part, bytes, StandardCharsets.UTF_8);
    }

    private static XmlText decoded(String part, byte[] bytes, Charset charset) throws Obstacle {
        if (!isAll(bytes, charset)) {
            throw unreadable(part, "not " + charset);
        }
        var mark = MARK.getBytes(charset);
        boolean marked = bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
        int start = marked ? mark.length : 0;
        return new XmlText(part, new String(bytes, start, bytes.length - start, charset), charset, marked, false);
    }

    /** A decoder that tells of faults would hold the text twice more, so it only goes over the bytes. */
    private static boolean isAll(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder();
        var from = ByteBuffer.wrap(bytes);
        var room = CharBuffer.allocate(1 << 13);
        var result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(from, room.clear(), true);
        }
        return result.isUnderflow();
    }

    /** Returns the same part with another text, which is not looked at. */
    public XmlText with(String other) {
        return new XmlText(part, other, charset, marked, named);
    }

    /** Returns the same part with another text, checked to be well formed; every character that is kept has its bytes. */
    public byte[] edited(String other) throws Obstacle {
        with(other).walk(XmlEvents.NONE);
        return ((marked ? MARK : "") + other).getBytes(charset);
    }

    /** Tells everything to a reader, without definitions, entities of one's own, or anything from elsewhere. */
    public void walk(XmlEvents events) throws Obstacle {
        checkStretches();
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            var xml = factory.createXMLStreamReader(new StringReader(text));
            try {
                walk(xml, events);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            throw unreadable(part, lastLine(broken));
        } catch (MissingResourceException unworded) {
            // the parser of the JDK has no words for some faults of definitions, and throws this in their place
            throw unreadable(part, "definitions of its own");
        }
    }

    /** A parser holds an attribute several times over before it tells of it; no attribute has a bracket that opens. */
    private void checkStretches() throws Obstacle {
        for (int at = 0; at < text.length(); ) {
            int next = text.indexOf('<', at + 1);
            int end = next < 0 ? text.length() : next;
            if (end - at > XmlLimits.STRETCH) {
                throw Obstacle.because(CarrierCode.PART_TOO_LARGE, part, part, end - at, XmlLimits.STRETCH);
            }
            at = end;
        }
    }

    private void walk(XMLStreamReader xml, XmlEvents events) throws XMLStreamException, Obstacle {
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > XmlLimits.DEPTH) {
                        throw unreadable(part, "nested deeper than " + XmlLimits.DEPTH);
                    }
                    events.open(xml, depth);
                }
                case XMLStreamConstants.END_ELEMENT -> events.close(xml, depth--);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> events.text(xml.getText(), depth);
                case XMLStreamConstants.DTD -> {
                    if (!named || defines(text)) {
                        throw unreadable(part, "definitions of its own");
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw unreadable(part, "definitions of its own");
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
    }

    /** Only a bracket outside of the quoted identifiers begins definitions. */
    private static boolean defines(String text) {
        int start = text.indexOf("<!DOCTYPE");
        int end = XmlTag.afterType(text, start);
        var type = text.substring(start, end).replaceAll("\"[^\"]*\"|'[^']*'", "");
        return type.indexOf('[') >= 0 || !type.endsWith(">");
    }

    private static Obstacle unreadable(String part, String why) {
        return Obstacle.because(CarrierCode.PART_UNREADABLE, part, why);
    }

    private static String lastLine(XMLStreamException broken) {
        return Excerpt.of(String.valueOf(broken.getMessage())
                .lines()
                .reduce((first, last) -> last)
                .orElse("")
                .strip());
    }

    /** Returns text as it stands between tags. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Returns text as it stands between double quotes. */
    public static String quoted(String text) {
        return escaped(text).replace("\"", "&quot;");
    }
}
