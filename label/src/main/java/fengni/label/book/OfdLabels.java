package fengni.label.book;

import fengni.label.AigcLabel;
import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.Obstacle;
import fengni.label.Reading;
import fengni.label.Sighting;
import fengni.label.file.Limits;
import fengni.label.xml.References;
import fengni.label.xml.XmlCursor;
import fengni.label.xml.XmlInsertion;
import fengni.label.xml.XmlTag;
import fengni.label.xml.XmlText;
import fengni.label.zip.Archive;
import fengni.label.zip.ArchiveEdit;
import fengni.label.zip.Entry;
import fengni.law.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The labels of one file of fixed pages: where they stand, and how one is put in. */
final class OfdLabels {
    private static final String NAME = "AIGC";
    private static final String LIST = "CustomDatas";

    private final OfdFile file;
    private final List<Finding> faults = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();

    private OfdLabels(OfdFile file) {
        this.file = file;
    }

    static Reading reading(OfdFile file) {
        var labels = new OfdLabels(file);
        labels.faults.addAll(file.parts().faults());
        labels.document(file.documents().getFirst(), true);
        file.documents().stream().skip(1).forEach(document -> labels.document(document, false));
        Parts.inComments(OfdPlace.PACKAGE_COMMENT, file.main().text()).forEach(labels::see);
        file.parts().inComment(OfdPlace.ARCHIVE_COMMENT).ifPresent(labels::see);
        labels.elsewhere();
        return new Reading(labels.faults, labels.sightings);
    }

    private void document(OfdFile.Document document, boolean first) {
        for (OfdFile.Custom custom : document.customs()) {
            var place = first && custom.name().equals(NAME) ? OfdPlace.CUSTOM_DATA : OfdPlace.OTHER_CUSTOM_DATA;
            if (custom.name().strip().equalsIgnoreCase(NAME)) {
                see(new Sighting(place, custom.value().strip(), true));
            } else {
                Sighting.in(OfdPlace.OTHER_CUSTOM_DATA, custom.value()).ifPresent(this::see);
            }
        }
        document.infos().stream()
                .flatMap(text -> Sighting.in(OfdPlace.DOCUMENT_INFO, text).stream())
                .forEach(this::see);
    }

    private void elsewhere() {
        for (Entry entry : file.parts().archive().entries()) {
            var name = Archive.folded(entry.name());
            if (!name.endsWith(".xml") && !name.endsWith(".json")) {
                continue;
            }
            if (name.contains("annot")) {
                search(entry, OfdPlace.ANNOTATION);
            } else if (name.contains("attach") || name.contains("tag")) {
                search(entry, OfdPlace.ATTACHMENT);
            }
        }
    }

    private void search(Entry entry, OfdPlace place) {
        try {
            var bytes = file.parts().bytes(entry.name(), BookLimits.PACKAGE_BYTES);
            var text = References.resolved(new String(bytes, StandardCharsets.UTF_8));
            Sighting.in(place, text).ifPresent(this::see);
        } catch (Obstacle fault) {
            if (faults.size() < Limits.FINDINGS) {
                faults.add(fault.finding());
            }
        }
    }

    /** One more than is judged tells that there were too many. */
    private void see(Sighting sighting) {
        if (sightings.size() <= Limits.FINDINGS) {
            sightings.add(sighting);
        }
    }

    /** Plans to put the label in, in place of an older one. */
    static Edited edited(OfdFile file, AigcLabel label) throws Obstacle {
        var json = XmlText.escaped(label.wrappedJson());
        boolean there = file.documents().getFirst().customs().stream()
                .anyMatch(custom -> custom.name().equals(NAME));
        var text = there ? replaced(file, json) : added(file, json);
        var edit = new ArchiveEdit(file.parts().archive());
        edit.put(OfdFile.MAIN, file.main().edited(text));
        return new Edited.Change(edit.splices(), List.of(Finding.of(CarrierCode.BEYOND_GUIDES, "")));
    }

    private static String replaced(OfdFile file, String json) throws Obstacle {
        var text = file.main().text();
        var cursor = new XmlCursor(text);
        var open = Optional.<XmlTag>empty();
        while (cursor.advance()) {
            if (!cursor.is(file.vocabulary(), OfdFile.CUSTOM_DATA)) {
                continue;
            }
            if (open.isPresent()) {
                return XmlInsertion.replaced(
                        text, open.get().end(), cursor.tag().start(), json);
            }
            boolean slot = cursor.opens()
                    && cursor.written("Name").filter(NAME::equals).isPresent();
            if (slot && cursor.closes()) {
                return XmlInsertion.first(text, cursor.tag(), json);
            }
            open = slot ? Optional.of(cursor.tag()) : Optional.empty();
        }
        throw Obstacle.broken(OfdFile.MAIN, OfdFile.CUSTOM_DATA);
    }

    /** The list of custom data is the last of what a document says of itself (GB/T 33190-2016, 7.4, table 5). */
    private static String added(OfdFile file, String json) throws Obstacle {
        var text = file.main().text();
        var cursor = new XmlCursor(text);
        while (cursor.advance()) {
            boolean list = cursor.is(file.vocabulary(), LIST);
            if (cursor.closes() && (list || cursor.is(file.vocabulary(), "DocInfo"))) {
                var tag = cursor.tag();
                var prefix = tag.prefix().isEmpty() ? "" : tag.prefix() + ':';
                var data = '<' + prefix + OfdFile.CUSTOM_DATA + " Name=\"" + NAME + "\">" + json + "</" + prefix
                        + OfdFile.CUSTOM_DATA + '>';
                var piece = list ? data : '<' + prefix + LIST + '>' + data + "</" + prefix + LIST + '>';
                return XmlInsertion.last(text, tag, piece);
            }
        }
        throw Obstacle.broken(OfdFile.MAIN, "DocInfo");
    }
}
