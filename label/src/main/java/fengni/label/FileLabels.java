package fengni.label;

import fengni.label.LabelReading.Found;
import fengni.label.LabelReading.Unreadable;
import fengni.label.file.Excerpt;
import fengni.label.file.Limits;
import fengni.law.Finding;
import fengni.law.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All labels of one file, wherever they stand.
 *
 * @param faults what keeps the file or a label from being read whole
 * @param labels those that were read, the slot's first
 */
record FileLabels(List<Finding> faults, List<Placed> labels) {

    /** A label and the place it stands in. */
    record Placed(LabelPlace place, Found label) {}

    static FileLabels of(Reading reading) {
        var faults = new ArrayList<>(reading.faults());
        var labels = new ArrayList<Placed>();
        // a second one is an error already; thousands more would only cost, but none may be overlooked
        if (reading.sightings().size() > Limits.FINDINGS) {
            faults.add(Finding.of(CarrierCode.TOO_MANY_PARTS, "", Limits.FINDINGS));
        }
        reading.sightings().stream().limit(Limits.FINDINGS).forEach(seen -> take(seen, labels, faults));
        labels.sort(Comparator.comparing(placed -> !placed.place().isSlot()));
        return new FileLabels(faults, labels);
    }

    /** Returns these with the one in a file beside, if there is one. */
    FileLabels and(LabelPlace place, Optional<LabelReading> beside) {
        var allFaults = new ArrayList<>(faults);
        var allLabels = new ArrayList<>(labels);
        beside.ifPresent(reading -> {
            switch (reading) {
                case Found found -> allLabels.add(new Placed(place, found));
                case Unreadable(var findings) -> {
                    allFaults.addAll(findings);
                    allFaults.add(Finding.of(FileCode.SIDECAR_UNREADABLE, place.key(), place.key()));
                }
            }
        });
        return new FileLabels(allFaults, allLabels);
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
                findings.add(Finding.of(CarrierCode.SECOND_LABEL, place, place, Excerpt.of(who)));
            }
        }
        return findings;
    }

    /** Returns every reason against putting this label on the file. */
    List<Finding> against(AigcLabel label) {
        var against = new ArrayList<>(faults.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList());
        for (Placed placed : labels) {
            var place = placed.place().key();
            var other = otherParty(placed.label(), label);
            if (other.isPresent()) {
                against.add(Finding.of(FileCode.ALREADY_LABELLED, place, Excerpt.of(other.get())));
            } else if (!placed.place().isSlot()) {
                against.add(Finding.of(CarrierCode.LABEL_ELSEWHERE, place, place));
            }
        }
        var slots = labels.stream().filter(placed -> placed.place().isSlot()).toList();
        if (slots.size() > 1) {
            var place = slots.getLast().place().key();
            against.add(Finding.of(CarrierCode.SECOND_LABEL, place, place, ""));
        }
        return against;
    }

    /** Who else had a hand in a label: its producer, or the propagator who passed the content on. */
    private static Optional<String> otherParty(Found found, AigcLabel own) {
        if (own.isPassedOn()) {
            // the propagator's fields change hands at every platform, the producer's at none (Article 6)
            return own.keepsProducerOf(found)
                    ? Optional.empty()
                    : Optional.of(found.value(LabelField.CONTENT_PRODUCER));
        }
        var propagator = found.value(LabelField.CONTENT_PROPAGATOR);
        if (!found.value(LabelField.CONTENT_PRODUCER).equals(own.contentProducer())) {
            return Optional.of(found.value(LabelField.CONTENT_PRODUCER));
        }
        boolean ours = propagator.isEmpty() || propagator.equals(own.contentPropagator());
        return ours ? Optional.empty() : Optional.of(propagator);
    }

    private static void take(Sighting seen, List<Placed> labels, List<Finding> faults) {
        switch (AigcLabel.read(seen.value())) {
            case Found found -> labels.add(new Placed(seen.place(), found));
            case Unreadable(var findings) -> {
                if (seen.certain()) {
                    var place = seen.place().key();
                    faults.addAll(findings);
                    faults.add(Finding.of(CarrierCode.LABEL_UNREADABLE, place, place));
                }
            }
        }
    }
}
