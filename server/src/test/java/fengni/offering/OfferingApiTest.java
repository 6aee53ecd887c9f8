package fengni.offering;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestApi;
import fengni.TestDatabase;
import fengni.idempotency.IdempotencyFilter;
import fengni.idempotency.IdempotencyTable;
import fengni.news.NewsPoller;
import fengni.news.NewsTable;
import fengni.vault.Vault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(Lifecycle.PER_CLASS)
class OfferingApiTest {
    private static final String ORGANISATION = "{\"name\":\"示例科技\",\"creditCode\":\"91350100M000100Y43\"}";

    private final DataSource database = TestDatabase.migrated();
    private final NewsTable news = new NewsTable(database);
    private final NewsPoller poller = new NewsPoller(news, Duration.ofMillis(50), Clock.systemUTC());

    private Services services;
    private TestApi api;

    @BeforeAll
    void start(@TempDir Path folder) {
        var vault = Vault.open(folder.resolve("vault"));
        var configured = new Upstream("lab", URI.create("http://127.0.0.1:9/v1"), Optional.empty());
        var offerings = new Offerings(database, news, vault, List.of(configured));
        services = new Services(offerings);
        poller.register("services", services::refresh);
        poller.start();
        api = TestApi.start(
                List.of(OrganisationApi.class, ServiceApi.class, ServiceKeyApi.class, UpstreamApi.class),
                List.of(offerings, new IdempotencyFilter(new IdempotencyTable(database, vault), Clock.systemUTC())));
        assertThat(api.post("/api/v1/organisations", ORGANISATION).status()).isEqualTo(201);
    }

    @AfterAll
    void stop() {
        api.close();
        poller.close();
    }

