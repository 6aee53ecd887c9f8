package fengni.label.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.AigcLabel;
import fengni.label.CarrierContract;
import fengni.label.Format;
import fengni.label.Inspector;
import fengni.label.LabelReading;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every file of the corpus gets the answer that stands in its table, and is marked rightly or not at all. */
class CorpusTest {
    private static final List<Exhibit> ALL = Corpus.all();

    @TestFactory
    Stream<DynamicTest> each_file_gets_the_answer_of_the_table() {
        return each(exhibit -> {
            var inspection = Inspector.inspect(exhibit.name(), exhibit.content());

            assertThat(Exhibit.told(inspection)).isEqualTo(exhibit.codes());
            assertThat(inspection.verdict()).isEqualTo(exhibit.verdict());
        });
    }

    @TestFactory
    Stream<DynamicTest> each_file_is_refused_or_reads_back_and_is_never_changed() {
        return each(exhibit -> {
            var before = exhibit.content().clone();
            var label = CarrierContract.LATER;
            if (Marker.mark(exhibit.name(), exhibit.content(), MarkOrder.of(label)) instanceof Marked.Done done) {
                assertThat(strict(exhibit.name(), done)).contains(label);
            }
            assertThat(exhibit.content()).isEqualTo(before);
        });
    }

    @Test
    void the_files_are_the_same_every_time() {
        var again = Corpus.all();
        for (int i = 0; i < ALL.size(); i++) {
            assertThat(again.get(i).content())
                    .as(ALL.get(i).name())
                    .isEqualTo(ALL.get(i).content());
        }
    }

    @Test
    void there_are_many_each_with_a_name_of_its_own_and_of_many_formats() {
        assertThat(ALL).hasSizeGreaterThan(100).extracting(Exhibit::name).doesNotHaveDuplicates();
        assertThat(ALL.stream()
                        .flatMap(one -> Format.promised(one.name()).stream())
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(18);
    }

    /** A plain text has its label beside it. */
    private static Optional<AigcLabel> strict(String name, Marked.Done done) {
        var beside = done.beside().map(json -> AigcLabel.read(new String(json, StandardCharsets.UTF_8)));
        return beside.isPresent()
                ? beside.flatMap(
                        reading -> reading instanceof LabelReading.Found found ? found.strict() : Optional.empty())
                : Inspector.inspect(name, done.content()).label().orElseThrow().strict();
    }

    private static Stream<DynamicTest> each(Trial trial) {
        return ALL.stream().map(exhibit -> DynamicTest.dynamicTest(exhibit.name(), () -> trial.of(exhibit)));
    }

    /** One check of one file. */
    private interface Trial {
        void of(Exhibit exhibit);
    }
}
