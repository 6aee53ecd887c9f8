package fengni.marking;

import fengni.law.Finding;
import fengni.pages.Language;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** A finding in a JSON answer; the message is in the language of the caller. */
record FindingJson(String code, String severity, String message, String where) {
    static FindingJson of(Finding finding) {
        return new FindingJson(finding.code().key(), FindingWords.weight(finding), message(finding), finding.where());
    }

    private static String message(Finding finding) {
        boolean chinese = LocaleContextHolder.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
        return FindingWords.sentence(chinese ? Language.ZH : Language.EN, finding);
    }
}
