package fengni.registry.publication;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed in Atom (RFC 4287), with everything that it demands of feed and entries.
 *
 * @param self where the feed stands, absolute
 * @param page where a person reads the same, absolute
 */
record Atom(UUID id, String title, String subtitle, String author, String self, String page, List<Entry> entries) {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    Atom {
        entries = List.copyOf(entries);
    }

    /** @param link absolute */
    record Entry(UUID id, String title, Instant updated, String link, String summary) {}

    /** Returns when the newest entry came; a feed without entries never changed. */
    Instant updated() {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /** Returns the feed in UTF-8. Characters that no XML file may hold are left out. */
    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, "feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", "zh-CN");
            head(xml);
            for (var entry : entries) {
                write(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("memory refuses no bytes", impossible);
        }
        return out.toByteArray();
    }

    private void head(XMLStreamWriter xml) throws XMLStreamException {
        text(xml, "id", urn(id));
        text(xml, "title", title);
        text(xml, "subtitle", subtitle);
        text(xml, "updated", updated().toString());
        link(xml, "self", self);
        link(xml, "alternate", page);
        xml.writeStartElement(NAMESPACE, "author");
        text(xml, "name", author);
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "entry");
        text(xml, "id", urn(entry.id()));
        text(xml, "title", entry.title());
        text(xml, "updated", entry.updated().toString());
        link(xml, "alternate", entry.link());
        text(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", legal(address));
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    private static String legal(String text) {
        return text.codePoints()
                .filter(Atom::isLegal)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** XML 1.0, production Char. */
    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
