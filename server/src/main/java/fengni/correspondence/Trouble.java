package fengni.correspondence;

import java.util.Locale;

/** Why a letter does not get on. Stored by {@link #word}: never rename one. */
enum Trouble {
    /** Nobody answers there, or not in time. */
    UNREACHABLE,
    /** What answers does not sign with the key of the registry, or says something else than was asked. */
    STRANGE_ANSWER,
    /** The registry does not know our key, or has revoked the enrolment. */
    NOT_ADMITTED,
    /** The registry will never take this letter. */
    REFUSED,
    /** The registry failed for now. */
    FAILED,
    /** Something broke on this side of the wire; the log tells what. */
    FAILED_HERE,
    /** The room for which it is failed to read it. */
    NOT_READ,
    /** It says something that this version does not understand. */
    NOT_UNDERSTOOD;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
