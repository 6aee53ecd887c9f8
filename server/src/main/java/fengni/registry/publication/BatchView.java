package fengni.registry.publication;

import fengni.registry.Filing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A notice with what it names; {@code papers} are digests by format, empty for a draft. */
record BatchView(
        Batch batch, List<Filing> entries, List<BatchTable.Mark> corrections, Map<String, BatchTable.Paper> papers) {
    BatchView {
        entries = List.copyOf(entries);
        corrections = List.copyOf(corrections);
    }

    /** A notice tells what it announces: a grant stays a grant there, whatever became of it later. */
    Optional<Filing.End> end(Filing entry) {
        return entry.end().filter(_ -> batch.kind() == BatchKind.ENDED);
    }

    Instant day(Filing entry) {
        return end(entry).map(Filing.End::at).orElse(entry.at());
    }

    static String record(Filing entry) {
        return Places.record(entry);
    }

    static String batch(int number) {
        return Places.batch(number);
    }
}
