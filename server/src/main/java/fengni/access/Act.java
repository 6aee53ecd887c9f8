package fengni.access;

import java.util.Locale;

/** What an audit row is about. Stored by name: never rename one. */
enum Act {
    SIGNED_IN,
    PASSWORD_REFUSED,
    CODE_REFUSED,
    SHUT_OUT,
    RECOVERY_CODE_USED,
    SECOND_FACTOR_ENROLLED,
    SECOND_FACTOR_RESET,
    SIGNED_OUT,
    PASSWORD_CHANGED,
    PERSON_ADDED,
    PERSON_CLOSED,
    PERSON_OPENED,
    ROLES_CHANGED,
    TOKEN_CREATED,
    TOKEN_REVOKED,
    SETUP_LINK_MADE,
    SETUP_LINK_OPENED,
    SETUP_DONE,
    RECORD_OPENED,
    /** Anything that somebody asked for who acts by a pass. */
    VIEWED,
    HANDOVER_PROPOSED,
    HANDOVER_CANCELLED,
    HANDOVER_DECLINED,
    HANDOVER_ACCEPTED,
    AUDIT_EXPORTED,
    LIST_EXPORTED;

    String label() {
        return label(name());
    }

    static String label(String name) {
        return "access.act." + name.toLowerCase(Locale.ROOT);
    }
}
