package fengni.offering;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.offering.LaunchProof.Kind;
import fengni.pages.Form;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms of the launch page. Each has a reason of its own name, since they stand beside each other. */
final class LaunchForm {
    static final String REASON = "reason";
    static final String EXCEPTION_REASON = "exception-reason";
    static final String ANSWER_REASON = "answer-reason";

    private static final String MOVE = "move";
    private static final String UNTIL = "until";
    private static final String MISSING = "missing-";

    private LaunchForm() {}

    static Outcome<LaunchDraft> read(Form form) {
        var until = day(form.value(UNTIL));
        if (form.given(UNTIL).isPresent() && until.isEmpty()) {
            return Outcome.faulty(Fault.of(UNTIL, "date"));
        }
        var missing = Arrays.stream(Kind.values())
                .map(Kind::word)
                .filter(word -> form.checked(MISSING + word))
                .collect(Collectors.toSet());
        return new Outcome.Done<>(
                new LaunchDraft(form.given(MOVE), form.given(reason(form)), missing, until, number(form)));
    }

    /** Takes over what is wrong, under the names that the fields have on the page; what no field shows is the move's. */
    static Form noted(Form form, Collection<Fault> faults) {
        return form.note(faults.stream()
                .map(fault -> new Fault(named(fault, form), fault.code(), fault.params()))
                .toList());
    }

    /** Returns one form of the page: what was typed, if it was typed there, and what is wrong with its fields. */
    static Form at(Form form, String reason) {
        if (!reason(form).equals(reason) || form.given(MOVE).isEmpty()) {
            return Form.empty();
        }
        return form.fault(MOVE).isEmpty()
                ? form
                : Form.of(Map.of(reason, form.value(reason), UNTIL, form.value(UNTIL)));
    }

    /**
     * Returns what stands on top: faults of the move, and those of a form that the page does not show any more.
     *
     * @param shown the names of the reasons on the page
     */
    static Form top(Form form, List<String> shown) {
        return form.fault(MOVE).isEmpty() && shown.contains(reason(form)) ? Form.empty() : form;
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static String named(Fault fault, Form form) {
        return switch (fault.field()) {
            case REASON -> reason(form);
            case UNTIL -> UNTIL;
            default -> MOVE;
        };
    }

    private static String reason(Form form) {
        return switch (form.value(MOVE)) {
            case "ask_exception" -> EXCEPTION_REASON;
            case "approve_exception", "reject_exception" -> ANSWER_REASON;
            default -> REASON;
        };
    }

    private static Optional<Long> number(Form form) {
        return form.given("request").filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
    }
}
