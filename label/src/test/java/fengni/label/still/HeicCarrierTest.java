package fengni.label.still;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class HeicCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.HEIC;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Stills.heics();
    }
}
