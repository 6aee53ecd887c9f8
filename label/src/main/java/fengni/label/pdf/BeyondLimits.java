package fengni.label.pdf;

import fengni.law.Finding;
import java.io.IOException;

/** A file asks for more than {@link PdfLimits} allow; it passes through the parser as the error it declares. */
final class BeyondLimits extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    BeyondLimits(Finding.Code code, Object... params) {
        super(code.key());
        finding = Finding.of(code, "", params);
    }

    Finding finding() {
        return finding;
    }
}
