package fengni.marking;

import fengni.law.Finding;
import fengni.law.Severity;

/** What can be wrong with a label policy. */
public enum PolicyFinding implements Finding.Code {
    /** The visible words lack 人工智能 or AI (GB 45438-2025, 5.1 b). */
    WORDS_LACK_AI,
    /** The visible words lack 生成 or 合成 (GB 45438-2025, 5.1 b). */
    WORDS_LACK_GENERATION,
    /** The words hold a control character or a line break, which clients may swallow. */
    WORDS_UNPRINTABLE,
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
