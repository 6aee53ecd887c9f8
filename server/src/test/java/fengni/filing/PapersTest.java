package fengni.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.Visitor;
import fengni.Walk;
import fengni.access.Role;
import fengni.answers.Outcome;
import fengni.attachments.Upload;
import fengni.filing.ScannedPaper.Reading;
import fengni.filing.papers.EveryAnswer;
import fengni.law.FiledFile;
import fengni.law.FilingStep;
import fengni.pages.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Papers over a real console: made, matched to a stamped scan, packed. */
class PapersTest {
    private static final Filer FILER = new Filer(1, "hegui");

    private static FakeRegistry registry;
    private static Visitor visitor;
    private static Papers papers;
    private static Filings filings;
    private static long subject;

    @BeforeAll
    static void start() {
        registry = FakeRegistry.start();
        visitor = new Visitor(registry.console);
        Walk.setUp(registry.console, visitor);
        papers = registry.bean(Papers.class);
        filings = registry.bean(Filings.class);
        var answers = new LinkedHashMap<>(EveryAnswer.step(FilingStep.SUBJECT));
        answers.putAll(EveryAnswer.step(FilingStep.RESPONSIBILITY));
        answers.put("subject.credit-code", Walk.CREDIT_CODE);
        subject = done(filings.begin(Kind.SUBJECT, answers, FILER)).id();
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @Test
    void a_paper_is_made_once_more_when_an_answer_changed_and_its_scan_is_matched_by_its_code() {
        var first = make("responsibility", subject);
        assertThat(first.gaps()).isZero();
        assertThat(first.number()).isOne();
        assertThat(first.receipt()).isNotBlank();
        var scan = put(papers.sources().files().content(papers.file(first).orElseThrow()));
        assertThat(papers.look(find(subject), "subject.responsibility-paper", scan, FILER)
                        .reading())
                .isEqualTo(Reading.CURRENT);
        assertThat(view().stale()).isFalse();

        change(Map.of("responsibility.duties", "改过的职责"));
        assertThat(view().stale()).isTrue();
        var second = make("responsibility", subject);

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.code().sha256()).isNotEqualTo(first.code().sha256());
        assertThat(view().stale()).isFalse();
        assertThat(papers.look(find(subject), "subject.responsibility-paper", scan, FILER)
                        .reading())
                .isEqualTo(Reading.OLDER);
        assertThat(papers.file(first)).isPresent();
    }

    @Test
    void a_file_without_a_code_is_kept_and_said_to_have_none() {
        var pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

        assertThat(papers.look(find(subject), "subject.responsibility-paper", put(pdf), FILER)
                        .reading())
                .isEqualTo(Reading.NONE);
    }

    @Test
    void the_page_tells_what_is_missing_and_the_package_holds_everything() throws Exception {
        visitor.get("/filings/" + subject + "/papers");
        make("responsibility", subject);
        assertThat(visitor.get("/filings/" + subject + "/papers").text()).contains("落实算法安全主体责任基本情况", "下载 PDF", "不生成");

        var entries = unpacked(subject);

        assertThat(entries.keySet())
                .contains("填报核对表.pdf", "填报核对表.docx", "SHA256SUMS", "材料/落实算法安全主体责任基本情况.pdf")
                .contains("材料/落实算法安全主体责任基本情况.docx");
        assertThat(new String(entries.get("SHA256SUMS"), StandardCharsets.UTF_8))
                .contains("  填报核对表.pdf\n");
    }

    @Test
    void the_api_shows_papers_and_makes_them_for_editors_only() {
        var officer = Walk.token(registry.console, "officer", 1, Role.COMPLIANCE_OFFICER);
        var inspector = Walk.token(registry.console, "inspector", 1, Role.INSPECTOR);
        var here = "/api/v1/filings/" + subject + "/papers";

        var made = visitor.call(officer, "POST", here + "/responsibility", "");
        assertThat(made.status()).as(made.html()).isEqualTo(201);
        assertThat(made.html()).contains("\"printed\"", "\"subject.name\"");
        assertThat(visitor.call(officer, "GET", here, "").html()).contains("\"outline\":\"responsibility\"");
        assertThat(visitor.call(officer, "POST", here + "/disclosure", "").status())
                .isEqualTo(404);
        assertThat(visitor.call(inspector, "GET", here, "").status()).isEqualTo(200);
        assertThat(visitor.call(inspector, "POST", here + "/responsibility", "").status())
                .isEqualTo(403);
    }

    private static MadePaper make(String outline, long dossier) {
        var one = find(dossier);
        return done(papers.make(one, papers.sources().outline(one, outline).orElseThrow(), Language.ZH, FILER));
    }

    private static PaperView view() {
        return PaperView.of(papers, find(subject)).getFirst();
    }

    private static FiledFile put(byte[] content) {
        var upload = new Upload("盖章.pdf", () -> new ByteArrayInputStream(content));
        return papers.sources()
                .files()
                .take(subject, "subject.responsibility-paper", List.of(upload))
                .files()
                .getFirst();
    }

    private static void change(Map<String, String> answers) {
        var dossier = find(subject);
        done(filings.save(subject, List.of(new Edit(dossier.version(), Place.DOSSIER, answers)), FILER));
    }

    private static Dossier find(long id) {
        return filings.find(FILER, id).orElseThrow();
    }

    private static Map<String, byte[]> unpacked(long dossier) throws Exception {
        var out = new ByteArrayOutputStream();
        new PaperPackage(papers, papers.sources().form(), find(dossier)).write(out);
        var entries = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done(var value)) {
            return value;
        }
        throw new AssertionError(outcome);
    }
}
