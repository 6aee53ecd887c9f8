package fengni.evidence;

/** How long a record must stay; the number stands in the ledger's entry and never changes its meaning. */
public enum RetentionClass {
    /** Who asked, from where, with what (2018 assessment provisions, Art. 5 item 3). */
    ACCESS(1),
    /** What was reviewed, and by which features, and who changed them (deep synthesis provisions, Art. 10). */
    REVIEW(2),
    /** What was produced and how it was marked (Art. 16). */
    LABEL(3),
    /** Holds, refutations, reports (Arts 10 and 11), complaints (Art. 12), orders and inspections (Art. 21), filings with what they are compared with, and
     * assessments (Arts 15, 19, 20). */
    DISPOSAL(4);

    private final int number;

    RetentionClass(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** Returns the class in which records of the type are kept. */
    public static RetentionClass of(RecordType type) {
        return switch (type) {
            case REQUEST -> ACCESS;
            case ANSWER, DECLARATION -> LABEL;
            case HOLD, FILING, COMPLAINT, ASSESSMENT, FACTS, ORDER -> DISPOSAL;
            case CONSOLE -> REVIEW;
        };
    }
}
