package fengni.label;

import fengni.label.file.Excerpt;
import fengni.law.Finding;

/** Why a carrier cannot read or change a file any further; becomes a finding where the walk began. */
public final class Obstacle extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    private Obstacle(Finding finding) {
        super(finding.code().key());
        this.finding = finding;
    }

    public static Obstacle because(Finding.Code code, String where, Object... params) {
        return new Obstacle(Finding.of(code, Excerpt.of(where), params));
    }

    /** A part, or a place in bytes, contradicts the format. */
    public static Obstacle broken(Object where, String what) {
        return because(CarrierCode.BROKEN_PART, String.valueOf(where), what);
    }

    public Finding finding() {
        return finding;
    }
}
