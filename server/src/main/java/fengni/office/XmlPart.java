package fengni.office;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML file in UTF-8 from top to bottom; the writer escapes every text and attribute. Not safe for many threads. */
public final class XmlPart {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newInstance();

    private final XMLStreamWriter out;

    private XmlPart(XMLStreamWriter out) {
        this.out = out;
    }

    static void write(OutputStream target, java.util.function.Consumer<XmlPart> content) {
        step(() -> {
            var out = FACTORY.createXMLStreamWriter(target, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            content.accept(new XmlPart(out));
            out.writeEndDocument();
            out.flush();
        });
    }

    /** Returns whether no XML file may hold a character (XML 1.0 §2.2); line feed and tab are told here, too. */
    public static boolean unwritable(int codePoint) {
        return Character.isISOControl(codePoint)
                || codePoint == 0xFFFE
                || codePoint == 0xFFFF
                || Character.getType(codePoint) == Character.SURROGATE;
    }

    /** Writes an element; attributes are the first thing inside. */
    public XmlPart in(String name, Runnable inside) {
        step(() -> out.writeStartElement(name));
        inside.run();
        step(out::writeEndElement);
        return this;
    }

    /** Writes an element that holds nothing but attributes, in pairs of name and value. */
    public XmlPart leaf(String name, String... attributes) {
        step(() -> out.writeEmptyElement(name));
        return with(attributes);
    }

    public XmlPart with(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            int at = i;
            step(() -> out.writeAttribute(attributes[at], attributes[at + 1]));
        }
        return this;
    }

    public XmlPart text(String text) {
        step(() -> out.writeCharacters(text));
        return this;
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private static void step(Step step) {
        try {
            step.run();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("the file cannot be written", failure);
        }
    }
}
