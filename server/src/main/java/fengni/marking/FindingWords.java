package fengni.marking;

import fengni.label.Sentences;
import fengni.law.Finding;
import fengni.pages.Language;
import fengni.pages.Shell;
import fengni.pages.Tone;
import java.util.Locale;

/** The keys under which a finding of a file is told to people. */
final class FindingWords {
    private FindingWords() {}

    static String sentence(Shell page, Finding finding) {
        return sentence(page.language(), finding);
    }

    /** The library's own, begun as sentences are begun. */
    static String sentence(Language language, Finding finding) {
        var sentence = Sentences.in(language.locale()).of(finding).orElseThrow();
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    static String severity(Finding finding) {
        return "marking.severity." + weight(finding);
    }

    static Tone tone(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.WARN;
            case NOTE -> Tone.INFO;
        };
    }

    /** A place within the file; that it is the file itself needs no telling. */
    static boolean hasPlace(Finding finding) {
        return finding.where().startsWith("/") || finding.where().matches("\\d+(-\\d+)?");
    }

    static String weight(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }
}
