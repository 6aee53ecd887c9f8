package fengni.label.film;

import fengni.label.Format;

/** Marks on QuickTime films (TC260-PG-20257A, 6.1.1): the label under the key AIGC of {@code moov.udta.meta}. */
public final class MovCarrier extends BoxedFilm {
    /** For the service loader. */
    public MovCarrier() {
        super(Format.MOV);
    }
}
