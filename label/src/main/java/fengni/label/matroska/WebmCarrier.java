package fengni.label.matroska;

import fengni.label.Format;

/** The label of WebM (TC260-PG-20257A): the tag AIGC of the whole segment. */
public final class WebmCarrier extends MatroskaFilm {
    public WebmCarrier() {
        super(Format.WEBM);
    }
}
