package fengni.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.label.AigcLabel.Certainty;
import fengni.law.CreditCode;
import fengni.law.ProviderCode;
import org.junit.jupiter.api.Test;

public class AigcLabelTest {
    public static final ProviderCode PRODUCER = ProviderCode.of(new CreditCode("91350100M000100Y43"), "10001");

    @Test
    void a_first_write_names_the_producer_as_propagator_too() {
        var label = AigcLabel.firstWrite(PRODUCER, "c-1");

        assertThat(label.fields().values())
                .containsExactly("1", PRODUCER.value(), "c-1", "", PRODUCER.value(), "c-1", "");
        assertThat(label.fields().keySet())
                .containsExactly(
                        "Label",
                        "ContentProducer",
                        "ProduceID",
                        "ReservedCode1",
                        "ContentPropagator",
                        "PropagateID",
                        "ReservedCode2");
    }

    @Test
    void both_shapes_are_compact_and_in_order() {
        var label = AigcLabel.firstWrite(Certainty.SUSPECTED, PRODUCER, "c-1");
        var bare = """
                {"Label":"3","ContentProducer":"001191350100M000100Y4310001","ProduceID":"c-1","ReservedCode1":"",\
                "ContentPropagator":"001191350100M000100Y4310001","PropagateID":"c-1","ReservedCode2":""}""";

        assertThat(label.bareJson()).isEqualTo(bare);
        assertThat(label.wrappedJson()).isEqualTo("{\"AIGC\":" + bare + "}");
    }

    @Test
    void a_quote_is_written_escaped_and_read_back() {
        var label = new AigcLabel("1", PRODUCER.value(), "c-1", "{\"a\":\"b\"}", PRODUCER.value(), "c-1", "");

        assertThat(label.bareJson()).contains("\"ReservedCode1\":\"{\\\"a\\\":\\\"b\\\"}\"");
        assertThat(AigcLabel.read(label.bareJson()))
                .isInstanceOfSatisfying(
                        LabelReading.Found.class,
                        found -> assertThat(found.strict()).contains(label));
    }

    @Test
    void nothing_outside_the_charset_can_be_written() {
        for (String value : new String[] {"a b", "甲公司", "a\\b", "a\tb", "\u007f", ""}) {
            assertThatThrownBy(() -> AigcLabel.firstWrite(PRODUCER, value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ProduceID");
        }
    }

    @Test
    void the_first_value_is_one_two_or_three() {
        assertThatThrownBy(() -> new AigcLabel("4", "p", "i", "", "p", "i", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Certainty.POSSIBLY.code()).isEqualTo("2");
    }
}
