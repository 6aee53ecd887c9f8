package fengni.label.protection;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.NOTE;
import static fengni.law.Severity.WARNING;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about the protection of a label, and about files of keys; parameters in brackets. */
public enum ProtectionCode implements Finding.Code {
    /** The label is not the one that was signed. */
    SIGNED_LABEL_CHANGED(ERROR),
    /** The content is not the one that the label was signed for. */
    SIGNED_CONTENT_CHANGED(ERROR),
    /** Label and signature in our own form do not belong together, and which of them changed cannot be told any more. */
    PROTECTION_BROKEN(ERROR),
    /** A signature does not hold although the label is the one that was signed. */
    SIGNATURE_DAMAGED(WARNING),
    /** The key in the label is not the one that its number tells, or there is none of that number. */
    SIGNING_KEY_DAMAGED(WARNING),
    /** Label and signature do not belong together, and which of them changed cannot be told. */
    LABEL_OR_SIGNATURE_CHANGED(WARNING),
    /** The signature covers the label alone, though our own form or a trusted key lets expect the content too. */
    ONLY_LABEL_COVERED(WARNING),
    /** The certificate is not valid at the time of this inspection [holder]. */
    CERTIFICATE_TIME(WARNING),
    /** Signed with a trusted key [its name]. */
    SIGNED_BY_PINNED(NOTE),
    /** Signed with a key that a trusted one certifies [holder, name of the trusted one]. */
    SIGNED_BY_CERTIFIED(NOTE),
    /** The signature holds with the key that stands in the label itself: nobody vouches for whose it is. */
    KEY_IN_LABEL_ONLY(NOTE),
    /** The content is not tied to the label in a way that can be checked. */
    CONTENT_NOT_CHECKED(NOTE),
    /** An algorithm that is not known here [its number]. */
    SIGNATURE_ALGORITHM(NOTE),
    /** There is a signature, and nothing to check it by. */
    SIGNATURE_NOT_VERIFIABLE(NOTE),
    /** The reserved code is in use, though not for SecurityData. */
    NO_SECURITY_DATA(NOTE),
    /** A file of keys holds none that can be used [why]. */
    KEY_FILE_UNREADABLE(ERROR),
    /** The private key is encrypted. */
    KEY_FILE_ENCRYPTED(ERROR),
    /** The private key is none of SM2 on the curve sm2p256v1. */
    KEY_NOT_SM2(ERROR),
    /** The first certificate of the file is not the key's. */
    CERTIFICATE_OF_OTHER_KEY(ERROR);

    private final Severity severity;

    ProtectionCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
