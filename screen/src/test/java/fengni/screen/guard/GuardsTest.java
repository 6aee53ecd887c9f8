package fengni.screen.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.screen.Actions;
import fengni.screen.Decision;
import fengni.screen.Direction;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.Review;
import fengni.screen.Severity;
import fengni.screen.guard.Opinion.Judged;
import fengni.screen.guard.Opinion.Unanswered;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GuardsTest {
    private static final FeatureSet WORDS = FeatureSet.of(
            "1",
            List.of(
                    Feature.literal("f1", "禁词"),
                    Feature.literal("f2", "疑词")
                            .withRisk("A.1.a", Severity.CRITICAL)
                            .withActions(Actions.PASS)));

    private static final Fallbacks BY_DIRECTION = new Fallbacks(
            new Fallback(Decision.PASS, Severity.HIGH, Decision.BLOCK),
            new Fallback(Decision.REVIEW, Severity.HIGH, Decision.BLOCK));

    private record Fixed(String name, Opinion opinion, AtomicInteger asked) implements Guard {
        Fixed(Opinion opinion) {
            this(opinion.guard(), opinion, new AtomicInteger());
        }

        @Override
        public Opinion judge(String text, Direction direction) {
            asked.incrementAndGet();
            return opinion;
        }
    }

    @Test
    void the_strictest_of_several_guards_wins() {
        var mild = new Fixed(new Judged("a", "1", List.of(), Decision.PASS, List.of()));
        var strict = new Fixed(new Judged("b", "1", List.of(), Decision.REVIEW, List.of()));

        var ruling = rule(List.of(mild, strict), "好话", Direction.INPUT);

        assertThat(ruling.decision()).isEqualTo(Decision.REVIEW);
        assertThat(ruling.opinions()).containsExactly(mild.opinion(), strict.opinion());
    }

    @Test
    void a_text_that_the_words_refuse_is_sent_to_nobody() {
        var guard = new Fixed(new Judged("a", "1", List.of(), Decision.PASS, List.of()));

        assertThat(rule(List.of(guard), "有禁词", Direction.INPUT).decision()).isEqualTo(Decision.BLOCK);
        assertThat(guard.asked()).hasValue(0);
    }

    @Test
    void without_an_answer_direction_and_severity_decide() {
        List<Guard> silent = List.of(new Fixed(new Unanswered("a", Reason.TIMED_OUT, List.of())));

        assertThat(rule(silent, "好话", Direction.INPUT).decision()).isEqualTo(Decision.PASS);
        assertThat(rule(silent, "好话", Direction.OUTPUT).decision()).isEqualTo(Decision.REVIEW);
        assertThat(rule(silent, "有疑词", Direction.INPUT).decision()).isEqualTo(Decision.BLOCK);
        assertThat(new Guards(silent, Fallbacks.CLOSED)
                        .rule("好话", Direction.INPUT, WORDS.review("好话", Direction.INPUT))
                        .decision())
                .isEqualTo(Decision.BLOCK);
    }

    @Test
    void what_was_heard_before_a_guard_fell_silent_counts() {
        var label = new Label("hate", "", 0.9, "A.2.i", Decision.REVIEW);
        List<Guard> half = List.of(new Fixed(new Unanswered("a", Reason.FAILED, List.of(label))));

        assertThat(rule(half, "好话", Direction.INPUT).decision()).isEqualTo(Decision.REVIEW);
    }

    @Test
    void a_grave_text_is_not_treated_milder() {
        assertThatThrownBy(() -> new Fallback(Decision.BLOCK, Severity.HIGH, Decision.PASS))
                .hasMessageContaining("milder");
    }

    private static Ruling rule(List<Guard> guards, String text, Direction direction) {
        Review review = WORDS.review(text, direction);
        return new Guards(guards, BY_DIRECTION).rule(text, direction, review);
    }
}
