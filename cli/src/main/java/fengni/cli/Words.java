package fengni.cli;

import fengni.label.Decision.Outcome;
import fengni.label.Sentences;
import fengni.law.Finding;
import fengni.law.Severity;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

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

    /** Returns a finding as one line for people: severity, sentence, place. */
    String line(Finding finding) {
        var weight = say("severity." + key(finding.severity()));
        var where = finding.where().isBlank() ? "" : say("finding.where", finding.where());
        return weight + sentence(finding) + where;
    }

    /** Returns findings as the contract prints them: code, severity, message, where. */
    ArrayNode json(List<Finding> findings) {
        var array = JsonNodeFactory.instance.arrayNode();
        findings.forEach(finding -> array.addObject()
                .put("code", finding.code().key())
                .put("severity", key(finding.severity()))
                .put("message", sentence(finding))
                .put("where", finding.where()));
        return array;
    }

    /** Returns where in a document a notice stands. */
    String place(String where) {
        return Sentences.in(bundle.getLocale()).place(where);
    }

    /** Returns what the public is to be told of a content. */
    String told(Outcome outcome) {
        return Sentences.in(bundle.getLocale()).told(outcome);
    }

    /** What the library says of a file, unless there is more to say at a command line. */
    private String sentence(Finding finding) {
        var key = "finding." + finding.code().key();
        return bundle.containsKey(key)
                ? say(key, finding.params().toArray())
                : Sentences.in(bundle.getLocale()).of(finding).orElseThrow();
    }

    private static String key(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
