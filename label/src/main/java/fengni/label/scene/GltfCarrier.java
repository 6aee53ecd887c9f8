package fengni.label.scene;

import fengni.label.Format;

/** Marks on scenes of glTF 2.0 in JSON: the label in the extras of the asset, the words on two panels (GB 45438-2025, 5.5). */
public final class GltfCarrier extends SceneCarrier {
    /** For the service loader. */
    public GltfCarrier() {
        super(Format.GLTF);
    }
}
