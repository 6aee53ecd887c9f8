package fengni.offering;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.offering.LaunchProof.Kind;
import fengni.pages.Form;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms of the launch page. Each has a reason of its own name, since they stand beside each other. */
final class LaunchForm {
    static final String MOVE = "move";
    static final String REASON = "reason";
    static final String EXCEPTION_REASON = "exception-reason";
    static final String ANSWER_REASON = "answer-reason";
    static final String UNTIL = "until";
    static final String MISSING = "missing-";

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

    /** Takes over what is wrong, under the names that the fields have on the page. */
    static Form noted(Form form, Collection<Fault> faults) {
        return form.note(faults.stream()
                .map(fault ->
                        fault.field().equals(REASON) ? new Fault(reason(form), fault.code(), fault.params()) : fault)
                .toList());
    }

    /** Returns the form for one of the forms of the page: what was typed, if it was typed there. */
    static Form at(Form form, String field) {
        return reason(form).equals(field) && form.given(MOVE).isPresent() ? form : Form.empty();
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

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
