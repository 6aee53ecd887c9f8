package fengni.marking;

import fengni.evidence.Recorder;
import fengni.label.AigcLabel;
import fengni.label.AigcLabel.Certainty;
import fengni.label.ArchiveCode;
import fengni.label.FileCode;
import fengni.label.Format;
import fengni.label.Inspector;
import fengni.label.LabelField;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.law.Finding;
import fengni.marking.Declared.Nobody;
import fengni.marking.Declared.Refused;
import fengni.marking.Declared.Released;
import fengni.offering.Organisation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Marks what members of the public declare to be synthetic (labelling measures, Art. 6: the label's value is 2; Art. 10:
 * a label of somebody else is never replaced).
 *
 * <p>A marked file leaves only after its record survives a crash; where none can be kept, none leaves. If the power fails
 * in between, the record tells of a file that nobody got. Safe for use by many threads.
 */
final class Declarations {
    private final Producers producers;
    private final ProduceIds numbers;
    private final Recorder recorder;

    Declarations(Producers producers, ProduceIds numbers, Recorder recorder) {
        this.producers = producers;
        this.numbers = numbers;
        this.recorder = recorder;
    }

    /** Returns who numbers the files, if somebody does. */
    Optional<Organisation> producer(String code) {
        return producers.of(code);
    }

    /** @throws IOException if the disk cannot hold the marked file for its way out */
    Declared mark(Wish wish, Handed handed, byte[] original) throws IOException {
        var producer = producers.of(wish.producer());
        if (producer.isEmpty()) {
            return new Nobody();
        }
        var name = handed.name().value();
        var format = Format.of(name, original);
        if (format.filter(known -> known.kind() == Format.Kind.ARCHIVE).isPresent()) {
            return new Refused(List.of(Finding.of(ArchiveCode.ONE_BY_ONE, "")));
        }
        var labelled = labelled(name, original);
        if (labelled.isPresent()) {
            return new Refused(List.of(labelled.get()));
        }
        var kind = format.map(Format::kind).orElse(Format.Kind.TEXT);
        var label = AigcLabel.firstWrite(Certainty.POSSIBLY, producer.get().providerCode(), numbers.next());
        var order = MarkOrder.of(label).with(wish.words().on(kind)).at(wish.position());
        return switch (Marker.mark(name, original, order)) {
            case Marked.Refused(var findings) -> new Refused(findings);
            case Marked.Done done -> released(done, label, handed, original);
        };
    }

    /** No stranger turns a provider's own "is" into a declared "possibly", this provider's least of all. */
    private static Optional<Finding> labelled(String name, byte[] original) {
        return Inspector.inspect(name, original)
                .label()
                .map(label -> Finding.of(FileCode.ALREADY_LABELLED, "", label.value(LabelField.CONTENT_PRODUCER)));
    }

    private Released released(Marked.Done done, AigcLabel label, Handed handed, byte[] original) throws IOException {
        var leaving = Leaving.of(done, handed.name());
        var spool = Spool.of(leaving.content());
        try {
            var receipt = recorder.keep(DeclarationRecord.of(done, label, handed.from(), original));
            return new Released(leaving.name(), leaving.type(), done.format(), spool, label, receipt, done.findings());
        } catch (RuntimeException failure) {
            spool.close();
            throw failure;
        }
    }
}
