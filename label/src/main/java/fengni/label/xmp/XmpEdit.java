package fengni.label.xmp;

import fengni.label.AigcLabel;
import fengni.label.xml.XmlTag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the label into a packet and leaves every other character of it alone (TC260-PG-20259A, clause 6: the property is
 * updated, the rest of the packet is kept).
 *
 * <p>Beside a label that says "is", the packet gets the digital source type of IPTC, unless it has one of any value
 * already; "possibly" and "suspected" claim nothing to those who read only that.
 */
public final class XmpEdit {
    private static final int DESCRIPTION = 2;
    private static final int PROPERTY = 3;

    private final String packet;
    private final String json;
    private final boolean claims;
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
    private int inside;
    private boolean claimed;
    private Optional<XmlTag> property = Optional.empty();
    private Optional<String> about = Optional.empty();
    private Optional<Piece> replaced = Optional.empty();

    /** What takes the place of a stretch of the packet. */
    private record Piece(int from, int to, String text) {
        String into(String packet) {
            return packet.substring(0, from) + text + packet.substring(to);
        }
    }

    private XmpEdit(String packet, String json, boolean claims) {
        this.packet = packet;
        this.json = json;
        this.claims = claims;
    }

    /** Returns a packet with this label and, if it says "is", the source type. */
    public static String fresh(AigcLabel label) {
        return packet(own(label.bareJson(), claims(label)));
    }

    /** Returns a packet with this label alone. */
    public static String fresh(String json) {
        return packet(own(json, false));
    }

    private static String packet(String own) {
        return "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                + "<rdf:RDF xmlns:rdf=\"" + Xmp.RDF + "\"><rdf:Description rdf:about=\"\"" + own
                + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>";
    }

    /**
     * Returns the packet with the label in its old label's place, or in a description of its own, and with the source type
     * if the label says "is".
     *
     * @param packet one that {@link XmpParser} has read
     * @return empty if the packet has no rdf:RDF to hold a property
     */
    public static Optional<String> with(String packet, AigcLabel label) {
        return new XmpEdit(packet, label.bareJson(), claims(label)).edited();
    }

    /** Returns the packet with the label alone, as {@link #with(String, AigcLabel)} does. */
    public static Optional<String> with(String packet, String json) {
        return new XmpEdit(packet, json, false).edited();
    }

    private static boolean claims(AigcLabel label) {
        return label.label().equals(AigcLabel.Certainty.IS.code());
    }

    private Optional<String> edited() {
        for (XmlTag tag : XmlTag.of(packet)) {
            if (!tag.closing()) {
                open(tag);
            }
            if (tag.closing() || tag.empty()) {
                if (inside == 1) {
                    return Optional.of(finished(tag));
                }
                close(tag);
            }
        }
        return Optional.empty();
    }

    private void open(XmlTag tag) {
        scopes.push(names(tag));
        if (inside > 0) {
            inside++;
        } else if (is(tag.name(), Xmp.RDF, "RDF")) {
            inside = 1;
        }
        if (inside == DESCRIPTION) {
            description(tag);
        } else if (inside == PROPERTY) {
            claimed |= is(tag.name(), Xmp.IPTC, Xmp.SOURCE_TYPE);
            property = is(tag.name(), Xmp.TC260, Xmp.PROPERTY) ? Optional.of(tag) : Optional.empty();
        }
    }

    private void description(XmlTag tag) {
        for (XmlTag.Attribute attribute : tag.attributes()) {
            if (isQualified(attribute.name(), Xmp.TC260, Xmp.PROPERTY)) {
                replace(attribute.from(), attribute.to(), escaped(json));
            }
            claimed |= isQualified(attribute.name(), Xmp.IPTC, Xmp.SOURCE_TYPE);
            if (about.isEmpty() && isQualified(attribute.name(), Xmp.RDF, "about")) {
                about = Optional.of(packet.substring(attribute.from() - 1, attribute.to() + 1));
            }
        }
    }

    private void close(XmlTag tag) {
        if (inside == PROPERTY && property.isPresent()) {
            boolean known = namespace(Xmp.PREFIX, 1).filter(Xmp.TC260::equals).isPresent();
            replace(property.get().start(), tag.end(), property(known ? "" : declared(Xmp.PREFIX, Xmp.TC260), json));
        }
        scopes.pop();
        inside = Math.max(0, inside - 1);
    }

    private void replace(int from, int to, String text) {
        if (replaced.isEmpty()) {
            replaced = Optional.of(new Piece(from, to, text));
        }
    }

    /** Every property of the first rdf:RDF has been seen when it ends. */
    private String finished(XmlTag tag) {
        boolean claim = claims && !claimed;
        var done = packet;
        if (replaced.isEmpty()) {
            done = added(tag, own(json, claim));
        } else if (claim) {
            done = added(tag, declared(Xmp.IPTC_PREFIX, Xmp.IPTC) + '>' + claim());
        }
        return replaced.isPresent() ? replaced.get().into(done) : done;
    }

    /** A packet may hold several descriptions of the same subject. */
    private String added(XmlTag tag, String content) {
        var prefix = tag.prefix().isEmpty() ? "rdf" : tag.prefix();
        var declared = tag.prefix().isEmpty() ? declared("rdf", Xmp.RDF) : "";
        var own = '<' + prefix + ":Description" + declared + ' ' + prefix + ":about=" + about.orElse("\"\"") + content
                + "</" + prefix + ":Description>";
        return tag.empty()
                ? new Piece(tag.end() - 2, tag.end(), '>' + own + "</" + tag.name() + '>').into(packet)
                : new Piece(tag.start(), tag.start(), own).into(packet);
    }

    /** Returns the rest of a description from its namespaces on, without its end. */
    private static String own(String json, boolean claim) {
        var label = declared(Xmp.PREFIX, Xmp.TC260);
        return claim
                ? label + declared(Xmp.IPTC_PREFIX, Xmp.IPTC) + '>' + property("", json) + claim()
                : label + '>' + property("", json);
    }

    private static String declared(String prefix, String namespace) {
        return " xmlns:" + prefix + "=\"" + namespace + '"';
    }

    private static String property(String declared, String json) {
        var name = Xmp.PREFIX + ':' + Xmp.PROPERTY;
        return '<' + name + declared + '>' + text(json) + "</" + name + '>';
    }

    private static String claim() {
        var name = Xmp.IPTC_PREFIX + ':' + Xmp.SOURCE_TYPE;
        return '<' + name + '>' + Xmp.SYNTHETIC + "</" + name + '>';
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
                && namespace(XmlTag.prefix(name), 0).filter(namespace::equals).isPresent();
    }

    /** Returns what a prefix stands for outside of so many of the elements that are open. */
    private Optional<String> namespace(String prefix, int outside) {
        return scopes.stream()
                .skip(outside)
                .filter(scope -> scope.containsKey(prefix))
                .findFirst()
                .map(scope -> scope.getOrDefault(prefix, ""));
    }
}