    @Test
    void an_organisation_shows_the_provider_code_built_from_its_credit_code() {
        var one = api.get("/api/v1/organisations/1");

        assertThat(one.json().path("providerCode").asString()).isEqualTo("001191350100M000100Y4300000");
        assertThat(api.get("/api/v1/organisations/1", "If-None-Match", one.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void the_same_credit_code_makes_no_second_organisation() {
        var answer = api.post("/api/v1/organisations", ORGANISATION);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.errors()).containsExactly("creditCode:credit_code_taken");
    }

    @Test
    void three_faults_give_three_findings_in_one_answer() {
        var answer = api.post(
                "/api/v1/organisations",
                "{\"name\":\" \",\"creditCode\":\"91350100M000100Y44\",\"extension\":\"9\"}",
                "Accept-Language",
                "en");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .containsExactly("name:required", "creditCode:number.check_digit", "extension:extension");
        assertThat(answer.json().path("errors").path(0).path("detail").asString())
                .isEqualTo("This is needed.");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:fengni:problem:invalid");
    }

    @Test
    void a_key_is_shown_once_opens_its_service_and_is_kept_as_a_digest_only() {
        var service = service("问答");

        var made = api.post("/api/v1/services/" + service + "/keys", "{\"name\":\"后端\"}", "Test-Caller", "li");
        var key = made.json().path("key").asString();

        assertThat(key)
                .matches("fk-[A-Za-z0-9_-]{43}")
                .endsWith(made.json().path("lastFour").asString());
        assertThat(made.json().path("madeBy").asString()).isEqualTo("li");
        assertThat(services.byKey(key).orElseThrow().id()).isEqualTo(new ServiceId(service));
        assertThat(services.byKey(key + "x")).isEmpty();
        assertThat(api.get("/api/v1/services/" + service + "/keys").raw().body())
                .doesNotContain(key);
        assertThat(dump("service_key")).doesNotContain(key.substring(3));
    }

    @Test
    void a_revoked_key_opens_nothing_as_soon_as_the_answer_is_there() {
        var service = service("撤销");
        var keys = "/api/v1/services/" + service + "/keys";
        var made = api.post(keys, "{\"name\":\"后端\"}");
        var other = api.post(keys, "{\"name\":\"另一个\"}");

        var revoked = api.delete(keys + "/" + made.json().path("id").asLong(), "Test-Caller", "wang");

        assertThat(revoked.json().path("revokedBy").asString()).isEqualTo("wang");
        assertThat(services.byKey(made.json().path("key").asString())).isEmpty();
        assertThat(services.byKey(other.json().path("key").asString())).isPresent();
        assertThat(api.delete(keys + "/999999").status()).isEqualTo(404);
    }

    @Test
    void a_retried_post_makes_one_key_and_shows_it_again() {
        var keys = "/api/v1/services/" + service("重试") + "/keys";

        var first = api.post(keys, "{\"name\":\"后端\"}", "Idempotency-Key", "k-1");
        var second = api.post(keys, "{\"name\":\"后端\"}", "Idempotency-Key", "k-1");
        var other = api.post(keys, "{\"name\":\"别的\"}", "Idempotency-Key", "k-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.raw().body()).isEqualTo(first.raw().body());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(api.get(keys).json().path("items").size()).isEqualTo(1);
        assertThat(services.byKey(first.json().path("key").asString())).isPresent();
        assertThat(dump("idempotency")).doesNotContain(first.json().path("key").asString());
    }

    @Test
    void a_filing_number_is_kept_as_entered_and_only_compared_with_the_pattern() {
        var service = "/api/v1/services/" + service("备案");

        var strange =
                api.put(service + "/filing", "{\"number\":\"某号\",\"source\":\"批复邮件\",\"entered\":\"2026-11-01\"}");

        assertThat(strange.status()).isEqualTo(200);
        assertThat(strange.json().path("filing").path("number").asString()).isEqualTo("某号");
        assertThat(strange.json().path("filing").path("fitsPattern").asBoolean())
                .isFalse();
        assertThat(api.put(service + "/filing", "{\"number\":\"某号\",\"source\":\"\",\"entered\":\"2999-01-01\"}")
                        .errors())
                .containsExactly("filing/source:required", "filing/entered:future");
        assertThat(api.get(service).json().path("filing").path("source").asString())
                .isEqualTo("批复邮件");
    }

    @Test
    void an_upstream_is_asked_only_by_services_that_may_and_its_key_never_comes_out() {
        var free = services.byId(new ServiceId(service("不限"))).orElseThrow();
        var bound = service("限定");
        api.put("/api/v1/services/" + bound + "/models", "{\"models\":[\"lab\"]}");
        var secret = "upstream-secret-1";

        var made = api.post(
                "/api/v1/upstreams",
                "{\"model\":\"qwen\",\"base\":\"https://models.example/v1\",\"key\":\"" + secret + "\"}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.raw().body()).doesNotContain(secret);
        assertThat(dump("upstream")).doesNotContain(secret);
        assertThat(services.upstream(free, "qwen").orElseThrow().key()).contains(secret);
        assertThat(services.models(free)).containsExactly("lab", "qwen");
        assertThat(services.upstream(services.byId(new ServiceId(bound)).orElseThrow(), "qwen"))
                .isEmpty();
        assertThat(api.post("/api/v1/upstreams", "{\"model\":\"lab\",\"base\":\"https://models.example/v1\"}")
                        .errors())
                .containsExactly("model:model_configured");
    }

    @Test
    void lists_go_on_where_the_cursor_says() {
        service("页一");
        service("页二");
        var first = api.get("/api/v1/services?limit=1");

        var second = api.get(
                "/api/v1/services?limit=1&cursor=" + first.json().path("next").asString());

        assertThat(first.json().path("items").size()).isEqualTo(1);
        assertThat(second.json().path("items").path(0).path("id").asLong())
                .isGreaterThan(first.json().path("items").path(0).path("id").asLong());
        assertThat(api.get("/api/v1/services?limit=0&cursor=!").errors())
                .containsExactly("cursor:cursor", "limit:range");
    }

    @Test
    void what_cannot_be_read_gets_a_problem_document_too() {
        assertThat(api.post("/api/v1/services", "{").status()).isEqualTo(400);
        assertThat(api.post("/api/v1/services", "{").json().path("code").asString())
                .isEqualTo("unreadable");
        assertThat(api.get("/api/v1/services/0").status()).isEqualTo(404);
        assertThat(api.post("/api/v1/services", "{\"organisation\":77}").errors())
                .contains("organisation:unknown", "name:required", "function:required");
    }

    private long service(String name) {
        var body = "{\"organisation\":1,\"name\":\"" + name + "\",\"function\":\"智能问答\"}";
        var made = api.post("/api/v1/services", body);
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        return made.json().path("id").asLong();
    }

    private String dump(String table) {
        return String.join(
                "\n",
                JdbcClient.create(database)
                        .sql("select row_to_json(t)::text from " + table + " t")
                        .query((row, _) -> row.getString(1))
                        .list());
    }
}
