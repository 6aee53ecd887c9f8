package fengni.label.film;

import fengni.label.Format;

/** Marks on MP4 (TC260-PG-20257A, 6.1.1): the label under the key AIGC of {@code moov.udta.meta}. */
public final class Mp4Carrier extends BoxedFilm {
    /** For the service loader. */
    public Mp4Carrier() {
        super(Format.MP4);
    }
}
