package fengni.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The fragments that rooms build on, as they come out. */
class FragmentsTest {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, FragmentsTest.class.getClassLoader(), "fengni");

    @Test
    void the_step_where_one_stands_is_said_in_words_and_to_machines() {
        var html = rendered(
                "steps",
                Map.of(
                        "label",
                        "pages.home.tasks",
                        "steps",
                        List.of("pages.save", "pages.change", "pages.filter"),
                        "current",
                        1));

        assertThat(html).containsOnlyOnce("aria-current=\"step\"");
        assertThat(text(html)).contains("保存 （已完成）", "修改 （当前步骤）", "筛选 （未开始）");
    }

    @Test
    void each_section_says_how_far_it_is_and_leads_there_unless_it_cannot_start() {
        var sections = Arrays.stream(Section.State.values())
                .map(state -> new Section("pages.save", "", "/at/" + state.name(), state))
                .toList();

        var html = rendered("sections", Map.of("sections", sections));

        assertThat(text(html)).contains("共 5 部分，已完成 1 部分", "未开始", "进行中", "需补充", "已完成", "暂不能开始");
        assertThat(html).contains("/at/INCOMPLETE").doesNotContain("/at/CANNOT_START");
    }

    @Test
    void a_download_says_what_comes_and_how_much() {
        var html =
                rendered("download", Map.of("path", "/x.pdf", "label", "pages.save", "kind", "PDF", "bytes", 12_595L));

        assertThat(html).contains("href=\"/x.pdf\"");
        assertThat(text(html)).contains("保存 PDF · 12.3 KB");
    }

    private String rendered(String name, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("page", shell());
        var html = new StringOutput();
        templates.render("pages/" + name + ".jte", all, html);
        return html.toString();
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    private static Shell shell() {
        return new Shell(
                Words.of(Language.ZH),
                new Shell.Frame(
                        "",
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        new Shell.Token("", ""),
                        "/",
                        "/",
                        Instant.EPOCH,
                        List.of()));
    }
}
