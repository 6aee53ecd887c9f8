package fengni.correspondence;

/**
 * A trouble with its detail.
 *
 * @param word of {@link Trouble}; empty if there was none
 * @param detail a status, a code or the name of a failure; never a person's data
 */
public record Hitch(String word, String detail) {
    private static final int LONGEST = 200;

    static Hitch of(Trouble trouble, String detail) {
        return new Hitch(trouble.word(), detail.substring(0, Math.min(detail.length(), LONGEST)));
    }

    public boolean none() {
        return word.isEmpty();
    }

    /** Returns the key of the words for people. */
    public String key() {
        return "correspondence.trouble." + word;
    }
}
