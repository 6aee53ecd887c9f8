package fengni.rulebook;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.attachments.Attachment;
import fengni.law.ChinaDay;
import fengni.law.FilingField.Choice;
import fengni.law.FilingForm;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The option lists that people with an account saw in the state's portal, each with its screenshot. The newest list of a
 * field counts; one that is withdrawn does not.
 *
 * <p>What a method has returned as done survives a crash; its record is durable before it counts. Safe for use by many
 * threads.
 */
final class PortalLists implements FilingForms {
    private static final int LONGEST_REASON = 2_000;

    private final CaptureTable table;
    private final Papers papers;
    private final Recent<Seen> seen;

    PortalLists(CaptureTable table, Papers papers) {
        this.table = table;
        this.papers = papers;
        this.seen = new Recent<>(() -> Seen.of(table.list()));
    }

    /** All lists, the newest first, and the form that follows from them. */
    private record Seen(List<Capture> captures, FilingForm form) {
        static Seen of(List<Capture> captures) {
            var form = FilingForm.published();
            for (var capture : counting(captures).values()) {
                form = form.withChoices(capture.field(), capture.options(), capture.source());
            }
            return new Seen(captures, form);
        }
    }

    /** Returns the list that counts for each field; a field that this version of the form does not have is left out. */
    private static Map<String, Capture> counting(List<Capture> captures) {
        var known = new HashSet<String>();
        CaptureDraft.fields().forEach(field -> known.add(field.key()));
        var newest = new LinkedHashMap<String, Capture>();
        captures.stream()
                .filter(capture -> capture.withdrawn().isEmpty() && known.contains(capture.field()))
                .forEach(capture -> newest.putIfAbsent(capture.field(), capture));
        return newest;
    }

    @Override
    public FilingForm inUse() {
        return seen.get().form();
    }

    /** Returns all lists, the newest first, withdrawn ones among them. */
    List<Capture> captures() {
        return seen.get().captures();
    }

    /** Returns the list that counts for each field. */
    Map<String, Capture> counting() {
        return counting(captures());
    }

    LocalDate today() {
        return ChinaDay.of(papers.now());
    }

    List<Attachment> screenshots(Capture capture) {
        return papers.of(capture.owner());
    }

    Optional<Capture> find(long id) {
        return table.find(id);
    }

    Optional<Attachment> screenshot(long id, UUID file) {
        return papers.find(Capture.owner(id), file);
    }

    Outcome<Capture> record(Author by, CaptureDraft draft, Papers.Given screenshot) {
        var faults = new Faults();
        var checked = draft.checked(today(), faults);
        var files = papers.check(screenshot, "screenshot", faults);
        return faults.none()
                ? change(() -> recorded(by, checked.orElseThrow(), papers.keep(files)))
                : new Outcome.Faulty<>(faults.list());
    }

    private Outcome<Capture> recorded(Author by, CaptureDraft.Checked list, List<Attachment> screenshot) {
        var entered = new Entered(by, papers.now());
        var fresh = capture(0, list, entered);
        long id = table.add(fresh);
        papers.claim(screenshot, Capture.owner(id));
        papers.record(RoomRecord.of(
                "portal_list_recorded",
                entered,
                RoomRecord.with(
                        Map.of(
                                "list", id,
                                "field", list.field(),
                                "options",
                                        list.options().stream()
                                                .map(Choice::value)
                                                .toList(),
                                "seen_on", list.seenOn().toString(),
                                "note", list.note()),
                        screenshot)));
        return new Outcome.Done<>(capture(id, list, entered));
    }

    private static Capture capture(long id, CaptureDraft.Checked list, Entered entered) {
        return new Capture(id, list.field(), list.options(), list.seenOn(), list.note(), entered, Optional.empty());
    }

    Outcome<Capture> withdraw(Author by, long id, Optional<String> reason) {
        var faults = new Faults().words(reason, "reason", LONGEST_REASON);
        return !faults.none()
                ? new Outcome.Faulty<>(faults.list())
                : change(() -> Outcome.found(table.find(id)).then(found -> withdrawn(by, found, reason.orElseThrow())));
    }

    private Outcome<Capture> withdrawn(Author by, Capture found, String reason) {
        if (found.withdrawn().isPresent()) {
            return new Outcome.Conflicting<>(Fault.of("reason", "rules.withdrawn"));
        }
        var withdrawal = new Withdrawal(reason.strip(), new Entered(by, papers.now()));
        table.withdraw(found.id(), withdrawal);
        papers.record(RoomRecord.of(
                "portal_list_withdrawn",
                withdrawal.entered(),
                Map.of("list", found.id(), "field", found.field(), "reason", withdrawal.reason())));
        return new Outcome.Done<>(found);
    }

    private <T> T change(Supplier<T> work) {
        try {
            return table.change(work);
        } finally {
            seen.forget();
        }
    }
}
