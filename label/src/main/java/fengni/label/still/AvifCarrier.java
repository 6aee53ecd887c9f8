package fengni.label.still;

import fengni.label.Format;

/** Pictures in AV1, which have the same place as those in HEVC. */
public final class AvifCarrier extends BoxedStill {
    public AvifCarrier() {
        super(Format.AVIF);
    }
}
