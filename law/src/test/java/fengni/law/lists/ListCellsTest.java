package fengni.law.lists;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.lists.ListedChange.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells as lists print them; the spellings are of published rows, the names are not. */
class ListCellsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String NUMBER = "网信算备110108823483901230015号";

    @ParameterizedTest
    @ValueSource(
            strings = {
                NUMBER,
                "网信算备 1101 0882 3483 9012 30015 号",
                "网信算备\n110108823483\n901230015号",
                "１１０１０８８２３４８３９０１２３００１５",
                "网信算备（110108823483901230015）号",
                "【网信算备110108823483901230015号】",
                "\uFEFF网信算备110108823483901230015",
                "网信算备[110108823483901230015)号、"
            })
    void a_number_is_read_in_any_spelling(String cell) {
        var read = NumberCell.read(cell, TODAY);

        assertThat(read.numbers()).singleElement().satisfies(number -> {
            assertThat(number.number().value()).isEqualTo(NUMBER);
            assertThat(number.findings()).isEmpty();
        });
        assertThat(read.words()).isEmpty();
    }

    @Test
    void several_numbers_and_words_beside_them_are_all_told() {
        var read = NumberCell.read(
                NUMBER + "\n" + NUMBER + "；Beijing-YunQue-20230821Hebei-ZhiMiAI-20241120S0001（已注销）另有一个", TODAY);

        assertThat(read.numbers())
                .extracting(number -> number.number().value())
                .containsExactly(NUMBER, NUMBER, "Beijing-YunQue-20230821", "Hebei-ZhiMiAI-20241120S0001");
        assertThat(read.words()).containsExactly(new NumberCell.Words("(已注销)另有一个"));
    }

    @Test
    void a_wrong_check_digit_is_a_doubt_and_a_short_number_is_none() {
        assertThat(NumberCell.read("网信算备110108823483901230017号", TODAY).numbers())
                .singleElement()
                .satisfies(number -> assertThat(number.findings()).hasSize(1));
        assertThat(NumberCell.read("网信算备11010882348390123001号", TODAY).numbers())
                .isEmpty();
        assertThat(NumberCell.read("--", TODAY).pieces()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "写作甲（网站）、写作甲(APP、小程序) | 写作甲:网站 写作甲:APP 写作甲:小程序",
                "甲(网站）,乙（APP) | 甲:网站 乙:APP",
                "文档翻译（开发版）(网站)、甲 | 文档翻译（开发版）:网站 甲:",
                "形象照（支付宝、快手小程序）(小程序)、头像(抖音小程序) | 形象照（支付宝、快手小程序）:小程序 头像:抖音小程序",
                "机型外屏应用：灵感空间(APP) | 机型外屏应用：灵感空间:APP",
                "甲（APP）乙（网站）等 | 甲:APP 乙:网站",
                "助手（车机版） | 助手（车机版）:",
                "半个(APP、乙 | 半个(APP: 乙:",
                "“深思”平台(网站/ app) | “深思”平台:网站 “深思”平台:app"
            })
    void products_are_told_apart_each_in_one_form(String cell, String expected) {
        var read = ProductCell.read(cell);

        assertThat(read.products().stream().map(one -> one.name() + ":" + one.form()))
                .containsExactly(expected.split(" "));
        assertThat(read.rest()).isEqualTo(cell.endsWith("等") ? "等" : "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--", "—", "——", " - ", "/"})
    void dashes_are_no_product_and_no_remark(String cell) {
        assertThat(ProductCell.read(cell).products()).isEmpty();
        assertThat(RemarkCell.read(cell).changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "已注销 | CANCELLED |",
                "2026年1月注销 | CANCELLED | 2026-01",
                "该算法未注销 | OTHER |",
                "变更内容：新增产品注销助手(APP) | PRODUCT_ADDED |",
                "原主体名称“北京甲有限公司；分部”变更为“北京乙有限公司” | SUBJECT_RENAMED |",
                "2023年8月更新应用产品，新增写作甲网站和小程序 | PRODUCT_ADDED | 2023-08",
                "2024年8月，新增关联产品：甲(APP)、乙(网站) | PRODUCT_ADDED | 2024-08",
                "变更内容：原产品名称“甲（小程序）”变更为“乙(小程序)” | PRODUCT_CHANGED |",
                "2025年3月主要用途变更 | PURPOSE_CHANGED | 2025-03",
                "变更内容：变更算法安全责任人 | OTHER |"
            })
    void a_remark_tells_what_happened_and_when(String cell, Kind kind, String month) {
        assertThat(RemarkCell.read(cell).changes())
                .containsExactly(
                        new ListedChange(Optional.ofNullable(month).map(YearMonth::parse), kind, cell.strip()));
    }

    @Test
    void a_remark_with_several_changes_is_split_outside_of_quotation_marks() {
        var changes =
                RemarkCell.read("2023年8月新增产品甲(APP)，2024年1月原主体名称“甲，乙”变更为“丙”；已注销").changes();

        assertThat(changes)
                .extracting(ListedChange::kind)
                .containsExactly(Kind.PRODUCT_ADDED, Kind.SUBJECT_RENAMED, Kind.CANCELLED);
        assertThat(changes)
                .extracting(ListedChange::month)
                .containsExactly(
                        Optional.of(YearMonth.of(2023, 8)),
                        Optional.of(YearMonth.of(2024, 1)),
                        Optional.of(YearMonth.of(2024, 1)));
    }

    @Test
    void roles_and_dates_are_read_in_their_spellings() {
        assertThat(List.of("服务提供者", "服务提供", "深度合成服务提供者"))
                .allSatisfy(cell -> assertThat(ListedRole.read(cell)).contains(ListedRole.PROVIDER));
        assertThat(List.of("服务技术支持者", "技术 支持者"))
                .allSatisfy(cell -> assertThat(ListedRole.read(cell)).contains(ListedRole.SUPPORTER));
        assertThat(List.of("", "检索过滤类", "服务提供者、技术支持者"))
                .allSatisfy(cell -> assertThat(ListedRole.read(cell)).isEmpty());
        assertThat(List.of("2023/8/31", "2023年8月31日", "2023-08-31", "２０２３．８．３１", "2023/8/31（补登）"))
                .allSatisfy(cell ->
                        assertThat(ListedDate.read(cell)).isEqualTo(new ListedDate.Day(LocalDate.of(2023, 8, 31))));
        assertThat(List.of("2025年7月", "2025/7", "2025-07"))
                .allSatisfy(cell ->
                        assertThat(ListedDate.read(cell)).isEqualTo(new ListedDate.Month(YearMonth.of(2025, 7))));
        assertThat(List.of("", "2025", "2025/13", "2025/2/30", "近日"))
                .allSatisfy(cell -> assertThat(ListedDate.read(cell)).isEqualTo(new ListedDate.Unread(cell)));
    }

    @Test
    void whatever_a_cell_holds_nothing_fails_and_no_letter_is_lost() {
        long seed = 20261122;
        var random = new Random(seed);
        var alphabet = "甲乙（(）)、，,；。\n “”等APP网站小程序已注销新增产品变更2024年8月-—/号网信算备0123456789\u200B\uD83D\uDE00\uD800";
        for (int round = 0; round < 5_000; round++) {
            var cell = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            var text = cell.toString();
            var products = ProductCell.read(text);
            var told = new StringBuilder(products.rest());
            products.products().forEach(one -> told.append(one.name()).append(one.form()));
            var as = "seed " + seed + " round " + round + ": " + text;
            var remarks = RemarkCell.read(text).changes().stream().map(ListedChange::text);
            var numbers = NumberCell.read(text, TODAY).pieces().stream().map(NumberCell.Piece::text);
            assertThat(lost(text, told.toString())).as(as).isEmpty();
            assertThat(lost(text, remarks.collect(Collectors.joining()))).as(as).isEmpty();
            assertThat(lost(text, numbers.collect(Collectors.joining()))).as(as).isEmpty();
            assertThat(ListedDate.read(text)).as(as).isNotNull();
            assertThat(ListedRole.read(text)).as(as).isNotNull();
        }
    }

    /** Returns the letters and digits of a cell that what was read holds less often; a name may be told more than once. */
    private static List<String> lost(String cell, String told) {
        var left = new ArrayList<>(told.codePoints().boxed().toList());
        return cell.codePoints()
                .filter(Character::isLetterOrDigit)
                .filter(letter -> !left.remove(Integer.valueOf(letter)))
                .mapToObj(Character::toString)
                .toList();
    }
}
