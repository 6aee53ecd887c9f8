package fengni.label;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.NOTE;
import static fengni.law.Severity.WARNING;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about words and cues on a film; parameters in brackets. */
public enum TranscodingCode implements Finding.Code {
    /** Words and cues on films need an optional module, which is not there. */
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
    /** The film has no sound behind which a cue could be heard. */
    NO_SOUND_TRACK(ERROR),
    /** No cue can be coded for sound of this codec, or this form of it [codec]. */
    CUE_NOT_CODED(ERROR),
    /** A number of channels that no cue is coded for [number, most]. */
    CUE_ON_CHANNELS(ERROR),
    /** A rate that no cue is coded for [rate, least, most]. */
    CUE_AT_RATE(ERROR),
    /** The sound cannot be decoded, or the cue cannot be coded for it [why]. */
    CUE_FAILED(ERROR),
    /** The film is laid out in a way that takes no cue behind its sound [what]. */
    CUE_LAYOUT(ERROR),
    /** The film with a cue, read back, is not what was meant [what differs]. */
    CUE_READ_BACK(ERROR),
    /** A cue was asked for on what is neither a film nor a sound; nothing came of it [format]. */
    CUE_ON_FILMS(WARNING),
    /** The film tells how many samples of its sound are played, so that some players may leave the cue out. */
    CUE_GAPLESS(WARNING),
    /** Only the first of several tracks of sound got the rhythm [number of them]. */
    CUE_FIRST_SOUND(WARNING),
    /** The sound ends with the rhythm already and was left alone. */
    CUE_THERE(NOTE),
    /** The rhythm follows the sound [tenths of a second that the sound became longer, as a decimal number of seconds; packets]. */
    CUE_ADDED(NOTE),
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
