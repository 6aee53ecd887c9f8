package fengni.evidence;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what came in against what was kept, since the start of the process: a ledger proves that nothing was removed,
 * not that everything was recorded. Safe for use by many threads.
 */
public final class Reconciliation {
    /** The outcome of a request that went on to the model, so that an answer's record must follow. */
    static final String ADMITTED = "admitted";

    private final Map<RecordType, LongAdder> kept = new EnumMap<>(RecordType.class);
    private final LongAdder seen = new LongAdder();
    private final LongAdder admitted = new LongAdder();
    private final LongAdder refused = new LongAdder();

    Reconciliation() {
        for (var type : RecordType.values()) {
            kept.put(type, new LongAdder());
        }
    }

    /**
     * Counts a request for generation as it arrives, before anything is decided or recorded. Whoever refuses strangers
     * without a record, so that they can't fill the ledger, doesn't count those.
     */
    public void requestSeen() {
        seen.increment();
    }

    void kept(Happening happening) {
        Objects.requireNonNull(kept.get(happening.type()), "every type is counted")
                .increment();
        if (happening.type() == RecordType.REQUEST && happening.outcome().equals(ADMITTED)) {
            admitted.increment();
        }
    }

    /** Counts a record that the ledger could not keep. */
    void refused() {
        refused.increment();
    }

    /** Returns the counts as they stand; under load they are of slightly different moments. */
    public Counts counts() {
        var each = new EnumMap<RecordType, Long>(RecordType.class);
        kept.forEach((type, count) -> each.put(type, count.sum()));
        return new Counts(seen.sum(), Map.copyOf(each), admitted.sum(), refused.sum());
    }

    /**
     * Counts since the start of the process.
     *
     * @param requestsSeen requests that arrived
     * @param kept durable records by type
     * @param admitted durable records of requests that went on to the model
     * @param notKept records that the ledger could not keep; what they were about was not released
     */
    public record Counts(long requestsSeen, Map<RecordType, Long> kept, long admitted, long notKept) {
        /** Returns the requests that have no record: under way, or a finding. */
        public long requestsWithoutRecord() {
            return requestsSeen - kept.getOrDefault(RecordType.REQUEST, 0L);
        }

        /** Returns the admitted requests that have no answer's record: under way, or a finding. */
        public long admittedWithoutAnswer() {
            return admitted - kept.getOrDefault(RecordType.ANSWER, 0L);
        }
    }
}
