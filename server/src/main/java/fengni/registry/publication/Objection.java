package fengni.registry.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An objection to a published record (异议), from anybody.
 *
 * @param recordVersion the version that the objector saw
 * @param relation of the objector to the record, one of {@link ObjectionDraft#RELATIONS}
 * @param about what is wrong, one of {@link ObjectionDraft#SUBJECTS}
 * @param told in the objector's words; sealed where it is stored
 * @param contact how to reach the objector, may be empty; sealed where it is stored
 * @param due the last day for the answer
 * @param changeAsked whether the operator is to change what is filed
 */
record Objection(
        long id,
        int version,
        String number,
        int recordVersion,
        String relation,
        String about,
        String told,
        String contact,
        Instant at,
        LocalDate due,
        ObjectionState state,
        boolean changeAsked,
        List<Step> steps) {
    private static final int SHORT = 6;

    Objection {
        steps = List.copyOf(steps);
    }

    /** @param login of the officer; empty for the objector */
    record Step(Instant at, ObjectionAct act, long person, String login, String words) {}

    boolean isOverdue(LocalDate today) {
        return state.isOpen() && due.isBefore(today);
    }

    /** Returns the reasons of the answer; empty before there is one. */
    String answer() {
        return steps.stream()
                .filter(step -> step.act().answers())
                .map(Step::words)
                .findFirst()
                .orElse("");
    }

    /** Returns enough of the contact to tell two apart. */
    String masked() {
        int length = contact.length();
        if (length == 0) {
            return "";
        }
        return length <= SHORT
                ? contact.charAt(0) + "****"
                : contact.substring(0, 3) + "****" + contact.substring(length - 2);
    }

    @Override
    public String toString() {
        return "Objection[" + id + " to " + number + ", " + state.word() + "]";
    }
}
