package fengni.features;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The feature database as its editor and others see it in the console. */
class FeaturesConsoleTest {
    private static TestConsole console;
    private static Visitor editor;

    @BeforeAll
    static void start() {
        console = TestConsole.start();
        editor = new Visitor(console);
        Walk.setUp(console, editor);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void an_entry_is_added_found_tried_and_retired() {
        var made = add("夜钓暗号甲");

        assertThat(made.path()).startsWith("/features/entries/");
        assertThat(made.text()).contains("词条已保存", "夜钓暗号甲", "A.1.h 其他禁止内容", "昵称：人工复核", "新增", "测试理由");
        assertThat(editor.get("/features?words=%E5%A4%9C%E9%92%93&state=admitted&kind=literal&class=A.1.h")
                        .text())
                .contains("夜钓暗号甲", "使用中");
        assertThat(editor.get("/features?words=%E5%A4%9C%E9%92%93&state=retired")
                        .text())
                .contains("没有符合条件的词条");

        console.refresh();
        var tried = attempt("明天<b>夜釣暗號甲</b>见", "prompt");
        assertThat(tried.html()).contains("<mark>夜釣暗號甲</mark>", "&lt;b&gt;", "第几字");
        assertThat(tried.text()).contains("拦截", "6–10", "繁体");
        assertThat(attempt("夜钓暗号甲", "nickname").text()).contains("决定： 人工复核");
        assertThat(attempt("今天天气很好", "answer").text()).contains("决定： 放行");

        assertThat(editor.post(made.path() + "/retire").status()).isEqualTo(422);
        var retired = editor.post(made.path() + "/retire", "reason", "误报过多");
        assertThat(retired.text()).contains("词条已停用", "已停用", "误报过多");
        console.refresh();
        assertThat(attempt("夜钓暗号甲", "prompt").text()).contains("决定： 放行");
    }

    @Test
    void every_fault_of_an_entry_is_told_at_once_beside_its_field() {
        var refused = editor.post("/features/new", "kind", "combo", "pattern", "(甲 & 乙", "gap", "x");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("e-views", "e-gap", "e-riskClass", "e-severity", "e-action-input", "e-source");
    }

    @Test
    void a_hit_inside_an_allowed_word_is_marked_as_excused() {
        add("禁词乙");
        editor.post("/features/new", allow("反对禁词乙"));
        console.refresh();

        var tried = attempt("我们反对禁词乙", "prompt");

        assertThat(tried.html()).contains("<mark class=\"excused\">禁词乙</mark>");
        assertThat(tried.text()).contains("决定： 放行");
    }

    @Test
    void a_file_is_shown_first_and_what_was_exported_comes_in_again() {
        var list = "# 名单\n导入的词甲\n导入的词乙\n";
        assertThat(hand("名单.txt", list, "riskClass", "A.2.d").text()).contains("预览：名单.txt", "共 2 条，尚未写入", "导入的词甲");
        assertThat(editor.get("/features?words=%E5%AF%BC%E5%85%A5%E7%9A%84").text())
                .contains("没有符合条件的词条");
        var path = hand("名单.txt", list, "riskClass", "A.2.d").path();
        assertThat(editor.post(path).text()).contains("已导入 2 条", "导入的词乙", "A.2.d 地域歧视");
        assertThat(editor.get(path).status()).isEqualTo(404);
        assertThat(hand("名单.txt", list, "riskClass", "A.2.d").text()).contains("第 2 行", "第 3 行", "相同");

        var exported = editor.get("/features/export").html();
        assertThat(exported).contains("\"pattern\":\"导入的词甲\"", "\"class\":\"A.2.d\"");
        var line = exported.lines()
                .filter(each -> each.contains("导入的词甲"))
                .findFirst()
                .orElseThrow();
        var other = line.replace("导入的词甲", "别处来的词").replaceFirst("\"id\":\"f\\d+\"", "\"id\":\"x1\"");
        assertThat(editor.post(hand("词条.jsonl", other).path()).text()).contains("已导入 1 条", "别处来的词", "x1");
        assertThat(editor.post(hand("词条.jsonl", other.replace("x1", "x2").replace("别处来的词", "又一处来的词"))
                                        .path()
                                + "/discard")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void every_fault_of_a_file_is_told_with_its_line_and_nothing_comes_in() {
        var refused = hand("坏.jsonl", """
                {"id":"b1","kind":"literal","pattern":"坏词甲"}
                {"id":"b2","kind":"moon","pattern":"坏词乙"}
                不是对象
                """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("第 2 行，词条 b2", "kind", "第 3 行", "不是一个 JSON 对象");
        assertThat(hand(
                                "坏.jsonl",
                                "{\"id\":\"b/1\",\"kind\":\"allow\",\"pattern\":\"好词\",\"validTo\":\"2030-01-01T00:00:00Z\"}")
                        .text())
                .contains("validTo", "字段 id 应形如");
        assertThat(hand("名单.txt", "某词\n").html()).contains("e-riskClass");
        assertThat(hand("名单.doc", "某词\n").html()).contains("e-file");
        assertThat(editor.get("/features?words=%E5%9D%8F%E8%AF%8D").text()).contains("没有符合条件的词条");
    }

    @Test
    void an_earlier_version_is_compared_and_brought_back() {
        var entry = add("版本词甲").path();
        var version = editor.get("/features/versions").find("href=\"(/features/versions/\\d+)\"");
        editor.get(entry);
        editor.post(entry + "/retire", "reason", "误停");

        assertThat(editor.get(version).text()).contains("当时使用、现在没有", "版本词甲");
        assertThat(editor.post(version).status()).isEqualTo(422);
        assertThat(editor.post(version, "reason", "恢复误停").text()).contains("重新启用 1 条，停用 0 条", "恢复误停");
        assertThat(editor.get(entry).text()).contains("重新启用", "使用中");
        assertThat(editor.get(version).text()).contains("这个版本的词条与现在相同");
        assertThat(editor.get("/features/versions/999999").status()).isEqualTo(404);
    }

    @Test
    void what_is_found_before_publication_is_confirmed_box_by_box_with_a_reason_and_kept() {
        editor.get("/features/new");
        var refused = editor.post("/features/new", fields("宣传"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("尚未生效", "正常文字", "误伤", "“宣传” → “…");
        var box = refused.find("name=\"(confirm-innocent-[0-9a-f]+)\"");
        assertThat(editor.post("/features/new", with(fields("宣传"), box, "yes")).html())
                .contains("e-confirmReason");
        var saved = editor.post("/features/new", with(fields("宣传"), box, "yes", "confirmReason", "临时管控要求"));
        assertThat(saved.text()).contains("词条已保存", "确认发布", "临时管控要求");
        var version = editor.get("/features/versions").find("href=\"(/features/versions/\\d+)\"");
        assertThat(editor.get(version).text()).contains("临时管控要求", "误伤");
        editor.get(saved.path());
        editor.post(saved.path() + "/retire", "reason", "试毕");
    }

    @Test
    void in_an_emergency_an_entry_counts_at_once_and_what_was_found_stays_in_the_history() {
        editor.get("/features/new");
        var urgent = with(fields("危害"), "urgent", "yes");
        assertThat(editor.post("/features/new", urgent).html()).contains("e-confirmReason");

        var saved = editor.post("/features/new", with(urgent, "confirmReason", "突发事件"));

        assertThat(saved.text()).contains("词条已保存", "突发事件");
        editor.post(saved.path() + "/retire", "reason", "试毕");
    }

    @Test
    void a_table_comes_in_by_chosen_columns_and_what_is_not_taken_is_told() {
        var table = "风险,暗语\n毒品,灰麻雀甲\n怪类,灰麻雀乙\n毒品,灰麻雀甲\n";
        var first = hand("表.csv", table, "riskClass", "A.2.d");
        assertThat(first.text()).contains("没有可以导入的词条", "请选择列", "第 2 列：暗语");

        var preview = looked(editor.post(first.path() + "/columns", "word", "1", "category1", "0", "heading", "yes"));

        assertThat(preview.text()).contains("共 2 条", "灰麻雀甲", "A.1.h", "A.2.d", "第 4 行", "与第 2 行的词相同", "分类“怪类”", "没有发现");
        assertThat(editor.post(preview.path()).text()).contains("已导入 2 条", "灰麻雀乙", "人工复核");
    }

    @Test
    void a_list_with_findings_waits_until_they_are_confirmed() {
        var preview = hand("名单.json", "[{\"word\":\"医生\",\"category\":\"毒品\"}]");
        assertThat(preview.text()).contains("误伤", "确认理由");

        var unconfirmed = editor.post(preview.path());
        assertThat(unconfirmed.status()).isEqualTo(422);
        assertThat(unconfirmed.text()).contains("尚未生效", "请逐项勾选");
        var box = unconfirmed.find("name=\"(confirm-innocent-[0-9a-f]+)\"");
        assertThat(editor.post(preview.path(), box, "yes", "confirmReason", "试").text())
                .contains("已导入 1 条", "医生");
    }

    @Test
    void a_file_without_a_word_is_told_and_a_table_without_one_may_be_read_otherwise() {
        assertThat(hand("空.txt", "").text()).contains("没有可以采用的行").doesNotContain("尚未写入");

        var table = hand("只有标题.csv", "关键词,一级分类\n", "riskClass", "A.2.d");

        assertThat(table.text()).contains("没有可以导入的词条", "读取哪几列", "放弃").doesNotContain("尚未写入", "发布前检查");
    }

    @Test
    void a_preview_tells_what_hits_lead_to_and_no_number_that_entries_will_not_have() {
        var preview = hand("名单.txt", "灰麻雀丁\n", "riskClass", "A.2.d", "action-input", "pass");

        assertThat(preview.text()).contains("灰麻雀丁", "放行并记录").doesNotContain("list-1");
    }

    @Test
    void a_file_of_entries_may_have_its_ending_in_capitals() {
        assertThat(hand("词条.JSONL", "{\"id\":\"cap1\",\"kind\":\"allow\",\"pattern\":\"大写结尾的词\"}")
                        .text())
                .contains("共 1 条", "cap1", "放行词");
    }

    @Test
    void what_was_not_chosen_is_asked_for_and_a_gap_out_of_range_told_by_its_bounds() {
        var refused = editor.post("/features/new", "kind", "literal", "pattern", "某词", "gap", "99");

        assertThat(refused.text()).contains("风险类别：此项必填", "字间最多夹杂的符号数：须为 0 至 8");
    }

    @Test
    void an_emergency_without_a_reason_is_told_where_it_can_be_seen() {
        var other = editor.post("/features/new", "kind", "literal", "pattern", "x", "urgent", "yes");
        assertThat(other.html()).contains("<details class=\"more\" open>");
    }

    @Test
    void the_start_lexicon_comes_in_by_class_as_one_version_without_what_stands() {
        editor.get("/features/import/lexicon");
        assertThat(editor.post("/features/import/lexicon").html()).contains("e-classes");

        var preview = editor.post("/features/import/lexicon", "class-A.4.e", "yes");
        assertThat(preview.text()).contains("起始词库", "A.4.e 侵犯隐私权", "尚未写入");
        assertThat(editor.post(preview.path(), "urgent", "yes", "confirmReason", "先用起来")
                        .text())
                .contains("已导入");
        var version = editor.get("/features/versions").find("href=\"(/features/versions/\\d+)\"");
        assertThat(editor.get(version).text()).contains("先用起来", "未等检查完成");
        editor.get("/features/import/lexicon");
        assertThat(editor.post("/features/import/lexicon", "class-A.4.e", "yes").text())
                .contains("都已在特征库中");
    }

    @Test
    void coverage_is_advice_with_its_source() {
        assertThat(editor.get("/features/coverage").text())
                .contains("词条总数", "10,000", "200", "100", "未对照标准原文", "不足不表示违规", "A.5.b 内容不可靠", "每类宜不少于", "2026");
    }

    @Test
    void inspectors_read_and_try_and_change_nothing() {
        var inspector = new Visitor(console);
        Walk.firstSignIn(console, inspector, "jiancha", console.person("jiancha", 1, Set.of(Role.INSPECTOR)));

        assertThat(inspector.get("/features").html()).doesNotContain("/features/new");
        assertThat(inspector.get("/features/new").status()).isEqualTo(403);
        assertThat(inspector.post("/features/new", fields("不可写")).status()).isEqualTo(403);
        assertThat(inspector.get("/features/try").status()).isEqualTo(200);
    }

    private static Visitor.Seen hand(String name, String content, String... more) {
        var form = new ArrayList<>(List.of("source", "编辑部", "reason", "测试导入"));
        form.addAll(List.of(more));
        return looked(NamedFile.hand(editor, "/features/import", form, name, content));
    }

    /** The check goes on behind the page for as long as it takes. */
    private static Visitor.Seen looked(Visitor.Seen preview) {
        var seen = preview;
        while (seen.text().contains("正在检查")) {
            seen = editor.get(preview.path());
        }
        return seen;
    }

    private static Visitor.Seen attempt(String text, String context) {
        return editor.post("/features/try", "text", text, "context", context);
    }

    private static Visitor.Seen add(String pattern) {
        editor.get("/features/new");
        return editor.post("/features/new", fields(pattern));
    }

    private static String[] with(String[] fields, String... more) {
        return Stream.concat(Stream.of(fields), Stream.of(more)).toArray(String[]::new);
    }

    private static String[] allow(String pattern) {
        return pairs("kind=allow&pattern=" + pattern + "&source=编辑部&reason=正面用法&views-glyph=yes&encoded=yes&gap=3");
    }

    private static String[] fields(String pattern) {
        return pairs("kind=literal&pattern=" + pattern + "&riskClass=A.1.h&severity=high&action-input=block"
                + "&action-output=block&action-contexts-nickname=review&views-glyph=yes&encoded=yes&gap=3"
                + "&source=编辑部&reason=测试理由");
    }

    /** Names and values in turn. */
    private static String[] pairs(String form) {
        return form.split("[&=]");
    }
}
