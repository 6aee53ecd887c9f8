package fengni.label.film;

import fengni.label.Format;

/** Marks on sound in the container of MP4 (TC260-PG-202510A): the label under the key AIGC of {@code moov.udta.meta}. */
public final class M4aCarrier extends BoxedFilm {
    /** For the service loader. */
    public M4aCarrier() {
        super(Format.M4A);
    }
}
