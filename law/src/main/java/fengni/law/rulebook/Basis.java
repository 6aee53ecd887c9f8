package fengni.law.rulebook;

import fengni.law.Confidence;
import fengni.law.Source;

/**
 * Where a row of the rulebook comes from, citable in both languages.
 *
 * @param place article, paragraph and item
 * @param version of the table that holds the row
 * @param confidence how sure the row is; always shown beside it
 * @param note what a reader should know, or empty
 */
public record Basis(Instrument instrument, Wording place, String version, Confidence confidence, Wording note) {

    /** Returns the citation in a language, as {@code 《…规定》第九条} or {@code Provisions …, Art. 9}. */
    public String citation(String language) {
        var name = instrument.name().in(language);
        var gap = language.startsWith("zh") ? "：" : ", ";
        return name + (name.startsWith("《") ? "" : gap) + place.in(language);
    }

    /** Returns the citation in both languages. */
    public Wording citation() {
        return new Wording(citation("zh"), citation("en"));
    }

    public Source in(String language) {
        return new Source(citation(language), version, instrument.effective(), confidence, note.in(language));
    }
}
