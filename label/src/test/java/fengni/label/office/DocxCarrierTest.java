package fengni.label.office;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class DocxCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.DOCX;
    }

    @Override
    protected Map<String, byte[]> examples() {
        var all = Packages.examples(Format.DOCX);
        var macros = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml";
        all.put("template with macros", Packages.zip(Packages.document(macros, false)));
        var type = Packages.TYPE + "wordprocessingml.document.main+xml";
        all.put("strict", Packages.zip(Packages.document(type, true)));
        return all;
    }
}
