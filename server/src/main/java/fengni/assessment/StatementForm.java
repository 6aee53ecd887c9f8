package fengni.assessment;

import fengni.answers.Outcome;
import fengni.assessment.Statement.Covered;
import fengni.assessment.StatementDraft.LodgedDraft;
import fengni.law.rulebook.AssessmentRow;
import fengni.law.rulebook.AssessmentRow.Kind;
import fengni.law.rulebook.Rulebook;
import fengni.pages.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.multipart.MultipartFile;

/** The form of a statement: a field for each part of it, a box for each ground, box and note for each row of the checklist. */
final class StatementForm {
    private StatementForm() {}

    /** Returns the field of a ground. */
    static String ground(AssessmentRow row) {
        return "grounds-" + row.id();
    }

    static String covered(AssessmentRow row) {
        return "covered-" + row.id();
    }

    /** Faults of the checklist have this field too. */
    static String note(AssessmentRow row) {
        return "checklist-" + row.id();
    }

    /** Hands the file in, if there is one, and returns the form with its number in the place of the file. */
    static Form with(Map<String, String> fields, Optional<MultipartFile> file, ReportFiles files) {
        var given = file.filter(one -> one.getSize() > 0
                || !Objects.requireNonNullElse(one.getOriginalFilename(), "").isEmpty());
        return given.map(one -> handIn(fields, one, files)).orElseGet(() -> Form.of(fields));
    }

    private static Form handIn(Map<String, String> fields, MultipartFile file, ReportFiles files) {
        var all = new HashMap<>(fields);
        try (var content = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return switch (files.handIn(content, name)) {
                case Outcome.Done(var kept) -> {
                    all.put(ReportFiles.FIELD, kept.id().toString());
                    yield Form.of(all);
                }
                case Outcome.Faulty(var faults) -> {
                    all.remove(ReportFiles.FIELD);
                    yield Form.of(all).note(faults);
                }
                case Outcome.Absent() -> Form.of(all);
                case Outcome.Conflicting(var fault) -> Form.of(all).note(List.of(fault));
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static StatementDraft draft(Form form, Rulebook rulebook) {
        return new StatementDraft(
                number(form, "service"),
                form.given("subject"),
                Optional.of(rulebook.assessment(Kind.GROUND).stream()
                        .filter(row -> form.checked(ground(row)))
                        .map(AssessmentRow::id)
                        .toList()),
                form.given("assessor"),
                form.given("bodyName"),
                form.given("bodyCode"),
                form.given("on"),
                form.given("conclusion"),
                form.given(ReportFiles.FIELD),
                lodged(form),
                form.given("reviewOn"),
                Optional.of(checklist(form, rulebook)),
                number(form, "replaces"));
    }

    /** Nothing typed in any of the three fields means that it is not lodged. */
    private static Optional<LodgedDraft> lodged(Form form) {
        return Stream.of("lodged-platform", "lodged-number", "lodged-on")
                        .allMatch(field -> form.value(field).isEmpty())
                ? Optional.empty()
                : Optional.of(new LodgedDraft(
                        form.given("lodged-platform"), form.given("lodged-number"), form.given("lodged-on")));
    }

    private static Map<String, Covered> checklist(Form form, Rulebook rulebook) {
        var list = new LinkedHashMap<String, Covered>();
        StatementDraft.rows(rulebook)
                .forEach(row -> list.put(row.id(), new Covered(form.checked(covered(row)), form.value(note(row)))));
        return list;
    }

    private static Optional<Long> number(Form form, String field) {
        return form.given(field)
                .filter(text -> text.matches("[1-9][0-9]{0,17}"))
                .map(Long::parseLong);
    }
}
