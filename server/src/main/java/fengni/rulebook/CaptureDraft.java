package fengni.rulebook;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.law.FilingField;
import fengni.law.FilingField.Bilingual;
import fengni.law.FilingField.Choice;
import fengni.law.FilingForm;
import fengni.law.FilingStep;
import fengni.law.Invisible;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * An option list as a person types it off the portal.
 *
 * @param options one a line, in the portal's order; English words may follow after {@code |}
 */
record CaptureDraft(Optional<String> field, Optional<String> options, Optional<String> seenOn, Optional<String> note) {
    private static final int MOST_OPTIONS = 300;
    private static final int LONGEST_OPTION = 100;
    private static final int LONGEST_NOTE = 500;
    /** The day from which the portal takes filings (algorithm provisions, in force that day). */
    private static final LocalDate PORTAL_OPENED = LocalDate.of(2022, 3, 1);

    /** A list with nothing wrong. */
    record Checked(String field, List<Choice> options, LocalDate seenOn, String note) {
        Checked {
            options = List.copyOf(options);
        }
    }

    /** Returns the fields whose lists nobody has seen: the ones that may be recorded. */
    static List<FilingField> fields() {
        var form = FilingForm.published();
        return List.of(FilingStep.values()).stream()
                .flatMap(step -> form.fields(step).stream())
                .filter(field -> !field.confirmed() && !field.choices().isEmpty())
                .toList();
    }

    Optional<Checked> checked(LocalDate today, Faults faults) {
        int before = faults.list().size();
        var known = fields().stream()
                .map(FilingField::key)
                .filter(key -> field.filter(key::equals).isPresent());
        var key = known.findFirst();
        faults.expect(key.isPresent(), "field", field.isEmpty() ? "required" : "rules.list_field");
        var chosen = choices(faults);
        var day = seenOn.flatMap(Days::read);
        faults.expect(day.isPresent(), "seenOn", seenOn.isEmpty() ? "required" : "date");
        faults.expect(
                day.isEmpty() || !(day.get().isAfter(today) || day.get().isBefore(PORTAL_OPENED)),
                "seenOn",
                "rules.seen_on",
                PORTAL_OPENED);
        note.ifPresent(words -> faults.words(note, "note", LONGEST_NOTE));
        return faults.list().size() == before
                ? Optional.of(new Checked(
                        key.orElseThrow(),
                        chosen,
                        day.orElseThrow(),
                        note.orElse("").strip()))
                : Optional.empty();
    }

    private List<Choice> choices(Faults faults) {
        var lines = options.orElse("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            faults.add(Fault.of("options", "required"));
        }
        if (lines.size() > MOST_OPTIONS) {
            faults.add(Fault.of("options", "rules.options_many", MOST_OPTIONS));
            return List.of();
        }
        var seen = new HashSet<String>();
        var choices = new ArrayList<Choice>();
        for (int at = 0; at < lines.size(); at++) {
            choice(at + 1, lines.get(at), faults).ifPresent(choice -> {
                faults.expect(seen.add(choice.value()), "options", "rules.option_twice", choice.value());
                choices.add(choice);
            });
        }
        return choices;
    }

    private static Optional<Choice> choice(int line, String text, Faults faults) {
        var words = text.split("\\s*[|｜]\\s*", -1);
        var hidden = Invisible.in(text).stream().findFirst();
        hidden.ifPresent(one -> faults.add(Fault.of("options", "rules.option_hidden", line, one.code())));
        boolean plain = words.length <= 2 && !words[0].isBlank() && !words[words.length - 1].isBlank();
        faults.expect(plain, "options", "rules.option_form", line);
        boolean fits = text.codePointCount(0, text.length()) <= LONGEST_OPTION;
        faults.expect(fits, "options", "rules.option_long", line, LONGEST_OPTION);
        return plain && fits && hidden.isEmpty()
                ? Optional.of(new Choice(words[0], new Bilingual(words[0], words[words.length - 1])))
                : Optional.empty();
    }
}
