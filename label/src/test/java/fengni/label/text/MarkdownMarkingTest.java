package fengni.label.text;

import static fengni.label.CarrierContract.LABEL;
import static fengni.label.CarrierContract.LATER;
import static fengni.label.CarrierContract.OTHERS;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.AigcLabel;
import fengni.label.CarrierCode;
import fengni.label.CarrierContract;
import fengni.label.ExplicitReading;
import fengni.label.FileCode;
import fengni.label.Format;
import fengni.label.Inspection;
import fengni.label.Inspector;
import fengni.label.LabelCode;
import fengni.label.LabelField;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Stored;
import fengni.label.TextMark.Place;
import fengni.label.TextMark.Seen;
import fengni.label.Verdict;
import fengni.label.VisibleWords;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownMarkingTest {
    private static final String PRODUCER = LABEL.contentProducer();
    private static final String MAP = map(LABEL, "");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_head_is_a_map_of_seven_quoted_values() {
        assertThat(marked("# 诗\n", LABEL))
                .isEqualTo("---\nAIGC:\n  Label: '1'\n  ContentProducer: '" + PRODUCER
                        + "'\n  ProduceID: 'c-1'\n  ReservedCode1: ''\n  ContentPropagator: '" + PRODUCER
                        + "'\n  PropagateID: 'c-1'\n  ReservedCode2: ''\n---\n# 诗\n");
    }

    @Test
    void a_head_keeps_every_other_byte() {
        assertThat(marked("---\n# one\ntitle: '春' # two\n\ntags:\n- a\n\n---\n正文", LABEL))
                .isEqualTo("---\n# one\ntitle: '春' # two\n\ntags:\n- a\n\n" + MAP + "\n---\n正文");
        assertThat(marked("\ufeff---\r\ntitle: x\r\n---\r\n", LABEL))
                .isEqualTo("\ufeff---\r\ntitle: x\r\n" + MAP.replace("\n", "\r\n") + "\r\n---\r\n");
        assertThat(marked("---\n  a: b\n---\n", LABEL)).isEqualTo("---\n  a: b\n" + map(LABEL, "  ") + "\n---\n");
    }

    @Test
    void the_own_label_is_replaced_where_it_stands_and_what_is_around_it_stays() {
        for (String old : List.of(
                MAP,
                MAP.replace("'", "\""),
                "AIGC: {Label: '1', ContentProducer: '" + PRODUCER + "', ProduceID: 'c-1'}",
                "'AIGC': '" + LABEL.bareJson() + "'",
                "aigc: |\n  " + LABEL.wrappedJson())) {
            assertThat(marked("---\na: 1\n" + old + " # mine\n\nb: 2\n---\ntext\n", LATER))
                    .as(old)
                    .isEqualTo(
                            old.startsWith("aigc")
                                    ? "---\na: 1\n" + map(LATER, "") + "\n\nb: 2\n---\ntext\n"
                                    : "---\na: 1\n" + map(LATER, "") + " # mine\n\nb: 2\n---\ntext\n");
        }
    }

    @Test
    void a_quote_in_a_value_is_written_twice_and_read_once() {
        var label = new AigcLabel("1", PRODUCER, "it's", "{\"a\":'b'}", PRODUCER, "''", "#:-&*!|>%@`{}[],");

        var marked = marked("text", label);

        assertThat(marked).contains("ProduceID: 'it''s'\n", "PropagateID: ''''''\n");
        assertThat(inspect(marked).label().orElseThrow().strict()).contains(label);
    }

    @Test
    void wild_spellings_are_read_and_told() {
        var minimax = """
                ---
                AIGC:
                    Label: "AIGC"
                    ContentProducer: "Minimax Agent AI"
                    ProduceID: "00000000000000000000000000000000"
                ---
                """;
        assertThat(codes(inspect(minimax)))
                .contains(LabelCode.LABEL_VALUE, LabelCode.PRODUCE_ID_FILLER, TextCode.NOT_SINGLE_QUOTED);
        var plain = "---\nAIGC:\n  Label: 1\n  ContentProducer: " + PRODUCER + "\n  ProduceID: 7\n---\n";
        assertThat(codes(inspect(plain))).contains(LabelCode.NOT_A_STRING, TextCode.NOT_SINGLE_QUOTED);
        assertThat(inspect(plain).label().orElseThrow().value(LabelField.CONTENT_PRODUCER))
                .isEqualTo(PRODUCER);
        assertThat(codes(inspect("---\naigc: {label: '1', contentproducer: 'x', produceid: 'y'}\n---\n")))
                .contains(LabelCode.FIELD_SPELLING);
        assertThat(codes(inspect("---\nAIGC: '" + LABEL.bareJson() + "'\n---\n")))
                .contains(TextCode.STRING_FOR_MAP);
        assertThat(
                        codes(
                                inspect(
                                        "---\nbase: &b {Label: '1'}\nAIGC:\n  <<: *b\n  ContentProducer: 'x'\n  ProduceID: 'y'\n---\n")))
                .doesNotContain(LabelCode.REQUIRED);
        assertThat(codes(inspect("---\n" + MAP + "\n" + map(OTHERS, "") + "\n---\n")))
                .contains(CarrierCode.SECOND_LABEL);
        assertThat(codes(inspect("---\nAIGC:\n---\n"))).contains(CarrierCode.LABEL_UNREADABLE);
    }

    @Test
    void labels_in_other_heads_are_found_and_no_second_one_is_written() {
        var json = LABEL.wrappedJson();
        for (String text : List.of(
                "---\nmeta:\n  x:\n  - " + MAP.replace("\n", "\n    ") + "\n---\n",
                "---\ndescription: '" + json + "'\n---\n",
                "---\n" + MAP.substring(6).replace("\n  ", "\n").strip() + "\n---\n",
                "\n\n---\n" + MAP + "\n---\n",
                "---\ntitle: x\n---\n\n---\n" + MAP + "\n---\n",
                "+++\nAIGC = '" + json + "'\n+++\n",
                "+++\nAIGC = \"" + json.replace("\"", "\\\"") + "\"\n+++\n",
                "+++\n[AIGC]\nLabel = \"1\"\nContentProducer = '" + PRODUCER + "'\nProduceID = \"c-1\"\n+++\n",
                json + "\n\ntext\n",
                "{\"title\": 1, \"AIGC\": " + LABEL.bareJson() + "}")) {
            var inspection = inspect(text);

            assertThat(inspection.label()).as(text).isPresent();
            assertThat(codes(inspection)).as(text).contains(CarrierCode.OTHER_PLACE);
            assertThat(codes(mark(text, LATER))).as(text).containsExactly(CarrierCode.LABEL_ELSEWHERE);
            assertThat(codes(mark(text, OTHERS))).as(text).containsExactly(FileCode.ALREADY_LABELLED);
        }
    }

    @Test
    void a_head_in_another_notation_takes_no_label() {
        for (String text :
                List.of("+++\ntitle = 'x'\n+++\ntext", "{\"title\": 1}\ntext", "---\n{title: x}\n---\ntext")) {
            assertThat(codes(mark(text, LABEL))).as(text).containsExactly(CarrierCode.NO_ROOM);
            assertThat(inspect(text).verdict()).isEqualTo(Verdict.NOT_FOUND);
        }
        assertThat(marked("{% include x %}\ntext", LABEL))
                .startsWith("---\nAIGC:")
                .endsWith("---\n{% include x %}\ntext");
    }

    @Test
    void a_label_that_other_parts_of_the_head_refer_to_is_not_replaced() {
        var text = "---\nAIGC: &a {Label: '1', ContentProducer: '" + PRODUCER + "', ProduceID: 'c-1'}\nb: &c 1\n---\n";

        assertThat(codes(mark(text, LATER))).containsExactly(CarrierCode.NO_ROOM);
    }

    @Test
    void words_stand_in_paragraphs_of_their_own_after_the_head_and_at_the_end() {
        var order = MarkOrder.of(LABEL).with(new VisibleWords.Own("AI合成")).at(Set.of(Place.START, Place.END));

        var marked = text(Marker.mark("a.md", bytes("---\r\na: 1\r\n---\r\n# 诗\r\n"), order));

        assertThat(marked)
                .isEqualTo(
                        "---\r\na: 1\r\n" + MAP.replace("\n", "\r\n") + "\r\n---\r\nAI合成\r\n\r\n# 诗\r\n\r\n\r\nAI合成");
        assertThat(text(Marker.mark("a.md", bytes(marked), order))).isEqualTo(marked);
        assertThat(text(Marker.mark("a.md", bytes("---\n---"), order)))
                .isEqualTo("---\n" + MAP + "\n---\nAI合成\n\n\n\nAI合成");
        int at = marked.indexOf("AI合成");
        assertThat(inspect(marked).explicit())
                .isEqualTo(new ExplicitReading.Words(List.of(
                        new Seen(Place.START, "AI合成", at, at + 4),
                        new Seen(Place.END, "AI合成", marked.length() - 4, marked.length()))));
    }

    @Test
    void a_label_without_words_is_told() {
        assertThat(codes(inspect(marked("text", LABEL)))).contains(FileCode.NO_EXPLICIT_MARK);
    }

    @Test
    void a_label_beside_the_file_from_an_earlier_version_counts() throws IOException {
        var text = Files.writeString(folder.resolve("a.md"), "正文");
        Files.writeString(folder.resolve("a.md.aigc.json"), LABEL.wrappedJson());
        var out = folder.resolve("out.md");

        var inspection = Inspector.inspect(text);
        assertThat(inspection.label().orElseThrow().strict()).contains(LABEL);
        assertThat(codes(inspection)).contains(FileCode.SIDECAR_MARKDOWN);
        assertThat(codes(Marker.mark(text, out, MarkOrder.of(LATER)))).containsExactly(CarrierCode.LABEL_ELSEWHERE);
        assertThat(codes(Marker.mark(text, out, MarkOrder.of(OTHERS)))).containsExactly(FileCode.ALREADY_LABELLED);
        Files.writeString(text, marked("正文", LABEL));
        assertThat(codes(Inspector.inspect(text))).contains(CarrierCode.SECOND_LABEL);
        Files.writeString(folder.resolve("a.md.aigc.json"), "{");
        assertThat(codes(Inspector.inspect(text))).contains(FileCode.SIDECAR_UNREADABLE);
        assertThat(codes(Marker.mark(text, out, MarkOrder.of(LATER)))).contains(FileCode.SIDECAR_UNREADABLE);
        assertThat(out).doesNotExist();
    }

    @Test
    void nothing_is_written_beside_an_old_label_and_a_name_must_tell_the_kind_of_text_again() throws IOException {
        var text = Files.writeString(folder.resolve("a.md"), "正文");
        Files.writeString(folder.resolve("out.md.aigc.json"), LABEL.wrappedJson());

        assertThat(codes(Marker.mark(text, folder.resolve("out.md"), MarkOrder.of(LABEL))))
                .containsExactly(CarrierCode.LABEL_ELSEWHERE);
        assertThat(codes(Marker.mark(text, folder.resolve("out.txt"), MarkOrder.of(LABEL))))
                .containsExactly(FileCode.OUTPUT_NAME);
        var given = Marker.mark(Format.NAMELESS, bytes("正文"), folder.resolve("given.md"), MarkOrder.of(LABEL));
        assertThat(given).isEqualTo(new Stored.Written(Format.MARKDOWN, given.findings()));
        assertThat(folder.resolve("given.md")).content().startsWith("---\nAIGC:");
    }

    @Test
    void the_reading_back_sees_a_changed_byte_anywhere() {
        for (Map.Entry<String, byte[]> example : Markdowns.files().entrySet()) {
            var carrier = new MarkdownCarrier();
            var original = Medium.of(example.getValue());
            var marked = CarrierContract.done(Marker.mark("a.md", example.getValue(), MarkOrder.of(LABEL)));
            assertThat(carrier.difference(original, Medium.of(marked), LABEL)).isEmpty();
            for (int at = 0; at < marked.length; at++) {
                var changed = marked.clone();
                changed[at] ^= 1;
                assertThat(carrier.difference(original, Medium.of(changed), LABEL))
                        .as("%s at %d", example.getKey(), at)
                        .isPresent();
            }
        }
    }

    private static String map(AigcLabel label, String indent) {
        var map = new StringBuilder(indent + "AIGC:");
        label.fields()
                .forEach((name, value) -> map.append('\n')
                        .append(indent)
                        .append("  ")
                        .append(name)
                        .append(": '")
                        .append(value)
                        .append('\''));
        return map.toString();
    }

    private static Inspection inspect(String text) {
        return Inspector.inspect("a.md", bytes(text));
    }

    private static Marked mark(String text, AigcLabel label) {
        return Marker.mark("a.md", bytes(text), MarkOrder.of(label));
    }

    private static String marked(String text, AigcLabel label) {
        return text(mark(text, label));
    }

    private static String text(Marked marked) {
        return new String(CarrierContract.done(marked), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Finding.Code> codes(Inspection inspection) {
        return inspection.findings().stream().map(Finding::code).toList();
    }

    private static List<Finding.Code> codes(Marked marked) {
        return marked.findings().stream().map(Finding::code).toList();
    }

    private static List<Finding.Code> codes(Stored stored) {
        return stored.findings().stream().map(Finding::code).toList();
    }
}
