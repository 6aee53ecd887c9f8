package fengni.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Visitor.Seen;
import fengni.Walk;
import fengni.access.Role;
import fengni.attachments.Attachments;
import fengni.attachments.Upload;
import fengni.evidence.EvidenceReader;
import fengni.evidence.Filter;
import fengni.evidence.RecordType;
import fengni.evidence.Recorder;
import fengni.evidence.ServiceFacts;
import fengni.filing.Happened.What;
import fengni.filing.Sightings.Told;
import fengni.gateway.MemoryRecorder;
import fengni.law.ChinaDay;
import fengni.law.FilingEvent;
import fengni.vault.Vault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Possible changes on the console, from the gateway's record to the change that is filed. */
class DriftWayTest {
    private static final List<GenericApplicationContext> CONTEXTS = new ArrayList<>();

    private static final String OTHER = "{\"name\":\"另一家\",\"creditCode\":\"91990000MA0000007X\"}";

    private static TestConsole console;
    private static Visitor officer;
    private static String token;

    @BeforeAll
    static void start() {
        console = TestConsole.start(CONTEXTS::add);
        officer = new Visitor(console);
        Walk.setUp(console, officer);
        officer.get("/services/new");
        officer.post("/services", "name", "示例绘图", "function", "文字生成图像");
        token = Walk.token(console, "officer", 1, Role.COMPLIANCE_OFFICER);
        officer = new Visitor(console);
        var login = console.person("officer.two", 1, Set.of(Role.COMPLIANCE_OFFICER));
        Walk.firstSignIn(console, officer, "officer.two", login);
    }

    @AfterAll
    static void stop() {
        console.close();
        CONTEXTS.clear();
    }

    @BeforeEach
    void clear() {
        JdbcClient.create(console.database()).sql("""
                        truncate filing_dossier, filing_answer, filing_product, filing_event, filing_point, drift_alarm,
                        drift_step, drift_sighting, service_facts restart identity cascade""").update();
    }

    @Test
    void from_the_record_of_the_gateway_to_the_change_that_is_filed() {
        long before = kept("drift_raise", "drift_confirm", "drift_settle");
        officer.get("/filings/drift");
        assertThat(officer.post("/filings/drift/compare").text()).contains("没有可比对的内容");
        filedAlgorithm();
        keep("deepseek-r2", 1);

        assertThat(officer.post("/filings/drift/compare").text())
                .contains("已比对 1 份已备案材料：1 处与备案不一致，其中新提示 1 处", "deepseek-r2", "Qwen3-Max", "待判断");
        assertThat(officer.post("/filings/drift/compare").text()).contains("其中新提示 0 处");
        var page = officer.get("/filings/drift/1");
        assertThat(page.text())
                .contains("没有出现的模型", "网关的每小时记录", "示例绘图", "10 个工作日", "算法推荐管理规定", "存证回执", "逐小时比对")
                .doesNotContain("违反了");
        assertThat(officer.get("/due").text()).contains("如属变更，最迟办理日（暂计） · 示例图像生成算法");
        assertThat(officer.get("/").text()).contains("核对备案内容是否变化");

        assertThat(act(1, 1, "dismiss", "").status()).isEqualTo(422);
        assertThat(act(1, 1, "settle", "已办").status()).isEqualTo(409);
        assertThat(act(1, 1, "confirm", "").text()).contains("已确认为变更", "办理变更");
        assertThat(officer.get("/filings/drift/1").html()).contains("href=\"/filings/1/change\"");
        assertThat(officer.get("/due").text()).contains("变更备案最迟办理日");
        assertThat(act(1, 1, "dismiss", "旧页面上的判断").status()).isEqualTo(409);
        assertThat(act(1, 2, "settle", "已提交变更").text()).contains("已办理", "已提交变更");
        assertThat(officer.get("/due").text()).doesNotContain("示例图像生成算法");
        assertThat(officer.get("/filings/drift").text()).contains("没有待判断或待办理的变化");
        assertThat(officer.get("/filings/drift?state=settled").text()).contains("deepseek-r2");
        assertThat(kept("drift_raise", "drift_confirm", "drift_settle") - before)
                .isEqualTo(3);
    }

