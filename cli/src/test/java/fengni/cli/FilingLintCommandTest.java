package fengni.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.lint.Linter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class FilingLintCommandTest {
    private static final String SUBJECT = """
            {"kind": "subject", "detail": {"fields": {"subject.name": "示例科技有限公司", "subject.licence-valid": "2020-01-01"}}}
            """;
    private static final String ALGORITHM = """
            {"kind": "algorithm", "detail": {"fields": {"algorithm.role": "provider", "algorithm.output": "文本",
            "algorithm.format": "文本\\tpng"}, "products": {"1": {"product.form": "网站", "product.icp-holder": "另一有限公司"}}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_filing_of_two_files_is_read_as_one() throws IOException {
        var run = Shell.run("filing", "lint", "--lang", "zh", file("a.json", SUBJECT), file("b.json", ALGORITHM));

        assertThat(run.exit()).isEqualTo(Exit.AGAINST);
        assertThat(run.out())
                .contains("证件有效期到 2020-01-01，已经过期", "格式 png 写在“文本”一行", "产品 1：ICP 备案号或许可证号")
                .contains("ICP 备案主体“另一有限公司”不是备案主体“示例科技有限公司”", "修改：");
    }

    @Test
    void each_finding_is_one_json_object() throws IOException {
        var run = Shell.run("filing", "lint", "--json", "--lang", "en", file("b.json", ALGORITHM));

        assertThat(run.out().lines()).isNotEmpty().allSatisfy(line -> {
            var json = new JsonMapper().readTree(line);
            assertThat(json.path("rule").asString()).startsWith("L");
            assertThat(json.path("message").asString()).isNotBlank();
            assertThat(json.path("against").isArray()).isTrue();
        });
        assertThat(run.out()).contains("\"code\":\"L2.contradiction\"", "\"severity\":\"error\"");
    }

    @Test
    void a_filing_with_nothing_to_mend_holds() throws IOException {
        var run = Shell.run("filing", "lint", "--lang", "zh", file("c.json", "{\"algorithm\": {}, \"subject\": {}}"));
        assertThat(run.exit()).isEqualTo(Exit.AGAINST);

        try (var silent = Linter.class.getResourceAsStream("silent-supporter.json")) {
            var text = new String(silent.readAllBytes(), StandardCharsets.UTF_8);
            var dated = text.replaceAll("@day[-+]\\d+", "2026-11-01");
            var held = Shell.run("filing", "lint", "--lang", "zh", file("d.json", dated));

            assertThat(held.out()).contains("没有发现问题");
            assertThat(held.exit()).isEqualTo(Exit.HELD);
        }
    }

    @Test
    void what_is_no_filing_is_inconclusive_and_what_is_not_there_is_missing() throws IOException {
        assertThat(Shell.run("filing", "lint", file("e.json", "{")).exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(Shell.run("filing", "lint", file("f.json", "[1]")).exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(Shell.run("filing", "lint", folder.resolve("none.json")).exit())
                .isEqualTo(Exit.MISSING);
        assertThat(Shell.run("filing", "lint").exit()).isEqualTo(Exit.USAGE);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
