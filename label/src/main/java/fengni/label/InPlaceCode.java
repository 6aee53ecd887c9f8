package fengni.label;

import fengni.law.Finding;
import fengni.law.Severity;

/** Why a file is not marked in place; all are errors, and all of these files can be marked into another one. */
public enum InPlaceCode implements Finding.Code {
    /** The format has no way to take a label that leaves a whole file at every moment [format]. */
    NOT_IN_PLACE,
    /** Words or a cue were ordered; in place only the label is written. */
    WORDS_IN_PLACE,
    /** The name is a symbolic link. */
    SYMBOLIC_LINK,
    /** The file has other names, which would get the label too [how many names]. */
    HARD_LINKS,
    /** The file may not be written to. */
    READ_ONLY,
    /** Another run has the file under way. */
    IN_USE;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