    @Test
    void what_was_dismissed_is_told_again_only_after_it_was_gone() {
        long id = filedAlgorithm();
        keep("deepseek-r2", 1);
        assertThat(compare().raised()).isEqualTo(1);
        assertThat(call("/1/dismiss", "{\"version\":1,\"words\":\"自有模型的另一名称\"}").status())
                .isEqualTo(200);
        keep("deepseek-r2", 2);
        assertThat(compare()).isEqualTo(new Drift.Compared(1, 1, 0));

        clearFacts();
        assertThat(compare().differences()).isZero();
        keep("deepseek-r2", 3);
        assertThat(compare().raised()).isEqualTo(1);
        assertThat(bean(Drift.class).find(1, 2)).hasValueSatisfying(alarm -> {
            assertThat(alarm.dossier()).isEqualTo(id);
            assertThat(alarm.state()).isEqualTo(DriftState.OPEN);
        });
    }

    @Test
    void two_nodes_tell_a_difference_once_and_record_it_once() throws Exception {
        filedAlgorithm();
        IntStream.range(0, 12).forEach(i -> keep("model-" + i, 1));
        long before = kept("drift_raise");
        var nodes = Stream.generate(this::node).limit(4).toList();

        int raised = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = nodes.stream()
                    .<Callable<Integer>>map(node -> () -> node.compare().raised())
                    .toList();
            for (var one : threads.invokeAll(work)) {
                raised += one.get();
            }
        }

