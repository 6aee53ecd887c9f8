package fengni.label.scene;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class GlbCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.GLB;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Scenes.glb();
    }
}
