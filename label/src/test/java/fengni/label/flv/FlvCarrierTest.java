package fengni.label.flv;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class FlvCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.FLV;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Flvs.examples();
    }
}
