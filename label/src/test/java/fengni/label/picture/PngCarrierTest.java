package fengni.label.picture;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class PngCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.PNG;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Pictures.pngs();
    }
}
