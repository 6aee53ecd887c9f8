package fengni.filing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The whole life of an alarm; a step that is not listed here is refused. Only compliance officers take one. */
final class DriftProcedure {
    private DriftProcedure() {}

    static Optional<DriftState> after(DriftState state, DriftAct act) {
        return Optional.of(state).flatMap(now -> switch (now) {
            case OPEN ->
                switch (act) {
                    case CONFIRM -> Optional.of(DriftState.CONFIRMED);
                    case DISMISS -> Optional.of(DriftState.DISMISSED);
                    case RAISE, SETTLE -> Optional.empty();
                };
            case CONFIRMED ->
                switch (act) {
                    case DISMISS -> Optional.of(DriftState.DISMISSED);
                    case SETTLE -> Optional.of(DriftState.SETTLED);
                    case RAISE, CONFIRM -> Optional.empty();
                };
            case DISMISSED ->
                switch (act) {
                    case CONFIRM -> Optional.of(DriftState.CONFIRMED);
                    case RAISE, DISMISS, SETTLE -> Optional.empty();
                };
            case SETTLED -> Optional.empty();
        });
    }

    /** Returns what may be done now. */
    static List<DriftAct> acts(DriftState state) {
        return Stream.of(DriftAct.values())
                .filter(act -> after(state, act).isPresent())
                .toList();
    }
}
