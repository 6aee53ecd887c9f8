package fengni.label.office;

import fengni.label.AigcLabel;
import fengni.label.Obstacle;
import fengni.label.Sighting;
import fengni.label.xml.XmlCursor;
import fengni.label.xml.XmlEvents;
import fengni.label.xml.XmlInsertion;
import fengni.label.xml.XmlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;

/** The custom properties of a package (ISO/IEC 29500-1, 15.2.12.2 and 22.3), among which the label has its slot. */
record CustomProperties(XmlText xml, List<Property> all) {
    static final String USUAL_PART = "docProps/custom.xml";
    static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";

    private static final String NAME = "AIGC";
    private static final String TYPE = "lpwstr";
    /** Every property that a user names is of this set (MS-OLEPS 2.25). */
    private static final String USERS = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
    /** The numbers 0 and 1 mean something else there. */
    private static final int FIRST_NUMBER = 2;

    /**
     * One of them.
     *
     * @param type name of the element around the value, empty for one of another namespace
     */
    record Property(String set, String number, String name, String type, String value) {
        boolean isSlot() {
            return name.equals(NAME) && type.equals(TYPE) && set.equalsIgnoreCase(USERS);
        }

        Optional<Sighting> sighting(OfficePlace slot) {
            var place = isSlot() ? slot : OfficePlace.OTHER_PROPERTY;
            return name.strip().equalsIgnoreCase(NAME)
                    ? Optional.of(new Sighting(place, value.strip(), true))
                    : Sighting.in(OfficePlace.OTHER_PROPERTY, value);
        }
    }

    static CustomProperties of(XmlText xml) throws Obstacle {
        var reader = new Reader();
        xml.walk(reader);
        if (!reader.rooted) {
            throw Obstacle.broken(xml.part(), "Properties");
        }
        return new CustomProperties(xml, List.copyOf(reader.found));
    }

    private static final class Reader implements XmlEvents {
        private final List<Property> found = new ArrayList<>();
        private final StringBuilder value = new StringBuilder();
        private Property open = new Property("", "", "", "", "");
        private boolean rooted;

        @Override
        public void open(XMLStreamReader element, int depth) {
            if (depth == 1) {
                rooted = XmlEvents.is(element, Vocabulary.PROPERTIES, "Properties");
            } else if (depth == 2) {
                value.setLength(0);
                open = new Property(
                        XmlEvents.attribute(element, "fmtid").orElse(""),
                        XmlEvents.attribute(element, "pid").orElse(""),
                        XmlEvents.attribute(element, "name").orElse(""),
                        "",
                        "");
            } else if (depth == 3) {
                boolean variant = Vocabulary.VARIANT.is(
                        Optional.ofNullable(element.getNamespaceURI()).orElse(""));
                var type = variant ? element.getLocalName() : "";
                open = new Property(open.set(), open.number(), open.name(), open.type() + type, "");
            }
        }

        @Override
        public void text(String piece, int depth) {
            if (depth >= 3) {
                value.append(piece);
            }
        }

        @Override
        public void close(XMLStreamReader element, int depth) {
            if (depth == 2) {
                found.add(new Property(open.set(), open.number(), open.name(), open.type(), value.toString()));
            }
        }
    }

    /**
     * Returns the labels, first those whose name says so: thousands of others shall not hide them.
     *
     * @param slot the place of those in the slot's shape, which is another if nothing points to this part
     */
    Stream<Sighting> sightings(OfficePlace slot) {
        return all.stream()
                .flatMap(property -> property.sighting(slot).stream())
                .sorted(Comparator.comparing(sighting -> !sighting.certain()));
    }

    /** Returns the text with the label in place of the old one, or as a property more; empty if it cannot be found again. */
    Optional<String> with(AigcLabel label) {
        var json = XmlText.escaped(label.bareJson());
        return all.stream().anyMatch(Property::isSlot) ? replaced(json) : added(json);
    }

    private Optional<String> replaced(String json) {
        var cursor = new XmlCursor(xml.text());
        boolean inside = false;
        int from = -1;
        while (cursor.advance()) {
            if (cursor.depth() == 2) {
                inside = cursor.opens()
                        && cursor.written("name").filter(NAME::equals).isPresent();
            } else if (inside && cursor.depth() == 3 && cursor.is(Vocabulary.VARIANT, TYPE)) {
                if (cursor.closes() && from >= 0) {
                    return Optional.of(
                            XmlInsertion.replaced(xml.text(), from, cursor.tag().start(), json));
                }
                from = cursor.tag().end();
            }
        }
        return Optional.empty();
    }

    private Optional<String> added(String json) {
        var cursor = new XmlCursor(xml.text());
        while (cursor.advance()) {
            if (cursor.depth() == 1 && cursor.closes()) {
                var prefix = cursor.tag().prefix().isEmpty() ? "" : cursor.tag().prefix() + ':';
                var variant = Vocabulary.VARIANT.in(Vocabulary.PROPERTIES.isStrict(cursor.namespace()));
                var property = '<' + prefix + "property fmtid=\"" + USERS + "\" pid=\"" + freeNumber() + "\" name=\""
                        + NAME + "\"><vt:" + TYPE + " xmlns:vt=\"" + variant + "\">" + json + "</vt:" + TYPE + "></"
                        + prefix + "property>";
                return Optional.of(XmlInsertion.last(xml.text(), cursor.tag(), property));
            }
        }
        return Optional.empty();
    }

    private int freeNumber() {
        Set<String> taken = new HashSet<>();
        all.forEach(property -> taken.add(property.number().strip()));
        int number = FIRST_NUMBER;
        while (taken.contains(String.valueOf(number))) {
            number++;
        }
        return number;
    }

    /** Returns a part with the label alone. */
    static String fresh(AigcLabel label, boolean strict) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<Properties xmlns=\""
                + Vocabulary.PROPERTIES.in(strict) + "\" xmlns:vt=\"" + Vocabulary.VARIANT.in(strict)
                + "\"><property fmtid=\"" + USERS + "\" pid=\"" + FIRST_NUMBER + "\" name=\"" + NAME + "\"><vt:" + TYPE
                + '>' + XmlText.escaped(label.bareJson()) + "</vt:" + TYPE + "></property></Properties>";
    }
}
