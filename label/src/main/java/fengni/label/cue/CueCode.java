package fengni.label.cue;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.NOTE;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found while a sound is marked for ears; places are byte offsets or names of parts; parameters in brackets. */
public enum CueCode implements Finding.Code {
    /** Coded in a way that no mark can be put into without coding the sound again [name of the coding]. */
    CUE_CODEC(ERROR),
    /** More or fewer samples a second than are handled [rate, least, most]. */
    CUE_RATE(ERROR),
    /** A number of channels that is not handled [number, most]. */
    CUE_CHANNELS(ERROR),
    /** There is no sample to mark. */
    CUE_NO_SOUND(ERROR),
    /** The sizes in the file cannot grow so far. */
    CUE_NO_ROOM(ERROR),
    /** A part describes the samples one by one and cannot be carried along [name]. */
    CUE_TABLE(ERROR),
    /** A frame of FLAC cannot be decoded [what is wrong]. */
    CUE_FRAME(ERROR),
    /** The samples are not those that were coded: their digest is another than the one in the file. */
    CUE_DIGEST(ERROR),
    /** More frames or samples than are decoded [limit]. */
    CUE_LIMIT(ERROR),
    /** The voice is no PCM WAV that can be used [what is wrong]. */
    CLIP_NOT_PCM(ERROR),
    /** The voice is too long [seconds, limit]. */
    CLIP_TOO_LONG(ERROR),
    /** The voice is empty or silent. */
    CLIP_SILENT(ERROR),
    /** The mark stands there already and was left alone. */
    CUE_PRESENT(NOTE);

    private final Severity severity;

    CueCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
