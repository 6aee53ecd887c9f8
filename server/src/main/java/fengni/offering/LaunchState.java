package fengni.offering;

import fengni.offering.LaunchProof.Kind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** How far a service is open: who may use it at all, before anything is asked about the person. */
public sealed interface LaunchState {
    /** Answers only the staff among its testers; every service begins so. */
    record Internal() implements LaunchState {}

    /** Answers only its testers. */
    record ClosedTrial() implements LaunchState {}

    /** Answers everybody whom the other rules let through. */
    record Public(Ground ground) implements LaunchState {}

    /** What a service is public by. */
    sealed interface Ground {
        /** A filing number and a security assessment were there (Arts 19 and 20). */
        record Proven() implements Ground {}

        /**
         * Two people signed that it opens without.
         *
         * @param missing what was not there
         * @param until the last day, in China; empty only for a service that was public before there was a gate
         */
        record Excepted(Set<Kind> missing, Optional<LocalDate> until) implements Ground {
            public Excepted {
                missing = Set.copyOf(missing);
            }

            /** Returns whether the last day is over. The service stays open: only a person closes it. */
            public boolean overdue(LocalDate today) {
                return until.filter(today::isAfter).isPresent();
            }
        }
    }

    /** The stable name in tables and JSON. */
    default String word() {
        return switch (this) {
            case Internal() -> "internal";
            case ClosedTrial() -> "closed_trial";
            case Public _ -> "public";
        };
    }
}
