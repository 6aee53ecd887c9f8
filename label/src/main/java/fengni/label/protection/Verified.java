package fengni.label.protection;

import fengni.label.Protection.Part;
import fengni.label.Protection.Status;
import fengni.label.Protection.Trust;
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
