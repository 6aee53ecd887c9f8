package fengni.screen.snapshot;

import java.nio.file.Path;

/** Thrown when a file is no snapshot that can be used; whoever asked makes anew what it should have held. */
public final class BadSnapshot extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What is wrong. */
    public enum Reason {
        NOT_A_SNAPSHOT("is no snapshot"),
        OTHER_FORMAT("is written in another format"),
        /** Its tables were made by other code, other data, or on another Java: they may mean something else. */
        OTHER_ENGINE("was made by another build of the engine"),
        CUT_OFF("is not as long as it says"),
        DAMAGED("is not what was written: its checksum differs");

        private final String message;

        Reason(String message) {
            this.message = message;
        }
    }

    BadSnapshot(Path file, Reason reason) {
        super(file + " " + reason.message);
        this.reason = reason;
    }

    /** Returns what is wrong. */
    public Reason reason() {
        return reason;
    }
}
