package fengni.ledger;

/** Sound bytes of a later format: to be refused, never to be cut away as damage. */
final class UnknownFormat extends BadBytes {
    private static final long serialVersionUID = 1;

    UnknownFormat(long offset, String what) {
        super(offset, what);
    }
}
