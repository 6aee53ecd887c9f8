package fengni.law.lint;

import java.util.regex.Pattern;

/** L41: complaints have published limits of time (Article 12). */
final class ComplaintTerm implements LintRule {
    private static final String COMPLAINTS = "report.complaints";
    private static final Pattern TERM = Pattern.compile("[0-9一二三四五六七八九十两半] ?个?(工作日|自然日|日|天|小时|周|星期|分钟)|当日|当天");

    @Override
    public void look(FilingPack pack, Found found) {
        if (pack.has(COMPLAINTS)
                && !TERM.matcher(Folded.width(pack.text(COMPLAINTS))).find()) {
            found.at(COMPLAINTS).say("L41.term");
        }
    }
}
