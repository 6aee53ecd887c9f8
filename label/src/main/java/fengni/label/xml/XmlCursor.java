package fengni.label.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes from tag to tag through a text that was found well formed, for changes that leave every other character alone. */
public final class XmlCursor {
    private final String xml;
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
    private XmlTag tag = new XmlTag(0, 0, "", true, false, List.of());
    private boolean leave;

    public XmlCursor(String xml) {
        this.xml = xml;
    }

    /** Goes to the next tag; returns false behind the last. */
    public boolean advance() {
        if (leave) {
            scopes.pop();
        }
        var next = XmlTag.next(xml, tag.end());
        if (next.isEmpty()) {
            return false;
        }
        tag = next.get();
        if (!tag.closing()) {
            scopes.push(declared());
        }
        leave = tag.closing() || tag.empty();
        return true;
    }

    public XmlTag tag() {
        return tag;
    }

    /** Returns how deep the element of this tag is; 1 for the root. */
    public int depth() {
        return scopes.size();
    }

    public boolean opens() {
        return !tag.closing();
    }

    public boolean closes() {
        return leave;
    }

    public boolean is(Namespace namespace, String name) {
        return local().equals(name) && namespace.is(namespace());
    }

    public String local() {
        return XmlTag.localName(tag.name());
    }

    public String namespace() {
        var prefix = tag.prefix();
        return scopes.stream()
                .filter(scope -> scope.containsKey(prefix))
                .findFirst()
                .map(scope -> scope.getOrDefault(prefix, ""))
                .orElse("");
    }

    /** Returns the value of an attribute as it is written, by its name with its prefix. */
    public Optional<String> written(String attribute) {
        return tag.attribute(attribute).map(found -> xml.substring(found.from(), found.to()));
    }

    private Map<String, String> declared() {
        var names = new HashMap<String, String>();
        for (XmlTag.Attribute attribute : tag.attributes()) {
            if (attribute.name().equals("xmlns")) {
                names.put("", xml.substring(attribute.from(), attribute.to()));
            } else if (attribute.name().startsWith("xmlns:")) {
                names.put(XmlTag.localName(attribute.name()), xml.substring(attribute.from(), attribute.to()));
            }
        }
        return names.isEmpty() ? Map.of() : names;
    }
}
