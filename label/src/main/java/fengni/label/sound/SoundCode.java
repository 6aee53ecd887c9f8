package fengni.label.sound;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.NOTE;
import static fengni.law.Severity.WARNING;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about a sound and the place of its label; places are byte offsets; parameters in brackets. */
public enum SoundCode implements Finding.Code {
    /** A WAV file that was streamed, whose sizes were never filled in. */
    SIZES_NOT_FILLED_IN(ERROR),
    /** No coded sound where it is due [the format]. */
    NO_SOUND(ERROR),
    /** FLAC behind an ID3 tag, which its format does not know. */
    FLAC_BEHIND_ID3(ERROR),
    /** A text that is encrypted or packed in a way that cannot be read [its frame]. */
    FRAME_SEALED(ERROR),
    /** The tag is of a version that the guide does not name; it is neither given up nor put behind another [version]. */
    ID3_VERSION(ERROR),
    /** An Ogg file of several streams, side by side or one after another. */
    OGG_STREAMS(ERROR),
    /** The check sum of a page is wrong. */
    PAGE_CRC(ERROR),
    /** Sizes of frames are written in the way of ID3v2.3 in a tag of ID3v2.4. */
    ID3_SIZES(WARNING),
    /** Pages behind the label got other numbers and check sums, and their content stayed [how many]. */
    PAGES_RENUMBERED(NOTE);

    private final Severity severity;

    SoundCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
