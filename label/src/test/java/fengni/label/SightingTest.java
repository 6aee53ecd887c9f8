package fengni.label;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.LabelReading.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A label that another wrote into some text of a file is seen, whatever stands around it. */
class SightingTest {
    private static final LabelPlace PLACE = new LabelPlace() {
        @Override
        public String name() {
            return "TEXT";
        }

        @Override
        public boolean isSlot() {
            return false;
        }
    };
    private static final String BARE = CarrierContract.OTHERS.bareJson();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "{\"AIGC\":%s}",
                "{\"prompt\":{\"seed\":1},\"AIGC\":%s}",
                "{\"AIGC\":%s,\"more\":{\"a\":1}}",
                "{\"keywords\":[\"AIGC\"],\"m\":%s}",
                "about \"AIGC\" {and} braces } { then %s",
                "{\"ProduceID\" is named here} %s",
                "} } %s { {"
            })
    void a_label_among_other_things_is_found(String around) {
        var seen = Sighting.in(PLACE, around.formatted(BARE)).orElseThrow();

        assertThat(AigcLabel.read(seen.value()))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.value(LabelField.CONTENT_PRODUCER))
                                .isEqualTo(CarrierContract.OTHERS.contentProducer()));
    }

    @Test
    void a_label_behind_much_else_is_found() {
        for (String before : new String[] {
            "M 0 0 ".repeat(300_000),
            "\"AIGC\" ".repeat(300),
            "{\"AIGC\"".repeat(300),
            "{\"AIGC\" \\\"".repeat(300),
            "{".repeat(200_000),
            "{\"AIGC\"}".repeat(70_000)
        }) {
            assertThat(Sighting.in(PLACE, before + " " + BARE))
                    .map(Sighting::value)
                    .contains(BARE);
        }
    }

    @Test
    void an_object_without_end_is_cut_and_held_once() {
        var text = "{\"AIGC\"".repeat(300) + "\u4e2d" + "x".repeat(1 << 20);

        assertThat(Sighting.in(PLACE, text).orElseThrow().value()).hasSize(LabelReader.LIMIT + 1);
    }

    @Test
    void a_text_that_speaks_of_labels_without_end_costs_little() {
        var text = "{\"AIGC\":".repeat(100_000);

        assertThat(Sighting.in(PLACE, text)).isPresent();
        assertThat(Sighting.in(PLACE, "no label")).isEmpty();
    }
}
