package fengni.label.book;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.xml.XmlCursor;
import fengni.label.xml.XmlEvents;
import fengni.label.xml.XmlInsertion;
import fengni.label.xml.XmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * One document of fixed pages (GB/T 33190-2016, 7.5).
 *
 * @param lastNumber the highest number that an object of the document has, as it says
 * @param area where pages show something, unless they say otherwise
 * @param pages the parts that hold them
 */
record OfdDocument(XmlText xml, long lastNumber, Optional<OfdArea> area, List<String> pages) {
    private static final String LAST_NUMBER = "MaxUnitID";

    static OfdDocument of(Parts parts, String root) throws Obstacle {
        var xml = parts.xml(root, BookLimits.PACKAGE_BYTES);
        var reader = new Reader(parts, root);
        xml.walk(reader);
        if (reader.pages.size() > BookLimits.PAGES) {
            throw Obstacle.because(CarrierCode.TOO_MANY_PARTS, root, BookLimits.PAGES);
        }
        var number = Optional.of(reader.number).filter(text -> text.matches("\\d{1,9}"));
        return new OfdDocument(
                xml,
                Long.parseLong(number.orElseThrow(() -> Obstacle.broken(root, LAST_NUMBER))),
                reader.areas.area(),
                List.copyOf(reader.pages));
    }

    private static final class Reader implements XmlEvents {
        private final Parts parts;
        private final String root;
        private final OfdArea.Reader areas = new OfdArea.Reader();
        private final List<String> pages = new ArrayList<>();
        private String number = "";

        Reader(Parts parts, String root) {
            this.parts = parts;
            this.root = root;
        }

        @Override
        public void open(XMLStreamReader element, int depth) {
            areas.open(element, depth);
            if (depth == 3 && element.getLocalName().equals("Page")) {
                XmlEvents.attribute(element, "BaseLoc")
                        .flatMap(place -> Parts.resolved(root, place.strip()))
                        .filter(parts::has)
                        .ifPresent(pages::add);
            }
        }

        @Override
        public void text(String piece, int depth) {
            areas.text(piece, depth);
        }

        @Override
        public void close(XMLStreamReader element, int depth) {
            if (element.getLocalName().equals(LAST_NUMBER)) {
                number = areas.closing().strip();
            }
            areas.close(element, depth);
        }
    }

    /** Returns the text with another highest number. */
    String with(long number) throws Obstacle {
        var text = xml.text();
        var cursor = new XmlCursor(text);
        int from = -1;
        while (cursor.advance()) {
            if (cursor.local().equals(LAST_NUMBER) && cursor.closes() && from >= 0) {
                return XmlInsertion.replaced(text, from, cursor.tag().start(), String.valueOf(number));
            }
            from = cursor.local().equals(LAST_NUMBER) ? cursor.tag().end() : from;
        }
        throw Obstacle.broken(xml.part(), LAST_NUMBER);
    }
}
