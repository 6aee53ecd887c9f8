package fengni.label.vector;

import fengni.label.ExplicitReading.Notice;
import fengni.label.Obstacle;
import fengni.label.TextMark;
import fengni.label.file.Limits;
import fengni.label.xml.XmlEvents;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** Finds words that look like a mark: those of a group that has them as its label, and those written as text. */
final class DrawnWords implements XmlEvents {
    /** A text that is longer is no mark. */
    private static final int MOST = 4096;

    private final List<Notice> seen = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    /** How deep the text is that is open; 0 if none is. */
    private int inside;

    private DrawnWords() {}

    static List<Notice> of(Drawing drawing) throws Obstacle {
        var words = new DrawnWords();
        var source = drawing.source();
        source.with(drawing.text()).walk(words);
        return words.seen;
    }

    @Override
    public void open(XMLStreamReader element, int depth) {
        XmlEvents.attribute(element, "aria-label").ifPresent(words -> add(element.getLocalName(), words));
        if (inside == 0 && XmlEvents.is(element, Drawing.SVG, "text")) {
            inside = depth;
            text.setLength(0);
        }
    }

    @Override
    public void text(String piece, int depth) {
        if (inside > 0 && text.length() <= MOST) {
            text.append(piece);
        }
    }

    @Override
    public void close(XMLStreamReader element, int depth) {
        if (depth == inside) {
            add("text", text.toString());
            inside = 0;
        }
    }

    private void add(String where, String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        if (seen.size() < Limits.FINDINGS && TextMark.isMark(line)) {
            seen.add(new Notice(where, line));
        }
    }
}
