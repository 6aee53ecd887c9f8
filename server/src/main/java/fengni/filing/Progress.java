package fengni.filing;

import fengni.pages.Tone;
import java.util.Locale;

/** How far a part of a dossier is. */
enum Progress {
    CANNOT_START(Tone.NEUTRAL),
    NOT_STARTED(Tone.NEUTRAL),
    IN_PROGRESS(Tone.WARN),
    COMPLETED(Tone.GOOD);

    private final Tone tone;

    Progress(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    /** Returns the key of its words. */
    String key() {
        return "filing.progress." + name().toLowerCase(Locale.ROOT);
    }
}
