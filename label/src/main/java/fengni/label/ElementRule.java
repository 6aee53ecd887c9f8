package fengni.label;

import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which words an explicit mark must hold (GB 45438-2025, item b of 5.1 to 5.6).
 *
 * <p>The standard names Chinese words and the letters AI; words of other languages do not count in their place. AI
 * counts in capitals and not as part of a longer Latin word; full-width letters count.
 */
public enum ElementRule {
    /** The AI element, 人工智能 or AI, and the generation element, 生成 or 合成. */
    BOTH_ELEMENTS,
    /** A corner mark in text needs the AI element alone (5.1 c, the only exception). */
    CORNER_MARK;

    private static final Pattern AI = Pattern.compile("人工智能|(?<![A-Za-zＡ-Ｚａ-ｚ])(?:AI|ＡＩ)(?![A-Za-zＡ-Ｚａ-ｚ])");
    private static final Pattern GENERATION = Pattern.compile("生成|合成");

    /** Returns what the words lack; empty if they satisfy the rule. */
    public List<Finding> check(String words) {
        var found = new ArrayList<Finding>();
        if (!AI.matcher(words).find()) {
            found.add(Finding.of(LabelCode.NO_AI_ELEMENT, ""));
        }
        if (this == BOTH_ELEMENTS && !GENERATION.matcher(words).find()) {
            found.add(Finding.of(LabelCode.NO_GENERATION_ELEMENT, ""));
        }
        return found;
    }

    public boolean satisfiedBy(String words) {
        return check(words).isEmpty();
    }
}
