package fengni.label.matroska;

import fengni.label.Format;

/** The label of Matroska (TC260-PG-20257A): the tag AIGC of the whole segment. */
public final class MkvCarrier extends MatroskaFilm {
    public MkvCarrier() {
        super(Format.MKV);
    }
}
