package fengni.label.office;

import fengni.label.ExplicitReading.Notice;
import fengni.label.Obstacle;
import fengni.label.TextMark;
import fengni.label.xml.XmlEvents;
import fengni.label.xml.XmlText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/**
 * The first and the last paragraphs of a part that are not blank, where a mark would stand; of a long text no more is held.
 */
final class Paragraphs implements XmlEvents {
    private static final int MOST = 3;

    private final Vocabulary namespace;
    private final int most;
    private final List<String> first = new ArrayList<>();
    private final Deque<String> last = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;

    private Paragraphs(Vocabulary namespace, int most) {
        this.namespace = namespace;
        this.most = most;
    }

    /** Reads the head and the tail of a part. */
    static Paragraphs endsOf(XmlText part, Vocabulary namespace) throws Obstacle {
        return of(part, namespace, MOST);
    }

    /** Reads a part whose every paragraph counts, up to some thousands. */
    static Paragraphs allOf(XmlText part, Vocabulary namespace) throws Obstacle {
        return of(part, namespace, OfficeLimits.PAGES);
    }

    private static Paragraphs of(XmlText part, Vocabulary namespace, int most) throws Obstacle {
        var paragraphs = new Paragraphs(namespace, most);
        part.walk(paragraphs);
        return paragraphs;
    }

    @Override
    public void open(XMLStreamReader element, int depth) {
        inText = XmlEvents.is(element, namespace, "t");
    }

    @Override
    public void text(String piece, int depth) {
        // a mark is short, and so is whatever could hide one
        if (inText && text.length() <= 2 * TextMark.LONGEST_MARK) {
            text.append(piece);
        }
    }

    @Override
    public void close(XMLStreamReader element, int depth) {
        inText = false;
        if (XmlEvents.is(element, namespace, "p")) {
            keep(text.toString().strip());
            text.setLength(0);
        }
    }

    private void keep(String paragraph) {
        if (paragraph.isEmpty()) {
            return;
        }
        if (first.size() < most) {
            first.add(paragraph);
        } else {
            last.add(paragraph);
            if (last.size() > most) {
                last.removeFirst();
            }
        }
    }

    boolean beginWith(String words) {
        return !first.isEmpty() && first.getFirst().equals(words);
    }

    boolean endWith(String words) {
        return last.isEmpty()
                ? !first.isEmpty() && first.getLast().equals(words)
                : last.getLast().equals(words);
    }

    boolean hold(String words) {
        return first.contains(words) || last.contains(words);
    }

    List<Notice> notices(String part) {
        var all = new ArrayList<>(first);
        all.addAll(last);
        return all.stream()
                .filter(TextMark::isMark)
                .distinct()
                .map(words -> new Notice(part, words))
                .toList();
    }
}
