package fengni.rulebook;

import fengni.law.ChinaDay;
import fengni.law.Confidence;
import fengni.law.FilingField;
import fengni.law.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An option list of the state's portal as somebody saw it.
 *
 * @param field the key of the form's field
 * @param options in the order in which the portal shows them
 * @param seenOn the day, in China
 * @param note what else there was to say, or empty
 */
record Capture(
        long id,
        String field,
        List<FilingField.Choice> options,
        LocalDate seenOn,
        String note,
        Entered entered,
        Optional<Withdrawal> withdrawn) {
    Capture {
        options = List.copyOf(options);
    }

    String owner() {
        return owner(id);
    }

    static String owner(long id) {
        return "portal-list/" + id;
    }

    /** Returns where the list comes from; it was seen, but by one person on one day. */
    Source source() {
        return new Source(
                "互联网信息服务算法备案系统",
                ChinaDay.of(entered.at()) + "/" + id,
                seenOn,
                Confidence.EXCERPT,
                "seen in the portal on " + seenOn + ", with a screenshot");
    }
}
