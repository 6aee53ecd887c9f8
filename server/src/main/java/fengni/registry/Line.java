package fengni.registry;

import fengni.law.FiledFile;
import fengni.law.FilingField;
import fengni.law.FilingForm;
import java.util.List;

/**
 * One field of a dossier on an officer's page, beside what it said in the version that was returned.
 *
 * @param part 0 for the dossier itself, n for its nth product
 * @param asked what an officer asked to mend there at the last return
 */
record Line(int part, String key, String now, String before, Change change, List<String> asked) {
    Line {
        asked = List.copyOf(asked);
    }

    /** How a field differs from the version that was returned. */
    enum Change {
        SAME,
        CHANGED,
        ADDED,
        REMOVED;

        static Change between(String before, String now) {
            if (before.equals(now)) {
                return SAME;
            }
            if (before.isEmpty()) {
                return ADDED;
            }
            return now.isEmpty() ? REMOVED : CHANGED;
        }
    }

    String label(boolean chinese) {
        return FilingForm.published().label(key, chinese);
    }

    String now(boolean chinese) {
        return shown(now, chinese);
    }

    String before(boolean chinese) {
        return shown(before, chinese);
    }

    /** Returns the files that it names now; none if it is no field of files. */
    List<FiledFile> files() {
        return FilingForm.published()
                .field(key)
                .filter(field -> field.kind() == FilingField.Kind.UPLOAD)
                .map(field -> field.files(now))
                .orElse(List.of());
    }

    /** Returns the name of the form field into which a remark on it is typed. */
    String remark() {
        return Remarks.PREFIX + part + "-" + key;
    }

    boolean isPersonal() {
        return FilingForm.published().field(key).map(FilingField::personal).orElse(false);
    }

    private String shown(String value, boolean chinese) {
        return FilingForm.published()
                .field(key)
                .map(field -> field.shown(value, chinese))
                .orElse(value);
    }
}
