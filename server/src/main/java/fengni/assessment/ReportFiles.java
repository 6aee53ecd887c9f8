package fengni.assessment;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.attachments.Allowance;
import fengni.attachments.Attachment;
import fengni.attachments.Attachments;
import fengni.attachments.Kind;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The files of reports. One is handed in first and waits, under a number that only its bringer knows, until a statement
 * takes it; nobody has to choose it again when something else was wrong. What no statement takes is gone after a day.
 */
final class ReportFiles {
    static final String FIELD = "report";
    static final String OFFERED = ".pdf,.docx,.jpg,.jpeg,.png";

    private static final Allowance ALLOWANCE = Allowance.one(Allowance.MOST);
    private static final Set<Kind> KINDS = Set.of(Kind.PDF, Kind.DOCX, Kind.JPEG, Kind.PNG);

    private final Attachments attachments;

    ReportFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Takes a file in; what is wrong with it stands under {@value #FIELD}. */
    Outcome<Attachment> handIn(InputStream content, String name) {
        return switch (attachments.keep(content, name, ALLOWANCE)) {
            case Outcome.Faulty<Attachment>(var faults) ->
                new Outcome.Faulty<>(faults.stream()
                        .map(fault -> new Fault(FIELD, fault.code(), fault.params()))
                        .toList());
            case Outcome.Done<Attachment>(var kept)
            when !KINDS.contains(kept.kind()) -> Outcome.faulty(Fault.of(FIELD, "report_kind", kept.name()));
            case Outcome<Attachment> other -> other;
        };
    }

    /** Finds a file that was handed in and that no statement has. */
    Outcome<Attachment> handedIn(Optional<String> number) {
        return number.isEmpty()
                ? Outcome.faulty(Fault.of(FIELD, "required"))
                : number.flatMap(ReportFiles::uuid)
                        .flatMap(attachments::unclaimed)
                        .filter(file -> KINDS.contains(file.kind()))
                        .<Outcome<Attachment>>map(Outcome.Done::new)
                        .orElseGet(() -> Outcome.faulty(Fault.of(FIELD, "report_gone")));
    }

    void claim(Attachment file, long organisation) {
        attachments.claim(List.of(file), Statement.owner(organisation));
    }

    Optional<Attachment> of(Statement one) {
        return attachments.find(
                Statement.owner(one.organisation()), one.report().id());
    }

    Attachments attachments() {
        return attachments;
    }

    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
