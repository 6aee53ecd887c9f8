package fengni.marking;

import fengni.evidence.Recorder;
import fengni.label.PassedOn;
import fengni.label.Propagation;
import fengni.label.Propagator;
import fengni.label.Trace.Confidence;
import fengni.ledger.Receipt;
import fengni.offering.Offerings;
import fengni.offering.Organisation;
import fengni.offering.OrganisationId;
import java.io.IOException;
import java.util.Optional;

/**
 * Decides for a platform what it passes on, and puts the platform's own code and a number into the label (labelling
 * measures, Art. 6).
 *
 * <p>Every decision is recorded. It is told, and a rewritten file leaves, only after its record survives a crash; where
 * none can be kept, nothing is told. If the power
 * fails in between, the record tells of a file that nobody got. Safe for use by many threads.
 */
final class Passings {
    private final Offerings offerings;
    private final ProduceIds numbers;
    private final Recorder recorder;
    private final Propagation propagation = Propagation.usual().ofArchives(Inspections.MOST_FILES);

    Passings(Offerings offerings, ProduceIds numbers, Recorder recorder) {
        this.offerings = offerings;
        this.numbers = numbers;
        this.recorder = recorder;
    }

    /** How files are passed on: what is said of them, and which traces count. */
    record Manner(boolean declared, Confidence least) {}

    /** Returns the organisation that passes content on under its own code. */
    Optional<Organisation> platform(long organisation) {
        return offerings.organisation(new OrganisationId(organisation));
    }

    Passed pass(Organisation platform, Manner manner, Handed handed, byte[] original) throws IOException {
        var by = Propagator.of(platform.providerCode(), numbers.next());
        var outcome = propagation.counting(manner.least()).pass(handed.name().value(), original, manner.declared(), by);
        var record = PassingRecord.of(outcome, platform, handed, manner.declared(), original);
        return switch (outcome) {
            case PassedOn.AsItWas left -> passed(handed, manner, left, recorder.keep(record));
            case PassedOn.InHand done -> {
                var leaving = Leaving.of(done.marked(), handed.name());
                yield passed(handed, manner, done, recorder.keep(record)).with(done.label(), leaving);
            }
            case PassedOn.OnDisk _ -> throw new IllegalStateException("a content at hand came back as a file");
        };
    }

    private static Passed passed(Handed handed, Manner manner, PassedOn outcome, Receipt receipt) {
        return new Passed(
                handed.name(),
                manner.declared(),
                outcome.decision(),
                outcome.findings(),
                receipt,
                Optional.empty(),
                Optional.empty());
    }
}
