package fengni.label.office;

import fengni.label.Obstacle;
import fengni.label.xml.XmlEvents;
import fengni.label.xml.XmlInsertion;
import fengni.label.xml.XmlText;
import fengni.label.zip.Archive;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * What each part of a package is (ISO/IEC 29500-2, 7.2.3).
 *
 * @param byEnding by the endings of names, in small letters
 * @param byName by names of parts, in small letters
 */
record ContentTypes(XmlText xml, Map<String, String> byEnding, Map<String, String> byName) {
    static final String PART = "[Content_Types].xml";

    static ContentTypes of(XmlText xml) throws Obstacle {
        var types = new ContentTypes(xml, new HashMap<>(), new HashMap<>());
        xml.walk(new XmlEvents() {
            @Override
            public void open(XMLStreamReader element, int depth) {
                var type = XmlEvents.attribute(element, "ContentType").orElse("");
                if (depth == 2 && element.getLocalName().equals("Default")) {
                    XmlEvents.attribute(element, "Extension")
                            .ifPresent(ending -> types.byEnding.put(Archive.folded(ending), type));
                } else if (depth == 2 && element.getLocalName().equals("Override")) {
                    XmlEvents.attribute(element, "PartName")
                            .ifPresent(name -> types.byName.put(Archive.folded(name.replaceFirst("^/", "")), type));
                }
            }
        });
        return types;
    }

    Optional<String> of(String part) {
        var name = Archive.folded(part);
        return own(part).or(() -> Optional.ofNullable(byEnding.get(name.substring(name.lastIndexOf('.') + 1))));
    }

    /** Returns what is said of this very part. */
    Optional<String> own(String part) {
        return Optional.ofNullable(byName.get(Archive.folded(part)));
    }

    /** Returns the text with one more part. */
    String with(String part, String type) {
        return XmlInsertion.inRoot(
                xml.text(), "Override", "PartName=\"/" + XmlText.quoted(part) + "\" ContentType=\"" + type + '"');
    }
}
