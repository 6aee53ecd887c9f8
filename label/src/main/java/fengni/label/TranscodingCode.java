package fengni.label;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.NOTE;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about words on a film; parameters in brackets. */
public enum TranscodingCode implements Finding.Code {
    /** Words on films need an optional module, which is not there. */
    NO_TRANSCODER(ERROR),
    /** Pictures of this codec cannot be coded again [codec]. */
    CODEC_NOT_CODED(ERROR),
    /** Pictures of this kind cannot be coded again [codec, kind of pixels or scan]. */
    PIXELS_NOT_CODED(ERROR),
    /** The film is laid out in a way that takes no words [what]. */
    FILM_LAYOUT(ERROR),
    /** No picture within this time from which the rest of the film can be decoded by itself [seconds]. */
    NO_SEAM(ERROR),
    /** What is to be coded again is more than is held [limit in MiB]. */
    FOOTAGE_TOO_LARGE(ERROR),
    /** A picture has more pixels than are coded again [limit in millions]. */
    PICTURES_TOO_LARGE(ERROR),
    /** More pictures, or more pixels in all of them, than are coded again [limit, limit in thousands of millions]. */
    PICTURES_TOO_MANY(ERROR),
    /** The pictures cannot be decoded or coded [why]. */
    NOT_RECODED(ERROR),
    /** The film with words, read back, is not what was meant [what differs]. */
    FILM_READ_BACK(ERROR),
    /** The beginning was coded again, the rest is as it was [seconds, pictures]. */
    BEGINNING_RECODED(NOTE);

    private final Severity severity;

    TranscodingCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
