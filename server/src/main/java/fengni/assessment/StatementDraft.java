package fengni.assessment;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.assessment.Statement.Covered;
import fengni.assessment.Statement.Lodged;
import fengni.assessment.Statement.Stated;
import fengni.law.CreditCode;
import fengni.law.Invisible;
import fengni.law.rulebook.AssessmentRow;
import fengni.law.rulebook.AssessmentRow.Kind;
import fengni.law.rulebook.Rulebook;
import fengni.offering.NumberFaults;
import fengni.offering.ServiceId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A statement as somebody gives it; days as {@code 2026-11-22}.
 *
 * @param assessor {@code self} or {@code body}; a body has its name and credit code
 * @param report the number under which the file was handed in
 * @param lodged empty while it is not lodged
 * @param replaces the statement whose place it takes
 */
record StatementDraft(
        Optional<Long> service,
        Optional<String> subject,
        Optional<List<String>> grounds,
        Optional<String> assessor,
        Optional<String> bodyName,
        Optional<String> bodyCode,
        Optional<String> on,
        Optional<String> conclusion,
        Optional<String> report,
        Optional<LodgedDraft> lodged,
        Optional<String> reviewOn,
        Optional<Map<String, Covered>> checklist,
        Optional<Long> replaces) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NOTE = 1000;
    /** The 2018 assessment provisions came into force on this day. */
    private static final LocalDate FIRST = LocalDate.of(2018, 11, 30);

    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    /** Where it was lodged, as somebody gives it. */
    record LodgedDraft(Optional<String> platform, Optional<String> number, Optional<String> on) {}

    /** The days between which one must lie, both included. */
    private record Span(LocalDate first, LocalDate last) {}

    /** Reads everything but the file; tells all that is wrong at once. */
    Outcome<Stated> checked(Rulebook rulebook, LocalDate today, Optional<ServiceId> own) {
        var faults = new Faults();
        faults.expect(own.isPresent(), "service", service.isEmpty() ? "required" : "unknown");
        text(subject, "subject", LONGEST_NAME, faults);
        grounds(rulebook, faults);
        var by = assessor(faults);
        var assessed = day(on, "on", faults);
        assessed.ifPresent(day -> within(day, new Span(FIRST, today), "on", faults));
        var found = conclusion.flatMap(Conclusion::of);
        faults.expect(found.isPresent(), "conclusion", "choice", String.join(", ", Conclusion.words()));
        var where = lodged.flatMap(draft -> lodged(draft, rulebook, new Span(assessed.orElse(FIRST), today), faults));
        var review = day(reviewOn, "reviewOn", faults);
        review.ifPresent(day -> within(day, new Span(today.plusDays(1), LAST), "reviewOn", faults));
        var covered = checklist(rulebook, faults);
        return faults.none()
                ? new Outcome.Done<>(new Stated(
                        own.orElseThrow(),
                        subject.orElseThrow().strip(),
                        grounds.orElseThrow().stream().distinct().toList(),
                        by.orElseThrow(),
                        assessed.orElseThrow(),
                        found.orElseThrow(),
                        where,
                        review.orElseThrow(),
                        covered,
                        replaces))
                : new Outcome.Faulty<>(faults.list());
    }

    private void grounds(Rulebook rulebook, Faults faults) {
        var given = grounds.orElse(List.of());
        faults.expect(!given.isEmpty(), "grounds", "required");
        given.stream()
                .filter(id -> !has(rulebook, Kind.GROUND, id))
                .forEach(id -> faults.add(Fault.of("grounds", "choice", ids(rulebook, Kind.GROUND))));
    }

    private Optional<Assessor> assessor(Faults faults) {
        return switch (assessor.orElse("")) {
            case Assessor.SELF -> {
                faults.expect(bodyName.isEmpty(), "bodyName", "not_by_body");
                faults.expect(bodyCode.isEmpty(), "bodyCode", "not_by_body");
                yield Optional.of(new Assessor.Self());
            }
            case Assessor.BODY -> body(faults);
            default -> {
                faults.add(Fault.of("assessor", "choice", Assessor.SELF + ", " + Assessor.BODY));
                yield Optional.empty();
            }
        };
    }

    private Optional<Assessor> body(Faults faults) {
        text(bodyName, "bodyName", LONGEST_NAME, faults);
        faults.expect(bodyCode.isPresent(), "bodyCode", "required");
        var code = bodyCode.map(CreditCode::read);
        code.ifPresent(reading -> faults.addAll(NumberFaults.errors("bodyCode", reading.findings())));
        return code.flatMap(reading -> reading.toOptional())
                .flatMap(read -> bodyName.map(name -> new Assessor.Body(name.strip(), read)));
    }

    private static Optional<Lodged> lodged(LodgedDraft draft, Rulebook rulebook, Span when, Faults faults) {
        var platform = draft.platform().filter(id -> has(rulebook, Kind.PLATFORM, id));
        faults.expect(platform.isPresent(), "lodged/platform", "choice", ids(rulebook, Kind.PLATFORM));
        text(draft.number(), "lodged/number", LONGEST_NUMBER, faults);
        var day = day(draft.on(), "lodged/on", faults);
        day.ifPresent(on -> within(on, when, "lodged/on", faults));
        return platform.flatMap(at -> draft.number().flatMap(number -> day.map(on -> new Lodged(at, number, on))));
    }

    private Map<String, Covered> checklist(Rulebook rulebook, Faults faults) {
        var given = checklist.orElse(Map.of());
        given.keySet().stream()
                .filter(id -> rows(rulebook).noneMatch(row -> row.id().equals(id)))
                .forEach(id -> faults.add(Fault.of("checklist/" + id, "unknown")));
        var covered = new LinkedHashMap<String, Covered>();
        rows(rulebook)
                .map(AssessmentRow::id)
                .forEach(id -> Optional.ofNullable(given.get(id)).ifPresent(one -> {
                    if (!one.note().isBlank()) {
                        text(Optional.of(one.note()), "checklist/" + id, LONGEST_NOTE, faults);
                    }
                    covered.put(id, new Covered(one.covered(), one.note().strip()));
                }));
        return covered;
    }

    private static void text(Optional<String> text, String field, int longest, Faults faults) {
        faults.words(text, field, longest);
        text.stream()
                .flatMap(words -> Invisible.in(words).stream())
                .forEach(one -> faults.add(Fault.of(field, "form.invisible", one.place(), one.code(), one.name())));
    }

    private static Optional<LocalDate> day(Optional<String> text, String field, Faults faults) {
        try {
            faults.expect(text.isPresent(), field, "required");
            return text.map(String::strip).map(LocalDate::parse);
        } catch (DateTimeParseException _) {
            faults.add(Fault.of(field, "date"));
            return Optional.empty();
        }
    }

    private static void within(LocalDate day, Span span, String field, Faults faults) {
        boolean holds = !day.isBefore(span.first()) && !day.isAfter(span.last());
        faults.expect(holds, field, "range", span.first(), span.last());
    }

    private static boolean has(Rulebook rulebook, Kind kind, String id) {
        return rulebook.assessment(kind).stream().anyMatch(row -> row.id().equals(id));
    }

    private static String ids(Rulebook rulebook, Kind kind) {
        return String.join(
                ", ", rulebook.assessment(kind).stream().map(AssessmentRow::id).toList());
    }

    /** Returns the parts and items of a report. */
    static Stream<AssessmentRow> rows(Rulebook rulebook) {
        return Stream.of(Kind.PART, Kind.ITEM).flatMap(kind -> rulebook.assessment(kind).stream());
    }
}
