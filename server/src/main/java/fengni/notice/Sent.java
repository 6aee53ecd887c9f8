package fengni.notice;

/** What came of one attempt to send. */
public sealed interface Sent {
    /** The other side said that it has it. */
    record Taken() implements Sent {}

    /** Worth another try. */
    record NotYet(Trouble trouble, String detail) implements Sent {}

    /** The same again would fail the same way. */
    record Never(Trouble trouble, String detail) implements Sent {}
}
