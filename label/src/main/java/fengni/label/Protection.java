package fengni.label;

import fengni.label.LabelReading.Found;
import fengni.label.file.Excerpt;
import fengni.label.file.Medium;
import fengni.label.protection.Verification;
import fengni.label.protection.Verified;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * Whether a label, its content, a signature and a key still belong together (TC260-PG-202511A).
 *
 * @param party whose protection it is
 * @param status the whole in one word
 * @param label what it says of the label
 * @param content what it says of the content
 * @param key number of the key that signed, empty if none is named
 * @param trust who stands for the key
 * @param by name of the trusted key, empty if nobody does
 */
public record Protection(Party party, Status status, Part label, Part content, String key, Trust trust, String by) {

    /** Who protects. */
    public enum Party {
        /** In ReservedCode1: the label's first three fields, and the content. */
        PRODUCER,
        /** In ReservedCode2. */
        PROPAGATOR
    }

    /** The whole in one word; the weightiest, if there are several. */
    public enum Status {
        /** Everything that could be checked belongs together; {@link Trust} says whose it is. */
        VERIFIED,
        /** The label is not the one that was signed. */
        LABEL_CHANGED,
        /** The content is not the one that the label was signed for. */
        CONTENT_CHANGED,
        /** A signature does not hold although nothing else changed. */
        SIGNATURE_DAMAGED,
        /** The key is not the one that its number tells. */
        KEY_DAMAGED,
        /** The label or its signature changed; this form of protection does not tell which. */
        LABEL_OR_SIGNATURE_CHANGED,
        /** An algorithm that is not known here. */
        UNKNOWN_ALGORITHM,
        /** There is a signature, and nothing to check it by; never said to have failed. */
        NOT_VERIFIABLE,
        /** The reserved code is in use, though not for a signature. */
        NO_SECURITY_DATA
    }

    /** What became of one of the things that are tied together. */
    public enum Part {
        INTACT,
        CHANGED,
        /** It changed, or the signature did. */
        UNCERTAIN,
        /** It is not tied in, or not in a way that is known here. */
        NOT_CHECKED
    }

    /** Who stands for the key. */
    public enum Trust {
        /** It is a trusted one. */
        PINNED,
        /** A trusted certificate leads to it. */
        CERTIFIED,
        /** Nobody: what belongs together may have been put together by anybody. */
        KEY_IN_LABEL,
        /** No signature holds. */
        NONE
    }

    /** Returns the parts in the order of the interface: status, party, label, content, key, trust, by. */
    public SequencedMap<String, String> shown() {
        var shown = new LinkedHashMap<String, String>();
        shown.put("status", word(status));
        shown.put("party", word(party));
        shown.put("label", word(label));
        shown.put("content", word(content));
        shown.put("key", key);
        shown.put("trust", word(trust));
        shown.put("by", by);
        return Collections.unmodifiableSequencedMap(shown);
    }

    /**
     * Checks what protects a label.
     *
     * @param content what people see or hear; asked for only if the label is tied to it
     */
    static Checked check(Found label, Supplier<Optional<Medium>> content, TrustedKeys trusted) {
        var checked = new Checked(new ArrayList<>(), new ArrayList<>());
        var producers = label.value(LabelField.RESERVED_CODE_1);
        if (!producers.isEmpty()) {
            var where = LabelField.RESERVED_CODE_1.key();
            checked.add(
                    Party.PRODUCER,
                    Verification.ofProducer(
                            producers,
                            where,
                            label.fields(),
                            () -> content.get().map(ContentDigest::of),
                            trusted.pins()));
        }
        var propagators = label.value(LabelField.RESERVED_CODE_2);
        if (!propagators.isEmpty()) {
            var where = LabelField.RESERVED_CODE_2.key();
            checked.add(
                    Party.PROPAGATOR, Verification.ofPropagator(propagators, where, label.fields(), trusted.pins()));
        }
        return checked;
    }

    /** Every protection of one label, and what there is to say of them. */
    record Checked(List<Protection> protections, List<Finding> findings) {
        static final Checked NOTHING = new Checked(List.of(), List.of());

        private void add(Party party, Verified verified) {
            protections.add(new Protection(
                    party,
                    verified.status(),
                    verified.label(),
                    verified.content(),
                    Excerpt.of(verified.key()),
                    verified.trust(),
                    verified.by()));
            findings.addAll(verified.findings());
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
