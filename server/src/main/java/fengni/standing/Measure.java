package fengni.standing;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What is done to a subject: the ladder of Art. 10(3), and the way back. */
public sealed interface Measure {
    record Warn() implements Measure {}

    /** Limits the functions. */
    record Restrict(int requestsPerHour) implements Measure {
        /** The most that still restricts anybody. */
        public static final int MOST = 1_000_000;

        public Restrict {
            if (requestsPerHour < 1 || requestsPerHour > MOST) {
                throw new IllegalArgumentException(requestsPerHour + " requests an hour, expected 1 to " + MOST);
            }
        }
    }

    /**
     * Refuses for a time.
     *
     * @param until when it ends by itself, or empty: until restored
     */
    record Suspend(Optional<Instant> until) implements Measure {}

    record Close() implements Measure {}

    record Restore(Ground ground) implements Measure {}

    /** Why a hold is lifted. */
    enum Ground {
        /** What was complained of has been put right. */
        RECTIFIED,
        /** An appeal (Art. 12) was upheld. */
        APPEAL_UPHELD,
        /** The hold should not have been laid. */
        LAID_IN_ERROR;

        /** The stable name in tables and JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The stable name in tables and JSON. */
    default String word() {
        return switch (this) {
            case Warn() -> "warn";
            case Restrict(int _) -> "restrict";
            case Suspend(var _) -> "suspend";
            case Close() -> "close";
            case Restore(var _) -> "restore";
        };
    }
}
