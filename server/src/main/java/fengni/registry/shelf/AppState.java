package fengni.registry.shelf;

import fengni.pages.Tone;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an app stands in its store. Stored by word: never rename one. */
public enum AppState {
    /** Uploaded, and nobody has decided anything yet. */
    UNREVIEWED(Tone.INFO),
    LISTED(Tone.GOOD),
    /** Listed, with a warning to its developer. */
    WARNED(Tone.WARN),
    SUSPENDED(Tone.BAD),
    REMOVED(Tone.BAD),
    /** Never listed. */
    REFUSED(Tone.BAD);

    private final Tone tone;

    AppState(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AppState> of(String word) {
        return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
