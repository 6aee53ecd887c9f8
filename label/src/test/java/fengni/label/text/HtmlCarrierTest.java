package fengni.label.text;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class HtmlCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.HTML;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Pages.files();
    }
}
