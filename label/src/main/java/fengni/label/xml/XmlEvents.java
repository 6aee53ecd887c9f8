package fengni.label.xml;

import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** What a reader of a part is told, in order; the root has the depth 1. */
public interface XmlEvents {
    /** Asks only whether a part is well formed. */
    XmlEvents NONE = new XmlEvents() {};

    /** An element begins; only names and attributes may be asked for. */
    default void open(XMLStreamReader element, int depth) {}

    /** Some of the text of the element at this depth. */
    default void text(String piece, int depth) {}

    default void close(XMLStreamReader element, int depth) {}

    /** Returns the value of an attribute without a namespace. */
    static Optional<String> attribute(XMLStreamReader element, String name) {
        return Optional.ofNullable(element.getAttributeValue("", name));
    }

    static boolean is(XMLStreamReader element, Namespace namespace, String name) {
        var uri = element.getNamespaceURI();
        return uri != null && element.getLocalName().equals(name) && namespace.is(uri);
    }
}
