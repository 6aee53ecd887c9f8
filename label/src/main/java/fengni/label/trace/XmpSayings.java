package fengni.label.trace;

import fengni.label.Obstacle;
import fengni.label.file.Limits;
import fengni.label.file.Slice;
import fengni.label.xml.XmlEvents;
import fengni.label.xml.XmlText;
import javax.xml.stream.XMLStreamReader;

/**
 * The properties of the file itself in a packet of XMP, under their names without prefix; those of ingredients stand deeper
 * and are not the file's.
 */
final class XmpSayings implements XmlEvents {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final int DESCRIPTION = 1;
    private static final int PROPERTY = 2;

    private final Sayings sayings;
    private final long at;
    private final StringBuilder text = new StringBuilder();
    private int outside;

    private XmpSayings(Sayings sayings, long at) {
        this.sayings = sayings;
        this.at = at;
    }

    /** Takes a packet; what is no XML within the limits says nothing here, and is a finding of the carrier. */
    static void collect(Sayings sayings, Slice packet, long at) {
        if (packet.length() > Limits.PACKET_BYTES) {
            return;
        }
        try {
            XmlText.of("xmp", trimmed(packet).bytes()).walk(new XmpSayings(sayings, at));
        } catch (Obstacle unreadable) {
            // a label in it is looked for by the carrier, which tells of the fault
        }
    }

    private static Slice trimmed(Slice packet) {
        int start = packet.indexOf('<', 0);
        int end = packet.length();
        while (end > start && packet.u8(end - 1) != '>') {
            end--;
        }
        return packet.part(start, end - start);
    }

    @Override
    public void open(XMLStreamReader element, int depth) {
        if (outside == 0) {
            boolean root = element.getLocalName().equals("RDF") && RDF.equals(element.getNamespaceURI());
            outside = root ? depth : 0;
            return;
        }
        int inside = depth - outside;
        for (int i = 0; i < element.getAttributeCount() && inside <= PROPERTY; i++) {
            var name = inside == DESCRIPTION ? element.getAttributeLocalName(i) : element.getLocalName();
            sayings.add("xmp." + name, element.getAttributeValue(i), at);
        }
        if (inside == PROPERTY) {
            text.setLength(0);
        }
    }

    @Override
    public void text(String piece, int depth) {
        if (outside > 0 && depth - outside >= PROPERTY) {
            text.append(piece);
        }
    }

    @Override
    public void close(XMLStreamReader element, int depth) {
        if (outside > 0 && depth - outside == PROPERTY && !text.toString().isBlank()) {
            sayings.add("xmp." + element.getLocalName(), text.toString().strip(), at);
        }
        if (depth == outside) {
            outside = 0;
        }
    }
}
