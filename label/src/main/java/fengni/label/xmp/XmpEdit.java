package fengni.label.xmp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the label into a packet and leaves every other character of it alone (TC260-PG-20259A, clause 6: the property is
 * updated, the rest of the packet is kept).
 */
public final class XmpEdit {
    private static final int DESCRIPTION = 2;
    private static final int PROPERTY = 3;

    private final String packet;
    private final String json;
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
    private int inside;
    private Optional<XmlTag> property = Optional.empty();
    private Optional<String> about = Optional.empty();

    private XmpEdit(String packet, String json) {
        this.packet = packet;
        this.json = json;
    }

    /** Returns a packet with this label alone. */
    public static String fresh(String json) {
        return "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                + "<rdf:RDF xmlns:rdf=\"" + Xmp.RDF + "\">" + description("rdf", "\"\"", "", json)
                + "</rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>";
    }

    /**
     * Returns the packet with the label in its old label's place, or in a description of its own.
     *
     * @param packet one that {@link XmpParser} has read
     * @return empty if the packet has no rdf:RDF to hold a property
     */
    public static Optional<String> with(String packet, String json) {
        return new XmpEdit(packet, json).edited();
    }

    private Optional<String> edited() {
        for (XmlTag tag : XmlTag.of(packet)) {
            if (!tag.closing()) {
                var done = open(tag);
                if (done.isPresent()) {
                    return done;
                }
            }
            if (tag.closing() || tag.empty()) {
                var done = close(tag);
                if (done.isPresent()) {
                    return done;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> open(XmlTag tag) {
        scopes.push(names(tag));
        if (inside > 0) {
            inside++;
        } else if (is(tag.name(), Xmp.RDF, "RDF")) {
            inside = 1;
        }
        if (inside == DESCRIPTION) {
            return description(tag);
        }
        if (inside == PROPERTY && is(tag.name(), Xmp.TC260, Xmp.PROPERTY)) {
            property = Optional.of(tag);
        }
        return Optional.empty();
    }

    private Optional<String> description(XmlTag tag) {
        for (XmlTag.Attribute attribute : tag.attributes()) {
            if (isQualified(attribute.name(), Xmp.TC260, Xmp.PROPERTY)) {
                return Optional.of(spliced(attribute.from(), attribute.to(), escaped(json)));
            }
            if (about.isEmpty() && isQualified(attribute.name(), Xmp.RDF, "about")) {
                about = Optional.of(packet.substring(attribute.from() - 1, attribute.to() + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<String> close(XmlTag tag) {
        var done = Optional.<String>empty();
        if (inside == PROPERTY && property.isPresent()) {
            done = Optional.of(spliced(
                    property.get().start(),
                    tag.end(),
                    property(" xmlns:" + Xmp.PREFIX + "=\"" + Xmp.TC260 + '"', json)));
        } else if (inside == 1) {
            done = Optional.of(added(tag));
        }
        scopes.pop();
        inside = Math.max(0, inside - 1);
        return done;
    }

    /** A packet may hold several descriptions of the same subject. */
    private String added(XmlTag tag) {
        var prefix = tag.prefix().isEmpty() ? "rdf" : tag.prefix();
        var declared = tag.prefix().isEmpty() ? " xmlns:rdf=\"" + Xmp.RDF + '"' : "";
        var own = description(prefix, about.orElse("\"\""), declared, json);
        return tag.empty()
                ? spliced(tag.end() - 2, tag.end(), '>' + own + "</" + tag.name() + '>')
                : spliced(tag.start(), tag.start(), own);
    }

    private static String description(String rdf, String about, String declared, String json) {
        return '<' + rdf + ":Description" + declared + ' ' + rdf + ":about=" + about + " xmlns:" + Xmp.PREFIX + "=\""
                + Xmp.TC260 + "\">" + property("", json) + "</" + rdf + ":Description>";
    }

    private static String property(String declared, String json) {
        var name = Xmp.PREFIX + ':' + Xmp.PROPERTY;
        return '<' + name + declared + '>' + text(json) + "</" + name + '>';
    }

    private String spliced(int from, int to, String piece) {
        return packet.substring(0, from) + piece + packet.substring(to);
    }

    static String text(String json) {
        return json.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String escaped(String json) {
        return text(json).replace("\"", "&quot;").replace("'", "&apos;");
    }

    private Map<String, String> names(XmlTag tag) {
        var names = new HashMap<String, String>();
        for (XmlTag.Attribute attribute : tag.attributes()) {
            var value = packet.substring(attribute.from(), attribute.to());
            if (attribute.name().equals("xmlns")) {
                names.put("", value);
            } else if (attribute.name().startsWith("xmlns:")) {
                names.put(XmlTag.localName(attribute.name()), value);
            }
        }
        return names;
    }

    /** Attributes without prefix have no namespace. */
    private boolean isQualified(String name, String namespace, String local) {
        return name.indexOf(':') > 0 && is(name, namespace, local);
    }

    private boolean is(String name, String namespace, String local) {
        return XmlTag.localName(name).equals(local)
                && scopes.stream()
                        .filter(scope -> scope.containsKey(XmlTag.prefix(name)))
                        .findFirst()
                        .map(scope -> namespace.equals(scope.get(XmlTag.prefix(name))))
                        .orElse(false);
    }
}
