package fengni.screen.reading;

/** Tag characters (U+E0020 to U+E007E): nobody sees them, but models read the ASCII they stand for. */
final class Tags {
    /** The first unit of them, and of selectors of variants. */
    static final char HIGH = '\udb40';

    private static final char FIRST = '\udc20';
    private static final char LAST = '\udc7e';

    private Tags() {}

    /** @param at where {@link #HIGH} stands */
    static Attempt at(CharSequence text, int at, boolean last) {
        if (at + 1 == text.length()) {
            return last ? Attempt.NONE : Attempt.MORE;
        }
        char low = text.charAt(at + 1);
        return low >= FIRST && low <= LAST
                ? new Attempt.Found(2, Character.toString((char) (low - FIRST + ' ')), "tag")
                : Attempt.NONE;
    }
}
