package fengni.notice;

import java.util.Locale;

/** Why a message did not get through. Stored by name: never rename one. */
public enum Trouble {
    NONE,
    /** No mail server stands in the configuration. */
    NO_MAIL_SERVER,
    UNKNOWN_NAME,
    UNREACHABLE,
    TIMEOUT,
    INSECURE,
    SIGN_IN_REFUSED,
    /** The mail server will never take a mail for this address. */
    ADDRESS_REFUSED,
    /** The other side does not want it, and says that trying again is no use. */
    REFUSED,
    /** The other side cannot take it now. */
    BUSY,
    CUT_OFF,
    /** The webhook leads into the own network. */
    PRIVATE_ADDRESS,
    REDIRECT,
    /** The chat service answered, but with an error of its own. */
    ANSWERED_NO,
    STRANGE_ANSWER,
    FAILED_HERE;

    /** Returns the key of its words. */
    public String key() {
        return "notice.trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
