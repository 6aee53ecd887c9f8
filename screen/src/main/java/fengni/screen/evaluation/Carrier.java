package fengni.screen.evaluation;

/** A sentence with room for a word between what stands before and after it. */
public record Carrier(String before, String after) {
    /** Marks the room in a pattern. */
    public static final String ROOM = "{}";

    /**
     * Returns the sentence of a pattern that holds {@value #ROOM} once.
     *
     * @throws IllegalArgumentException when it holds none or several
     */
    public static Carrier of(String pattern) {
        int at = pattern.indexOf(ROOM);
        if (at < 0 || at != pattern.lastIndexOf(ROOM)) {
            throw new IllegalArgumentException("a carrier holds " + ROOM + " once: " + pattern);
        }
        return new Carrier(pattern.substring(0, at), pattern.substring(at + ROOM.length()));
    }

    Placed hold(String word) {
        return Placed.whole(before + word + after, before.length(), before.length() + word.length());
    }
}