        assertThat(raised).isEqualTo(12);
        assertThat(kept("drift_raise") - before).isEqualTo(12);
    }

    @Test
    void an_alarm_without_a_record_is_not_raised() {
        filedAlgorithm();
        keep("deepseek-r2", 1);
        var full = new MemoryRecorder();
        full.failOn(RecordType.FILING);

        assertThatIllegalStateException().isThrownBy(() -> node(full).compare(1));

        assertThat(bean(Drift.class).list(1, DriftWiring.RUNNING, Long.MAX_VALUE, 9))
                .isEmpty();
        assertThat(compare().raised()).isEqualTo(1);
    }

    /** The draft of a change that is being written is not what was filed. */
    @Test
    void what_counts_as_filed_is_the_version_that_was_sent() {
        long id = filedAlgorithm();
        var dossiers = bean(Dossiers.class);
        dossiers.answers.add(
                id,
                new Place(Place.DOSSIER, "algorithm.models"),
                new Entered("某某公司\tDeepSeek-R2\t\t\t", 2, "操作员甲", console.now()));
        keep("deepseek-r2", 1);

        assertThat(compare().raised()).isEqualTo(1);
    }

    @Test
    void what_a_person_saw_elsewhere_is_kept_with_its_screenshot_and_compared() {
        long id = filedAlgorithm();
        officer.get("/filings/drift/sightings/new");
        var wrong = officer.post("/filings/drift/sightings", "dossier", id + "/1", "field", "subject.name");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("该项目不属于所选的材料或产品");

        var told = new Told(
                Optional.of(id),
                1,
                Optional.of("product.icp"),
                Optional.of("浙ICP备00000000号-2"),
                Optional.of(ChinaDay.of(console.now())),
                Optional.of("ICP 备案查询"));
        bean(Sightings.class)
                .keep(
                        new Filer(1, "officer"),
                        told,
                        List.of(new Upload("截图.png", () -> new ByteArrayInputStream(picture()))));
        assertThat(compare().raised()).isEqualTo(1);

        var page = officer.get("/filings/drift/1");
        assertThat(page.text()).contains("人工核对：ICP 备案查询", "浙ICP备00000000号-2", "浙ICP备00000000号", "截图.png");
        var file = page.find("href=\"(/filings/drift/sightings/1/[0-9a-f-]+)\"");
        assertThat(officer.get(file).status()).isEqualTo(200);
        assertThat(bean(Attachments.class).of("drift-sighting/1")).hasSize(1);
        assertThat(kept("drift_sighting")).isEqualTo(1);
    }

    @Test
    void an_officer_of_the_subject_who_was_seen_elsewhere_is_masked_for_those_who_only_read() {
        filedSubject();
        var sight = "{\"dossier\":1,\"field\":\"subject.officer\",\"value\":\"责任人乙\",\"seenOn\":\""
                + ChinaDay.of(console.now()) + "\",\"source\":\"任命文件\"}";

        assertThat(call("/sightings", sight).html()).contains("\"raised\":1");

        var inspector = Walk.token(console, "inspector", 1, Role.INSPECTOR);
        assertThat(officer.call(inspector, "GET", DriftApi.HERE + "/1", "").html())
                .contains("\"field\":\"subject.officer\"")
                .doesNotContain("责任人乙");
        assertThat(officer.call(token, "GET", DriftApi.HERE + "/1", "").html()).contains("责任人乙");
    }

    @Test
    void only_a_compliance_officer_takes_a_step_whatever_the_state() {
        filedAlgorithm();
        IntStream.range(0, 4).forEach(i -> keep("model-" + i, 1));
        compare();
        assertThat(call("/2/confirm", "{\"version\":1}").status()).isEqualTo(200);
        assertThat(call("/3/dismiss", "{\"version\":1,\"words\":\"误报\"}").status())
                .isEqualTo(200);
        assertThat(call("/4/confirm", "{\"version\":1}").status()).isEqualTo(200);
        assertThat(call("/4/settle", "{\"version\":2,\"words\":\"已办\"}").status())
                .isEqualTo(200);

        for (var role : List.of(Role.ADMINISTRATOR, Role.CONTENT_SAFETY_EDITOR, Role.REGISTRY_OFFICER)) {
            var other = Walk.token(console, "other." + role.name().charAt(0), 1, role);
            for (int alarm = 1; alarm <= 4; alarm++) {
                for (var act : List.of("confirm", "dismiss", "settle")) {
                    assertThat(officer.call(other, "POST", DriftApi.HERE + "/" + alarm + "/" + act, "{\"version\":1}")
                                    .status())
                            .as("%s %s %s", role, alarm, act)
                            .isEqualTo(403);
                }
            }
        }
        assertThat(call("/1/raise", "{\"version\":1}").status()).isEqualTo(404);
        assertThat(call("/1/confirm", "{}").status()).isEqualTo(422);
        assertThat(officer.call(token, "GET", DriftApi.HERE + "?limit=2", "").html())
                .contains("\"next\"", "\"state\":\"confirmed\"", "\"confidence\":\"medium\"");
    }

    @Test
    void alarms_of_another_organisation_are_not_there() {
        long id = filedAlgorithm();
        keep("deepseek-r2", 1);
        compare();
        officer.call(token(Role.ADMINISTRATOR), "POST", "/api/v1/organisations", OTHER);
        var stranger = Walk.token(console, "stranger", 2, Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER);
        var sight = "{\"dossier\":" + id + ",\"field\":\"algorithm.name\",\"value\":\"甲\",\"seenOn\":\""
                + ChinaDay.of(console.now()) + "\",\"source\":\"乙\"}";

        assertThat(officer.call(stranger, "GET", DriftApi.HERE + "/1", "").status())
                .isEqualTo(404);
        assertThat(officer.call(stranger, "GET", DriftApi.HERE, "").html()).contains("\"items\":[]");
        assertThat(officer.call(stranger, "POST", DriftApi.HERE + "/1/confirm", "{\"version\":1}")
                        .status())
                .isEqualTo(404);
        assertThat(officer.call(stranger, "POST", DriftApi.HERE + "/sightings", sight)
                        .html())
                .contains("\"unknown\"");
        assertThat(officer.call(stranger, "POST", DriftApi.HERE + "/compare", "{}")
                        .html())
                .contains("\"dossiers\":0");
    }

    @Test
    void the_facts_of_a_service_are_read_by_page_and_by_api() {
        keep("qwen3-max", 1);

        assertThat(officer.get("/services/1/facts").text()).contains("qwen3-max × 5", "文末文字 × 5", "120 条");
        assertThat(officer.call(token, "GET", "/api/v1/services/1/facts", "").html())
                .contains("\"models\":{\"qwen3-max\":5}", "\"receipt\":\"example.cn/ledger/console#");
        assertThat(officer.call(token, "GET", "/api/v1/services/1/facts?hours=0", "")
                        .status())
                .isEqualTo(422);
    }

    private static String token(Role role) {
        return Walk.token(console, "admin.scope", 1, role);
    }

    private static Seen act(long alarm, int version, String act, String words) {
        return officer.post("/filings/drift/" + alarm, "version", String.valueOf(version), "act", act, "words", words);
    }

    private static Seen call(String path, String body) {
        return officer.call(token, "POST", DriftApi.HERE + path, body);
    }

    private static Drift.Compared compare() {
        return bean(Drift.class).compare(1);
    }

    private Drift node() {
        return node(bean(Recorder.class));
    }

    private Drift node(Recorder recorder) {
        return new Drift(
                bean(DriftSources.class),
                new DriftAlarmTable(bean(DataSource.class), bean(Vault.class)),
                recorder,
                bean(TransactionOperations.class),
                bean(InstantSource.class));
    }

    private static long filedAlgorithm() {
        var dossiers = bean(Dossiers.class);
        long id = dossiers.rows.add(1, Kind.ALGORITHM).orElseThrow();
        dossiers.rows.addProduct(id);
        answer(id, 0, "algorithm.name", "示例图像生成算法");
        answer(id, 0, "algorithm.role", "provider");
        answer(id, 0, "algorithm.input", "文本");
        answer(id, 0, "algorithm.output", "文本");
        answer(id, 0, "algorithm.models", "某某公司\tQwen3-Max\t\t\t");
        answer(id, 1, Place.SERVICE, "1");
        answer(id, 1, "product.name", "示例绘图");
        answer(id, 1, "product.icp", "浙ICP备00000000号");
        steps(id, new FilingEvent.Submit(), new FilingEvent.Claim(), new FilingEvent.Propose("可以"));
        steps(id, new FilingEvent.Grant("登记号一"));
        return id;
    }

    private static void filedSubject() {
        long id = bean(Dossiers.class).rows.add(1, Kind.SUBJECT).orElseThrow();
        answer(id, 0, "subject.name", "示例科技有限公司");
        answer(id, 0, "subject.officer", "责任人甲");
        steps(id, new FilingEvent.Submit(), new FilingEvent.Claim(), new FilingEvent.Propose("可以"));
        steps(id, new FilingEvent.Approve());
    }

    private static void answer(long id, int product, String key, String value) {
        bean(Dossiers.class).answers.add(id, new Place(product, key), new Entered(value, 1, "操作员甲", ago(3)));
    }

    private static void steps(long id, FilingEvent... events) {
        for (var event : events) {
            bean(Dossiers.class).history.add(id, new Happened(1, new What.Stepped(event), true, "操作员甲", ago(2)));
        }
    }

    private static Instant ago(int days) {
        return console.now().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MICROS);
    }

    private static void keep(String model, int hours) {
        var hour = console.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(6L - hours));
        var counts = Map.of("text", 5L);
        console.keep(new ServiceFacts(
                        1,
                        hour,
                        new ServiceFacts.Span(hour.plusSeconds(5), hour.plusSeconds(50)),
                        5,
                        0,
                        new ServiceFacts.Users(2, false),
                        Map.of(model, 5L),
                        counts,
                        counts,
                        Map.of("text:end", 5L),
                        5,
                        new ServiceFacts.Library("features-3", 120),
                        Map.of("127.0.0.1:8000", 5L))
                .happening());
    }

    private static void clearFacts() {
        JdbcClient.create(console.database()).sql("truncate service_facts").update();
    }

    private static long kept(String... outcomes) {
        return Stream.of(outcomes)
                .mapToLong(outcome -> bean(EvidenceReader.class)
                        .newest(Filter.ALL.outcome(outcome), Optional.empty(), 500)
                        .rows()
                        .size())
                .sum();
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static <T> T bean(Class<T> type) {
        return CONTEXTS.getFirst().getBean(type);
    }
}
