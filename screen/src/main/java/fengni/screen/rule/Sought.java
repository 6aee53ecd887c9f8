package fengni.screen.rule;

import fengni.screen.matching.Matching;

/** A word and how it is sought. */
public record Sought(String text, Matching how) {
    /** Returns a word that counts by itself, sought in those of its views that it is long enough for. */
    public static Sought alone(String text, Matching how) {
        return in(text, how, WordLength.SYLLABLES);
    }

    /** Returns a word that counts only with others, sought likewise. */
    public static Sought inCompany(String text, Matching how) {
        return in(text, how, WordLength.SYLLABLES_IN_COMPANY);
    }

    private static Sought in(String text, Matching how, int syllables) {
        var views = WordLength.views(text, how, syllables);
        return new Sought(text, views.isEmpty() || views.equals(how.views()) ? how : how.by(views));
    }
}
