package fengni.label.still;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.Format;
import fengni.label.Reading;
import fengni.label.file.Medium;
import fengni.label.xmp.XmpEdit;
import fengni.law.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A still picture in boxes whose label stands in its XMP packet (TC260-PG-20259A, clause 6; ISO/IEC 23008-12, Annex C).
 * Only what describes the picture is read, so that it may have any length.
 */
abstract class BoxedStill implements Carrier {
    private final Format format;

    BoxedStill(Format format) {
        this.format = format;
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public long mostBytes() {
        return Long.MAX_VALUE;
    }

    @Override
    public Reading read(Medium medium) {
        var still = Still.of(medium);
        var sightings = StillLabels.of(still);
        return new Reading(still.boxes().faults(), sightings);
    }

    @Override
    public Edited label(Medium medium, AigcLabel label) {
        var still = Still.of(medium);
        var broken = still.boxes().faults().stream()
                .filter(fault -> fault.severity() == Severity.ERROR)
                .toList();
        if (!broken.isEmpty() || still.meta().isEmpty()) {
            return new Edited.Not(broken);
        }
        var meta = still.meta().get();
        return packet(StillLabels.packet(still.boxes(), meta), label)
                .map(packet -> StillEdit.of(still, meta, packet.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> Edited.not(CarrierCode.XMP_UNREADABLE, "", "no rdf:RDF"));
    }

    private static Optional<String> packet(Optional<String> old, AigcLabel label) {
        return old.map(packet -> XmpEdit.with(packet, label)).orElseGet(() -> Optional.of(XmpEdit.fresh(label)));
    }

    @Override
    public Optional<Medium> content(Medium medium) {
        return StillContent.of(Still.of(medium));
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return StillReadBack.difference(original, marked, label.bareJson());
    }
}
