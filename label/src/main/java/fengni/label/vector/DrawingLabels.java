package fengni.label.vector;

import fengni.label.AigcLabel;
import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.LabelReading.Found;
import fengni.label.Reading;
import fengni.label.Sighting;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import fengni.label.vector.Drawing.Stretch;
import fengni.label.xml.References;
import fengni.label.xmp.XmpEdit;
import fengni.label.xmp.XmpReading;
import fengni.law.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The labels of one drawing, and the change that puts one in. */
record DrawingLabels(Drawing drawing) {
    /** Elements of metadata that are read as XMP; drawings have one. */
    private static final int PACKETS = 4;

    Reading reading() {
        var faults = new ArrayList<Finding>();
        if (drawing.defines()) {
            faults.add(Finding.of(VectorCode.SVG_DEFINITIONS, Drawing.PART));
        }
        if (drawing.metadata().size() > PACKETS) {
            faults.add(Finding.of(CarrierCode.TOO_MANY_PARTS, "metadata", PACKETS));
        }
        var sightings = new ArrayList<Sighting>();
        drawing.metadata().stream().limit(PACKETS).forEach(one -> read(one, faults, sightings));
        seen(VectorPlace.SVG_TEXT, outside()).ifPresent(sightings::add);
        return new Reading(faults, sightings);
    }

    private void read(Stretch metadata, List<Finding> faults, List<Sighting> sightings) {
        var reading = xmp(metadata);
        reading.fault().ifPresent(why -> faults.add(Finding.of(CarrierCode.XMP_UNREADABLE, Drawing.PART, why)));
        if (reading.sightings().isEmpty()) {
            seen(VectorPlace.SVG_OTHER_METADATA, metadata.of(drawing.text())).ifPresent(sightings::add);
        }
        for (Sighting seen : reading.sightings()) {
            var place = seen.place().isSlot() ? VectorPlace.SVG_METADATA : VectorPlace.SVG_OTHER_PROPERTY;
            sightings.add(new Sighting(place, seen.value(), seen.certain()));
        }
    }

    /** Everything but the metadata of the root, in which all labels have been told already. */
    private String outside() {
        var rest = new StringBuilder();
        int at = 0;
        for (Stretch one : drawing.metadata()) {
            rest.append(drawing.source().text(), at, one.from());
            at = one.to();
        }
        return rest.append(drawing.source().text(), at, drawing.source().text().length())
                .toString();
    }

    /** A label may be written with references, or hold some in a stretch where they are none. */
    static Optional<Sighting> seen(VectorPlace place, String xml) {
        var resolved = References.resolved(xml);
        var seen = Sighting.in(place, resolved);
        boolean label =
                seen.filter(one -> AigcLabel.read(one.value()) instanceof Found).isPresent();
        return label || resolved.equals(xml) ? seen : Sighting.in(place, xml).or(() -> seen);
    }

    Edited edited(AigcLabel label) {
        if (drawing.defines()) {
            return Edited.not(CarrierCode.NO_ROOM, Drawing.PART, "definitions of its own");
        }
        var json = label.wrappedJson();
        var splice = drawing.metadata().stream()
                .sorted(Comparator.comparing(one -> !hasSlot(one)))
                .flatMap(one -> updated(one, json).stream())
                .findFirst()
                .orElseGet(() -> added(json));
        return Edited.Change.of(splice);
    }

    private boolean hasSlot(Stretch metadata) {
        return xmp(metadata).sightings().stream().anyMatch(seen -> seen.place().isSlot());
    }

    private XmpReading xmp(Stretch metadata) {
        return XmpReading.of(Slice.of(packet(metadata).getBytes(StandardCharsets.UTF_8)));
    }

    /** Prefixes may be declared at the root: so its tags stand around the metadata, and nothing else of the drawing. */
    private String packet(Stretch metadata) {
        return head() + metadata.of(drawing.text()) + foot();
    }

    private String head() {
        return drawing.text().substring(drawing.root().start(), drawing.root().end());
    }

    private String foot() {
        return "</" + drawing.root().name() + '>';
    }

    /** Returns the change of an element that has an rdf:RDF. */
    private Optional<Splice> updated(Stretch metadata, String json) {
        return XmpEdit.with(packet(metadata), json)
                .map(done -> done.substring(head().length(), done.length() - foot().length()))
                .map(done -> drawing.splice(metadata.from(), metadata.to(), done));
    }

    /** Returns the change where there is no rdf:RDF yet: within the first metadata, or as the first child of the root. */
    private Splice added(String json) {
        // the byte order mark in the packet's head is of use only where nothing tells the charset
        var packet = XmpEdit.fresh(json).replace("\ufeff", "");
        var name = drawing.prefix() + "metadata";
        var whole = '<' + name + '>' + packet + "</" + name + '>';
        return Stream.concat(
                        drawing.metadata().stream().limit(1).map(one -> within(one, packet)),
                        Stream.of(
                                drawing.root().empty()
                                        ? drawing.splice(
                                                drawing.root().end() - 2,
                                                drawing.root().end(),
                                                '>' + whole + foot())
                                        : drawing.splice(
                                                drawing.root().end(),
                                                drawing.root().end(),
                                                whole)))
                .findFirst()
                .orElseThrow();
    }

    private Splice within(Stretch metadata, String packet) {
        var old = metadata.of(drawing.text());
        if (old.endsWith("/>")) {
            var name = old.substring(1).split("[\\s/]", 2)[0];
            return drawing.splice(metadata.to() - 2, metadata.to(), '>' + packet + "</" + name + '>');
        }
        int close = metadata.from() + old.lastIndexOf("</");
        return drawing.splice(close, close, packet);
    }
}
