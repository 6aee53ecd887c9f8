package fengni.marking;

import fengni.label.ElementRule;
import fengni.label.TextMark;
import fengni.law.Finding;
import fengni.marking.LabelPolicy.InInterface;
import fengni.marking.LabelPolicy.InText;
import java.util.ArrayList;
import java.util.List;

/** Finds everything that is wrong with a choice, at once. */
final class PolicyCheck {
    private static final int LONGEST_TEXT = 1000;

    private final List<Finding> findings = new ArrayList<>();

    private PolicyCheck() {}

    static List<Finding> of(LabelPolicy policy, String reason, String signer) {
        var check = new PolicyCheck();
        switch (policy) {
            case InText(var _, var words) -> check.words(words);
            case InInterface(var where, var screenshot) -> check.shown(where, screenshot);
        }
        check.given(reason, "/reason", PolicyFinding.REASON_MISSING);
        check.given(signer, "/signer", PolicyFinding.SIGNER_MISSING);
        return check.findings;
    }

    private void words(String words) {
        ElementRule.BOTH_ELEMENTS.check(words).forEach(lack -> findings.add(Finding.of(lack.code(), "/words")));
        if (!words.equals(words.strip()) || words.codePoints().anyMatch(point -> !printable(point))) {
            find(PolicyFinding.WORDS_NOT_ONE_LINE, "/words");
        }
        noLonger(words, TextMark.LONGEST_MARK, "/words");
    }

    private void shown(String where, String screenshot) {
        given(where, "/where", PolicyFinding.PLACE_MISSING);
        if (!screenshot.matches("([0-9a-f]{64})?")) {
            find(PolicyFinding.SCREENSHOT_NOT_A_DIGEST, "/screenshot");
        }
    }

    private void given(String text, String where, PolicyFinding missing) {
        if (text.isBlank()) {
            find(missing, where);
        }
        noLonger(text, LONGEST_TEXT, where);
    }

    private void noLonger(String text, int longest, String where) {
        if (text.codePointCount(0, text.length()) > longest) {
            findings.add(Finding.of(PolicyFinding.TOO_LONG, where, longest));
        }
    }

    private void find(PolicyFinding finding, String where) {
        findings.add(Finding.of(finding, where));
    }

    private static boolean printable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
