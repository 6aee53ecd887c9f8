package fengni.label.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One tag of a text that a parser has found well formed and free of definitions; places in UTF-16 units.
 *
 * @param start the opening bracket
 * @param end the unit after the closing bracket
 * @param closing true for an end tag
 * @param empty true for a tag that is start and end in one
 */
public record XmlTag(int start, int end, String name, boolean closing, boolean empty, List<Attribute> attributes) {
    /** One attribute; its value stands between the quotes at {@code from - 1} and {@code to}. */
    public record Attribute(String name, int from, int to) {}

    public static List<XmlTag> of(String xml) {
        var tags = new ArrayList<XmlTag>();
        for (var tag = next(xml, 0); tag.isPresent(); tag = next(xml, tag.get().end())) {
            tags.add(tag.get());
        }
        return tags;
    }

    /** Returns the first tag at or after a place that is not inside of one, nor of a comment or a document type. */
    public static Optional<XmlTag> next(String xml, int from) {
        int at = xml.indexOf('<', from);
        while (at >= 0) {
            int end;
            if (xml.startsWith("<!--", at)) {
                end = after(xml, "-->", at + 4);
            } else if (xml.startsWith("<![CDATA[", at)) {
                end = after(xml, "]]>", at + 9);
            } else if (xml.startsWith("<?", at)) {
                end = after(xml, "?>", at + 2);
            } else if (xml.startsWith("<!DOCTYPE", at)) {
                end = afterType(xml, at);
            } else {
                return Optional.of(tag(xml, at));
            }
            at = xml.indexOf('<', end);
        }
        return Optional.empty();
    }

    /** Returns the attribute with this name, prefix included. */
    public Optional<Attribute> attribute(String wanted) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(wanted))
                .findFirst();
    }

    /** Returns what stands before the colon of the name, empty if there is none. */
    public String prefix() {
        return prefix(name);
    }

    public static String prefix(String name) {
        return name.substring(0, Math.max(0, name.indexOf(':')));
    }

    /** Returns what stands behind the colon of a name, all of it if there is none. */
    public static String localName(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Returns where a document type ends: identifiers stand in quotes, and may hold brackets. */
    static int afterType(String xml, int from) {
        int at = from;
        while (at < xml.length() && xml.charAt(at) != '>') {
            char unit = xml.charAt(at);
            int close = unit == '"' || unit == '\'' ? xml.indexOf(unit, at + 1) : at;
            at = close < 0 ? xml.length() : close + 1;
        }
        return Math.min(at + 1, xml.length());
    }

    private static int after(String xml, String end, int from) {
        int at = xml.indexOf(end, from);
        return at < 0 ? xml.length() : at + end.length();
    }

    private static XmlTag tag(String xml, int start) {
        boolean closing = xml.startsWith("</", start);
        int at = start + (closing ? 2 : 1);
        int nameEnd = nameEnd(xml, at);
        var name = xml.substring(at, nameEnd);
        var attributes = new ArrayList<Attribute>();
        at = skipBlanks(xml, nameEnd);
        while (xml.charAt(at) != '>' && xml.charAt(at) != '/') {
            int end = nameEnd(xml, at);
            int quote = skipBlanks(xml, skipBlanks(xml, end) + 1);
            int close = xml.indexOf(xml.charAt(quote), quote + 1);
            attributes.add(new Attribute(xml.substring(at, end), quote + 1, close));
            at = skipBlanks(xml, close + 1);
        }
        boolean empty = xml.charAt(at) == '/';
        return new XmlTag(start, at + (empty ? 2 : 1), name, closing, empty, attributes);
    }

    private static int nameEnd(String xml, int from) {
        int at = from;
        while (" \t\r\n=/>".indexOf(xml.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int skipBlanks(String xml, int from) {
        int at = from;
        while (xml.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
