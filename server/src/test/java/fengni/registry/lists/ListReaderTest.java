package fengni.registry.lists;

import static fengni.registry.lists.PublishedFiles.ALGORITHM_HEAD;
import static fengni.registry.lists.PublishedFiles.TODAY;
import static fengni.registry.lists.PublishedFiles.csv;
import static fengni.registry.lists.PublishedFiles.number;
import static fengni.registry.lists.PublishedFiles.read;
import static fengni.registry.lists.PublishedFiles.row;
import static fengni.registry.lists.PublishedFiles.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fengni.law.NumberCheck;
import fengni.registry.lists.PublishedRow.Product;
import fengni.registry.lists.RowFinding.Code;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListReaderTest {
    private static final List<List<String>> ROWS = Stream.concat(
                    Stream.of(ALGORITHM_HEAD), Stream.of(1, 2, 3, 4, 5).map(PublishedFiles::row))
            .toList();

    @Test
    void a_table_of_text_is_read_in_every_charset_that_people_download() {
        var text = csv(ROWS);

        for (var file : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("GB18030")),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                text.replace("\",\"", "\"\t\"").getBytes(StandardCharsets.UTF_8),
                text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8))) {
            var list = read(file);
            whole(list, 5);
            assertThat(list.rows().getFirst())
                    .isEqualTo(new ReadRow(
                            new Spot(fengni.office.tables.FileTable.Part.FILE, "", 2),
                            ListSeries.DEEP_SYNTHESIS,
                            number(1),
                            "样例生成算法-1",
                            Optional.of("provider"),
                            "",
                            "样例科技（北京）有限公司1",
                            List.of(new Product("样例甲", "网站"), new Product("样例乙", "APP"), new Product("样例乙", "小程序")),
                            "应用于图像生成场景，根据用户输入的文本，生成图像。",
                            "",
                            "",
                            "",
                            false));
            assertThat(list.rows().get(4).cancelled()).isTrue();
            assertThat(list.rows().get(3).products()).isEmpty();
        }
    }

    @Test
    void json_is_read_alone_and_as_rows_of_a_series() {
        var entry = "{\"算法名称\":\"甲\",\"算法类别\":\"个性化推送类\",\"主体名称\":\"乙\",\"应用产品\":[\"甲(APP)\",\"乙(网站)\"],\"备案编号\":\""
                + number(1) + "\",\"备注\":null}";

        for (var text : List.of("[" + entry + "]", "{\"series\":\"算法\",\"rows\":[" + entry + "]}")) {
            var list = read(text.getBytes(StandardCharsets.UTF_8));
            whole(list, 1);
            assertThat(list.rows().getFirst().series()).isEqualTo(ListSeries.ALGORITHMS);
            assertThat(list.rows().getFirst().products()).hasSize(2);
            assertThat(list.rows().getFirst().category()).isEqualTo("个性化推送类");
        }
    }

    @Test
    void each_series_is_known_by_its_heading_and_registered_services_by_column_or_number() {
        var generative = read("""
                属地,大模型名称,备案单位,备案编号,备案时间,类别
                北京市,甲,乙公司,Beijing-Jia-20230821,2023/8/31,备案
                河北省,丙,丁公司,Hebei-Bing-20241120S0001,2024/11/20（补登）,登记
                河北省,丙,丁公司,Hebei-Ding-20241120S0002,2024/11/20,
                河北省,丙,丁公司,Hebei-Wu-20241120S0003,昨天,备案
                """.getBytes(StandardCharsets.UTF_8));
        var cancelled = read(("关于注销的公告\n算法名称,角色,主体名称,应用产品,备案编号,注销时间\n甲,检索过滤类,乙,--," + number(1) + ",2025年7月\n")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(generative.rows())
                .extracting(ReadRow::series)
                .containsExactly(
                        ListSeries.GENERATIVE_FILED,
                        ListSeries.GENERATIVE_REGISTERED,
                        ListSeries.GENERATIVE_REGISTERED,
                        ListSeries.GENERATIVE_FILED);
        assertThat(generative.findings())
                .extracting(RowFinding::code)
                .containsExactlyInAnyOrder(Code.DATE_UNREAD, Code.SERIES_UNLIKE);
        assertThat(cancelled.rows().getFirst().series()).isEqualTo(ListSeries.CANCELLATIONS);
        assertThat(cancelled.rows().getFirst().cancelled()).isTrue();
        assertThat(cancelled.rows().getFirst().category()).isEqualTo("检索过滤类");
        assertThat(cancelled.rows().getFirst().date()).isEqualTo("2025年7月");
    }

    @Test
    void every_row_that_is_not_taken_is_reported_with_its_place_reason_and_cells() {
        var rows = new ArrayList<>(ROWS);
        rows.add(row(1));
        rows.add(List.of("7", "甲", "服务提供者", "乙", "--", "丙", "未定", ""));
        rows.add(List.of("8", "", "服务提供者", "乙", "--", "丙", number(8), ""));
        rows.add(List.of("9", "甲", "服务提供者", "乙", "--", "丙", number(9), "", "多余"));
        rows.add(List.of("", "", "", "", "", "", "", ""));
        rows.add(List.of("10", "甲", "运营者", "乙", "--", "丙", number(10) + "\n" + number(11), ""));
        var wrong = number(12).replace("号", "").substring(0, 24);
        rows.add(List.of("12", "甲", "服务提供", "乙", "--", "丙", wrong + (number(12).charAt(24) == '1' ? "3" : "1"), ""));

        var list = read(csv(rows).getBytes(StandardCharsets.UTF_8));

        assertThat(list.read()).isEqualTo(5 + 4 + 2 + 1);
        assertThat(list.rows()).hasSize(8);
        assertThat(list.findings())
                .extracting(RowFinding::code)
                .containsExactlyInAnyOrder(
                        Code.DOUBLED,
                        Code.NO_NUMBER,
                        Code.EMPTY_COLUMN,
                        Code.EXTRA_CELLS,
                        Code.SEVERAL_NUMBERS,
                        Code.ROLE_UNKNOWN,
                        Code.NUMBER_DOUBTFUL);
        assertThat(list.findings().getFirst().cells()).isEqualTo(row(1));
    }

    @Test
    void titles_above_a_heading_are_passed_over_and_rows_without_any_heading_are_not() {
        var titled = "境内深度合成服务算法备案清单\r\n（2026年7月）\r\n" + csv(ROWS);

        whole(read(titled.getBytes(StandardCharsets.UTF_8)), 5);
        var bare = read(csv(ROWS.subList(1, 6)).getBytes(StandardCharsets.UTF_8));
        assertThat(bare.rows()).isEmpty();
        assertThat(bare.findings()).hasSize(5).allMatch(one -> one.code() == Code.NO_HEADING && !one.taken());
        assertThat(read("没有表格\n只有文字".getBytes(StandardCharsets.UTF_8)).read()).isEqualTo(2);
    }

    @Test
    void a_quotation_mark_that_never_closes_swallows_no_row() {
        var text = "算法名称,角色,主体名称,应用产品,备案编号\n\"甲,服务提供者,乙,--," + number(1) + "\n丙,服务提供者,丁,--," + number(2) + "\n";

        assertThat(read(text.getBytes(StandardCharsets.UTF_8)).rows()).hasSize(2);
    }

    @Test
    void all_rows_of_the_published_lists_are_read_and_every_number_fits() throws IOException {
        assumeThat(PublishedFiles.hasReal())
                .as("the published lists are not on this machine")
                .isTrue();

        for (var name : List.of("deep-synthesis.csv", "generative.csv", "cancelled.csv")) {
            var file = Files.readAllBytes(PublishedFiles.REAL.resolve(name));
            var list = read(file);
            whole(list, PublishedFiles.tables(file).getFirst().rows().size() - 1);
            assertThat(list.findings()).isEmpty();
            assertThat(list.rows())
                    .allSatisfy(one ->
                            assertThat(NumberCheck.of(one.number(), TODAY)).isInstanceOf(NumberCheck.Fits.class));
        }
    }
}
