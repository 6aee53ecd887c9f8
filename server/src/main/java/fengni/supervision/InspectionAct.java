package fengni.supervision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happens to an inspection case. Stored by its word: never rename one. */
enum InspectionAct {
    OPEN,
    /** An inspector may sign in for it. */
    ADMIT,
    /** An inspector no longer may. */
    DISMISS,
    EXTEND,
    CLOSE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<InspectionAct> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
    }
}
