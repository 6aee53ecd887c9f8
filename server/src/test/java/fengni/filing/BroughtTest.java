package fengni.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Filings that exist already, and what is handed in by hand where no registry is. */
class BroughtTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String HEAD = "序号,算法名称,角色,主体名称,应用产品,主要用途,备案编号,备注\n";
    private static final String SUBJECT = "示例科技有限公司";
    private static final PublishedList.Which WHICH =
            new PublishedList.Which(SUBJECT, "公告附件", Optional.of(LocalDate.of(2026, 7, 17)));
    private static final long SEED = 20261122;

    private static TestConsole console;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        console = TestConsole.start();
        visitor = new Visitor(console);
        Walk.setUp(console, visitor);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void own_rows_are_read_and_those_of_others_left_out() {
        var rows = read(HEAD
                + "1,\"小云\"\"图像\"\"算法\",服务提供者,示例科技有限公司,\"小云绘图(APP)、小云绘图(网站)\",\"应用于绘图，\n生成图像\",网信算备110108000000001260011号,\n"
                + "2,他人算法,服务提供者,另一家公司,--,x,网信算备1号,\n"
                + "3,小云算法-1,服务技术支持者,示例科技 有限公司,--,服务于企业端客户,网信算备2号,\n");

        assertThat(rows).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            var read = (PublishedList.Rows) done.value();
            assertThat(read.others()).isEqualTo(1);
            assertThat(read.own()).extracting(Brought::name).containsExactly("小云\"图像\"算法", "小云算法-1");
            assertThat(read.own()).extracting(Brought::role).containsExactly("provider", "supporter");
            assertThat(read.own().getFirst().products())
                    .containsExactly(new Brought.Product("小云绘图", "APP"), new Brought.Product("小云绘图", "网站"));
            assertThat(read.own().getFirst().purpose()).contains("\n");
            assertThat(read.own().getLast().products()).isEmpty();
        });
    }

    @Test
    void every_bad_row_is_named_and_nothing_is_read() {
        var rows = read(HEAD
                + "1,甲算法,服务提供者,示例科技有限公司,--,x,,\n"
                + "2,乙算法,服务提供者,示例科技有限公司\n"
                + "3,,运营者,示例科技有限公司,--,x,网信算备3号,\n"
                + "4,丁算法,服务提供者,示例科技有限公司,--,x,网信算备4号,已注销\n");

        assertThat(codes(rows))
                .containsExactly(
                        "rows/2/number required",
                        "rows/3 list_cells",
                        "rows/4/name required",
                        "rows/4/role choice",
                        "rows/5 list_cancelled");
        assertThat(codes(read("算法名称\t主体名称\nx\ty\n"))).containsExactly("rows list_column");
        assertThat(codes(read(" \n"))).containsExactly("rows required");
    }

    @Test
    void no_text_breaks_the_reader() {
        var random = new Random(SEED);
        var sound = HEAD + "1,\"甲\"\"算法\",服务提供者,示例科技有限公司,\"甲(APP)、乙\",x,网信算备1号,\n";
        var parts = List.of("\"", ",", "\t", "\n", "\r\n", "（", ")", "、", "\u0000", "𠮷", "--", "示例科技有限公司", "");
        int mutants = Boolean.getBoolean("fengni.long") ? 100_000 : 1_000;
        for (int i = 0; i < mutants; i++) {
            var text = new StringBuilder(sound);
            for (int change = random.nextInt(8); change >= 0; change--) {
                int at = random.nextInt(text.length());
                text.replace(
                        at, Math.min(text.length(), at + random.nextInt(3)), parts.get(random.nextInt(parts.size())));
            }
            var mutant = text.toString();
            assertThat(read(mutant))
                    .as("seed %d, mutant %d: %s", SEED, i, mutant)
                    .isInstanceOfAny(Outcome.Done.class, Outcome.Faulty.class);
            assertThat(Cells.of(mutant)).allSatisfy(row -> assertThat(row).isNotEmpty());
        }
    }

    @Test
    void what_is_filed_elsewhere_comes_in_changes_by_hand_and_ends() {
        visitor.get("/filings/import");
        var made = visitor.post(
                "/filings/import",
                form(Map.of(
                        "number", "网信算备110108000000001260011号",
                        "source", "国家备案系统公示页",
                        "since", "2026-07-17",
                        "name", "小云图像生成算法",
                        "role", "provider",
                        "products", "小云绘图(APP)")));
        assertThat(made.text()).contains("已在他处备案", "人工填写", "国家备案系统公示页", "不一致，请对照来源核对");
        var path = made.path();
        visitor.get("/filings/import");
        assertThat(visitor.post(
                                "/filings/import",
                                form(Map.of(
                                        "number", "网信算备110108000000001260011号 ",
                                        "source", "x",
                                        "since", "2026-07-17",
                                        "name", "x",
                                        "role", "provider")))
                        .text())
                .contains("该编号已经存在");

        visitor.get(path + "/change");
        visitor.post(path + "/change", "why", "新增产品", "on", "2026-11-20");
        visitor.get(path + "/by-hand");
        assertThat(visitor.post(path + "/by-hand/hand_in", "on", "2026-11-21").text())
                .contains("变更已线下提交");
        visitor.get(path + "/by-hand");
        assertThat(visitor.post(path + "/by-hand/return_by_hand", "words", "名称不一致\n请补充截图", "source", "系统通知")
                        .text())
                .contains("变更退回修改", "名称不一致", "请补充截图", "来源：系统通知");
        visitor.get(path + "/by-hand");
        visitor.post(path + "/by-hand/hand_in", "on", "2026-11-22");
        visitor.get(path + "/by-hand");
        var refused = visitor.post(path + "/by-hand/file_by_hand", "words", "", "source", "", "on", "2027-01-01");
        assertThat(refused.status()).isEqualTo(422);
        visitor.get(path + "/by-hand");
        assertThat(visitor.post(
                                path + "/by-hand/file_by_hand",
                                "words",
                                "网信算备110108000000001260011号",
                                "source",
                                "公示页",
                                "on",
                                "2026-11-22")
                        .text())
                .contains("已在他处备案", "人工记录");

        visitor.get(path + "/cancel");
        assertThat(visitor.post(
                                path + "/cancel",
                                form(Map.of(
                                        "ended", "2026-11-20",
                                        "arrangements", "已通知",
                                        "reason", "停止",
                                        "declaration", "yes",
                                        "send", "yes")))
                        .text())
                .contains("已申请注销", "办理注销");
        visitor.get(path + "/by-hand");
        assertThat(visitor.post(path + "/by-hand/cancel_by_hand", "source", "公告", "on", "2026-11-22")
                        .text())
                .contains("已注销", "已在他处注销（人工记录）");
    }

    @Test
    void a_list_comes_in_once_and_a_draft_is_handed_in_by_hand() {
        var rows = HEAD + "1,列表算法,服务提供者,示例科技有限公司,列表产品(网站),用途,网信算备900000000000000000000号,\n";
        for (var expected : List.of("导入 1 项，0 项已经存在", "导入 0 项，1 项已经存在")) {
            visitor.get("/filings/import");
            assertThat(visitor.post(
                                    "/filings/import/list",
                                    form(Map.of(
                                            "subject",
                                            SUBJECT,
                                            "list-source",
                                            "公告附件",
                                            "published",
                                            "2026-07-17",
                                            "rows",
                                            rows)))
                            .text())
                    .contains(expected);
        }
        visitor.get("/filings/import");
        var bad = visitor.post("/filings/import/list", form(Map.of("subject", SUBJECT, "rows", rows)));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.text()).contains("没有导入任何内容", "第 2 行，来源：");
        visitor.get("/filings/start");
        var path = visitor.post("/filings", "kind", "algorithm").path();
        visitor.get(path + "/by-hand");
        visitor.post(path + "/by-hand/hand_in", "on", "2026-11-21");
        visitor.get(path + "/by-hand");
        assertThat(visitor.post(path + "/by-hand/refuse_by_hand", "words", "不属于备案范围", "source", "短信")
                        .text())
                .contains("不予登记", "不属于备案范围");
        assertThat(visitor.get(path + "/by-hand").text()).contains("当前状态下不能修改");
    }

    private static Map<String, String> form(Map<String, String> fields) {
        var form = new java.util.HashMap<>(fields);
        form.put("_csrf", visitor.get("/filings/import").find("name=\"_csrf\" value=\"([^\"]+)\""));
        return form;
    }

    private static Outcome<PublishedList.Rows> read(String text) {
        return PublishedList.read(text, WHICH, TODAY);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Faulty<?>(var faults)
                ? faults.stream().map(BroughtTest::code).toList()
                : List.of();
    }

    private static String code(Fault fault) {
        return fault.field() + " " + fault.code();
    }
}
