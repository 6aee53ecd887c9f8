package fengni.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * The words of the command line in one language, chosen by {@code --lang} or the locale of the shell.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Words {
    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** Returns the words for {@code zh} or {@code en}; any other language gets English. */
    static Words of(String language) {
        return of("fengni.cli.words", language);
    }

    /** Returns the words of another bundle: properties files in UTF-8, English without suffix, Chinese with {@code _zh}. */
    public static Words of(String bundle, String language) {
        var locale = language.startsWith("zh") ? Locale.CHINESE : Locale.ROOT;
        return new Words(PropertyResourceBundle.getBundle(
                bundle, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** Returns the language of the shell, {@code zh} or {@code en}, from LC_ALL, LC_MESSAGES and LANG in that order. */
    public static String languageOfShell() {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            var value = System.getenv(name);
            if (value != null && !value.isEmpty()) {
                return value.startsWith("zh") ? "zh" : "en";
            }
        }
        return "en";
    }

    /** Returns the bundle itself, for help pages that look words up by key. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** Returns the sentence of a key with its values filled in, in the order {0}, {1}, …; an unknown key is a bug and throws. */
    public String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
