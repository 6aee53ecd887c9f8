package fengni.label.scene;

import fengni.label.Format;

/** Marks on scenes of glTF 2.0 in one binary file: the label in the extras of the asset, the words on two panels (GB 45438-2025, 5.5). */
public final class GlbCarrier extends SceneCarrier {
    /** For the service loader. */
    public GlbCarrier() {
        super(Format.GLB);
    }
}
