package fengni.label.book;

import fengni.label.xml.XmlEvents;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** The part of a page that is shown, in millimetres from its upper left corner (GB/T 33190-2016, 7.5, CT_PageArea). */
record OfdArea(double left, double top, double width, double height) {
    /** Pages of a kilometre are none. */
    private static final double MOST = 1e6;

    double shortestSide() {
        return Math.min(width, height);
    }

    private static Optional<OfdArea> of(String numbers) {
        var words = List.of(numbers.strip().split("\\s+"));
        if (words.size() != 4 || words.stream().anyMatch(word -> !word.matches("[+-]?\\d{0,9}(\\.\\d{0,9})?\\d"))) {
            return Optional.empty();
        }
        var sizes = words.stream().mapToDouble(Double::parseDouble).toArray();
        boolean real = sizes[2] > 0 && sizes[3] > 0 && sizes[2] < MOST && sizes[3] < MOST;
        return real ? Optional.of(new OfdArea(sizes[0], sizes[1], sizes[2], sizes[3])) : Optional.empty();
    }

    /** Returns a number as it stands in a page, to a thousandth of a millimetre. */
    static String number(double number) {
        var digits = String.format(Locale.ROOT, "%.3f", number);
        return digits.replaceFirst("\\.?0+$", "");
    }

    /** Takes the first area that a document or a page tells: what is shown goes before what is cut from paper. */
    static final class Reader implements XmlEvents {
        private final StringBuilder text = new StringBuilder();
        private Optional<OfdArea> shown = Optional.empty();
        private Optional<OfdArea> physical = Optional.empty();

        @Override
        public void open(XMLStreamReader element, int depth) {
            text.setLength(0);
        }

        @Override
        public void text(String piece, int depth) {
            text.append(piece);
        }

        @Override
        public void close(XMLStreamReader element, int depth) {
            switch (element.getLocalName()) {
                case "ApplicationBox" -> shown = shown.or(() -> of(text.toString()));
                case "PhysicalBox" -> physical = physical.or(() -> of(text.toString()));
                default -> {
                    // the other boxes are for printers
                }
            }
            text.setLength(0);
        }

        /** Returns the text of the element that is about to be closed. */
        String closing() {
            return text.toString();
        }

        Optional<OfdArea> area() {
            return shown.or(() -> physical);
        }
    }
}
