package fengni.label.scene;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class GltfCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.GLTF;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Scenes.gltf();
    }
}
