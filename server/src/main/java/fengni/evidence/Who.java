package fengni.evidence;

/**
 * The access fields of a record (2018 assessment provisions, Art. 5 item 3): account, source address and port, target
 * address, device. A field that nobody supplied holds {@link #NOT_SUPPLIED}, never a guess; an address that
 * was supplied and is none holds {@link #MALFORMED}.
 *
 * @param user the service's own name for its user
 * @param identity how the user is known: {@code attested:METHOD} or {@code not_required}, {@code unknown}
 */
public record Who(
        String user, String identity, String sourceAddress, String sourcePort, String targetAddress, String device) {
    public static final String NOT_SUPPLIED = "not_supplied";
    public static final String MALFORMED = "malformed";

    /** The attribute of a web request that holds the source's port as a trusted proxy told it, or {@link #NOT_SUPPLIED}. */
    public static final String FORWARDED_PORT = "fengni.forwarded.port";

    /** Names an account of which nothing else is known here. */
    public static Who of(String user) {
        return new Who(user, "unknown", NOT_SUPPLIED, NOT_SUPPLIED, NOT_SUPPLIED, NOT_SUPPLIED);
    }
}
