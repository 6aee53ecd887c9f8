package fengni.pages;

import java.util.Locale;

/**
 * One section of something that is filled in over days, as the list of its sections shows it.
 *
 * @param label key of its words
 * @param hint key of the words that say what belongs there; empty if the label says enough
 * @param path where it is filled in
 */
public record Section(String label, String hint, String path, State state) {
    /** How far it is. */
    public enum State {
        NOT_STARTED(Tone.INFO),
        IN_PROGRESS(Tone.INFO),
        /** Somebody looked at it and found that something is missing. */
        INCOMPLETE(Tone.WARN),
        COMPLETED(Tone.GOOD),
        /** Something else must be done first. */
        CANNOT_START(Tone.NEUTRAL);

        private final Tone tone;

        State(Tone tone) {
            this.tone = tone;
        }

        public Tone tone() {
            return tone;
        }

        public String key() {
            return "pages.section." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
