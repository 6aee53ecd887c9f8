package fengni.marking;

import fengni.law.Finding;
import fengni.law.Severity;

/** What can be wrong with a label policy, beside words that lack an element ({@link fengni.label.LabelCode}). */
public enum PolicyFinding implements Finding.Code {
    /** The words begin or end with a blank, or hold a line break or another character that does not show. */
    WORDS_NOT_ONE_LINE,
    /** Longer than the parameter allows, in characters. */
    TOO_LONG,
    /** The interface that shows the mark is not named (GB 45438-2025, 5.6). */
    PLACE_MISSING,
    /** The picture is not named by a SHA-256 in 64 lower-case hex digits. */
    SCREENSHOT_NOT_A_DIGEST,
    REASON_MISSING,
    SIGNER_MISSING;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
