package fengni.label.scene;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class UsdzCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.USDZ;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return LayerPackages.all();
    }
}
