package fengni.ledger;

import java.io.IOException;
import java.nio.file.Path;

/** The ledger can not be opened, or can not go on. {@link #reason()} says why; the message is for the operator's log. */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // never serialised
    private final Reason reason;

    LedgerException(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    LedgerException(Reason reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static LedgerException failed(IOException failure) {
        return new LedgerException(new DiskFailed(failure.toString()), failure);
    }

    static LedgerException damaged(String file, long offset, String what) {
        return new LedgerException(new Damaged(file, offset, what));
    }

    /** Why. */
    public sealed interface Reason {}

    /** Another process, or another ledger of this process, has the folder open. */
    public record Locked(Path folder) implements Reason {}

    /**
     * The files are not what this ledger wrote. Nothing was cut or changed; {@code fsck} names everything that is wrong.
     *
     * @param file name within the folder
     * @param offset bytes from the start of the file
     */
    public record Damaged(String file, long offset, String what) implements Reason {}

    /** A file is of a later format. Nothing was changed. */
    public record Unsupported(String file, long offset, String what) implements Reason {}

    /** The folder holds another log. */
    public record WrongOrigin(String expected, String found) implements Reason {}

    /** The folder was written with another signing key. */
    public record WrongSigner(String expected, String found) implements Reason {}

    /** The key of these bodies is unknown here or was destroyed. */
    public record KeyMissing(KeyId key) implements Reason {}

    /** A write or force failed. The ledger is over: open it anew once the disk is well. */
    public record DiskFailed(String what) implements Reason {}

    /** What was about to be signed does not agree with the bytes on disk. The ledger is over. */
    public record NotAsWritten(String what) implements Reason {}

    /** The ledger was closed. */
    public record Closed() implements Reason {}

    /** A fault of the program stopped the writer. The ledger is over. */
    public record Fault(String what) implements Reason {}
}
