package fengni.screen.guard;

import java.time.Duration;
import java.util.List;

/** What became of one piece of a text. */
sealed interface Reply {
    /** The service judged it. */
    record Heard(String version, String reference, List<Label> labels) implements Reply {
        public Heard {
            labels = List.copyOf(labels);
        }
    }

    /**
     * It did not.
     *
     * @param again whether asking once more may help
     * @param after but not before this time, which the service asked for
     */
    record Missed(Reason reason, boolean again, Duration after) implements Reply {
        static Missed forGood(Reason reason) {
            return new Missed(reason, false, Duration.ZERO);
        }

        static Missed forNow(Reason reason) {
            return new Missed(reason, true, Duration.ZERO);
        }
    }
}
