package fengni.gateway;

/** The client can't be written to any more. */
final class ClientGone extends RuntimeException {
    private static final long serialVersionUID = 1;

    ClientGone(Throwable cause) {
        super("the client has left", cause);
    }
}
