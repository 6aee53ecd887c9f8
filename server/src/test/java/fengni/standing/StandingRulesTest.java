package fengni.standing;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.standing.Measure.Close;
import fengni.standing.Measure.Ground;
import fengni.standing.Measure.Restore;
import fengni.standing.Measure.Restrict;
import fengni.standing.Measure.Suspend;
import fengni.standing.Measure.Warn;
import fengni.standing.Standing.Closed;
import fengni.standing.Standing.Good;
import fengni.standing.Standing.Restricted;
import fengni.standing.Standing.Suspended;
import fengni.standing.Standing.Warned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StandingRulesTest {
    private static final int SEED = 20261122;
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Reasons REASONS = new Reasons("多次输入违法内容", "用户协议第五条", "十五日内在申诉入口提出");

    private static final List<Measure> MEASURES = List.of(
            new Warn(),
            new Restrict(10),
            new Suspend(Optional.empty()),
            new Close(),
            new Restore(Ground.RECTIFIED),
            new Restore(Ground.APPEAL_UPHELD),
            new Restore(Ground.LAID_IN_ERROR));

    @Test
    void every_step_on_the_ladder_is_decided() {
        assertThat(allowed(new Good())).isEqualTo("warn restrict suspend close");
        assertThat(allowed(new Warned("r")))
                .isEqualTo("warn restrict suspend close rectified appeal_upheld laid_in_error");
        assertThat(allowed(new Restricted(5, "r")))
                .isEqualTo("restrict suspend close rectified appeal_upheld laid_in_error");
        assertThat(allowed(new Suspended("r", Optional.empty())))
                .isEqualTo("suspend close rectified appeal_upheld laid_in_error");
        assertThat(allowed(new Closed("r"))).isEqualTo("appeal_upheld laid_in_error");
    }

    @Test
    void a_suspension_that_has_run_out_is_good_standing_from_that_moment_on() {
        var events = List.of(event(1, new Suspend(Optional.of(NOON.plusSeconds(60))), NOON));

        assertThat(StandingRules.fold(events, NOON.plusSeconds(59)))
                .isEqualTo(new Suspended(REASONS.sentence(), Optional.of(NOON.plusSeconds(60))));
        assertThat(StandingRules.fold(events, NOON.plusSeconds(60))).isEqualTo(new Good());
    }

    @Test
    void after_a_suspension_has_run_out_a_warning_may_be_given_again() {
        var events = List.of(
                event(1, new Suspend(Optional.of(NOON.plusSeconds(60))), NOON),
                event(2, new Warn(), NOON.plusSeconds(61)));

        assertThat(StandingRules.fold(events, NOON.plusSeconds(62))).isEqualTo(new Warned(REASONS.sentence()));
    }

    @Test
    void folding_step_by_step_gives_what_folding_at_once_gives() {
        var random = new Random(SEED);
        for (int round = 0; round < 1000; round++) {
            var events = new ArrayList<HoldEvent>();
            Standing stepwise = new Good();
            var at = NOON;
            for (int i = 0; i < random.nextInt(12); i++) {
                at = at.plusSeconds(random.nextInt(100));
                var event = event(i + 1, measure(random, at), at);
                events.add(event);
                stepwise = StandingRules.after(stepwise, event);
            }
            var later = at.plusSeconds(random.nextInt(100));

            assertThat(StandingRules.at(stepwise, later))
                    .as("seed %d round %d", SEED, round)
                    .isEqualTo(StandingRules.fold(events, later));
        }
    }

    private static Measure measure(Random random, Instant at) {
        return random.nextInt(3) == 0
                ? new Suspend(Optional.of(at.plusSeconds(1 + random.nextInt(100))))
                : MEASURES.get(random.nextInt(MEASURES.size()));
    }

    private static HoldEvent event(long id, Measure measure, Instant at) {
        return new HoldEvent(id, new Subject.Operator(), measure, REASONS, "li", at);
    }

    private static String allowed(Standing from) {
        var words = new ArrayList<String>();
        for (var measure : MEASURES) {
            if (StandingRules.apply(from, measure, "r") instanceof Move.Moved) {
                words.add(measure instanceof Restore(var ground) ? ground.word() : measure.word());
            }
        }
        return String.join(" ", words);
    }
}
