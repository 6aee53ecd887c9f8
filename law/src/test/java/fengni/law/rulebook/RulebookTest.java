package fengni.law.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.Confidence;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulebookTest {
    private static final Rulebook BOOK = Rulebook.published();

    @Test
    void every_row_has_citation_version_date_and_confidence() {
        assertThat(bases()).allSatisfy(basis -> {
            for (String language : List.of("zh", "en")) {
                var source = basis.in(language);
                assertThat(source.citation()).isNotBlank();
                assertThat(source.version()).isEqualTo(BOOK.version());
                assertThat(source.effective()).isAfter(LocalDate.of(2000, 1, 1));
            }
        });
        assertThat(bases().map(Basis::confidence)).contains(Confidence.TEXT, Confidence.UNCONFIRMED);
    }

    /** A doubt without its reason would only confuse. */
    @Test
    void what_is_unconfirmed_says_why() {
        assertThat(bases().filter(basis -> basis.confidence() == Confidence.UNCONFIRMED))
                .isNotEmpty()
                .allMatch(basis -> !basis.note().isEmpty());
    }

    @Test
    void chinese_and_english_are_complete() {
        assertThat(words()).hasSizeGreaterThan(200).allSatisfy(words -> {
            assertThat(words.zh()).isNotBlank().containsPattern("\\p{IsHan}");
            assertThat(words.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        });
    }

    @Test
    void the_tables_hold_what_the_rules_name() {
        assertThat(BOOK.techniques()).hasSize(6);
        assertThat(BOOK.roles()).hasSize(7);
        assertThat(BOOK.duties()).hasSizeGreaterThan(25);
        assertThat(BOOK.duties().stream()
                        .filter(duty -> duty.basis().instrument().id().equals("deep-synthesis"))
                        .map(duty -> duty.basis().place().en().replaceAll("Art. (\\d+).*", "$1")))
                .contains("6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21");
    }

    @Test
    void the_first_question_offers_every_family() {
        assertThat(BOOK.questions().getFirst().choices())
                .extracting(Choice::id)
                .containsAll(BOOK.techniques().stream().map(Technique::id).toList());
    }

    /** Nine grounds, and the report's four parts with the seven items of Article 5 (2018 provisions). */
    @Test
    void the_security_assessment_has_its_grounds_platforms_parts_and_items() {
        assertThat(BOOK.assessment(AssessmentRow.Kind.GROUND)).hasSize(9);
        assertThat(BOOK.assessment(AssessmentRow.Kind.PLATFORM))
                .extracting(AssessmentRow::id)
                .containsExactly("national", "provincial", "other");
        assertThat(BOOK.assessment(AssessmentRow.Kind.PART))
                .extracting(AssessmentRow::id)
                .containsExactly("1", "2", "3", "4");
        assertThat(BOOK.assessment(AssessmentRow.Kind.ITEM))
                .hasSize(7)
                .extracting(AssessmentRow::part)
                .containsOnly("2");
    }

    @Test
    void both_clocks_of_filing_are_there_and_the_earlier_counts() {
        var filing = BOOK.duties().stream()
                .filter(duty -> duty.id().equals("filing"))
                .findFirst()
                .orElseThrow();
        var clock = BOOK.clock(filing).orElseThrow();

        assertThat(clock.standard().kind()).isEqualTo(Term.Kind.BEFORE);
        assertThat(clock.alternatives()).singleElement().satisfies(later -> {
            assertThat(later.kind()).isEqualTo(Term.Kind.WORKING_DAYS);
            assertThat(later.amount()).isEqualTo(10);
            assertThat(later.basis().citation("zh")).isEqualTo("《互联网信息服务算法推荐管理规定》第二十四条第一款");
            assertThat(later.basis().citation("en")).endsWith(", Art. 24(1)");
        });
    }

    @Test
    void each_duty_follows_from_some_answers() {
        assertThat(BOOK.duties())
                .allSatisfy(duty -> assertThat(duty.when().all().stream()
                                .allMatch(any -> BOOK.questions().stream()
                                        .flatMap(question -> question.choices().stream())
                                        .anyMatch(choice -> any.stream().anyMatch(choice.gives()::contains))))
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "duties.json      | \"title\"            | \"titel\"            | unknown_field duties.json/no-prohibited-content/titel [title]",
                "duties.json      | \"binding\": true,   | ''                   | missing_field duties.json/no-prohibited-content/binding []",
                "duties.json      | \"stage\": \"ALWAYS\"| \"stage\": \"NEVER\" | wrong_value duties.json/no-prohibited-content/stage [BEFORE_LAUNCH",
                "duties.json      | \"binding\": true    | \"binding\": 1       | wrong_value duties.json/no-prohibited-content/binding [true, false]",
                "duties.json      | \"real-identity\"    | \"real-identity\", \"id\": \"x\" | not_json duties.json",
                "duties.json      | \"no-fake-news\"     | \"no-prohibited-content\" | doubled_id duties.json/no-prohibited-content",
                "duties.json      | \"provider\"         | \"providor\"         | unknown_name duties.json/no-prohibited-content [providor]",
                "duties.json      | \"clock\": \"filing\"| \"clock\": \"filling\" | unknown_name duties.json/",
                "clocks.json      | \"deep-synthesis\"   | \"deep-sythesis\"    | [deep-sythesis]",
                "clocks.json      | \"amount\": 10       | \"amount\": -1       | row_broken clocks.json/filing [term of -1",
                "clocks.json      | \"amount\": 10       | \"amount\": 9999     | row_broken clocks.json/filing [term of 9999",
                "clocks.json      | \"id\": \"filing-review\" | \"id\": \"filing-revue\" | clock_needed clocks.json [filing-review]",
                "questions.json   | \"kind\": \"ONE\"    | \"kind\": null       | wrong_value questions.json/",
                "questions.json   | \"supporter\"        | \"synthesis\"        | unknown_name",
                "roles.json       | \"2026-11\"          | \"2026-12\"          | versions_differ roles.json [2026-12, 2026-11]",
                "roles.json       | \"2026-11\"          | \"next year\"        | version_form roles.json [next year]",
                "roles.json       | \"rows\"             | \"row\"              | not_a_table roles.json []",
                "thresholds.json  | \"amount\": 10000    | \"amount\": 1e4      | wrong_value thresholds.json/keyword-total/amount",
                "thresholds.json  | \"amount\": 90       | \"amount\": 101      | row_broken thresholds.json/content-pass [101 of unit PERCENT]",
                "permits.json     | \"publishing\"       | \"Publishing\"       | wrong_value permits.json/1/id",
                "instruments.json | 2023-01-10           | 2023-02-30           | wrong_value instruments.json/deep-synthesis/effective",
                "techniques.json  | 'writing passages'   | ''                   | one language only",
                "questions.json   | \"usual\": \"files\"   | \"usual\": \"file\"        | row_broken questions.json/",
                "assessment.json  | \"part\": \"2\"        | \"part\": \"\"            | row_broken assessment.json/",
                "techniques.json  | 'writing passages'   | 'writing\u200Bpassages' | hidden_character techniques.json/",
                "liability.json   | \"rows\"             | \"rows\" :           | not_json liability.json"
            })
    void a_broken_table_is_refused_with_its_place(String table, String part, String instead, String said) {
        assertThat(findings(table, shipped(table).replace(part.strip(), instead.strip())))
                .anyMatch(found -> found.contains(said.strip()));
    }

    @Test
    void what_is_shipped_reads_as_it_is() {
        assertThat(Rulebook.read(Rulebook.publishedTables()).toOptional()).contains(BOOK);
    }

    @Test
    void all_faults_of_all_tables_are_told_at_once() {
        var tables = new HashMap<>(Rulebook.publishedTables());
        tables.remove("permits.json");
        tables.put("dutys.json", new byte[0]);
        tables.put("roles.json", bytes(""));
        tables.put(
                "duties.json",
                bytes(shipped("duties.json")
                        .replace("\"stage\": \"ALWAYS\"", "\"stage\": \"NEVER\"")
                        .replace("\"binding\"", "\"bounding\"")));
        tables.put("clocks.json", new byte[(1 << 20) + 1]);

        assertThat(findings(tables))
                .contains(
                        "missing_table permits.json []",
                        "unknown_table  [dutys.json, duties.json]",
                        "not_a_table roles.json []",
                        "table_too_large clocks.json [1024]",
                        "unknown_field duties.json/no-fake-news/bounding [binding]",
                        "missing_field duties.json/no-fake-news/binding []")
                .filteredOn(found -> found.startsWith("wrong_value duties.json/no-fake-news/stage"))
                .hasSize(1);
    }

    @Test
    void so_many_faults_are_counted_and_not_all_told() {
        var rows = "{},".repeat(1_500) + "{}";

        assertThat(findings("duties.json", "{\"version\":\"2026-11\",\"rows\":[" + rows + "]}"))
                .hasSize(201)
                .endsWith("and_more  [16311]");
    }

    /** Such a version may come, with outlines that this program does not read yet. */
    @Test
    void a_table_of_outlines_may_be_there() {
        var tables = new HashMap<>(Rulebook.publishedTables());
        tables.put("outlines.json", bytes("{\"version\":\"2026-11\",\"rows\":[{\"id\":\"report\"}]}"));

        assertThat(findings(tables)).isEmpty();

        tables.put("outlines.json", bytes("{\"version\":\"2026-12\",\"rows\":[{}]}"));
        assertThat(findings(tables)).containsExactly("versions_differ outlines.json [2026-12, 2026-11]");
    }

    @Test
    void a_table_with_changed_bytes_is_read_or_refused_and_never_thrown_at_anybody() {
        var seed = 20_261_122L;
        var random = new Random(seed);
        var names = Rulebook.publishedTables().keySet().stream().sorted().toList();
        for (int i = 0; i < (Boolean.getBoolean("fengni.long") ? 5_000 : 60); i++) {
            var name = names.get(random.nextInt(names.size()));
            var content = bytes(shipped(name));
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                content[random.nextInt(content.length)] =
                        (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 32 + random.nextInt(95));
            }
            var tables = new HashMap<>(Rulebook.publishedTables());
            tables.put(name, content);
            var read = Rulebook.read(tables);
            assertThat(read.toOptional().isPresent())
                    .as("seed %d run %d", seed, i)
                    .isEqualTo(read.findings().isEmpty());
        }
    }

    private static List<String> findings(String changed, String text) {
        var tables = new HashMap<>(Rulebook.publishedTables());
        tables.put(changed, bytes(text));
        return findings(tables);
    }

    private static List<String> findings(Map<String, byte[]> tables) {
        return Rulebook.read(tables).findings().stream()
                .map(found -> found.code().key() + " " + found.where() + " " + found.params())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shipped(String name) {
        return new String(Objects.requireNonNull(Rulebook.publishedTables().get(name)), StandardCharsets.UTF_8);
    }

    @Test
    void supervision_is_told_for_each_branch_and_level() {
        assertThat(BOOK.authorities())
                .extracting(one -> one.field() + " " + one.level())
                .doesNotHaveDuplicates()
                .hasSize(Authority.Field.values().length * Authority.Level.values().length);
    }

    @Test
    void figures_that_nobody_confirmed_say_so() {
        assertThat(BOOK.thresholds())
                .filteredOn(one -> one.basis().confidence() == Confidence.UNCONFIRMED)
                .extracting(Threshold::id)
                .contains("keyword-update", "corpus-sample", "abuse-row", "opt-out", "report-signatures");
        assertThat(BOOK.thresholds())
                .filteredOn(one -> one.id().startsWith("keyword"))
                .allMatch(one -> one.force() == Threshold.Force.SHOULD);
    }

    @Test
    void the_ladder_rises_from_a_warning_to_prosecution() {
        assertThat(BOOK.penalties())
                .extracting(Penalty::id)
                .startsWith("warning", "correction")
                .endsWith("police-crime");
    }

    private static Stream<Basis> bases() {
        return Stream.of(
                        BOOK.techniques().stream().map(Technique::basis),
                        BOOK.roles().stream().map(Role::basis),
                        BOOK.questions().stream().map(Question::basis),
                        BOOK.clocks().stream()
                                .flatMap(clock -> clock.terms().stream())
                                .map(Term::basis),
                        BOOK.duties().stream().map(Duty::basis),
                        BOOK.authorities().stream().map(Authority::basis),
                        BOOK.permits().stream().flatMap(one -> Stream.of(one.basis(), one.rule())),
                        BOOK.thresholds().stream().flatMap(one -> Stream.of(one.basis(), one.earlier())),
                        BOOK.penalties().stream().map(Penalty::basis),
                        BOOK.assessment().stream().map(AssessmentRow::basis))
                .flatMap(rows -> rows);
    }

    private static Stream<Wording> words() {
        return Stream.of(
                        BOOK.techniques().stream()
                                .flatMap(one -> Stream.concat(Stream.of(one.name()), one.examples().stream())),
                        BOOK.roles().stream().flatMap(role -> Stream.of(role.name(), role.meaning())),
                        BOOK.questions().stream().map(Question::text),
                        BOOK.questions().stream()
                                .flatMap(question -> question.choices().stream())
                                .map(Choice::words),
                        BOOK.clocks().stream()
                                .flatMap(clock -> clock.terms().stream())
                                .map(Term::event),
                        BOOK.duties().stream().flatMap(duty -> Stream.of(duty.title(), duty.demands())),
                        BOOK.penalties().stream().map(Penalty::words),
                        BOOK.assessment().stream().map(AssessmentRow::name),
                        BOOK.authorities().stream().flatMap(one -> Stream.of(one.name(), one.tasks())),
                        BOOK.permits().stream().flatMap(one -> Stream.of(one.name(), one.concerns(), one.issuer())),
                        BOOK.thresholds().stream().map(Threshold::about),
                        bases().flatMap(basis -> Stream.of(basis.instrument().name(), basis.place())))
                .flatMap(rows -> rows);
    }
}
