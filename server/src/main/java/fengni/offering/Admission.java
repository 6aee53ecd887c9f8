package fengni.offering;

/** Whether a service answers this end user at all, before anything is asked about the person. */
public sealed interface Admission {
    /**
     * It does.
     *
     * @param as what it stands on: {@code public}, {@code public_by_exception}, {@code public_exception_overdue}, {@code
     *     tester} or {@code staff}
     */
    record Admitted(String as) implements Admission {}

    /** The service is not open to this user. */
    record NotPublic(LaunchState state) implements Admission {}
}
