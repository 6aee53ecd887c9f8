package fengni.label.vector;

import fengni.label.vector.Drawing.Stretch;
import fengni.label.xml.XmlCursor;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What of the metadata of a drawing still counts for what people see: styles, scripts and whatever else of the drawing's own
 * kind or of a page was put there, with its text, and ids that the rest may point to.
 */
final class ShownMetadata {
    private static final String PAGE = "http://www.w3.org/1999/xhtml";
    /** No text of XML has it: what stood in metadata is never the same as what stood outside. */
    private static final String EDGE = "\0";

    private final String text;
    private final XmlCursor cursor;
    /** Of each element that is open within metadata, whether it counts. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private final StringBuilder kept = new StringBuilder();
    private int last;

    private ShownMetadata(String text) {
        this.text = text;
        cursor = new XmlCursor(text);
    }

    static Stream<Stretch> of(Drawing drawing) {
        return Stream.concat(drawing.metadata().stream(), drawing.nested().stream())
                .sorted(Comparator.comparingInt(Stretch::from));
    }

    /** Returns what counts of each element of metadata, by where it begins; empty for what is metadata alone. */
    static Map<Integer, String> in(Drawing drawing) {
        return new ShownMetadata(drawing.text()).of(of(drawing).toList());
    }

    private Map<Integer, String> of(List<Stretch> all) {
        var found = new HashMap<Integer, String>();
        int next = 0;
        while (next < all.size() && cursor.advance()) {
            var stretch = all.get(next);
            if (cursor.tag().end() == stretch.to()) {
                found.put(stretch.from(), kept.isEmpty() ? "" : EDGE + kept + EDGE);
                kept.setLength(0);
                open.clear();
                next++;
            } else if (cursor.tag().start() > stretch.from()) {
                take();
            }
        }
        return found;
    }

    private void take() {
        var tag = cursor.tag();
        if (!open.isEmpty() && open.peek()) {
            kept.append(text, last, tag.start());
        }
        boolean counts =
                Drawing.SVG.is(cursor.namespace()) || cursor.namespace().equals(PAGE);
        if (counts) {
            kept.append(text, tag.start(), tag.end());
        } else if (cursor.opens()) {
            Stream.of("id", "xml:id")
                    .flatMap(name -> cursor.written(name).stream())
                    .forEach(id -> kept.append(EDGE).append(id));
        }
        if (cursor.opens()) {
            open.push(counts);
        }
        if (cursor.closes()) {
            open.pop();
        }
        last = tag.end();
    }
}
