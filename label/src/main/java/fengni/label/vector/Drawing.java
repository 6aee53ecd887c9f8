package fengni.label.vector;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.label.file.Splice;
import fengni.label.xml.Namespace;
import fengni.label.xml.XmlCursor;
import fengni.label.xml.XmlEvents;
import fengni.label.xml.XmlTag;
import fengni.label.xml.XmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A drawing as text that was found well formed; places in UTF-16 units.
 *
 * @param source the text as it stands in the file
 * @param text the same with blanks in place of its document type
 * @param defines true if that brings definitions of its own
 * @param root the tag that begins the drawing
 * @param end the tag that ends it; the same one if the drawing is empty
 * @param metadata elements of metadata that are children of the root
 * @param nested those that stand deeper
 * @param notice the words that were put on before
 */
record Drawing(
        XmlText source,
        String text,
        boolean defines,
        XmlTag root,
        XmlTag end,
        List<Stretch> metadata,
        List<Stretch> nested,
        Optional<Stretch> notice) {
    static final Namespace SVG = uri -> uri.equals("http://www.w3.org/2000/svg") || uri.isEmpty();
    static final String PART = "svg";
    /** Elements of metadata; drawings have one. */
    private static final int METADATA = 1000;

    /** One element, from its first unit to the unit after its last. */
    record Stretch(int from, int to) {
        String of(String text) {
            return text.substring(from, to);
        }
    }

    static Drawing of(Medium medium) throws Obstacle {
        var source = XmlText.of(PART, medium.whole().array());
        var doctype = Doctype.of(source.text());
        var text = doctype.blanked(source.text());
        source.with(text).walk(XmlEvents.NONE);
        return new Gathering(source, text, doctype.defines()).drawing();
    }

    /** Returns the prefix of the root with its colon, under which elements of the drawing's own kind stand. */
    String prefix() {
        return root.prefix().isEmpty() ? "" : root.prefix() + ':';
    }

    /** Returns the bytes before a place. */
    long offset(int place) {
        var charset = source.charset();
        long mark = source.marked() ? "\ufeff".getBytes(charset).length : 0;
        return mark + bytes(0, place);
    }

    private long bytes(int from, int to) {
        return source.text().substring(from, to).getBytes(source.charset()).length;
    }

    Splice splice(int from, int to, String piece) {
        long at = offset(from);
        return new Splice(at, at + bytes(from, to), piece.getBytes(source.charset()));
    }

    /**
     * Returns what puts texts in place of elements that follow one another; the text is encoded once for all of them.
     *
     * @param kept by where an element begins; nothing takes the place of one that is not named
     */
    List<Splice> replaced(List<Stretch> elements, Map<Integer, String> kept) {
        var splices = new ArrayList<Splice>();
        int known = 0;
        long at = offset(known);
        for (Stretch element : elements) {
            long from = at + bytes(known, element.from);
            at = from + bytes(element.from, element.to);
            known = element.to;
            splices.add(new Splice(from, at, kept.getOrDefault(element.from, "").getBytes(source.charset())));
        }
        return splices;
    }

    /** Goes from tag to tag once. */
    private static final class Gathering {
        private final XmlText source;
        private final String text;
        private final boolean defines;
        private final XmlCursor cursor;
        private final List<Stretch> metadata = new ArrayList<>();
        private final List<Stretch> nested = new ArrayList<>();
        private Optional<XmlTag> root = Optional.empty();
        private Optional<Stretch> notice = Optional.empty();
        /** Where an element of interest began, and how deep; nothing inside of it counts. */
        private int from;

        private int depth;
        private boolean ours;

        Gathering(XmlText source, String text, boolean defines) {
            this.source = source;
            this.text = text;
            this.defines = defines;
            cursor = new XmlCursor(text);
        }

        Drawing drawing() throws Obstacle {
            while (cursor.advance()) {
                if (cursor.opens()) {
                    open();
                }
                if (cursor.closes()) {
                    if (cursor.depth() == depth) {
                        close();
                    }
                    if (cursor.depth() == 1) {
                        return new Drawing(
                                source,
                                text,
                                defines,
                                root.orElse(cursor.tag()),
                                cursor.tag(),
                                metadata,
                                nested,
                                notice);
                    }
                }
            }
            throw Obstacle.broken(PART, "no root");
        }

        private void open() throws Obstacle {
            if (root.isEmpty()) {
                root = Optional.of(cursor.tag());
                if (!cursor.is(SVG, "svg")) {
                    throw Obstacle.broken(PART, "the root is no svg");
                }
            } else if (depth == 0) {
                ours = cursor.depth() == 2 && Notice.isOurs(cursor);
                if (ours || cursor.is(SVG, "metadata")) {
                    from = cursor.tag().start();
                    depth = cursor.depth();
                }
            }
        }

        private void close() throws Obstacle {
            var found = new Stretch(from, cursor.tag().end());
            if (ours) {
                notice = Optional.of(found);
            } else {
                (depth == 2 ? metadata : nested).add(found);
            }
            if (metadata.size() + nested.size() > METADATA) {
                throw Obstacle.because(CarrierCode.TOO_MANY_PARTS, PART, METADATA);
            }
            depth = 0;
        }
    }
}
