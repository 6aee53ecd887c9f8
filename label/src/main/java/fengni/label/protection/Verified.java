package fengni.label.protection;

import fengni.law.Finding;
import java.util.List;

/**
 * What a check of a protection came to.
 *
 * @param label what it says of the label
 * @param content what it says of the content
 * @param key number of the key that signed, empty if none is named
 * @param by name of the trusted one, empty if nobody stands for the key
 * @param findings the same in sentences
 */
public record Verified(
        Status status, Part label, Part content, String key, Trust trust, String by, List<Finding> findings) {
    public Verified {
        findings = List.copyOf(findings);
    }

    /** The whole in one word; the weightiest, if there are several. */
    public enum Status {
        VERIFIED,
        LABEL_CHANGED,
        CONTENT_CHANGED,
        SIGNATURE_DAMAGED,
        KEY_DAMAGED,
        LABEL_OR_SIGNATURE_CHANGED,
        UNKNOWN_ALGORITHM,
        NOT_VERIFIABLE,
        NO_SECURITY_DATA
    }

    /** One of the things that are tied together. */
    public enum Part {
        INTACT,
        CHANGED,
        /** It changed, or the signature did. */
        UNCERTAIN,
        NOT_CHECKED
    }

    /** Who stands for the key. */
    public enum Trust {
        /** It is trusted itself. */
        PINNED,
        /** A trusted certificate leads to it. */
        CERTIFIED,
        /** Nobody: what holds together may have been put together by anybody. */
        KEY_IN_LABEL,
        /** No signature holds, so that nobody needs to. */
        NONE
    }

    static Verified of(Status status, ProtectionCode code, String where, Object... params) {
        return new Verified(
                status,
                Part.NOT_CHECKED,
                Part.NOT_CHECKED,
                "",
                Trust.NONE,
                "",
                List.of(Finding.of(code, where, params)));
    }
}
