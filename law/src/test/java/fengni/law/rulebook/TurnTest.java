package fengni.law.rulebook;

import static fengni.law.rulebook.Given.BOOK;
import static fengni.law.rulebook.Given.publicProvider;
import static fengni.law.rulebook.Given.read;
import static fengni.law.rulebook.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TurnTest {
    @Test
    void a_no_names_every_answer_that_would_end_it() {
        var turns = ThreeStepTest.turns(BOOK, read(Map.of("techniques", List.of("none"))));

        assertThat(turns).singleElement().satisfies(turn -> {
            assertThat(turn.question().id()).isEqualTo("techniques");
            assertThat(turn.given()).extracting(Choice::id).containsExactly("none");
            assertThat(turn.instead()).hasSize(7).extracting(Choice::id).contains("text", "other");
        });
    }

    @Test
    void each_answer_that_needs_reasons_has_its_turn() {
        var given = with("audience", "closed");
        given.put("forms", List.of("none"));
        given.put("opinion", List.of("neither"));

        var turns = ThreeStepTest.turns(BOOK, read(given));

        assertThat(turns).extracting(turn -> turn.question().id()).containsExactly("audience", "forms", "opinion");
        assertThat(turns.getFirst().instead()).extracting(Choice::id).containsExactly("public");
    }

    @Test
    void nothing_turns_where_nothing_was_denied() {
        assertThat(ThreeStepTest.turns(BOOK, read(publicProvider()))).isEmpty();
    }
}
