package fengni.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestApi;
import fengni.TestDatabase;
import fengni.news.NewsTable;
import fengni.vault.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@TestInstance(Lifecycle.PER_CLASS)
class IdempotencyTest {
    private final DataSource database = TestDatabase.migrated();
    private final NewsTable news = new NewsTable(database);
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

    private TestApi api;

    @BeforeAll
    void start(@TempDir Path folder) {
        jdbc.sql("create table done (what text)").update();
        var table = new IdempotencyTable(database, Vault.open(folder.resolve("vault")));
        api = TestApi.start(List.of(), List.of(new DoneApi(news, jdbc), new IdempotencyFilter(table, now::get)));
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void ten_equal_requests_at_once_are_carried_out_once() throws Exception {
        var answers = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> ask = () -> post("once", "at-once").raw().body();
            for (var answer : threads.invokeAll(Collections.nCopies(10, ask))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly("{\"what\":\"once\"}");
        assertThat(done("once")).isEqualTo(1);
    }

    @Test
    void another_request_under_the_same_key_is_refused_and_not_carried_out() {
        post("first", "reused");

        var other = post("other", "reused");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("code").asString()).isEqualTo("idempotency_key_reused");
        assertThat(other.header("Content-Type")).startsWith("application/problem+json");
        assertThat(done("other")).isZero();
    }

    @Test
    void two_callers_may_choose_the_same_key() {
        post("mine", "shared", "Test-Caller", "li");
        post("yours", "shared", "Test-Caller", "wang");

        assertThat(done("mine") + done("yours")).isEqualTo(2);
    }

    @Test
    void a_failure_undoes_the_change_and_the_retry_is_carried_out() {
        assertThat(post("fails", "retry").status()).isEqualTo(500);
        assertThat(done("fails")).isZero();

        assertThat(post("fails", "retry").status()).isEqualTo(500);
        assertThat(post("works", "retry").status()).isEqualTo(200);
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        post("day", "daily");
        now.updateAndGet(at -> at.plus(Duration.ofHours(25)));

        post("day", "daily");

        assertThat(done("day")).isEqualTo(2);
    }

    @Test
    void a_key_that_is_none_and_a_body_that_is_too_long_are_refused() {
        assertThat(post("x", "has space").json().path("code").asString()).isEqualTo("idempotency_key");
        assertThat(post("x".repeat(1 << 20), "long").status()).isEqualTo(413);
        assertThat(done("x")).isZero();
    }

    @Test
    void without_a_key_every_request_is_carried_out() {
        api.post("/api/v1/done", "\"plain\"");
        api.post("/api/v1/done", "\"plain\"");

        assertThat(done("plain")).isEqualTo(2);
    }

    private TestApi.Got post(String what, String key, String... headers) {
        var all = new ArrayList<>(List.of("Idempotency-Key", key));
        all.addAll(List.of(headers));
        return api.post("/api/v1/done", "\"" + what + "\"", all.toArray(String[]::new));
    }

    private int done(String what) {
        return jdbc.sql("select count(*) from done where what = ?")
                .param(what)
                .query(Integer.class)
                .single();
    }

    @RestController
    static final class DoneApi {
        private final NewsTable news;
        private final JdbcClient jdbc;

        DoneApi(NewsTable news, JdbcClient jdbc) {
            this.news = news;
            this.jdbc = jdbc;
        }

        record Shown(String what) {}

        @PostMapping("/api/v1/done")
        ResponseEntity<Shown> done(@RequestBody String body) {
            var what = body.replace("\"", "");
            news.change(_ ->
                    jdbc.sql("insert into done (what) values (?)").param(what).update());
            if (what.equals("fails")) {
                throw new IllegalStateException("broken for the test");
            }
            return ResponseEntity.ok(new Shown(what));
        }
    }
}
