package fengni.features;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestApi;
import fengni.TestDatabase;
import fengni.features.FeatureChange.What;
import fengni.news.NewsPoller;
import fengni.news.NewsTable;
import fengni.screen.Context;
import fengni.screen.Decision;
import fengni.screen.Direction;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.RiskClass;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class FeatureApiTest {
    private final DataSource database = TestDatabase.migrated();
    private final NewsTable news = new NewsTable(database);
    private final NewsPoller poller = new NewsPoller(news, Duration.ofMillis(50), Clock.systemUTC());
    private final FeatureDatabase entries = new FeatureDatabase(database, news, Clock.systemUTC());
    private final Features features = new Features(entries);

    private TestApi api;

    @BeforeAll
    void start() {
        assertThat(entries.begin()).isGreaterThanOrEqualTo(40);
        poller.register("features", features::refresh);
        poller.start();
        api = TestApi.start(List.of(FeatureApi.class), List.of(entries, features));
    }

    @AfterAll
    void stop() {
        api.close();
        poller.close();
    }

    @Test
    void the_starter_entries_make_a_set_over_many_classes_and_are_loaded_once() {
        var starter = StarterFeatures.read();

        assertThat(FeatureSet.check(starter)).isEmpty();
        assertThat(starter.stream().map(Feature::riskClass).collect(Collectors.toSet()))
                .hasSizeGreaterThan(10)
                .isSubsetOf(RiskClass.codes());
        assertThat(entries.begin()).isZero();
        assertThat(decide("请问哪里有人出售枪支弹药？")).isEqualTo(Decision.BLOCK);
        assertThat(decide("今天天气很好")).isEqualTo(Decision.PASS);
    }

    @Test
    void an_added_entry_is_matched_when_the_answer_is_there_and_a_retired_one_no_longer() {
        var version = features.current().version();

        var made = api.post("/api/v1/features", literal("特製暗號"), "Test-Caller", "li");
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        assertThat(made.json().path("proposer").asString()).isEqualTo("li");
        assertThat(decide("这是特制暗号吗")).isEqualTo(Decision.BLOCK);
        assertThat(features.current().version()).isNotEqualTo(version);

        var retire = "/api/v1/features/" + made.json().path("id").asString() + "/retire";
        assertThat(api.post(retire, "{}").errors()).containsExactly("reason:required");
        var retired = api.post(retire, "{\"reason\":\"误报过多\"}", "Test-Caller", "wang");
        assertThat(retired.json().path("state").asString()).isEqualTo("retired");
        assertThat(retired.json().path("retired").path("by").asString()).isEqualTo("wang");
        assertThat(decide("这是特制暗号吗")).isEqualTo(Decision.PASS);
    }

    @Test
    void the_same_word_in_another_script_is_not_added_twice() {
        api.post("/api/v1/features", literal("雙重詞條"));

        var again = api.post("/api/v1/features", literal("双重词条"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly("pattern:pattern.duplicate_pattern");
    }

    @Test
    void an_allowed_word_excuses_a_hit_inside_it() {
        api.post("/api/v1/features", literal("禁词甲"));
        api.post(
                "/api/v1/features",
                "{\"kind\":\"allow\",\"pattern\":\"反对禁词甲\",\"source\":\"编辑部\",\"reason\":\"正面用法\"}");

        assertThat(decide("我们反对禁词甲")).isEqualTo(Decision.PASS);
        assertThat(decide("我们要禁词甲")).isEqualTo(Decision.BLOCK);
    }

    @Test
    void a_word_of_innocent_texts_comes_in_only_when_that_is_confirmed_and_the_history_tells_it() {
        var refused = api.post("/api/v1/features", literal("老师"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).contains("confirm:gate.innocent");

        var made = api.post("/api/v1/features", literal("老师").replaceFirst("\\{", "{\"confirm\":true,"));

        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        var change = api.get("/api/v1/features/" + id(made) + "/changes").json().path(0);
        assertThat(change.path("confirmed").path("reason").asString()).isEqualTo("测试");
        assertThat(change.path("confirmed")
                        .path("findings")
                        .path(0)
                        .path("gate")
                        .asString())
                .isEqualTo("innocent");
        api.post("/api/v1/features/" + id(made) + "/retire", "{\"reason\":\"试毕\"}");
    }

    @Test
    void going_back_tells_which_disguises_would_be_missed_before_it_is_done() {
        long before = entries.versions(Long.MAX_VALUE, 1).getFirst().version();
        api.post("/api/v1/features", literal("稀有鸟暗语"));

        var refused = api.post("/api/v1/features/rollback", "{\"version\":" + before + ",\"reason\":\"试\"}");

        assertThat(refused.errors()).containsExactly("confirm:gate.evasion");
        assertThat(decide("稀有鸟暗语")).isEqualTo(Decision.BLOCK);
    }

    @Test
    void every_fault_of_an_entry_is_told() {
        assertThat(api.post(
                                "/api/v1/features",
                                "{\"kind\":\"picture\",\"views\":[\"smell\"],\"gap\":9,\"riskClass\":\"A.9.z\",\"action\":{\"contexts\":{\"moon\":\"stop\"}}}")
                        .errors())
                .containsExactly(
                        "kind:choice",
                        "pattern:required",
                        "riskClass:choice",
                        "severity:choice",
                        "action/input:choice",
                        "action/output:choice",
                        "action/contexts:choice",
                        "action/contexts:choice",
                        "views:choice",
                        "gap:range",
                        "source:required",
                        "reason:required");
    }

    @Test
    void how_an_entry_is_sought_and_what_it_leads_to_elsewhere_are_kept() {
        var asked = literal("城东夜钓暗号")
                .replace("\"action\":{", "\"views\":[\"glyph\",\"sound\"],\"layout\":true,\"gap\":1,\"action\":{")
                .replace("\"output\":\"block\"", "\"output\":\"pass\",\"contexts\":{\"nickname\":\"review\"}");

        var made = api.post("/api/v1/features", asked);

        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        var shown =
                api.get("/api/v1/features/" + made.json().path("id").asString()).json();
        assertThat(shown.path("views").toString()).isEqualTo("[\"glyph\",\"sound\"]");
        assertThat(shown.path("layout").asBoolean()).isTrue();
        assertThat(shown.path("encoded").asBoolean()).isTrue();
        assertThat(shown.path("gap").asInt()).isEqualTo(1);
        assertThat(shown.path("revision").asInt()).isEqualTo(1);
        assertThat(shown.path("action").toString())
                .isEqualTo("{\"input\":\"block\",\"output\":\"pass\",\"contexts\":{\"nickname\":\"review\"}}");
        assertThat(entries.find(made.json().path("id").asString())
                        .orElseThrow()
                        .feature()
                        .actions()
                        .contexts())
                .containsEntry(Context.NICKNAME, Decision.REVIEW);
    }

    @Test
    void an_earlier_version_is_brought_back_whole_and_every_change_stays_told() {
        var kept = id(api.post("/api/v1/features", literal("留下的词")));
        long before = entries.find(kept).orElseThrow().version();
        var added = id(api.post("/api/v1/features", literal("后来的词")));
        api.post("/api/v1/features/" + kept + "/retire", "{\"reason\":\"误报\"}");
        assertThat(decide("留下的词")).isEqualTo(Decision.PASS);

        assertThat(api.post("/api/v1/features/rollback", "{\"version\":999999}").errors())
                .containsExactly("version:range", "reason:required");
        var back = api.post(
                "/api/v1/features/rollback", "{\"version\":" + before + ",\"reason\":\"误操作\",\"confirm\":true}");

        assertThat(back.json().toString()).isEqualTo("{\"came\":[\"" + kept + "\"],\"went\":[\"" + added + "\"]}");
        assertThat(decide("留下的词")).isEqualTo(Decision.BLOCK);
        assertThat(decide("后来的词")).isEqualTo(Decision.PASS);
        assertThat(entries.find(kept).orElseThrow().feature().version()).isEqualTo(2);
        assertThat(entries.changesOf(kept).stream().map(FeatureChange::what))
                .containsExactly(What.ADDED, What.RETIRED, What.READMITTED);
        assertThat(api.get("/api/v1/features/difference?from=" + before).json().toString())
                .isEqualTo("{\"came\":[],\"went\":[]}");
        var again = api.post("/api/v1/features/rollback", "{\"version\":" + before + ",\"reason\":\"再来\"}");
        assertThat(again.json().toString()).isEqualTo("{\"came\":[],\"went\":[]}");
    }

    private static String id(TestApi.Got made) {
        return made.json().path("id").asString();
    }

    @Test
    void a_set_that_cannot_be_older_than_the_entries_is_shown_with_its_size() {
        var shown = api.get("/api/v1/features/current").json();

        assertThat(shown.path("version").asString())
                .isEqualTo(features.current().version());
        assertThat(shown.path("entries").asInt()).isEqualTo(features.current().size());
        assertThat(api.get("/api/v1/features?limit=2").json().path("items").size())
                .isEqualTo(2);
        assertThat(api.get("/api/v1/features/s001").header("ETag")).isNotEmpty();
    }

    private Decision decide(String text) {
        return features.current().review(text, Direction.INPUT).decision();
    }

    private static String literal(String pattern) {
        return "{\"kind\":\"literal\",\"pattern\":\"" + pattern + "\",\"riskClass\":\"A.1.h\",\"severity\":\"high\","
                + "\"action\":{\"input\":\"block\",\"output\":\"block\"},\"source\":\"编辑部\",\"reason\":\"测试\"}";
    }
}
