package fengni.rulebook;

import fengni.law.FilingField;
import fengni.law.FilingForm;
import fengni.law.FilingStep;
import fengni.law.rulebook.Duty;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.Term;
import fengni.pages.Form;
import java.util.List;
import java.util.stream.Stream;

/**
 * A version of the rulebook as its page shows it.
 *
 * @param state of the version
 * @param lists the form whose option lists are shown
 * @param filter role and stage of the duties to show
 */
record BookView(Rulebook book, State state, FilingForm lists, Part part, Form filter) {
    /** Returns the duties that the filter leaves. */
    List<Duty> duties() {
        var role = filter.value("role");
        var stage = filter.value("stage");
        return book.duties().stream()
                .filter(duty -> role.isEmpty() || duty.roles().contains(role))
                .filter(duty -> stage.isEmpty() || Shown.word(duty.stage()).equals(stage))
                .toList();
    }

    /** Returns the terms of a duty's clock, the one that counts first; empty if it has no clock. */
    List<Term> terms(Duty duty) {
        return book.clock(duty).stream()
                .flatMap(clock -> clock.terms().stream())
                .toList();
    }

    /** Returns the fields of the filing form that are chosen from a list. */
    List<FilingField> fields() {
        return Stream.of(FilingStep.values())
                .flatMap(step -> lists.fields(step).stream())
                .filter(field -> !field.choices().isEmpty())
                .toList();
    }

    String path() {
        return state.isCurrent() ? RulebookPages.HERE : RulebookPages.version(book.version());
    }

    /** Returns the path of a part. */
    String path(Part part) {
        return path() + "?part=" + part.word();
    }
}
