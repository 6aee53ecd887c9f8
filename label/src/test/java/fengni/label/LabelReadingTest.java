package fengni.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fengni.label.LabelReading.Found;
import fengni.label.LabelReading.Shape;
import fengni.label.LabelReading.Unreadable;
import fengni.law.Finding;
import fengni.law.Severity;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelReadingTest {
    private static final AigcLabel LABEL = AigcLabel.firstWrite(AigcLabelTest.PRODUCER, "c-1");
    private static final int SEED = 20261122;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 1_000_000 : 30_000;

    @Test
    void what_was_written_is_read_without_a_finding_in_both_shapes() {
        for (Shape shape : Shape.values()) {
            var json = shape == Shape.BARE ? LABEL.bareJson() : LABEL.wrappedJson();
            var found = found(json);

            assertThat(found.findings()).isEmpty();
            assertThat(found.shape()).isEqualTo(shape);
            assertThat(found.strict()).contains(LABEL);
            assertThat(found.fields()).isEqualTo(LABEL.fields());
        }
    }

    @Test
    void every_fault_of_one_label_is_told_at_once() {
        var found = found("""
                {"AIGC":{"ProduceID":"00000000-0000","Label":1,"contentproducer":"甲 公司","ReserveCode1":{"a":[1]},
                "PropatorID":"x","extra":true,"Label":"2"}} tail""");

        assertThat(found.findings())
                .extracting(Finding::code, Finding::where)
                .containsExactly(
                        tuple(LabelCode.NOT_A_STRING, "/AIGC/Label"),
                        tuple(LabelCode.FIELD_SPELLING, "/AIGC/contentproducer"),
                        tuple(LabelCode.NOT_A_STRING, "/AIGC/ReserveCode1"),
                        tuple(LabelCode.FIELD_SPELLING, "/AIGC/ReserveCode1"),
                        tuple(LabelCode.FIELD_SPELLING, "/AIGC/PropatorID"),
                        tuple(LabelCode.FIELD_UNKNOWN, "/AIGC/extra"),
                        tuple(LabelCode.FIELD_TWICE, "/AIGC/Label"),
                        tuple(LabelCode.TRAILING_TEXT, ""),
                        tuple(LabelCode.FIELD_ORDER, "/AIGC"),
                        tuple(LabelCode.CHARSET, "/AIGC/ContentProducer"),
                        tuple(LabelCode.PRODUCER_IS_A_NAME, "/AIGC/ContentProducer"),
                        tuple(LabelCode.PRODUCE_ID_FILLER, "/AIGC/ProduceID"),
                        tuple(LabelCode.FIELD_MISSING, "/AIGC/ContentPropagator"),
                        tuple(LabelCode.PROPAGATOR_EMPTY, "/AIGC/ContentPropagator"),
                        tuple(LabelCode.FIELD_MISSING, "/AIGC/ReservedCode2"));
        assertThat(found.value(LabelField.LABEL)).isEqualTo("1");
        assertThat(found.value(LabelField.RESERVED_CODE_1)).isEqualTo("{\"a\":[1]}");
        assertThat(found.strict()).isEmpty();
    }

    @Test
    void a_label_of_words_is_told_and_shown() {
        var found = found(LABEL.bareJson().replace("\"Label\":\"1\"", "\"Label\":\"AIGC\""));

        assertThat(found.findings()).extracting(Finding::code).containsExactly(LabelCode.LABEL_VALUE);
        assertThat(found.conforms()).isFalse();
        assertThat(found.fields()).containsEntry("Label", "AIGC");
    }

    @Test
    void an_empty_propagator_is_a_warning_only() {
        var found = found(new AigcLabel("1", "p", "i", "", "", "", "").bareJson());

        assertThat(found.conforms()).isTrue();
        assertThat(found.findings())
                .extracting(Finding::code)
                .containsExactly(LabelCode.PRODUCER_IS_A_NAME, LabelCode.PROPAGATOR_EMPTY, LabelCode.PROPAGATOR_EMPTY);
    }

    @Test
    void a_wrong_provider_code_is_told_with_its_reason() {
        var found = found(LABEL.bareJson().replace("Y4310001", "Y4410001"));

        assertThat(found.findings())
                .extracting(Finding::code, Finding::params)
                .contains(tuple(LabelCode.PROVIDER_CODE, List.of("check_digit")));
    }

    @Test
    void json_inside_a_json_string_is_read_and_told() {
        var quoted = "\"" + LABEL.bareJson().replace("\"", "\\\"") + "\"";

        assertThat(found(quoted).findings()).extracting(Finding::code).containsExactly(LabelCode.QUOTED_TWICE);
        assertThat(found("{\"AIGC\":" + quoted + "}").strict()).contains(LABEL);
    }

    @Test
    void text_that_is_no_label_is_unreadable_with_a_reason() {
        assertThat(reason("")).isEqualTo(LabelCode.NO_FIELDS);
        assertThat(reason("[1]")).isEqualTo(LabelCode.NO_FIELDS);
        assertThat(reason("{\"AIGC\":7}")).isEqualTo(LabelCode.NO_FIELDS);
        assertThat(reason("{\"Label\":\"1\",")).isEqualTo(LabelCode.NOT_JSON);
        assertThat(reason("{\"a\":" + "[".repeat(5000))).isEqualTo(LabelCode.NOT_JSON);
        assertThat(reason(" ".repeat(LabelReader.LIMIT + 1))).isEqualTo(LabelCode.LABEL_TOO_LONG);
    }

    @Test
    void a_file_made_to_annoy_gets_a_bounded_answer() {
        var many = "{" + "\"a\":1,".repeat(8_000) + "\"Label\":\"1\"}";

        assertThat(found(many).findings()).hasSizeLessThan(150);
    }

    @Test
    void damaged_labels_never_throw_and_what_conforms_can_be_written_again() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var damaged = damaged(round % 2 == 0 ? LABEL.bareJson() : LABEL.wrappedJson(), random);
            try {
                look(AigcLabel.read(damaged));
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("seed " + SEED + ", round " + round + ", input " + damaged, failure);
            }
        }
    }

    private static void look(LabelReading reading) {
        switch (reading) {
            case Found found ->
                found.strict()
                        .ifPresent(label ->
                                assertThat(found(label.bareJson()).strict()).contains(label));
            case Unreadable unreadable ->
                assertThat(Finding.any(unreadable.findings(), Severity.ERROR)).isTrue();
        }
    }

    private static String damaged(String json, Random random) {
        var strange = "{}[]\":,\\10ntfa甲 \n\u0000\ud83d";
        var text = new StringBuilder(json);
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(text.length() + 1);
            var piece = String.valueOf(strange.charAt(random.nextInt(strange.length())));
            switch (random.nextInt(5)) {
                case 0 -> text.insert(at, piece);
                case 1 -> text.replace(Math.max(0, at - 1), at, piece);
                case 2 -> text.replace(Math.max(0, at - random.nextInt(12)), at, "");
                case 3 -> text.insert(at, text.substring(at / 2, at));
                default -> text.replace(at, text.length(), random.nextBoolean() ? "" : text.substring(at));
            }
        }
        return text.toString();
    }

    private static Found found(String json) {
        return switch (AigcLabel.read(json)) {
            case Found found -> found;
            case Unreadable unreadable -> throw new AssertionError(unreadable.toString());
        };
    }

    private static Finding.Code reason(String json) {
        return switch (AigcLabel.read(json)) {
            case Found found -> throw new AssertionError(found.toString());
            case Unreadable unreadable -> unreadable.findings().getLast().code();
        };
    }
}
