package fengni.supervision;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.attachments.Allowance;
import fengni.attachments.Attachment;
import fengni.attachments.Attachments;
import fengni.attachments.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Scans and reports: handed in first, then claimed by the step that they belong to. Safe for use by many threads. */
record OrderFiles(Attachments attachments) {
    static final Allowance ALLOWANCE = new Allowance(5, 10 << 20, 20 << 20);

    private static final String FIELD = "files";

    /** Keeps files until a step claims them; all or none. */
    Outcome<List<Attachment>> handIn(List<Upload> uploads) {
        return attachments.check(uploads, ALLOWANCE).map(attachments::keep);
    }

    /** Finds files that nobody has claimed. */
    Outcome<List<Attachment>> waiting(List<String> numbers) {
        var found = new ArrayList<Attachment>();
        for (var number : numbers) {
            var file = id(number).flatMap(attachments::unclaimed);
            if (file.isEmpty()) {
                return Outcome.faulty(Fault.of(FIELD, "unknown"));
            }
            found.add(file.get());
        }
        return new Outcome.Done<>(List.copyOf(found));
    }

    void claim(List<Attachment> files, String owner) {
        attachments.claim(files, owner);
    }

    List<Attachment> of(Order order, OrderStep step) {
        return attachments.of(order.owner(step));
    }

    Optional<Attachment> find(Order order, UUID file) {
        return order.steps().stream()
                .flatMap(step -> attachments.find(order.owner(step), file).stream())
                .findFirst();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
