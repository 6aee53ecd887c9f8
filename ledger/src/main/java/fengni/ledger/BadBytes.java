package fengni.ledger;

/** Bytes that are not what the format says: the one refusal of every parser here. */
class BadBytes extends Exception {
    private static final long serialVersionUID = 1;

    private final long offset;

    /** @param offset where, in bytes from the start of what was parsed */
    BadBytes(long offset, String what) {
        super(what, null, false, false); // thrown at every offset of a scan: no stack trace
        this.offset = offset;
    }

    long offset() {
        return offset;
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
