package fengni.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.evidence.KeptFacts;
import fengni.evidence.ServiceFacts;
import fengni.filing.PossibleChange.Origin;
import fengni.filing.PossibleChange.Sureness;
import fengni.filing.PossibleChange.What;
import fengni.filing.SeenFacts.Noted;
import fengni.filing.SeenFacts.People;
import fengni.filing.SeenFacts.ServiceSeen;
import fengni.ledger.Receipt;
import fengni.offering.OrganisationId;
import fengni.offering.Service;
import fengni.offering.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule has a filing that breaks it and one that does not. */
class DriftRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
    private static final Instant SENT = Instant.parse("2026-10-09T01:00:00Z");

    private final Map<Place, Entered> answers = new HashMap<>();
    private final List<KeptFacts> facts = new ArrayList<>();
    private final Map<String, Noted> records = new HashMap<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private String name = "示例绘图";
    private String function = "文字生成图像";
    private People people = new People(Optional.empty(), Optional.empty());
    private Kind kind = Kind.ALGORITHM;

    @Test
    void a_dossier_that_says_what_is_so_differs_in_nothing() {
        all();
        hour(1).add();

        assertThat(found()).isEmpty();
    }

    @Test
    void without_a_record_nothing_is_said_of_the_service() {
        filed("algorithm.input", "图像");

        assertThat(found()).isEmpty();
    }

    @Test
    void a_modality_that_was_not_filed_is_told_with_its_first_hour_and_its_latest() {
        all();
        hour(1).add();
        hour(2).input("text", "image").add();
        hour(5).input("image").output("text", "audio").add();

        assertThat(found())
                .extracting(PossibleChange::what, PossibleChange::seen, PossibleChange::filed)
                .containsExactly(tuple(What.INPUT, "图像", "文本"), tuple(What.OUTPUT, "音频", "文本"));
        assertThat(found().getFirst().glimpse())
                .isEqualTo(
                        new PossibleChange.Glimpse(Origin.GATEWAY, name, "test/log#2", at(2), at(5).plusSeconds(600)));
    }

    @Test
    void a_file_counts_as_filed_if_the_filer_wrote_a_word_for_it() {
        all();
        filed("algorithm.input", "文本\n办公文件");
        hour(1).input("text", "file").add();

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Qwen-3 Max,0", "qwen3max,0", "deepseek-r2,1", "q3,1", "ｑｗｅｎ３ｍａｘ,0"})
    void a_model_that_no_answer_names_is_told_whatever_its_spelling(String model, int differences) {
        all();
        hour(1).models(model).add();

        assertThat(found()).hasSize(differences).allSatisfy(change -> {
            assertThat(change.what()).isEqualTo(What.MODEL);
            assertThat(change.seen()).isEqualTo(model);
            assertThat(change.what().sureness()).isEqualTo(Sureness.MEDIUM);
        });
    }

    @Test
    void an_own_model_is_filed_where_any_answer_names_it() {
        all();
        filed("algorithm.introduction", "基于自研的 Huashi-V2 模型生成图像。");
        hour(1).models("huashi-v2").add();

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"yes,text:end,1,0", "no,text:end,1,2", "yes,'',0,2", "no,'',0,0", "yes,interface,1,0"})
    void labels_that_are_set_otherwise_than_filed_are_told(String said, String how, long marks, int differences) {
        all();
        filed("algorithm.explicit-label", said);
        filed("algorithm.implicit-label", said);
        hour(1).labels(how, marks).add();

        assertThat(found())
                .hasSize(differences)
                .allMatch(change ->
                        Set.of(What.EXPLICIT_LABEL, What.IMPLICIT_LABEL).contains(change.what()));
    }

    @ParameterizedTest
    @CsvSource({
        "400,1000,400,1/2",
        "500,1000,500,",
        "0,1000,0,empty",
        "0,0,0,empty",
        "240,1000,240,1/4",
        "600,1000,400,"
    })
    void a_library_under_half_of_its_largest_size_is_told_by_the_newest_hour(
            int newest, int largest, int between, String mark) {
        all();
        hour(1).library(largest).add();
        hour(2).library(between).add();
        hour(3).library(newest).add();

        assertThat(found()).extracting(PossibleChange::mark).isEqualTo(mark == null ? List.of() : List.of(mark));
    }

    @Test
    void a_service_called_otherwise_is_told_once_for_name_and_once_for_function() {
        all();
        name = "示例画室";
        function = "图像编辑";

        assertThat(found())
                .extracting(PossibleChange::what, PossibleChange::filed, PossibleChange::product)
                .containsExactly(tuple(What.SERVICE_NAME, "示例绘图", 1), tuple(What.FUNCTION, "文字生成图像", 1));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19,1", "2026-11-20,0", "long-term,0", "'',0", "gibberish,0"})
    void a_licence_is_told_from_the_day_after_its_last(String until, int differences) {
        kind = Kind.SUBJECT;
        filed("subject.licence-valid", until);

        assertThat(found())
                .hasSize(differences)
                .allSatisfy(change -> assertThat(change.glimpse().since()).isEqualTo("2026-11-19T16:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20,未上线,1", "2026-11-21,未上线,0", "2026-11-01,已上线,0"})
    void a_launch_day_that_has_come_is_told_of_a_product_that_was_not_live(String day, String status, int differences) {
        all();
        filed("algorithm.launch", day);
        filed(1, "product.status", status);

        assertThat(found()).hasSize(differences).allMatch(change -> change.what() == What.LAUNCH);
    }

    @ParameterizedTest
    @CsvSource({
        "500,999999,0,''",
        "'',1000000,1,limit 1000000",
        "999999,1000000,1,limit 1000000",
        "1000000,1999999,0,''",
        "700000,1400001,2,limit 1000000",
        "1000000,2000001,1,growth 2",
        "1000000,4500000,1,growth 4"
    })
    void users_are_told_at_the_limit_and_at_each_doubling_beyond_twice_the_number_filed(
            String known, long count, int differences, String mark) {
        all();
        filed(1, "product.registered-users", known.equals("500") ? "999000" : known);
        people = new People(Optional.of(count), Optional.empty());

        assertThat(found()).hasSize(differences);
        assertThat(found().stream().map(PossibleChange::mark).findFirst().orElse(""))
                .isEqualTo(mark);
    }

    @ParameterizedTest
    @ValueSource(longs = {99_999, 100_000})
    void monthly_users_have_their_own_limit(long count) {
        all();
        filed(1, "product.monthly-users", "60000");
        people = new People(Optional.empty(), Optional.of(count));

        assertThat(found()).hasSize(count < 100_000 ? 0 : 1);
    }

    @Test
    void a_record_of_our_own_that_says_otherwise_is_told_and_what_was_not_filed_is_not() {
        kind = Kind.SUBJECT;
        filed("subject.name", "示例科技有限公司");
        filed("subject.address", "某某路 1 号");
        records.put("subject.name", new Noted("示例智能科技有限公司", NOW));
        records.put("subject.address", new Noted("某某路１号", NOW));
        records.put("subject.site", new Noted("https://www.example.cn", NOW));

        assertThat(found()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("subject.name");
            assertThat(change.glimpse().origin()).isEqualTo(Origin.CONSOLE);
        });
    }

    @Test
    void what_a_person_saw_elsewhere_is_told_unless_it_is_what_was_filed() {
        all();
        filed(1, "product.icp", "浙ICP备00000000号");
        filed(1, "product.address", "https://draw.example.cn");
        sighting("product.icp", "浙ICP备00000000号-2");
        sighting("product.address", "https://draw.example.cn/");

        assertThat(found()).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo(What.SIGHTING);
            assertThat(change.glimpse().place()).isEqualTo("公示系统");
            assertThat(change.glimpse().since()).isEqualTo("2026-11-17T16:00:00Z");
        });
    }

    @Test
    void every_limit_names_its_source() {
        assertThat(DriftLimit.shipped().limits())
                .hasSize(4)
                .allSatisfy(limit -> assertThat(limit.source().citation()).isNotBlank());
    }

    private List<PossibleChange> found() {
        var service = new Service(
                new ServiceId(1), new OrganisationId(1), "示例科技有限公司", "", name, function, Optional.empty(), Set.of());
        var filed = new FiledDossier(2, 1, kind, "示例图像生成算法", new Answers(answers), SENT, List.of(1));
        var seen = new SeenFacts(
                NOW,
                LocalDate.of(2026, 11, 20),
                List.of(new ServiceSeen(service, 1, facts, people)),
                records,
                sightings);
        return DriftRule.all(filed, seen);
    }

    private void all() {
        filed("algorithm.name", "示例图像生成算法");
        filed("algorithm.launch", "2026-10-01");
        filed("algorithm.input", "文本");
        filed("algorithm.output", "文本");
        filed("algorithm.models", "某某公司\tQwen3-Max\t\t\t");
        filed("algorithm.explicit-label", "yes");
        filed("algorithm.implicit-label", "yes");
        filed(1, "product.name", "示例绘图");
        filed(1, "product.functions", "文字生成图像\t首页—创作");
        filed(1, "product.status", "已上线");
    }

    private void filed(String key, String value) {
        filed(Place.DOSSIER, key, value);
    }

    private void filed(int product, String key, String value) {
        answers.put(new Place(product, key), new Entered(value, 1, "操作员甲", SENT));
    }

    private void sighting(String field, String value) {
        var day = LocalDate.of(2026, 11, 18);
        sightings.add(new Sighting(1, 2, 1, field, value, day, "公示系统", "操作员甲", NOW));
    }

    private Hour hour(int hours) {
        return new Hour(hours);
    }

    private static Instant at(int hours) {
        return SENT.plusSeconds(hours * 3600L);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    /** Facts as they would be where nothing differs, to be changed one by one. */
    private final class Hour {
        private final int hours;
        private Map<String, Long> models = Map.of("qwen3-max", 3L);
        private Map<String, Long> input = Map.of("text", 3L);
        private Map<String, Long> output = Map.of("text", 3L);
        private Map<String, Long> explicit = Map.of("text:end", 3L);
        private long implicit = 3;
        private long library = 1000;

        Hour(int hours) {
            this.hours = hours;
        }

        Hour models(String model) {
            models = Map.of(model, 3L);
            return this;
        }

        Hour input(String... words) {
            input = counts(words);
            return this;
        }

        Hour output(String... words) {
            output = counts(words);
            return this;
        }

        Hour labels(String how, long marks) {
            explicit = how.isEmpty() ? Map.of() : Map.of(how, marks);
            implicit = marks;
            return this;
        }

        Hour library(int size) {
            library = size;
            return this;
        }

        void add() {
            var span = new ServiceFacts.Span(at(hours), at(hours).plusSeconds(600));
            facts.addFirst(new KeptFacts(
                    new Receipt("test/log", hours),
                    new ServiceFacts(
                            1,
                            at(hours),
                            span,
                            3,
                            0,
                            new ServiceFacts.Users(2, false),
                            models,
                            input,
                            output,
                            explicit,
                            implicit,
                            new ServiceFacts.Library("features-1", library),
                            Map.of("models.example.cn", 3L))));
        }

        private static Map<String, Long> counts(String... words) {
            var counts = new HashMap<String, Long>();
            Stream.of(words).forEach(word -> counts.put(word, 1L));
            return counts;
        }
    }
}
