package fengni.law.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.law.Confidence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulebookTest {
    private static final Rulebook BOOK = Rulebook.published();
    private static final List<String> TABLES = List.of(
            "instruments.json",
            "techniques.json",
            "roles.json",
            "questions.json",
            "clocks.json",
            "duties.json",
            "liability.json",
            "assessment.json");

    @Test
    void every_row_has_citation_version_date_and_confidence() {
        assertThat(bases()).allSatisfy(basis -> {
            for (String language : List.of("zh", "en")) {
                var source = basis.in(language);
                assertThat(source.citation()).isNotBlank();
                assertThat(source.version()).isEqualTo(BOOK.version());
                assertThat(source.effective()).isAfter(LocalDate.of(2017, 1, 1));
            }
        });
        assertThat(bases().map(Basis::confidence)).contains(Confidence.TEXT, Confidence.UNCONFIRMED);
    }

    /** A doubt without its reason would only confuse. */
    @Test
    void what_is_unconfirmed_says_why() {
        assertThat(BOOK.duties().stream().filter(duty -> duty.basis().confidence() == Confidence.UNCONFIRMED))
                .isNotEmpty()
                .allMatch(duty -> !duty.basis().note().isEmpty());
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
                "duties.json      | \"title\"            | \"titel\"            | [\"title\"]",
                "duties.json      | \"binding\": true,   | ''                   | binding",
                "duties.json      | \"stage\": \"ALWAYS\"| \"stage\": \"NEVER\" | NEVER",
                "duties.json      | \"real-identity\"    | \"real-identity\", \"id\": \"x\" | Duplicate",
                "duties.json      | \"provider\"         | \"providor\"         | names providor",
                "duties.json      | \"clock\": \"filing\"| \"clock\": \"filling\" | names filling",
                "clocks.json      | \"deep-synthesis\"   | \"deep-sythesis\"    | deep-sythesis",
                "clocks.json      | \"amount\": 10       | \"amount\": -1       | term of -1",
                "questions.json   | \"kind\": \"ONE\"    | \"kind\": null       | kind",
                "questions.json   | \"supporter\"        | \"synthesis\"        | supporter",
                "roles.json       | \"2026-11\"          | \"2026-12\"          | not of one",
                "techniques.json  | 'writing passages'   | ''                   | one language only",
                "questions.json   | \"usual\": \"files\"| \"usual\": \"file\"  | no answer file",
                "assessment.json  | \"part\": \"2\"     | \"part\": \"\"      | stands in part",
                "liability.json   | \"rows\"             | \"rows\" :           | liability.json"
            })
    void a_broken_table_is_refused_with_its_place(String table, String part, String instead, String said) {
        assertThatThrownBy(() -> read(table, shipped(table).replace(part.strip(), instead.strip())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said.strip());
    }

    @Test
    void a_table_with_a_changed_character_is_read_or_refused() {
        var seed = 20_261_122L;
        var random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            var table = TABLES.get(random.nextInt(TABLES.size()));
            var text = new StringBuilder(shipped(table));
            text.setCharAt(random.nextInt(text.length()), (char) (32 + random.nextInt(95)));
            try {
                assertThat(read(table, text.toString()).duties()).isNotEmpty();
            } catch (IllegalArgumentException refused) {
                assertThat(refused.getMessage()).as("seed %d run %d", seed, i).isNotBlank();
            }
        }
    }

    private static Rulebook read(String changed, String text) {
        return new RulebookTables(name -> new ByteArrayInputStream(
                        (name.equals(changed) ? text : shipped(name)).getBytes(StandardCharsets.UTF_8)))
                .rulebook();
    }

    private static String shipped(String name) {
        try (InputStream bytes = Objects.requireNonNull(Rulebook.class.getResourceAsStream(name))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
                        bases().flatMap(basis -> Stream.of(basis.instrument().name(), basis.place())))
                .flatMap(rows -> rows);
    }
}
