package fengni.answers;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences of the JSON API, in Chinese and English. */
final class Words {
    private static final String BUNDLE = "fengni.answers.words";

    private Words() {}

    /** Returns the sentence of a code; a code without one (a bug that a test looks for) stands for itself. */
    static String of(Locale locale, String code, Object... params) {
        try {
            var pattern = bundle(locale).getString(code);
            return new MessageFormat(pattern, locale).format(params);
        } catch (MissingResourceException _) {
            return code;
        }
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }
}
