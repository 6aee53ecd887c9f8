package fengni.label;

import fengni.label.file.Overwrite;
import fengni.law.Finding;
import java.util.List;

/** The outcome of planning a label inside of the file itself, at a cost that does not grow with the file. */
public sealed interface InPlace {

    /**
     * What is written, each step forced to the disk before the next begins; after every step, and inside of the first,
     * the file is whole for those who read it.
     *
     * @param steps in this order
     * @param length of the file before, to which it is cut when the steps are taken back
     */
    record Steps(List<Overwrite> steps, long length) implements InPlace {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /** Nothing can be written; at least one reason is an error. */
    record Not(List<Finding> reasons) implements InPlace {
        public Not {
            reasons = List.copyOf(reasons);
        }
    }

    /** Returns the refusal with one reason. */
    static Not not(Finding.Code code, String where, Object... params) {
        return new Not(List.of(Finding.of(code, where, params)));
    }
}
