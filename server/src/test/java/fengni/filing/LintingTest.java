package fengni.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.Visitor;
import fengni.Visitor.Seen;
import fengni.Walk;
import fengni.access.Role;
import fengni.answers.Outcome;
import fengni.attachments.Upload;
import fengni.filing.Happened.What;
import fengni.law.ChinaDay;
import fengni.law.FilingField;
import fengni.law.FilingForm;
import fengni.law.lint.FilingPack;
import fengni.law.lint.LintFinding;
import fengni.law.lint.SilentFiling;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the linter says of a dossier, on its pages and in JSON, and what comes of sending it all the same. */
class LintingTest {
    private static FakeRegistry registry;
    private static Visitor visitor;
    private static Filer filer;
    private static String officer;
    private static String stranger;

    @BeforeAll
    static void start() {
        registry = FakeRegistry.start();
        visitor = new Visitor(registry.console);
        Walk.setUp(registry.console, visitor);
        var first = Walk.token(visitor);
        visitor.call(
                first, "POST", "/api/v1/organisations", "{\"name\":\"另一家\",\"creditCode\":\"91990000MA0000007X\"}");
        visitor.call(
                first, "POST", "/api/v1/services", "{\"organisation\":1,\"name\":\"示例绘图\",\"function\":\"文字生成图像\"}");
        officer = Walk.token(registry.console, "officer", 1, Role.COMPLIANCE_OFFICER);
        stranger = Walk.token(registry.console, "stranger", 2, Role.COMPLIANCE_OFFICER);
        filer = new Filer(1, "officer");
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @BeforeEach
    void clear() {
        registry.letters.clear();
        JdbcClient.create(registry.console.database())
                .sql(
                        "truncate filing_dossier, filing_answer, filing_product, filing_event, filing_point restart identity cascade")
                .update();
    }

    @Test
    void a_complete_provider_and_a_complete_supporter_are_silent() {
        var today = ChinaDay.of(Instant.now());
        var provider = SilentFiling.provider(today);
        var subject = filled(Kind.SUBJECT, provider);
        var algorithm = filled(Kind.ALGORITHM, provider);
        var supporter = filled(Kind.ALGORITHM, SilentFiling.supporter(today));

        assertThat(lint(subject)).isEmpty();
        assertThat(lint(algorithm)).containsExactly("L36.twin");
        assertThat(lint(supporter)).isEmpty();
        save(algorithm, Place.DOSSIER, Map.of("algorithm.twin", "示例图像生成算法-1"));
        assertThat(lint(algorithm)).isEmpty();
        assertThat(visitor.get("/filings/" + algorithm).text()).contains("没有发现问题");
    }

    @Test
    void a_contradiction_is_said_on_the_dossier_beside_the_field_and_in_json() {
        var id = filled(Kind.ALGORITHM, SilentFiling.provider(ChinaDay.of(Instant.now())));
        save(id, Place.DOSSIER, Map.of("report.agreement-name", "另一文本生成算法"));
        save(id, 1, Map.of("product.icp", ""));

        var page = visitor.get("/filings/" + id);
        assertThat(page.text()).contains("用户协议中的算法名称是“另一文本生成算法”", "曾因此被退回", "产品 1：ICP 备案号或许可证号");
        assertThat(page.html())
                .contains("/filings/" + id + "/sections/report.service#f-report.agreement-name")
                .contains("/filings/" + id + "/products/1#f-product.icp");
        assertThat(visitor.get("/filings/" + id + "/sections/report.service").text())
                .contains("自查： 用户协议中的算法名称");
        assertThat(visitor.get("/filings/" + id + "/products/1").text()).doesNotContain("自查： 用户协议");

        var json = visitor.call(officer, "GET", "/api/v1/filings/" + id + "/lint", "");
        assertThat(json.html())
                .contains("\"error\":2", "\"rule\":\"L1\"", "\"code\":\"L4.missing\"", "\"product\":1")
                .contains("\"field\":\"report.agreement-name\"", "\"confidence\":\"excerpt\"");
        assertThat(visitor.call(stranger, "GET", "/api/v1/filings/" + id + "/lint", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_others_were_sent_back_for_is_sent_only_with_a_tick_and_a_reason_that_are_kept() {
        var id = filled(Kind.SUBJECT, SilentFiling.provider(ChinaDay.of(Instant.now())));
        save(id, Place.DOSSIER, Map.of("subject.commitment", ""));

        assertThat(visitor.get("/filings/" + id + "/check").text()).contains("仍要提交", "没有上传算法备案承诺书");
        var refused = submit(id, "declaration", "yes");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("仍要提交的，请勾选");
        assertThat(registry.letters).isEmpty();
        assertThat(submit(id, "declaration", "yes", "anyway", "yes", "despite", "承诺书盖章中，明日补交")
                        .path())
                .isEqualTo("/filings/" + id + "/sent");

        var history = registry.bean(Filings.class).find(filer, id).orElseThrow().history();
        assertThat(history).extracting(Happened::what).contains(new What.Despite("承诺书盖章中，明日补交"));
        assertThat(visitor.get("/filings/" + id).text()).contains("知晓自查问题，仍要提交", "承诺书盖章中，明日补交");
    }

    private static List<String> lint(long id) {
        var dossier = registry.bean(Filings.class).find(filer, id).orElseThrow();
        return registry.bean(Linting.class).lint(dossier).stream()
                .map(LintFinding::kind)
                .map(kind -> kind.name())
                .toList();
    }

    private static Seen submit(long id, String... answers) {
        visitor.get("/filings/" + id + "/check");
        var all = new ArrayList<>(List.of(answers));
        var version = registry.bean(Filings.class).find(filer, id).orElseThrow().version();
        all.addAll(List.of("version", String.valueOf(version)));
        return visitor.post("/filings/" + id + "/submit", all.toArray(String[]::new));
    }

    /** Begins a dossier and answers it whole, with files that are really there. */
    private static long filled(Kind kind, FilingPack pack) {
        var filings = registry.bean(Filings.class);
        var begun = filings.begin(kind, Map.of(), filer);
        long id = ((Outcome.Done<Dossier>) begun).value().id();
        save(id, Place.DOSSIER, (kind == Kind.SUBJECT ? pack.subject() : pack.algorithm()).orElseThrow());
        if (kind == Kind.ALGORITHM) {
            pack.products().forEach(product -> {
                filings.addProduct(id, filer);
                var answers = new HashMap<>(product.answers());
                answers.put(Place.SERVICE, "1");
                save(id, product.number(), answers);
            });
        }
        return id;
    }

    private static void save(long id, int product, Map<String, String> answers) {
        var filings = registry.bean(Filings.class);
        var put = new HashMap<String, String>();
        answers.forEach((key, text) -> put.put(key, isUpload(key) ? put(id, key, text) : text));
        var version = filings.find(filer, id).orElseThrow().version();
        assertThat(filings.save(id, List.of(new Edit(version, product, put)), filer))
                .isInstanceOf(Outcome.Done.class);
    }

    private static boolean isUpload(String key) {
        return FilingForm.published()
                .field(key)
                .filter(field -> field.kind() == FilingField.Kind.UPLOAD)
                .isPresent();
    }

    private static String put(long id, String key, String text) {
        return FilingForm.published().field(key).orElseThrow().files(text).stream()
                .map(file -> registry.bean(DossierFiles.class)
                        .take(id, key, List.of(pdf(file.name().replaceAll("\\..*", ".pdf"))))
                        .files()
                        .getFirst()
                        .line())
                .collect(Collectors.joining("\n"));
    }

    private static Upload pdf(String name) {
        var content = ("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%" + name + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        return new Upload(name, () -> new ByteArrayInputStream(content));
    }
}
