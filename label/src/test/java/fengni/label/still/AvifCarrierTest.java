package fengni.label.still;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class AvifCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.AVIF;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Stills.avifs();
    }
}
