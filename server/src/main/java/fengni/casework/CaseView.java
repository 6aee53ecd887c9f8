package fengni.casework;

import fengni.casework.ComplaintAct.Party;
import fengni.ledger.Receipt;
import fengni.pages.Moment;
import fengni.pages.Shell;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * What people of the console see of a complaint.
 *
 * @param service its name, or empty text if not known
 * @param officer whether they answer it, and so see the contact whole
 */
record CaseView(Case found, String service, boolean officer, LocalDate today) {
    Complaint complaint() {
        return found.complaint();
    }

    List<Moment> moments(Shell page) {
        return found.steps().reversed().stream()
                .map(step -> new Moment(
                        step.at(),
                        StatusView.tone(step.act()),
                        StatusView.key(step.act()),
                        step.by().isEmpty() ? page.say("casework.complainant") : step.by(),
                        step.act() == ComplaintAct.LODGE ? "" : step.words()))
                .toList();
    }

    String contact() {
        var contact = complaint().told().contact();
        return officer ? contact.text() : contact.masked();
    }

    /** Returns the acts that an officer may choose now. */
    List<String> acts() {
        return officer
                ? ComplaintProcedure.acts(complaint().state(), Party.OFFICER).stream()
                        .map(ComplaintAct::word)
                        .toList()
                : List.of();
    }

    boolean overdue() {
        return complaint().clock().filter(clock -> clock.overdue(today)).isPresent();
    }

    static String recordPath(Receipt receipt) {
        return "/decisions/record?receipt=" + URLEncoder.encode(receipt.toString(), StandardCharsets.UTF_8);
    }

    /** Returns a size as people read it. */
    static String size(Shell page, long bytes) {
        return bytes < 1 << 20
                ? page.number((bytes + 1023) / 1024) + " KB"
                : page.number((bytes + (1 << 20) - 1) >> 20) + " MB";
    }
}
