package fengni.label;

import fengni.law.Finding;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * What findings about a file say to people, in Chinese or English.
 *
 * <p>The sentences stand in {@code sentences.properties} and {@code sentences_zh.properties} beside this class, in UTF-8,
 * under the code's key. Immutable and safe for use by several threads.
 */
public final class Sentences {
    private static final String PAGE = "page ";

    private final ResourceBundle bundle;

    private Sentences(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** Returns Chinese for the language {@code zh}, English for any other. */
    public static Sentences in(Locale locale) {
        var chosen = locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ROOT;
        return new Sentences(ResourceBundle.getBundle(
                "fengni.label.sentences",
                chosen,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** Returns the place of a notice in words: start, end and pages are translated, names of parts stay. */
    public String place(String where) {
        if (where.startsWith(PAGE)) {
            return new MessageFormat(bundle.getString("place.page"), Locale.ROOT)
                    .format(new Object[] {where.substring(PAGE.length())});
        }
        return bundle.containsKey("place." + where) ? bundle.getString("place." + where) : where;
    }

    /** Returns what a platform tells the public beside a content that it passes on (labelling measures, Article 6). */
    public String told(Decision.Outcome outcome) {
        return bundle.getString("public." + outcome.key());
    }

    /** Returns the sentence of a finding without its severity and place; empty if the code is of another library. */
    public Optional<String> of(Finding finding) {
        try {
            var pattern = bundle.getString(finding.code().key());
            return Optional.of(new MessageFormat(pattern, Locale.ROOT)
                    .format(finding.params().toArray()));
        } catch (MissingResourceException elsewhere) {
            return Optional.empty();
        }
    }
}
