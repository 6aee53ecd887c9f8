package fengni.registry.publication;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A step of an objection. Stored by {@link #word}: never rename one. */
enum ObjectionAct {
    LODGE(ObjectionState.RECEIVED),
    ADMIT(ObjectionState.ADMITTED),
    CORRECT(ObjectionState.CORRECTED),
    REJECT(ObjectionState.REJECTED),
    NOT_CONCERNED(ObjectionState.NOT_CONCERNED);

    private final ObjectionState to;

    ObjectionAct(ObjectionState to) {
        this.to = to;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ObjectionAct> of(String word) {
        return Stream.of(values()).filter(act -> act.word().equals(word)).findFirst();
    }

    ObjectionState to() {
        return to;
    }

    /** Returns whether it ends the objection with reasons that the objector reads. */
    boolean answers() {
        return !to.isOpen();
    }

    /** Returns what an officer may do; nothing once it is answered. */
    static List<ObjectionAct> possible(ObjectionState state) {
        return switch (state) {
            case RECEIVED -> List.of(ADMIT, CORRECT, REJECT, NOT_CONCERNED);
            case ADMITTED -> List.of(CORRECT, REJECT, NOT_CONCERNED);
            case CORRECTED, REJECTED, NOT_CONCERNED -> List.of();
        };
    }
}
