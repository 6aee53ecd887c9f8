package fengni.label.book;

import fengni.label.Obstacle;
import fengni.label.TextMark;
import fengni.label.xml.XmlCursor;
import fengni.label.xml.XmlEvents;
import fengni.label.xml.XmlInsertion;
import fengni.label.xml.XmlTag;
import fengni.label.xml.XmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * One fixed page (GB/T 33190-2016, 7.7).
 *
 * @param own our own layer, if an earlier order has put it there
 * @param marks names and texts of its objects that look like a mark
 */
record OfdPage(XmlText xml, Optional<OfdArea> area, Optional<Own> own, List<String> marks) {
    private static final Pattern NUMBER = Pattern.compile("\\sID=\"(\\d{1,9})\"");

    /** Our own layer, between two places of the text; its numbers and those of its two objects. */
    record Own(int from, int to, List<Long> numbers) {}

    static OfdPage of(XmlText xml) throws Obstacle {
        var reader = new Reader();
        xml.walk(reader);
        if (!reader.rooted) {
            throw Obstacle.broken(xml.part(), "Page");
        }
        return new OfdPage(xml, reader.areas.area(), own(xml.text()), List.copyOf(reader.marks));
    }

    private static final class Reader implements XmlEvents {
        private final OfdArea.Reader areas = new OfdArea.Reader();
        private final List<String> marks = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private boolean rooted;

        @Override
        public void open(XMLStreamReader element, int depth) {
            areas.open(element, depth);
            var name = element.getLocalName();
            if (depth == 1) {
                rooted = name.equals("Page");
            } else if (name.endsWith("Object")) {
                words.setLength(0);
                boolean hidden = XmlEvents.attribute(element, "Visible")
                        .filter("false"::equals)
                        .isPresent();
                XmlEvents.attribute(element, "Name").filter(any -> !hidden).ifPresent(this::see);
            }
        }

        @Override
        public void text(String piece, int depth) {
            areas.text(piece, depth);
        }

        @Override
        public void close(XMLStreamReader element, int depth) {
            if (element.getLocalName().equals("TextCode") && words.length() <= TextMark.LONGEST_MARK) {
                words.append(areas.closing());
            } else if (element.getLocalName().equals("TextObject")) {
                see(words.toString().strip());
            }
            areas.close(element, depth);
        }

        private void see(String text) {
            if (text.length() <= 2 * TextMark.LONGEST_MARK && TextMark.isMark(text)) {
                marks.add(text);
            }
        }
    }

    private static Optional<Own> own(String text) {
        var cursor = new XmlCursor(text);
        var layer = Optional.<XmlTag>empty();
        boolean ours = false;
        while (cursor.advance()) {
            if (cursor.depth() == 3 && cursor.local().equals("Layer")) {
                if (cursor.closes() && ours && layer.isPresent()) {
                    return own(text, layer.get().start(), cursor.tag().end());
                }
                layer = cursor.opens() ? Optional.of(cursor.tag()) : Optional.empty();
                ours = false;
            } else if (cursor.depth() == 4 && cursor.opens()) {
                ours |= cursor.written("Name").filter(OfdWords.PLATE::equals).isPresent();
            }
        }
        return Optional.empty();
    }

    private static Optional<Own> own(String text, int from, int to) {
        var numbers = NUMBER.matcher(text.substring(from, to))
                .results()
                .limit(4)
                .map(number -> Long.valueOf(number.group(1)))
                .toList();
        return numbers.size() == 3 ? Optional.of(new Own(from, to, numbers)) : Optional.empty();
    }

    /** Returns the text with the words, in place of those of an earlier order. */
    String with(OfdWords words, List<Long> numbers) throws Obstacle {
        var text = xml.text();
        var cursor = new XmlCursor(text);
        while (cursor.advance()) {
            var tag = cursor.tag();
            var prefix = tag.prefix().isEmpty() ? "" : tag.prefix() + ':';
            if (own.isPresent()) {
                return XmlInsertion.replaced(text, own.get().from(), own.get().to(), words.layer(prefix, numbers));
            }
            if (cursor.depth() == 2 && cursor.closes() && cursor.local().equals("Content")) {
                return XmlInsertion.last(text, tag, words.layer(prefix, numbers));
            }
            // a page without anything on it may have actions, which come last
            boolean end =
                    cursor.depth() == 2 && cursor.opens() && cursor.local().equals("Actions");
            if (end || (cursor.depth() == 1 && cursor.closes())) {
                var content = '<' + prefix + "Content>" + words.layer(prefix, numbers) + "</" + prefix + "Content>";
                return end ? XmlInsertion.at(text, tag.start(), content) : XmlInsertion.last(text, tag, content);
            }
        }
        throw Obstacle.broken(xml.part(), "Page");
    }
}
