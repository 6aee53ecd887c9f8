package fengni.label.still;

import fengni.label.Format;

/** Pictures of cameras in HEVC, which the guide names (TC260-PG-20259A, clause 6). */
public final class HeicCarrier extends BoxedStill {
    public HeicCarrier() {
        super(Format.HEIC);
    }
}
