package fengni.label.text;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class MarkdownCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.MARKDOWN;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Markdowns.files();
    }
}
