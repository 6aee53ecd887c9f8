package fengni.label.sound;

import fengni.law.Finding;

/** Ends a walk at what departs from the format; turned into a finding where the walk began. */
final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    Broken(Finding.Code code, long at, Object... params) {
        super(code.key(), null, false, false);
        finding = Finding.of(code, String.valueOf(at), params);
    }

    Finding finding() {
        return finding;
    }
}
