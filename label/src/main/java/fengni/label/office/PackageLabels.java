package fengni.label.office;

import fengni.label.AigcLabel;
import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.Format;
import fengni.label.Obstacle;
import fengni.label.Reading;
import fengni.label.Sighting;
import fengni.label.file.Excerpt;
import fengni.label.file.Limits;
import fengni.label.xml.XmlEvents;
import fengni.label.zip.Archive;
import fengni.label.zip.ArchiveEdit;
import fengni.label.zip.Entry;
import fengni.law.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** The labels of one package: where they stand, and how one is put in. */
final class PackageLabels {
    private static final String TO_CORE =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private static final String CUSTOM_XML = "customxml/";

    private final OfficePackage office;
    private final List<Finding> faults = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();

    private PackageLabels(OfficePackage office) {
        this.office = office;
    }

    /** @param expected what the name of the file promised */
    static Reading reading(OfficePackage office, Format expected) {
        var labels = new PackageLabels(office);
        labels.faults.addAll(office.archive().faults());
        labels.structure(expected);
        labels.customProperties();
        labels.elsewhere();
        return new Reading(labels.faults, labels.sightings);
    }

    private void structure(Format expected) {
        var found = office.format();
        if (found.isEmpty()) {
            var type = office.types().of(office.main()).orElse("");
            faults.add(Finding.of(CarrierCode.BROKEN_PART, office.main(), "content type " + Excerpt.of(type)));
        } else if (found.get() != expected) {
            faults.add(Finding.of(
                    CarrierCode.OTHER_ENDING, office.main(), found.get().key()));
        }
        if (office.archive().stray() > 0) {
            faults.add(Finding.of(CarrierCode.STRAY_BYTES, "", office.archive().stray()));
        }
    }

    private void customProperties() {
        try {
            var part = part(office);
            if (part.isPresent()) {
                var properties = CustomProperties.of(office.properties(part.get()));
                checkType(office, part.get());
                properties.sightings(OfficePlace.CUSTOM_PROPERTY).forEach(this::see);
            }
            boolean usual =
                    part.filter(CustomProperties.USUAL_PART::equalsIgnoreCase).isPresent();
            if (!usual && office.has(CustomProperties.USUAL_PART)) {
                CustomProperties.of(office.properties(CustomProperties.USUAL_PART))
                        .sightings(OfficePlace.UNRELATED_PROPERTIES)
                        .forEach(this::see);
            }
        } catch (Obstacle fault) {
            faults.add(fault.finding());
        }
    }

    /** Returns the part that programs read custom properties from: the one that the package points to. */
    static Optional<String> part(OfficePackage office) throws Obstacle {
        var found = office.relationships().to(Vocabulary.TO_PROPERTIES).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var entry = found.getFirst().target().flatMap(office.archive()::entry);
        if (found.size() > 1 || entry.isEmpty()) {
            throw Obstacle.broken(Relationships.OF_PACKAGE, "custom-properties");
        }
        return Optional.of(entry.get().name());
    }

    private static void checkType(OfficePackage office, String part) throws Obstacle {
        var other = office.types().own(part).filter(type -> !type.equals(CustomProperties.CONTENT_TYPE));
        if (other.isPresent()) {
            throw Obstacle.broken(part, "content type " + Excerpt.of(other.get()));
        }
    }

    private void elsewhere() {
        for (var one : office.relationships().all()) {
            if (one.type().equals(TO_CORE)) {
                one.target().ifPresent(part -> search(part, OfficePlace.CORE_PROPERTIES));
            } else if (Vocabulary.TO_APP.is(one.type())) {
                one.target().ifPresent(part -> search(part, OfficePlace.APP_PROPERTIES));
            }
        }
        for (Entry entry : office.archive().entries()) {
            var name = Archive.folded(entry.name());
            if (name.startsWith(CUSTOM_XML) && name.endsWith(".xml")) {
                search(entry.name(), OfficePlace.CUSTOM_XML);
            }
        }
        Sighting.in(OfficePlace.ARCHIVE_COMMENT, office.archive().comment().utf8())
                .ifPresent(this::see);
    }

    /** Looks through every text and attribute of a part. */
    private void search(String part, OfficePlace place) {
        if (!office.has(part) || faults.size() >= Limits.FINDINGS) {
            return;
        }
        try {
            // one attribute may be all of a part, and a parser holds it several times over
            office.properties(part).walk(new XmlEvents() {
                private final StringBuilder text = new StringBuilder();

                @Override
                public void open(XMLStreamReader element, int depth) {
                    flush();
                    for (int i = 0; i < element.getAttributeCount(); i++) {
                        Sighting.in(place, element.getAttributeValue(i)).ifPresent(PackageLabels.this::see);
                    }
                }

                @Override
                public void text(String piece, int depth) {
                    text.append(piece);
                }

                @Override
                public void close(XMLStreamReader element, int depth) {
                    flush();
                }

                private void flush() {
                    Sighting.in(place, text.toString()).ifPresent(PackageLabels.this::see);
                    text.setLength(0);
                }
            });
        } catch (Obstacle fault) {
            faults.add(fault.finding());
        }
    }

    private void see(Sighting sighting) {
        if (sightings.size() < Limits.FINDINGS) {
            sightings.add(sighting);
        }
    }

    /** Plans to put the label in: the property, and where they are missing the pointer to it and its type. */
    static Edited edited(OfficePackage office, AigcLabel label) throws Obstacle {
        var edit = new ArchiveEdit(office.archive());
        var related = part(office);
        var part = related.or(() ->
                        office.archive().entry(CustomProperties.USUAL_PART).map(Entry::name))
                .orElse(CustomProperties.USUAL_PART);
        checkType(office, part);
        if (office.has(part)) {
            var properties = CustomProperties.of(office.properties(part));
            var text = properties.with(label).orElseThrow(() -> Obstacle.broken(part, "name"));
            edit.put(part, properties.xml().edited(text));
        } else {
            edit.put(part, CustomProperties.fresh(label, office.strict()).getBytes(StandardCharsets.UTF_8));
        }
        if (related.isEmpty()) {
            var pointers = office.relationships();
            var type = Vocabulary.TO_PROPERTIES.in(office.strict());
            edit.put(Relationships.OF_PACKAGE, pointers.xml().edited(pointers.with(pointers.freeId(), type, part)));
        }
        if (office.types()
                .of(part)
                .filter(CustomProperties.CONTENT_TYPE::equals)
                .isEmpty()) {
            var types = office.types();
            edit.put(ContentTypes.PART, types.xml().edited(types.with(part, CustomProperties.CONTENT_TYPE)));
        }
        return new Edited.Change(edit.splices(), List.of());
    }
}
