package fengni.marking;

import fengni.evidence.EvidenceReader;
import fengni.evidence.Filter;
import fengni.label.Inspection;
import fengni.label.Inspector;
import fengni.label.LabelField;
import fengni.marking.Origin.Elsewhere;
import fengni.marking.Origin.Issued;
import java.util.Optional;

/** Says which marks a file carries, and whether its number was issued here (labelling measures, Art. 6). */
final class Inspections {
    /** Each file of an archive costs what a file alone costs. */
    static final int MOST_FILES = 200;

    private final ProduceIds numbers;
    private final EvidenceReader evidence;

    Inspections(ProduceIds numbers, EvidenceReader evidence) {
        this.numbers = numbers;
        this.evidence = evidence;
    }

    Inspected inspect(FileName name, byte[] content) {
        var inspection = Inspector.inspect(name.value(), content, MOST_FILES);
        return new Inspected(inspection, number(inspection).map(this::origin));
    }

    private Origin origin(String number) {
        return numbers.read(number)
                .<Origin>map(place -> new Issued(place.date(), recorded(number)))
                .orElseGet(Elsewhere::new);
    }

    private boolean recorded(String number) {
        return !evidence.newest(Filter.ALL.produceId(number), Optional.empty(), 1)
                .rows()
                .isEmpty();
    }

    private static Optional<String> number(Inspection inspection) {
        return inspection
                .label()
                .map(label -> label.value(LabelField.PRODUCE_ID))
                .filter(number -> !number.isEmpty());
    }
}
