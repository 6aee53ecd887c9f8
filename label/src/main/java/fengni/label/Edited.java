package fengni.label;

import fengni.label.file.Splice;
import fengni.law.Finding;
import java.util.List;

/** The outcome of planning a change to a file: which stretches get other bytes, or every reason against it. */
public sealed interface Edited {

    /**
     * The change; it is written elsewhere.
     *
     * @param splices in any order, none overlapping another
     * @param notes what the change costs, such as a picture encoded again
     */
    record Change(List<Splice> splices, List<Finding> notes) implements Edited {
        public Change {
            splices = List.copyOf(splices);
            notes = List.copyOf(notes);
        }

        /** Returns a change that costs nothing. */
        public static Change of(Splice... splices) {
            return new Change(List.of(splices), List.of());
        }
    }

    /** No change; at least one reason is an error. */
    record Not(List<Finding> reasons) implements Edited {
        public Not {
            reasons = List.copyOf(reasons);
        }
    }

    /** Returns the refusal with one reason. */
    static Not not(Finding.Code code, String where, Object... params) {
        return new Not(List.of(Finding.of(code, where, params)));
    }
}
