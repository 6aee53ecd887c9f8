package fengni.label;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.file.Medium;
import fengni.law.Finding;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What is asked of files that are broken, or that carry a label where none is written. */
public final class OddFiles {
    private static final MarkOrder ORDER = MarkOrder.of(CarrierContract.LATER);

    private OddFiles() {}

    /**
     * Tries contents that are broken.
     *
     * @param faults contents and what is said of them, by what is wrong with them
     */
    public static Stream<DynamicTest> broken(Map<String, Map.Entry<byte[], Finding.Code>> faults) {
        return faults.entrySet().stream()
                .map(fault -> DynamicTest.dynamicTest(
                        fault.getKey(),
                        () -> broken(
                                fault.getKey(),
                                fault.getValue().getKey(),
                                fault.getValue().getValue())));
    }

    private static void broken(String name, byte[] content, Finding.Code code) {
        var before = content.clone();

        var inspection = Inspector.inspect(name, content);

        assertThat(inspection.findings()).extracting(Finding::code).contains(code);
        assertThat(inspection.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(refusal(content)).contains(code);
        assertThat(content).isEqualTo(before);
    }

    /**
     * Tries contents whose label stands out of its slot.
     *
     * @param files contents that carry {@link CarrierContract#LABEL}, and where, by a name for each
     */
    public static Stream<DynamicTest> labelledElsewhere(
            Carrier carrier, Map<String, Map.Entry<byte[], LabelPlace>> files) {
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> elsewhere(
                                carrier,
                                file.getValue().getKey(),
                                file.getValue().getValue())));
    }

    private static void elsewhere(Carrier carrier, byte[] content, LabelPlace place) {
        var inspection = Inspector.inspect("film", content);
        assertThat(inspection.label().orElseThrow().strict()).contains(CarrierContract.LABEL);
        assertThat(inspection.findings()).extracting(Finding::code).contains(CarrierCode.OTHER_PLACE);
        assertThat(carrier.read(Medium.of(content)).sightings())
                .singleElement()
                .satisfies(seen -> assertThat(seen.place()).isEqualTo(place));
        assertThat(refusal(content)).contains(CarrierCode.LABEL_ELSEWHERE);
    }

    /** Returns why a file is not marked. */
    public static Stream<Finding.Code> refusal(byte[] content) {
        return switch (Marker.mark(content, ORDER)) {
            case Marked.Refused(var findings) -> findings.stream().map(Finding::code);
            case Marked.Done done -> throw new AssertionError("marked: " + done.format());
        };
    }
}
