package fengni.ledger;

/**
 * One thing that {@link Fsck} saw.
 *
 * @param kind what sort of thing
 * @param file name within the folder
 * @param offset bytes from the start of the file
 * @param what the particulars, in English, without personal data
 */
public record Finding(Kind kind, String file, long offset, String what) {
    /** Sorts of findings; the last three are notes, every other is a fault. */
    public enum Kind {
        NO_VERIFIER_KEY,
        OTHER_VERIFIER_KEY,
        NO_CHECKPOINT,
        BAD_CHECKPOINT,
        BAD_SIGNATURE,
        BAD_SEGMENT,
        OTHER_ORIGIN,
        BAD_FRAME,
        BAD_ENTRY,
        INDEX_GAP,
        STEP_BACK,
        BAD_BODY,
        WRONG_COMMITMENT,
        RECORDS_MISSING,
        WRONG_ROOT,
        UNKNOWN_FORMAT,
        UNSIGNED_END,
        BODIES_NOT_CHECKED,
        UNKNOWN_SIGNATURE;

        /** Returns whether the ledger is sound in spite of it. */
        public boolean isNote() {
            return compareTo(UNSIGNED_END) >= 0;
        }
    }
}
