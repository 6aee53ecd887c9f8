package fengni.assessment;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.law.Invisible;
import fengni.law.rulebook.SelfCheck;
import fengni.law.rulebook.SelfCheck.Fact;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person gives with their signature, as they give it.
 *
 * @param reason how the answers were found; up to 2,000 characters
 * @param reviewOn the day from which the result should be looked at again, later than today; missing means a year from now
 * @param launch the day of going public, as {@code 2026-11-22}; missing means that nobody knows yet
 * @param reasons of single answers, by question; whatever the rulebook wants explained needs one of up to 1,000 characters
 */
record Signing(
        Optional<String> reason, Optional<String> reviewOn, Optional<String> launch, Map<String, String> reasons) {
    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private static final int LONGEST = 2000;
    private static final int LONGEST_WHY = 1000;
    private static final int YEARS = 1;

    Signing {
        reasons = Map.copyOf(reasons);
    }

    /** A signing with nothing wrong. */
    record Checked(String reason, LocalDate reviewOn, Optional<LocalDate> launch, Map<String, String> reasons) {}

    static LocalDate usualReview(LocalDate today) {
        return today.plusYears(YEARS);
    }

    /** Returns the same with the day and the reasons that were saved with the open answers. */
    Signing with(OpenAnswers open) {
        return new Signing(reason, reviewOn, open.launch().map(LocalDate::toString), open.reasons());
    }

    Outcome<Checked> checked(LocalDate today, SelfCheck check) {
        var faults = new Faults().words(reason, "reason", LONGEST);
        var day = reviewOn.map(Signing::day).orElse(Optional.of(usualReview(today)));
        faults.expect(day.isPresent(), "reviewOn", "date");
        faults.expect(day.isEmpty() || day.get().isAfter(today), "reviewOn", "past");
        var opens = launch.flatMap(text -> launch(text, faults));
        check.toExplain().forEach(fact -> explained(fact, faults));
        return faults.none()
                ? new Outcome.Done<>(new Checked(reason.orElseThrow().strip(), day.orElseThrow(), opens, told(check)))
                : new Outcome.Faulty<>(faults.list());
    }

    private void explained(Fact fact, Faults faults) {
        var field = "reasons/" + fact.question().id();
        why(Optional.ofNullable(reasons.get(fact.question().id())), field, faults);
    }

    /** Reasons of answers that count; those to questions not asked any more would only confuse. */
    private Map<String, String> told(SelfCheck check) {
        var told = new LinkedHashMap<String, String>();
        check.steps().stream()
                .flatMap(step -> step.facts().stream())
                .filter(fact -> !fact.explain().isEmpty())
                .map(fact -> fact.question().id())
                .forEach(id -> Optional.ofNullable(reasons.get(id))
                        .filter(why -> !why.isBlank())
                        .ifPresent(why -> told.put(id, why.strip())));
        return told;
    }

    /** Looks at the reason of one answer. */
    static void why(Optional<String> text, String field, Faults faults) {
        faults.words(text, field, LONGEST_WHY);
        text.stream()
                .flatMap(words -> Invisible.in(words).stream())
                .forEach(one -> faults.add(Fault.of(field, "form.invisible", one.place(), one.code(), one.name())));
    }

    /** Reads the day of going public. */
    static Optional<LocalDate> launch(String text, Faults faults) {
        var day = day(text);
        faults.expect(day.isPresent(), "launch", "date");
        day.ifPresent(on ->
                faults.expect(!on.isBefore(EARLIEST) && !on.isAfter(LATEST), "launch", "range", EARLIEST, LATEST));
        return day;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
