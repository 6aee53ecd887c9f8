package fengni.registry.shelf;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.registry.shelf.AppRecord.Answer;
import fengni.registry.shelf.AppRecord.Explicit;
import fengni.registry.shelf.AppRecord.Implicit;
import fengni.registry.shelf.AppRecord.Labels;
import fengni.registry.shelf.AppRecord.Model;
import fengni.registry.shelf.AppRecord.Paper;
import fengni.registry.shelf.AppRecord.Supply;
import fengni.registry.shelf.AppRecord.Synthesis;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** A record as a reviewer or a program writes it: fields by name, each missing one empty. */
record AppRecordDraft(Map<String, String> fields) {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_LINE = 300;
    static final int LONGEST_NUMBER = 60;

    AppRecordDraft {
        fields = Map.copyOf(fields);
    }

    /** Returns the record, or everything that is wrong with it. */
    Outcome<AppRecord> checked(LocalDate today) {
        var faults = new Faults();
        var record = new AppRecord(
                answer(faults, today), supply(faults, today), paper("assessment", faults, today), labels(faults));
        return faults.none() ? new Outcome.Done<>(record) : new Outcome.Faulty<>(faults.list());
    }

    private Answer answer(Faults faults, LocalDate today) {
        var synthesis = choice(Synthesis.class, "synthesis", Synthesis.UNKNOWN, faults);
        boolean said = synthesis != Synthesis.UNKNOWN;
        return new Answer(
                synthesis,
                words("saidBy", LONGEST_LINE, said, faults),
                day("saidOn", said, faults, today),
                words("evidence", LONGEST, said, faults),
                words("functions", LONGEST_LINE, synthesis == Synthesis.YES, faults));
    }

    private Supply supply(Faults faults, LocalDate today) {
        return new Supply(
                choice(Model.class, "model", Model.UNKNOWN, faults),
                words("ownNumber", LONGEST_NUMBER, false, faults),
                words("supplierNumber", LONGEST_NUMBER, false, faults),
                paper("agreement", faults, today));
    }

    private Labels labels(Faults faults) {
        var explicit = choice(Explicit.class, "explicitMark", Explicit.NOT_LOOKED, faults);
        var implicit = choice(Implicit.class, "implicitMark", Implicit.NOT_CHECKED, faults);
        return new Labels(
                explicit,
                words("explicitWhere", LONGEST_LINE, explicit != Explicit.NOT_LOOKED, faults),
                implicit,
                words("implicitFile", LONGEST_LINE, implicit != Implicit.NOT_CHECKED, faults));
    }

    /** A paper without a day, or a day without a paper, says nothing that could be checked later. */
    private Optional<Paper> paper(String field, Faults faults, LocalDate today) {
        boolean named = !value(field).isEmpty() || !value(field + "On").isEmpty();
        var name = words(field, LONGEST_LINE, named, faults);
        return day(field + "On", named, faults, today).map(on -> new Paper(name, on));
    }

    private String words(String field, int longest, boolean needed, Faults faults) {
        var value = value(field);
        if (needed || !value.isEmpty()) {
            faults.words(Optional.of(value), field, longest);
        }
        return value;
    }

    private Optional<LocalDate> day(String field, boolean needed, Faults faults, LocalDate today) {
        var value = value(field);
        if (value.isEmpty()) {
            faults.expect(!needed, field, "required");
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(value);
            faults.expect(!day.isAfter(today), field, "shelf_future");
            faults.expect(day.getYear() >= 2000, field, "shelf_day");
            return Optional.of(day);
        } catch (DateTimeParseException _) {
            faults.expect(false, field, "shelf_day");
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> E choice(Class<E> type, String field, E usual, Faults faults) {
        var value = value(field);
        var chosen = AppRecord.choice(type, value);
        faults.expect(
                value.isEmpty() || chosen.isPresent(),
                field,
                "choice",
                String.join(", ", AppRecord.words(type.getEnumConstants())));
        return chosen.orElse(usual);
    }

    private String value(String field) {
        return fields.getOrDefault(field, "").strip();
    }
}
