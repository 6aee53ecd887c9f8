package fengni.label.office;

import fengni.label.Obstacle;
import fengni.label.xml.XmlEvents;
import fengni.label.xml.XmlInsertion;
import fengni.label.xml.XmlText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;

/** What one part of a package, or the package itself, points to (ISO/IEC 29500-2, 6.5). */
record Relationships(XmlText xml, List<Relationship> all) {
    static final String OF_PACKAGE = "_rels/.rels";

    /**
     * One of them.
     *
     * @param target name of a part; empty if it is outside of the package or no name
     */
    record Relationship(String id, String type, Optional<String> target) {}

    /** @param source the part that the relationships are of, empty for the package */
    static Relationships of(XmlText xml, String source) throws Obstacle {
        var all = new ArrayList<Relationship>();
        xml.walk(new XmlEvents() {
            @Override
            public void open(XMLStreamReader element, int depth) {
                if (depth == 2 && element.getLocalName().equals("Relationship")) {
                    boolean outside = XmlEvents.attribute(element, "TargetMode")
                            .filter("External"::equals)
                            .isPresent();
                    all.add(new Relationship(
                            XmlEvents.attribute(element, "Id").orElse(""),
                            XmlEvents.attribute(element, "Type").orElse(""),
                            outside
                                    ? Optional.empty()
                                    : XmlEvents.attribute(element, "Target").flatMap(to -> resolved(source, to))));
                }
            }
        });
        return new Relationships(xml, List.copyOf(all));
    }

    /** Returns the name of the part that holds a part's relationships. */
    static String partOf(String source) {
        int folder = source.lastIndexOf('/') + 1;
        return source.substring(0, folder) + "_rels/" + source.substring(folder) + ".rels";
    }

    Stream<Relationship> to(Vocabulary type) {
        return all.stream().filter(one -> type.is(one.type()));
    }

    /** Returns an id that no relationship has. */
    String freeId() {
        var taken = all.stream().map(Relationship::id).collect(Collectors.toSet());
        return Stream.iterate(1, number -> number + 1)
                .map(number -> "rId" + number)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the text with one more relationship, whose target counts from the folder of the source. */
    String with(String id, String type, String target) {
        return XmlInsertion.inRoot(
                xml.text(),
                "Relationship",
                "Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + XmlText.quoted(target) + '"');
    }

    private static Optional<String> resolved(String source, String target) {
        try {
            var base = new URI(null, null, "/" + source, null);
            var path = Optional.ofNullable(base.resolve(new URI(target)).getPath());
            return path.filter(name -> name.startsWith("/")).map(name -> name.substring(1));
        } catch (URISyntaxException noName) {
            return Optional.empty();
        }
    }
}
