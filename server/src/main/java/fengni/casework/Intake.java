package fengni.casework;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Turnstile;
import fengni.attachments.Attachment;
import fengni.attachments.Attachments;
import fengni.attachments.Incoming;
import fengni.attachments.Upload;
import fengni.casework.ComplaintState.Received;
import fengni.casework.Lodging.Lodged;
import fengni.law.ChinaDay;
import fengni.offering.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes complaints in, from anybody. It needs neither gateway nor model: it stays open when they are down.
 *
 * <p>Complaint, attachments and first step are committed together, after the record of the step is durable in the
 * evidence: a crash before leaves nothing of the complaint but perhaps a record of a complaint that has no number in the
 * inbox. Safe for use by many threads.
 */
final class Intake {
    /** Whoever is inside has files in memory, {@link Casework#ALLOWANCE} at most. */
    private final Turnstile readers = Turnstile.usual();

    private final ComplaintTable table;
    private final Casework.Parts parts;
    private final Attempts attempts;
    private final ServiceNames services;
    private final ReferencedRecord records;

    Intake(ComplaintTable table, Casework.Parts parts, Attempts attempts, Routing routing) {
        this.table = table;
        this.parts = parts;
        this.attempts = attempts;
        this.services = routing.services();
        this.records = routing.records();
    }

    /** How a complaint finds its handlers. */
    record Routing(ServiceNames services, ReferencedRecord records) {}

    /**
     * Takes a complaint in, or tells everything that is wrong with it and its files at once.
     *
     * <p>Whoever sends files or a complete complaint spends an attempt before a byte of the files is read, and few are read
     * at a time: anybody may send them, and each file is held in memory whole.
     */
    Lodging lodge(ComplaintDraft draft, List<Upload> uploads, String address) {
        var checked = draft.checked(services);
        boolean costs = !uploads.isEmpty() || checked instanceof Outcome.Done;
        if (costs && !attempts.mayLodge(address)) {
            return new Lodging.Wait();
        }
        return uploads.isEmpty()
                ? looked(checked, uploads)
                : readers.pass(() -> looked(checked, uploads)).orElseGet(Lodging.Wait::new);
    }

    private Lodging looked(Outcome<ComplaintDraft.Checked> checked, List<Upload> uploads) {
        var files = parts.attachments().check(uploads, Casework.ALLOWANCE);
        return checked instanceof Outcome.Done(var good) && files instanceof Outcome.Done(var sound)
                ? lodged(good, sound)
                : new Lodging.Faulty(faults(checked, files));
    }

    private Lodging lodged(ComplaintDraft.Checked checked, List<Incoming> files) {
        var code = ReceiptCode.fresh();
        var fresh = fresh(checked);
        return parts.transactions().execute(_ -> {
            var complaint = table.add(fresh, code.digest(parts.vault()));
            var kept = files(complaint, files);
            var step = new ComplaintStep(complaint.at(), ComplaintAct.LODGE, "", checked.description());
            table.add(complaint.id(), step);
            parts.recorder()
                    .keep(ComplaintRecord.of(
                            complaint,
                            step,
                            kept.stream().map(Attachment::sha256).toList()));
            return new Lodged(code, complaint);
        });
    }

    private List<Attachment> files(Complaint complaint, List<Incoming> files) {
        Attachments room = parts.attachments();
        var kept = room.keep(files);
        room.claim(kept, complaint.owner());
        return kept;
    }

    /** What the receipt names stands in for a service that nobody chose. */
    private Complaint fresh(ComplaintDraft.Checked checked) {
        var now = parts.clock().instant();
        var service = checked.service().or(() -> checked.reference().flatMap(records::service));
        var organisation = service.flatMap(services::organisation).map(OrganisationId::value);
        return new Complaint(
                0,
                1,
                now,
                checked.topic(),
                service,
                organisation,
                checked.reference(),
                new Complaint.Told(checked.link(), checked.description(), checked.contact()),
                new Received(),
                Optional.of(new RunningClock(
                        TimeLimit.Step.ACCEPT,
                        ChinaDay.of(now),
                        parts.calendars().days())));
    }

    private static List<Fault> faults(Outcome<?>... outcomes) {
        var all = new ArrayList<Fault>();
        for (var outcome : outcomes) {
            if (outcome instanceof Outcome.Faulty<?>(var faults)) {
                all.addAll(faults);
            }
        }
        return all;
    }
}
