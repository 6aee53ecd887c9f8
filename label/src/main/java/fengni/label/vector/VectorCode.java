package fengni.label.vector;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.NOTE;
import static fengni.law.Severity.WARNING;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about a drawing; parameters in brackets. */
public enum VectorCode implements Finding.Code {
    /** The drawing brings definitions of its own, so that programs may read it in different ways; it is not changed. */
    SVG_DEFINITIONS(WARNING),
    /** The root says neither how large it is nor which part of the plane it shows: 300 by 150 was taken. */
    SVG_NO_SIZE(NOTE),
    /** The words would not stand upright or in the picture [attribute]. */
    SVG_TURNED(ERROR);

    private final Severity severity;

    VectorCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
