package fengni.label.office;

import fengni.label.CarrierCode;
import fengni.label.file.Excerpt;
import fengni.law.Finding;

/** Why a package cannot be read or changed any further; becomes a finding where the walk began. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    private Unreadable(Finding finding) {
        super(finding.code().key());
        this.finding = finding;
    }

    static Unreadable because(Finding.Code code, String where, Object... params) {
        return new Unreadable(Finding.of(code, Excerpt.of(where), params));
    }

    /** A part, or a place in bytes, contradicts the format. */
    static Unreadable broken(Object where, String what) {
        return because(CarrierCode.BROKEN_PART, String.valueOf(where), what);
    }

    Finding finding() {
        return finding;
    }
}
