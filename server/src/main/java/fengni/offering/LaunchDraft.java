package fengni.offering;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.offering.LaunchMove.ApproveException;
import fengni.offering.LaunchMove.AskException;
import fengni.offering.LaunchMove.CloseToInternal;
import fengni.offering.LaunchMove.CloseToTrial;
import fengni.offering.LaunchMove.OpenTrial;
import fengni.offering.LaunchMove.Publish;
import fengni.offering.LaunchMove.RejectException;
import fengni.offering.LaunchProof.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A move as a person asks for it.
 *
 * @param move its word, as {@code open_trial}
 * @param reason needed for every move, at most 2,000 characters
 * @param missing for {@code ask_exception}: the words of the proofs that are not there
 * @param until for {@code ask_exception}: the last day
 * @param request for {@code approve_exception} and {@code reject_exception}: the event that asked
 */
public record LaunchDraft(
        Optional<String> move,
        Optional<String> reason,
        Set<String> missing,
        Optional<LocalDate> until,
        Optional<Long> request) {
    static final String MOVES = "open_trial, publish, ask_exception, approve_exception, reject_exception, "
            + "close_to_trial, close_to_internal";

    private static final int LONGEST_REASON = 2000;

    public LaunchDraft {
        missing = Set.copyOf(missing);
    }

    /** Makes a draft of a move that needs nothing but its reason. */
    public static LaunchDraft of(String move, String reason) {
        return new LaunchDraft(Optional.of(move), Optional.of(reason), Set.of(), Optional.empty(), Optional.empty());
    }

    /** Makes a draft that asks to go public without these until the end of a day. */
    public static LaunchDraft ofException(String reason, Set<Kind> missing, LocalDate until) {
        return new LaunchDraft(
                Optional.of("ask_exception"),
                Optional.of(reason),
                missing.stream().map(Kind::word).collect(Collectors.toSet()),
                Optional.of(until),
                Optional.empty());
    }

    /** Makes a draft that answers a request. */
    public static LaunchDraft ofAnswer(String move, String reason, long request) {
        return new LaunchDraft(
                Optional.of(move), Optional.of(reason), Set.of(), Optional.empty(), Optional.of(request));
    }

    /** What a draft says when nothing is wrong with it. */
    record Checked(LaunchMove move, String reason) {}

    Outcome<Checked> checked(LocalDate today) {
        var faults = new Faults();
        var chosen = chosen(today, faults);
        faults.words(reason, "reason", LONGEST_REASON);
        return faults.none()
                ? new Outcome.Done<>(
                        new Checked(chosen.orElseThrow(), reason.orElse("").strip()))
                : new Outcome.Faulty<>(faults.list());
    }

    private Optional<LaunchMove> chosen(LocalDate today, Faults faults) {
        return switch (move.orElse("")) {
            case "open_trial" -> Optional.of(new OpenTrial());
            case "publish" -> Optional.of(new Publish());
            case "ask_exception" -> exception(today, faults);
            case "approve_exception" -> answered(faults).map(ApproveException::new);
            case "reject_exception" -> answered(faults).map(RejectException::new);
            case "close_to_trial" -> Optional.of(new CloseToTrial());
            case "close_to_internal" -> Optional.of(new CloseToInternal());
            default -> {
                faults.expect(false, "move", "choice", MOVES);
                yield Optional.empty();
            }
        };
    }

    private Optional<LaunchMove> exception(LocalDate today, Faults faults) {
        var kinds = Arrays.stream(Kind.values())
                .filter(kind -> missing.contains(kind.word()))
                .collect(Collectors.toSet());
        faults.expect(!missing.isEmpty(), "missing", "required")
                .expect(kinds.size() == missing.size(), "missing", "choice", words())
                .expect(until.isPresent(), "until", "required")
                .expect(until.isEmpty() || !until.get().isBefore(today), "until", "past");
        return until.map(day -> new AskException(kinds, day));
    }

    private Optional<Long> answered(Faults faults) {
        faults.expect(request.isPresent(), "request", "required");
        return request;
    }

    private static String words() {
        return Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));
    }
}
