package fengni.label;

import fengni.law.Finding;
import fengni.law.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts words and label on a picture, reads both back, and gives it out only then. */
record PictureMarking(Format format, MarkOrder order) {

    static Marked mark(Format format, byte[] original, MarkOrder order) {
        var container = Container.read(format, original);
        var against = against(PictureLabels.of(container), order.label());
        return against.isEmpty() ? new PictureMarking(format, order).drawn(container) : new Marked.Refused(against);
    }

    /** Returns every reason against a label on this picture. */
    private static List<Finding> against(PictureLabels labels, AigcLabel label) {
        var against = new ArrayList<Finding>();
        labels.faults().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(against::add);
        for (PictureLabels.Placed placed : labels.labels()) {
            var place = placed.place().key();
            var other = otherParty(placed.label(), label);
            if (other.isPresent()) {
                against.add(Finding.of(FileCode.ALREADY_LABELLED, place, LabelReader.shortened(other.get())));
            } else if (placed.place() != LabelPlace.XMP) {
                against.add(Finding.of(PictureCode.LABEL_ELSEWHERE, place, place));
            }
        }
        if (labels.labels().stream()
                        .filter(placed -> placed.place() == LabelPlace.XMP)
                        .count()
                > 1) {
            against.add(Finding.of(PictureCode.SECOND_LABEL, LabelPlace.XMP.key(), LabelPlace.XMP.key(), ""));
        }
        return against;
    }

    /** Who else had a hand in a label: its producer, or the propagator who passed the content on. */
    private static Optional<String> otherParty(LabelReading.Found found, AigcLabel own) {
        var propagator = found.value(LabelField.CONTENT_PROPAGATOR);
        if (!found.value(LabelField.CONTENT_PRODUCER).equals(own.contentProducer())) {
            return Optional.of(found.value(LabelField.CONTENT_PRODUCER));
        }
        boolean ours = propagator.isEmpty() || propagator.equals(own.contentPropagator());
        return ours ? Optional.empty() : Optional.of(propagator);
    }

    private Marked drawn(Container original) {
        var words = switch (order.words()) {
            case VisibleWords.None none -> Optional.<String>empty();
            case VisibleWords.Usual usual -> Optional.of(VisibleWords.ON_PICTURES);
            case VisibleWords.Own(var own) -> Optional.of(own);
        };
        if (words.isEmpty()) {
            return labelled(original, List.of(Finding.of(PictureCode.NO_WORDS, "")));
        }
        return switch (original.draw(words.get(), order.position())) {
            case Drawn.NotDrawn(var reason) -> Marker.refused(reason);
            case Drawn.Picture(var content, var notes) -> labelled(Container.read(format, content), notes);
        };
    }

    private Marked labelled(Container picture, List<Finding> notes) {
        var json = order.label().bareJson();
        var packet = PictureLabels.of(picture)
                .packet()
                .map(old -> XmpEdit.with(old.text(), json))
                .orElseGet(() -> Optional.of(XmpEdit.fresh(json)));
        if (packet.isEmpty()) {
            return Marker.refused(Finding.of(PictureCode.XMP_UNREADABLE, "", "no rdf:RDF"));
        }
        var bytes = packet.get().getBytes(StandardCharsets.UTF_8);
        var against = picture.againstPacket(bytes);
        return against.isPresent() ? Marker.refused(against.get()) : released(picture, bytes, notes);
    }

    private Marked released(Container picture, byte[] packet, List<Finding> notes) {
        var content = picture.withPacket(packet);
        return ReadBack.of(format, picture.content(), content)
                .difference(order.label())
                .<Marked>map(what -> Marker.refused(Finding.of(FileCode.READ_BACK, "", what)))
                .orElseGet(() -> new Marked.Done(format, content, Optional.empty(), notes));
    }
}
