package fengni.label.avi;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class AviCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.AVI;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Avis.examples();
    }
}
