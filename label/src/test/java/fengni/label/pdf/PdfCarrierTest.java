package fengni.label.pdf;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class PdfCarrierTest extends CarrierContract {
    private static final Map<String, byte[]> EXAMPLES = Pdfs.all();

    @Override
    protected Format format() {
        return Format.PDF;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return EXAMPLES;
    }
}
