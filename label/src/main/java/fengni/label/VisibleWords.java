package fengni.label;

/** Which words an order puts where people see them. */
public sealed interface VisibleWords {
    /** The usual words of a picture; both elements, every glyph nearly as high as the line. */
    String ON_PICTURES = "人工智能生成";

    /** The English ones; they hold the Chinese element too, since the standard counts no other. */
    String ON_PICTURES_ENGLISH = "AI生成 / AI-GENERATED";

    /** No words; the rules allow that only in their own cases (labelling measures, Articles 4 and 9). */
    record None() implements VisibleWords {}

    /** {@link TextMark#CHINESE} on texts, {@link #ON_PICTURES} on pictures. */
    record Usual() implements VisibleWords {}

    /**
     * Words of one's own.
     *
     * @param words must satisfy {@link TextMark#isMark}
     */
    record Own(String words) implements VisibleWords {
        public Own {
            if (!TextMark.isMark(words)) {
                throw new IllegalArgumentException("'" + words + "' is not a mark of one line with both elements");
            }
        }
    }
}
