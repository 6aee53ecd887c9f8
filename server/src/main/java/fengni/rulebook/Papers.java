package fengni.rulebook;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.attachments.Allowance;
import fengni.attachments.Attachment;
import fengni.attachments.Attachments;
import fengni.attachments.Incoming;
import fengni.attachments.Kind;
import fengni.attachments.Upload;
import fengni.evidence.Happening;
import fengni.evidence.Recorder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The copies and screenshots on which entries rest: none counts without one. */
record Papers(Attachments attachments, Recorder recorder, InstantSource clock) {
    static final String ACCEPTED = ".jpg,.jpeg,.png,.pdf";
    static final Allowance ALLOWANCE = new Allowance(3, 10 << 20, 20 << 20);

    private static final Set<Kind> KINDS = Set.of(Kind.JPEG, Kind.PNG, Kind.PDF);

    /** Files as a person hands them in. */
    record Given(List<Upload> files) {
        Given {
            files = List.copyOf(files);
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** Looks at the files, noting what is wrong with them; keeps nothing. */
    List<Incoming> check(Given given, String field, Faults faults) {
        if (given.files().isEmpty()) {
            faults.add(Fault.of(field, "rules.paper_needed"));
            return List.of();
        }
        return switch (attachments.check(given.files(), ALLOWANCE)) {
            case Outcome.Done(var looked) -> {
                looked.stream()
                        .filter(file -> !KINDS.contains(file.kind()))
                        .forEach(file -> faults.add(Fault.of(field, "rules.paper_kind", file.name())));
                yield looked;
            }
            case Outcome.Faulty(var found) -> {
                found.forEach(fault -> faults.add(new Fault(field, fault.code(), fault.params())));
                yield List.of();
            }
            case Outcome.Absent() -> List.of();
            case Outcome.Conflicting(var fault) -> {
                faults.add(fault);
                yield List.of();
            }
        };
    }

    List<Attachment> keep(List<Incoming> files) {
        return attachments.keep(files);
    }

    void claim(List<Attachment> files, String owner) {
        attachments.claim(files, owner);
    }

    void record(Happening happening) {
        recorder.keep(happening);
    }

    List<Attachment> of(String owner) {
        return attachments.of(owner);
    }

    Optional<Attachment> find(String owner, UUID file) {
        return attachments.find(owner, file);
    }
}
