package fengni.features;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.access.Role;
import java.util.Set;
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
        assertThat(refused.html()).contains("e-views", "e-gap", "e-riskClass", "e-severity", "e-action-input", "e-source");
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
    void inspectors_read_and_try_and_change_nothing() {
        var inspector = new Visitor(console);
        Walk.firstSignIn(
                console, inspector, "jiancha", console.person("jiancha", 1, Set.of(Role.INSPECTOR)));

        assertThat(inspector.get("/features").html()).doesNotContain("/features/new");
        assertThat(inspector.get("/features/new").status()).isEqualTo(403);
        assertThat(inspector.post("/features/new", fields("不可写")).status()).isEqualTo(403);
        assertThat(inspector.get("/features/try").status()).isEqualTo(200);
    }

    private static Visitor.Seen attempt(String text, String context) {
        return editor.post("/features/try", "text", text, "context", context);
    }

    private static Visitor.Seen add(String pattern) {
        editor.get("/features/new");
        return editor.post("/features/new", fields(pattern));
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
