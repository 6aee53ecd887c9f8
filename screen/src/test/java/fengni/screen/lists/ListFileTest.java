package fengni.screen.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.screen.Decision;
import fengni.screen.Feature;
import fengni.screen.RiskClass;
import fengni.screen.lists.ListFile.Form;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListFileTest {
    private static final int SEED = 20261122;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 100_000 : 1_500;
    private static final Terms TERMS = Terms.usual("list", "某平台词表");
    private static final String TABLE = """
            关键词表,,
            关键词,一级分类,二级分类
            代开发票,违法违规,发票
            出售冰毒,违法违规,毒品
            "一,二",辱骂,

            ,毒品,
            代開發票,发票,
            某词,没有的分类,
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void a_text_is_read_in_its_character_set_with_or_without_a_mark(String charset) throws IOException {
        var text = "代开发票\r\n# 备注\r\n\r\n出售冰毒\nVPN\n";
        var plain = read(text.getBytes(Charset.forName(charset)), Form.TEXT);

        assertThat(words(plain)).containsExactly("代开发票", "出售冰毒", "VPN");
        assertThat(plain.findings()).isEmpty();
        if (charset.startsWith("UTF")) {
            assertThat(read(("\uFEFF" + text).getBytes(Charset.forName(charset)), Form.TEXT))
                    .isEqualTo(plain);
        }
    }

    @Test
    void a_line_that_is_no_text_is_told_and_the_others_are_taken() throws IOException {
        var bytes = "代开发票\n出售?冰毒\n银行卡四件套\n".getBytes(StandardCharsets.UTF_8);
        bytes[13 + 6] = (byte) 0xFF;

        var list = read(bytes, Form.TEXT);

        assertThat(words(list)).containsExactly("代开发票", "银行卡四件套");
        assertThat(list.findings()).containsExactly(ImportFinding.of(2, Reason.UNREADABLE));
    }

    @Test
    void a_stray_zero_does_not_make_utf16_of_a_file() throws IOException {
        var text = "代开发票\n出售冰毒\n银行\0卡四件套\nabc\n";

        assertThat(words(read(text.getBytes(StandardCharsets.UTF_8), Form.TEXT)))
                .containsExactly("代开发票", "出售冰毒", "银行\0卡四件套", "abc");
    }

    @Test
    void a_table_brings_words_with_their_class_and_tells_what_it_cannot_take() throws IOException {
        var list = read(TABLE.getBytes(StandardCharsets.UTF_8), Form.TABLE);

        assertThat(words(list)).containsExactly("代开发票", "出售冰毒", "一,二", "某词");
        assertThat(list.features())
                .extracting(Feature::riskClass)
                .containsExactly("A.1.h", "A.1.h", "A.4.c", Feature.UNCLASSIFIED);
        assertThat(list.features()).allSatisfy(feature -> {
            assertThat(feature.actions().input()).isEqualTo(Decision.REVIEW);
            assertThat(feature.source()).isEqualTo("某平台词表");
        });
        assertThat(list.findings().stream().map(ImportFinding::message))
                .containsExactly(
                        "line 7: row has no word",
                        "line 8: word is the same after folding as that of line 3",
                        "line 9: category 没有的分类 of 1 rows is in no class; they are taken without one");
        assertThat(list.rows()).isEqualTo(6);
    }

    @Test
    void tabs_and_semicolons_part_cells_too() throws IOException {
        assertThat(words(read("词;分类\n甲乙;毒品\n".getBytes(StandardCharsets.UTF_8), Form.TABLE)))
                .containsExactly("甲乙");
        assertThat(words(read("keyword\tcategory\n甲乙\tdrugs\n".getBytes(StandardCharsets.UTF_8), Form.TABLE)))
                .containsExactly("甲乙");
        assertThat(words(read("甲乙\n丙丁\n".getBytes(StandardCharsets.UTF_8), Form.TABLE)))
                .containsExactly("甲乙", "丙丁");
    }

    @Test
    void a_table_without_a_heading_loses_no_row_in_silence() throws IOException {
        var list = read("甲乙,毒品\n丙丁,毒品\n".getBytes(StandardCharsets.UTF_8), Form.TABLE);

        assertThat(list.features()).isEmpty();
        assertThat(list.refused()).isEqualTo(2);
        assertThat(list.findings().stream().map(ImportFinding::reason)).contains(Reason.NO_HEADING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"出售冰毒\",\"代开发票\"]",
                "{\"words\":[\"出售冰毒\",\"代开发票\"]}",
                "{\"version\":null,\"data\":{\"words\":[\"出售冰毒\",\"代开发票\"]}}",
                "[{\"word\":\"出售冰毒\",\"category\":\"毒品\",\"level\":3},{\"category\":[\"发票\"],\"word\":\"代开发票\"}]",
                "{\"违法\":[\"出售冰毒\",\"代开发票\"]}",
                "{\"违法\":{\"毒品\":[\"出售冰毒\"],\"发票\":[{\"关键词\":\"代开发票\"}]}}",
                "{\"category\":\"毒品\",\"words\":[\"出售冰毒\",\"代开发票\"]}",
                "{\"word\":\"出售冰毒\",\"一级分类\":\"违禁\"}\n{\"word\":\"代开发票\",\"二级分类\":\"发票\",\"一级分类\":\"?\"}\n"
            })
    void json_of_common_forms_brings_its_words(String json) throws IOException {
        var list = read(json.getBytes(StandardCharsets.UTF_8), Form.JSON);

        assertThat(words(list)).containsExactly("出售冰毒", "代开发票");
        boolean classified = json.contains("毒品") || json.contains("违");
        assertThat(list.features())
                .allSatisfy(feature ->
                        assertThat(feature.riskClass()).isEqualTo(classified ? "A.1.h" : Feature.UNCLASSIFIED));
        assertThat(list.rows()).isEqualTo(list.features().size() + list.refused());
    }

    @Test
    void json_that_breaks_off_gives_what_came_before_and_tells_the_line() throws IOException {
        var list = read("{\"毒品\":[\"出售冰毒\",\n\"代开发票\",\ntrue, \"\",\nx".getBytes(StandardCharsets.UTF_8), Form.JSON);

        assertThat(words(list)).containsExactly("出售冰毒", "代开发票");
        assertThat(list.findings())
                .containsExactly(
                        ImportFinding.of(3, Reason.NO_TEXT, "true"),
                        ImportFinding.of(3, Reason.NO_WORD),
                        ImportFinding.of(4, Reason.BAD_JSON));
    }

    @Test
    void json_without_end_of_nesting_is_refused() throws IOException {
        var list = read("[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8), Form.JSON);

        assertThat(list.findings().stream().map(ImportFinding::reason)).containsExactly(Reason.BAD_JSON);
    }

    @Test
    void an_unknown_form_is_told() throws IOException {
        assertThat(ListFile.read(Path.of("words.xls"), TERMS).findings())
                .containsExactly(ImportFinding.of(0, Reason.UNKNOWN_FORM));
    }

    @Test
    void the_most_special_category_decides_and_codes_mean_themselves() {
        var categories = Categories.of("A.1.h\t违禁 毒品\nA.4.c\t辱骂\n");

        assertThat(categories.classOf(List.of("违禁", "辱骂"))).hasValue("A.4.c");
        assertThat(categories.classOf(List.of("辱骂", "?"))).hasValue("A.4.c");
        assertThat(categories.classOf(List.of("a.2.D 地域歧视"))).hasValue("A.2.d");
        assertThat(categories.classOf(List.of("A.5.c"))).isEmpty();
        assertThatThrownBy(() -> Categories.of("A.1.h\t毒品\nA.4.c\t毒品\n")).hasMessage("毒品 is in A.1.h and in A.4.c");
        assertThat(Categories.usual().classes().values())
                .containsAll(RiskClass.standard().stream().map(RiskClass::code).toList());
    }

    @Test
    void every_row_of_a_damaged_file_is_an_entry_or_a_finding() throws IOException {
        var random = new Random(SEED);
        var json = "[{\"word\":\"出售冰毒\",\"category\":\"毒品\"},\n[\"甲乙\",5,null],{\"分类\":[\"丙丁\"]}]";
        for (int round = 0; round < ROUNDS; round++) {
            var form = List.of(Form.TEXT, Form.TABLE, Form.JSON).get(round % 3);
            var damaged = (form == Form.JSON ? json : TABLE).getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            var list = read(damaged, form);
            assertThat(list.rows())
                    .as("seed %s, round %s, %s", SEED, round, list)
                    .isEqualTo(list.features().size() + list.refused());
        }
    }

    @Test
    void a_table_tells_its_columns_and_others_can_be_chosen() throws IOException {
        var bytes = TABLE.getBytes(StandardCharsets.UTF_8);
        var head = read(bytes, Form.TABLE).heads().getFirst();

        assertThat(head.names()).containsExactly("关键词", "一级分类", "二级分类");
        assertThat(head.line()).isEqualTo(2);
        assertThat(head.columns()).isEqualTo(new Columns(true, Optional.of(0), List.of(1, 2)));

        var nameless = "毒品,出售冰毒\n发票,代开发票\n".getBytes(StandardCharsets.UTF_8);
        assertThat(read(nameless, Form.TABLE).heads().getFirst().columns().word())
                .isEmpty();
        var chosen = ListFile.read(
                new ByteArrayInputStream(nameless),
                Form.TABLE,
                TERMS,
                Optional.of(new Columns(false, Optional.of(1), List.of(0))));
        assertThat(words(chosen)).containsExactly("出售冰毒", "代开发票");
        assertThat(chosen.features()).extracting(Feature::riskClass).containsOnly("A.1.h");
        assertThat(chosen.places()).containsEntry("list-2", new Place("", 2));
    }

    private static List<String> words(Imported list) {
        return list.features().stream().map(Feature::pattern).toList();
    }

    private static Imported read(byte[] file, Form form) throws IOException {
        return ListFile.read(new ByteArrayInputStream(file), form, TERMS);
    }
}
