package fengni.label.xmp;

import fengni.label.LabelField;
import fengni.label.Sighting;
import fengni.label.file.Limits;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Finds the properties of the file itself that are labels. Properties of ingredients, which are nested deeper, are not
 * labels of this file.
 */
final class XmpParser {
    private static final int DESCRIPTION = 2;
    private static final int PROPERTY = 3;
    /**
     * The parser compares every name with all namespaces in scope, and those of one element with one another, before it
     * tells of any; real packets declare about thirty.
     */
    private static final int NAMESPACES = 500;

    private static final String DECLARATION = "xmlns";
    /** Elements and attributes of one packet; real ones have some hundreds, of a long history some thousands. */
    private static final int NAMES = 100_000;

    private final XMLStreamReader xml;
    private final List<Sighting> sightings = new ArrayList<>();
    private final Map<LabelField, String> separate = new EnumMap<>(LabelField.class);
    private int depth;
    private int names;
    /** Elements open from rdf:RDF on, 0 outside. */
    private int inside;

    /** The packet is nested deeper or has more names than is read, or brings definitions of its own. */
    static final class BeyondLimits extends Exception {
        private static final long serialVersionUID = 1;

        BeyondLimits(String reason) {
            super(reason);
        }
    }

    private XmpParser(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Reads without definitions, entities of one's own, or anything from elsewhere. */
    static List<Sighting> sightings(String packet) throws XMLStreamException, BeyondLimits {
        declarations(packet);
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        var parser = new XmpParser(factory.createXMLStreamReader(new StringReader(packet)));
        try {
            return parser.all();
        } finally {
            parser.xml.close();
        }
    }

    private static void declarations(String packet) throws BeyondLimits {
        int count = 0;
        for (int at = packet.indexOf(DECLARATION); at >= 0; at = packet.indexOf(DECLARATION, at + 1)) {
            if (++count > NAMESPACES) {
                throw new BeyondLimits("more than " + NAMESPACES + " namespaces");
            }
        }
    }

    private List<Sighting> all() throws XMLStreamException, BeyondLimits {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open();
                case XMLStreamConstants.END_ELEMENT -> close();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new BeyondLimits("definitions of its own");
                default -> {
                    // text outside of properties, comments, instructions
                }
            }
        }
        if (!separate.isEmpty()) {
            var fields = JsonNodeFactory.instance.objectNode();
            separate.forEach((field, value) -> fields.put(field.key(), value));
            sightings.add(new Sighting(XmpPlace.XMP_SEPARATE, fields.toString(), true));
        }
        return sightings;
    }

    private void open() throws XMLStreamException, BeyondLimits {
        deeper();
        if (inside > 0) {
            inside++;
        } else if (xml.getName().equals(new QName(Xmp.RDF, "RDF"))) {
            inside = 1;
        }
        if (inside == DESCRIPTION) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                property(xml.getAttributeName(i), xml.getAttributeValue(i));
            }
        } else if (inside == PROPERTY && isOfInterest(xml.getName())) {
            property(xml.getName(), wholeText());
            close();
        }
    }

    private void deeper() throws BeyondLimits {
        if (++depth > Limits.DEPTH) {
            throw new BeyondLimits("nested deeper than " + Limits.DEPTH);
        }
        names += 1 + xml.getAttributeCount();
        if (names > NAMES) {
            throw new BeyondLimits("more than " + NAMES + " elements and attributes");
        }
    }

    private void close() {
        depth--;
        inside = Math.max(0, inside - 1);
    }

    private boolean isOfInterest(QName name) {
        return isLabel(name)
                || (isOurs(name) && LabelField.spelled(name.getLocalPart()).isPresent());
    }

    private void property(QName name, String value) {
        if (isLabel(name)) {
            boolean prescribed = name.getNamespaceURI().equals(Xmp.TC260)
                    && name.getLocalPart().equals(Xmp.PROPERTY);
            sightings.add(new Sighting(prescribed ? XmpPlace.XMP : XmpPlace.XMP_NAMESPACE, value.strip(), true));
        } else if (isOurs(name)) {
            LabelField.spelled(name.getLocalPart()).ifPresent(field -> separate.putIfAbsent(field, value));
        }
    }

    private static boolean isLabel(QName name) {
        return name.getLocalPart().equalsIgnoreCase(Xmp.PROPERTY);
    }

    private static boolean isOurs(QName name) {
        return (name.getPrefix() + ' ' + name.getNamespaceURI())
                .toUpperCase(Locale.ROOT)
                .contains(Xmp.PROPERTY);
    }

    /** Returns the text of this element and of all in it, and ends on its end. */
    private String wholeText() throws XMLStreamException, BeyondLimits {
        var text = new StringBuilder();
        int outer = depth;
        while (depth >= outer) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> deeper();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
                    throw new BeyondLimits("definitions of its own");
                default -> {
                    // comments and instructions are no text
                }
            }
        }
        depth++;
        return text.toString();
    }
}
