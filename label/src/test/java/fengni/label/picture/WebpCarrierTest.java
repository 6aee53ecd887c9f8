package fengni.label.picture;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class WebpCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.WEBP;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Webps.all();
    }
}
