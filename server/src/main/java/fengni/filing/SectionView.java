package fengni.filing;

import fengni.answers.Fault;
import fengni.law.FilingField;
import java.util.List;

/**
 * One page of questions.
 *
 * @param action where the answers go
 */
record SectionView(Dossier dossier, int product, String action, List<Asked> asked) {
    SectionView {
        asked = List.copyOf(asked);
    }

    boolean hasFaults() {
        return asked.stream().anyMatch(one -> !one.found().isEmpty());
    }

    boolean takesFiles() {
        return asked.stream().anyMatch(one -> one.field().kind() == FilingField.Kind.UPLOAD);
    }

    /** Returns whether something invisible came along with pasted text. */
    boolean hasInvisible() {
        return asked.stream()
                .flatMap(one -> one.found().stream())
                .map(Fault::code)
                .anyMatch("form.invisible"::equals);
    }
}
