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
 * @param files that it names now; none if it is no field of files
 */
record Line(int part, String key, String now, String before, Change change, List<String> asked, List<Attached> files) {
    Line {
        asked = List.copyOf(asked);
        files = List.copyOf(files);
    }

    /** A file, and whether its content came with the papers. */
    record Attached(FiledFile file, boolean received) {}

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
