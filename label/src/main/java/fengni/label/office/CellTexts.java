package fengni.label.office;

import fengni.label.Obstacle;
import fengni.label.TextMark;
import fengni.label.xml.XmlEvents;
import fengni.label.xml.XmlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The first texts in the cells of a worksheet, as many as a notice needs to be found; numbers and formulas are not read. */
final class CellTexts implements XmlEvents {
    private static final int MOST = 20;
    private static final int LONGEST = 4 * TextMark.LONGEST_MARK;

    private final List<String> texts = new ArrayList<>();
    /** Numbers of texts that the workbook keeps in one place for all sheets. */
    private final Set<Integer> shared = new HashSet<>();

    private final StringBuilder text = new StringBuilder();
    private String type = "";
    private boolean inText;

    private CellTexts() {}

    /** @param strings the texts that all sheets share, if there are any */
    static List<String> of(XmlText sheet, Optional<XmlText> strings) throws Obstacle {
        var cells = new CellTexts();
        sheet.walk(cells);
        var all = new ArrayList<>(cells.texts);
        if (strings.isPresent() && !cells.shared.isEmpty()) {
            var numbered = new Numbered(cells.shared);
            strings.get().walk(numbered);
            all.addAll(numbered.found.values());
        }
        return all;
    }

    @Override
    public void open(XMLStreamReader element, int depth) {
        if (XmlEvents.is(element, Vocabulary.SHEET, "c")) {
            type = XmlEvents.attribute(element, "t").orElse("");
            text.setLength(0);
        }
        inText = XmlEvents.is(element, Vocabulary.SHEET, "t") || XmlEvents.is(element, Vocabulary.SHEET, "v");
    }

    @Override
    public void text(String piece, int depth) {
        if (inText && text.length() < LONGEST) {
            text.append(piece);
        }
    }

    @Override
    public void close(XMLStreamReader element, int depth) {
        inText = false;
        if (XmlEvents.is(element, Vocabulary.SHEET, "c")) {
            take(text.toString().strip());
        }
    }

    private void take(String value) {
        switch (type) {
            case "s" -> {
                if (shared.size() < MOST && value.matches("\\d{1,9}")) {
                    shared.add(Integer.parseInt(value));
                }
            }
            case "inlineStr", "str" -> {
                if (texts.size() < MOST && !value.isEmpty()) {
                    texts.add(value);
                }
            }
            default -> {
                // numbers, truth values and errors are no words
            }
        }
    }

    /** Shared texts with some numbers. */
    private static final class Numbered implements XmlEvents {
        private final Set<Integer> wanted;
        private final Map<Integer, String> found = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private int number = -1;
        private boolean inText;

        Numbered(Set<Integer> wanted) {
            this.wanted = wanted;
        }

        @Override
        public void open(XMLStreamReader element, int depth) {
            if (depth == 2) {
                number++;
                text.setLength(0);
            }
            inText = wanted.contains(number) && XmlEvents.is(element, Vocabulary.SHEET, "t");
        }

        @Override
        public void text(String piece, int depth) {
            if (inText && text.length() < LONGEST) {
                text.append(piece);
            }
        }

        @Override
        public void close(XMLStreamReader element, int depth) {
            inText = false;
            if (depth == 2 && wanted.contains(number)) {
                found.put(number, text.toString().strip());
            }
        }
    }
}
