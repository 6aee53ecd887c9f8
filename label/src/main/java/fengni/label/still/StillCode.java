package fengni.label.still;

import static fengni.law.Severity.ERROR;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about a still picture in boxes; places are byte offsets; parameters in brackets. */
public enum StillCode implements Finding.Code {
    /** No box meta of the file with a primary item, which a label would describe: a sequence alone, or a file cut off. */
    NO_PRIMARY_ITEM(ERROR),
    /** A metadata item is encrypted, packed or outside of the file, so that a label in it cannot be read [number of the item]. */
    ITEM_SEALED(ERROR),
    /** A sequence of pictures stands behind what would have to grow; its tables of offsets are not moved [kind of the box]. */
    SEQUENCE(ERROR);

    private final Severity severity;

    StillCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
