package fengni.law.rulebook;

/**
 * The same words in both languages; either both are there or both are empty.
 *
 * @param zh simplified Chinese, the language of the rules
 * @param en English
 */
public record Wording(String zh, String en) {
    public static final Wording NONE = new Wording("", "");

    public Wording {
        if (zh.isBlank() != en.isBlank()) {
            throw new IllegalArgumentException("words in one language only: '" + zh + "' and '" + en + "'");
        }
    }

    /** Returns the words for a language tag: Chinese for {@code zh} and all that begins so, English for any other. */
    public String in(String language) {
        return language.startsWith("zh") ? zh : en;
    }

    public boolean isEmpty() {
        return zh.isBlank();
    }
}
