package fengni.offering;

import fengni.access.Role;
import fengni.offering.LaunchProof.Kind;
import java.time.LocalDate;
import java.util.Set;

/** What a person asks of the launch gate. Up goes step by step; down goes any number of steps at once. */
public sealed interface LaunchMove {
    /** Internal becomes a closed trial. */
    record OpenTrial() implements LaunchMove {}

    /** A closed trial becomes public, because both proofs are there; a public service gets rid of its exception. */
    record Publish() implements LaunchMove {}

    /**
     * Asks for going public without a proof, or for more time; nothing changes until somebody else approves.
     *
     * @param missing everything that is not there
     * @param until the last day, in China
     */
    record AskException(Set<Kind> missing, LocalDate until) implements LaunchMove {
        /** So many days after today an exception may last. */
        public static final int LONGEST_DAYS = 90;

        public AskException {
            missing = Set.copyOf(missing);
        }
    }

    /**
     * A second person lets it happen.
     *
     * @param request the event that asked for it
     */
    record ApproveException(long request) implements LaunchMove {}

    /** Somebody turns the request down, or takes back their own. */
    record RejectException(long request) implements LaunchMove {}

    record CloseToTrial() implements LaunchMove {}

    record CloseToInternal() implements LaunchMove {}

    /** The service was public before there was a gate; only the migration writes it. */
    record Found() implements LaunchMove {}

    /** Who may ask for it: going public is for those who answer for the duties, closing also for those who run it. */
    default Set<Role> roles() {
        return switch (this) {
            case OpenTrial(), CloseToTrial(), CloseToInternal() -> Set.of(Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER);
            case Publish() -> Set.of(Role.COMPLIANCE_OFFICER);
            case AskException _, ApproveException _, RejectException _ -> Set.of(Role.COMPLIANCE_OFFICER);
            case Found() -> Set.of();
        };
    }

    /** Returns whether more people are answered after it, or will be. */
    default boolean widens() {
        return switch (this) {
            case OpenTrial(), Publish(), AskException _, ApproveException _ -> true;
            case RejectException _, CloseToTrial(), CloseToInternal(), Found() -> false;
        };
    }

    /** The stable name in tables and JSON. */
    default String word() {
        return switch (this) {
            case OpenTrial() -> "open_trial";
            case Publish() -> "publish";
            case AskException _ -> "ask_exception";
            case ApproveException _ -> "approve_exception";
            case RejectException _ -> "reject_exception";
            case CloseToTrial() -> "close_to_trial";
            case CloseToInternal() -> "close_to_internal";
            case Found() -> "found";
        };
    }
}
