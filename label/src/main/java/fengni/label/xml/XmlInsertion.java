package fengni.label.xml;

/** Puts a piece into a text, at a tag. */
public final class XmlInsertion {
    private XmlInsertion() {}

    /** Returns the text with the piece as the last child of an element, given the tag that ends it. */
    public static String last(String xml, XmlTag end, String piece) {
        return end.empty() ? opened(xml, end, piece) : at(xml, end.start(), piece);
    }

    /** Returns the text with the piece as the first child of an element, given the tag that begins it. */
    public static String first(String xml, XmlTag start, String piece) {
        return start.empty() ? opened(xml, start, piece) : at(xml, start.end(), piece);
    }

    public static String at(String xml, int place, String piece) {
        return replaced(xml, place, place, piece);
    }

    public static String replaced(String xml, int from, int to, String piece) {
        return new StringBuilder(xml.length() + piece.length())
                .append(xml, 0, from)
                .append(piece)
                .append(xml, to, xml.length())
                .toString();
    }

    /** Returns the text with the piece at the end of its root, where it stands under the root's own prefix. */
    public static String inRoot(String xml, String name, String attributes) {
        var cursor = new XmlCursor(xml);
        while (cursor.advance()) {
            if (cursor.depth() == 1 && cursor.closes()) {
                var tag = cursor.tag();
                var prefix = tag.prefix().isEmpty() ? "" : tag.prefix() + ':';
                return last(xml, tag, '<' + prefix + name + ' ' + attributes + "/>");
            }
        }
        throw new IllegalStateException("a text without a root was found well formed");
    }

    private static String opened(String xml, XmlTag empty, String piece) {
        return replaced(xml, empty.end() - 2, empty.end(), '>' + piece + "</" + empty.name() + '>');
    }
}
