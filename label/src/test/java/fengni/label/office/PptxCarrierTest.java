package fengni.label.office;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class PptxCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.PPTX;
    }

    @Override
    protected Map<String, byte[]> examples() {
        var all = Packages.examples(Format.PPTX);
        var template = Packages.TYPE + "presentationml.template.main+xml";
        all.put("template", Packages.java(Packages.slides(template)));
        return all;
    }
}
