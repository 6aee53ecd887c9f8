package fengni.law.lint;

import fengni.law.FilingStep;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** L42: network logs are kept for six months at least (Article 10; Cybersecurity Law). */
final class LogRetention implements LintRule {
    private static final Pattern KEPT = Pattern.compile("日志[^。；;\\n]{0,20}?(?:保存|留存|保留|存储)[^。；;\\n0-9一二两三四五六七八九十]{0,10}"
            + "(([0-9]{1,4}|[一二两三四五六七八九十]{1,3}) ?(个月|天|日|周|年))");
    private static final Map<String, Integer> DAYS = Map.of("天", 1, "日", 1, "周", 7, "个月", 30, "年", 365);
    private static final int SIX_MONTHS = 180;
    private static final String NUMERALS = "零一二三四五六七八九";

    @Override
    public void look(FilingPack pack, Found found) {
        pack.texts(FilingStep.values())
                .forEach(said -> KEPT.matcher(Folded.width(said.text()))
                        .results()
                        .filter(LogRetention::isShort)
                        .forEach(kept -> found.at(said.spot()).say("L42.short", kept.group(1))));
    }

    private static boolean isShort(MatchResult kept) {
        return number(kept.group(2)) * DAYS.getOrDefault(kept.group(3), SIX_MONTHS) < SIX_MONTHS;
    }

    /** Reads digits, or Chinese numerals up to ninety-nine. */
    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return one(text);
        }
        return (ten == 0 ? 1 : one(text.substring(0, ten))) * 10 + one(text.substring(ten + 1));
    }

    private static int one(String text) {
        return text.isEmpty() ? 0 : Math.max(0, NUMERALS.indexOf(text.charAt(0) == '两' ? '二' : text.charAt(0)));
    }
}
