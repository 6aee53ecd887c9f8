package fengni.gateway;

/** The ledger keeps nothing more; whoever meets this releases nothing. */
final class NotRecorded extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotRecorded(Throwable cause) {
        super("the record could not be kept", cause);
    }
}
