package fengni.idempotency;

/**
 * An answer as it went out.
 *
 * @param contentType empty if there was none
 * @param location empty if there was none
 * @param body JSON text
 */
record Kept(int status, String contentType, String location, String body) {
    private static final int FIRST_REFUSAL = 400;

    /** A refusal changed nothing: it is not kept, and the same request is judged anew. */
    boolean refused() {
        return status >= FIRST_REFUSAL;
    }
}
