package fengni.label;

import fengni.label.LabelReading.Found;
import fengni.label.LabelReading.Unreadable;
import fengni.law.Finding;
import fengni.law.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All labels of one picture, wherever they stand.
 *
 * @param faults what keeps the file, its packet or a label from being read whole
 * @param labels those that were read, the prescribed place first
 */
record PictureLabels(List<Finding> faults, Optional<XmpReading> packet, List<Placed> labels) {

    /** A label and the place it stands in. */
    record Placed(LabelPlace place, Found label) {}

    static PictureLabels of(Container container) {
        var faults = new ArrayList<>(container.faults());
        // a second one is an error already; thousands more would only cost
        var packets = container.packets().stream()
                .limit(Limits.FINDINGS)
                .map(XmpReading::of)
                .toList();
        packets.stream()
                .flatMap(packet -> packet.fault().stream())
                .forEach(reason -> faults.add(Finding.of(PictureCode.XMP_UNREADABLE, "", reason)));
        if (packets.size() > 1) {
            faults.add(Finding.of(PictureCode.XMP_TWICE, ""));
        }
        var labels = new ArrayList<Placed>();
        Stream.concat(packets.stream().flatMap(packet -> packet.sightings().stream()), container.sightings().stream())
                .limit(Limits.FINDINGS)
                .forEach(seen -> take(seen, labels, faults));
        labels.sort((one, other) -> one.place().compareTo(other.place()));
        return new PictureLabels(faults, packets.stream().findFirst(), labels);
    }

    /** Returns true if nothing was overlooked. */
    boolean isWhole() {
        return !Finding.any(faults, Severity.ERROR);
    }

    /** Returns what there is to say of the labels themselves. */
    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < labels.size(); i++) {
            var placed = labels.get(i);
            findings.addAll(placed.label().findings());
            var place = placed.place().key();
            placed.place().departure().ifPresent(code -> findings.add(Finding.of(code, place, place)));
            if (i > 0) {
                var who = placed.label().value(LabelField.CONTENT_PRODUCER);
                findings.add(Finding.of(PictureCode.SECOND_LABEL, place, place, LabelReader.shortened(who)));
            }
        }
        return findings;
    }

    private static void take(Sighting seen, List<Placed> labels, List<Finding> faults) {
        switch (AigcLabel.read(seen.value())) {
            case Found found -> labels.add(new Placed(seen.place(), found));
            case Unreadable(var findings) -> {
                if (seen.certain()) {
                    var place = seen.place().key();
                    faults.addAll(findings);
                    faults.add(Finding.of(PictureCode.LABEL_UNREADABLE, place, place));
                }
            }
        }
    }
}
