package fengni.law.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.rulebook.RulebookComparison.Table;
import fengni.law.rulebook.RulebookLine.Cell;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulebookComparisonTest {
    private static final Rulebook BOOK = Rulebook.published();

    @Test
    void a_version_does_not_differ_from_itself() {
        assertThat(RulebookComparison.of(BOOK, BOOK).tables()).isEmpty();
        assertThat(RulebookComparison.of(BOOK, changed("roles.json", "", "")).rows())
                .isZero();
    }

    @Test
    void a_changed_sentence_is_told_in_its_old_and_its_new_words() {
        var to = changed("duties.json", "不制作、传播虚假新闻", "不制作、不传播虚假新闻");

        var table = only(RulebookComparison.of(BOOK, to));

        assertThat(table.name()).isEqualTo("duties");
        assertThat(table.changed()).singleElement().satisfies(changed -> {
            assertThat(changed.row().id()).isEqualTo("no-fake-news");
            assertThat(changed.row().title().en()).isEqualTo("No fake news");
            assertThat(changed.changes()).singleElement().satisfies(change -> {
                assertThat(change.field()).isEqualTo("title");
                assertThat(change.before().orElseThrow().words().zh()).isEqualTo("不制作、传播虚假新闻");
                assertThat(change.after().orElseThrow().words().zh()).isEqualTo("不制作、不传播虚假新闻");
            });
        });
    }

    @Test
    void a_longer_clock_a_new_code_and_a_citation_are_changes_of_cells() {
        var clock = only(RulebookComparison.of(BOOK, changed("clocks.json", "\"amount\": 10", "\"amount\": 12")));
        var stage = only(RulebookComparison.of(BOOK, changed("duties.json", "\"PERIODIC\"", "\"ALWAYS\"")));

        assertThat(clock.changed().getFirst().changes()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("amount");
            assertThat(change.place()).isEqualTo("2");
        });
        assertThat(stage.changed().getFirst().changes().getFirst().after().map(Cell::coded))
                .contains(true);
    }

    @Test
    void rows_that_came_and_went_and_moved_are_told() {
        var to = changed("liability.json", "\"correction\"", "\"mend\"");
        var turned = new Rulebook(
                BOOK.version(),
                BOOK.instruments(),
                BOOK.techniques(),
                BOOK.roles(),
                BOOK.questions(),
                BOOK.clocks(),
                BOOK.duties(),
                BOOK.authorities(),
                BOOK.permits().reversed(),
                BOOK.thresholds(),
                BOOK.penalties(),
                BOOK.assessment());

        var table = only(RulebookComparison.of(BOOK, to));

        assertThat(table.added()).extracting(RulebookLine::id).containsExactly("mend");
        assertThat(table.removed()).extracting(RulebookLine::id).containsExactly("correction");
        assertThat(table.reordered()).isFalse();
        assertThat(only(RulebookComparison.of(BOOK, turned)).reordered()).isTrue();
    }

    /** A page that shows cells must know all their names. */
    @Test
    void the_names_of_cells_are_few_and_known() {
        assertThat(RulebookComparison.tables(BOOK).values().stream()
                        .flatMap(List::stream)
                        .flatMap(row -> row.cells().stream())
                        .map(Cell::field)
                        .distinct()
                        .sorted())
                .containsExactlyElementsOf(RulebookLine.FIELDS);
    }

    @Test
    void every_row_has_a_title_in_both_languages() {
        assertThat(RulebookComparison.tables(BOOK).values().stream().flatMap(List::stream))
                .allSatisfy(row -> {
                    assertThat(row.title().zh()).isNotBlank();
                    assertThat(row.title().en()).doesNotContainPattern("\\p{IsHan}");
                });
    }

    private static Table only(RulebookComparison comparison) {
        assertThat(comparison.tables()).hasSize(1);
        return comparison.tables().getFirst();
    }

    private static Rulebook changed(String table, String part, String instead) {
        var tables = new HashMap<>(Rulebook.publishedTables());
        var text = new String(Objects.requireNonNull(tables.get(table)), StandardCharsets.UTF_8);
        var at = Optional.of(text.indexOf(part)).filter(place -> place >= 0).orElseThrow();
        tables.put(
                table,
                (text.substring(0, at) + instead + text.substring(at + part.length()))
                        .getBytes(StandardCharsets.UTF_8));
        return Rulebook.read(tables).toOptional().orElseThrow();
    }
}
