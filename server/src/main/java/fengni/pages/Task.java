package fengni.pages;

/**
 * One line of the checklist on the home page.
 *
 * @param label key of its words
 * @param hint key of the words that say why
 * @param path where it is done
 */
public record Task(String label, String hint, String path, Status status, int order) {
    /** How far it is. */
    public enum Status {
        /** Something else must be done first. */
        NOT_YET(Tone.NEUTRAL, "pages.task.not-yet"),
        TO_DO(Tone.INFO, "pages.task.to-do"),
        DONE(Tone.GOOD, "pages.task.done");

        private final Tone tone;
        private final String key;

        Status(Tone tone, String key) {
            this.tone = tone;
            this.key = key;
        }

        public Tone tone() {
            return tone;
        }

        public String key() {
            return key;
        }
    }
}
