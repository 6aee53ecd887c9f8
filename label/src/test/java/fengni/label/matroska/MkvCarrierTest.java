package fengni.label.matroska;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class MkvCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.MKV;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return new Mkvs("matroska").examples();
    }
}
