package fengni.label.protection;

import fengni.label.Protection.Part;
import fengni.label.Protection.Status;
import fengni.label.Protection.Trust;
import fengni.label.protection.SecurityData.Subject;
import fengni.law.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Checks the protection of one label and says which part of it no longer belongs to the others.
 *
 * <p>Labels of our own form are judged exactly: the signed binding repeats the digest of the label's message, and the number
 * of the key is a digest of the key, so that a changed label, content, signature and key each leave another trace. In other
 * forms a changed label looks like a damaged signature, and the answer says so.
 */
public final class Verification {
    private static final Set<String> SM2 = Set.of("1.2.156.10197.1.501", "1.2.156.10197.1.301", "");
    private static final Set<String> RSA = Set.of("1.2.840.113549.1.1.11", "1.2.840.113549.1.1.1", "");

    private final SecurityData data;
    private final String where;
    private final Pins pins;
    private final List<Finding> findings = new ArrayList<>();

    /** What became of one signature. */
    private record Signed(Flat entry, Optional<PublishedKey> key, Answer answer) {
        boolean fits() {
            return answer == Answer.FITS;
        }
    }

    private Verification(SecurityData data, String where, Pins pins) {
        this.data = data;
        this.where = where;
        this.pins = pins;
    }

    /**
     * Checks ReservedCode1, by which the producer protects label and content.
     *
     * @param where the field, for findings
     * @param fields the seven of Appendix E in their order, as they stand in the file
     * @param content SM3 over the content; asked for only if the label is tied to it in our own form
     */
    public static Verified ofProducer(
            String code,
            String where,
            SequencedMap<String, String> fields,
            Supplier<Optional<byte[]>> content,
            Pins pins) {
        var message = new LabelMessage(fields).ofProducer();
        return SecurityData.read(code)
                .map(data -> new Verification(data, where, pins).producer(message, content))
                .orElseGet(() -> Verified.of(Status.NO_SECURITY_DATA, ProtectionCode.NO_SECURITY_DATA, where));
    }

    /** Checks ReservedCode2, whose message nobody has found out yet: what does not fit is not said to have failed. */
    public static Verified ofPropagator(String code, String where, SequencedMap<String, String> fields, Pins pins) {
        var message = new LabelMessage(fields);
        return SecurityData.read(code)
                .map(data -> new Verification(data, where, pins).propagator(message))
                .orElseGet(() -> Verified.of(Status.NO_SECURITY_DATA, ProtectionCode.NO_SECURITY_DATA, where));
    }

    private Verified propagator(LabelMessage message) {
        return signature(Subject.LABEL, List.of(message.ofPropagator()))
                .filter(signed -> signed.fits() && isKnown(signed))
                .map(signed -> told(Status.VERIFIED, Part.INTACT, Part.NOT_CHECKED, Optional.of(signed)))
                .orElseGet(() -> Verified.of(Status.NOT_VERIFIABLE, ProtectionCode.SIGNATURE_NOT_VERIFIABLE, where));
    }

    private Verified producer(byte[] message, Supplier<Optional<byte[]>> content) {
        var label = signature(Subject.LABEL, List.of(message));
        if (label.isEmpty()) {
            return Verified.of(Status.NOT_VERIFIABLE, ProtectionCode.SIGNATURE_NOT_VERIFIABLE, where);
        }
        return ContentBinding.in(data)
                .map(binding -> ours(label.get(), binding, message, content))
                .orElseGet(() -> others(label.get()));
    }

    /** Returns the first signature of a kind with what its key says of it. */
    private Optional<Signed> signature(Subject subject, List<byte[]> messages) {
        return data.signature(subject).map(entry -> {
            var id = entry.value("keyid");
            var key = data.keys()
                    .filter(one -> one.value("keyid").equals(id))
                    .findFirst()
                    .flatMap(one -> PublishedKey.of(one.value("keyvalue")));
            return new Signed(
                    entry,
                    key,
                    key.map(found -> answer(found.key(), entry, messages)).orElse(Answer.UNCLEAR));
        });
    }

    private static Answer answer(VerifyingKey key, Flat entry, List<byte[]> messages) {
        return Hexadecimal.read(entry.value("signature"))
                .map(signature -> key.check(messages, signature))
                .orElse(Answer.MALFORMED);
    }

    private Verified others(Signed label) {
        if (!isKnown(label)) {
            var algorithm = label.entry().value("algid");
            return Verified.of(Status.UNKNOWN_ALGORITHM, ProtectionCode.SIGNATURE_ALGORITHM, where, algorithm);
        }
        return switch (label.answer()) {
            case FITS -> {
                boolean missed = isKeyWhole(label) || trust(label) != Trust.KEY_IN_LABEL;
                findings.add(Finding.of(
                        missed ? ProtectionCode.ONLY_LABEL_COVERED : ProtectionCode.CONTENT_NOT_CHECKED, where));
                yield told(Status.VERIFIED, Part.INTACT, Part.NOT_CHECKED, Optional.of(label));
            }
            case DOES_NOT_FIT -> {
                findings.add(Finding.of(
                        isKeyWhole(label)
                                ? ProtectionCode.PROTECTION_BROKEN
                                : ProtectionCode.LABEL_OR_SIGNATURE_CHANGED,
                        where));
                yield told(Status.LABEL_OR_SIGNATURE_CHANGED, Part.UNCERTAIN, Part.NOT_CHECKED, Optional.empty());
            }
            case MALFORMED -> {
                findings.add(Finding.of(ProtectionCode.SIGNATURE_DAMAGED, where));
                yield told(Status.SIGNATURE_DAMAGED, Part.NOT_CHECKED, Part.NOT_CHECKED, Optional.empty());
            }
            case UNCLEAR -> Verified.of(Status.NOT_VERIFIABLE, ProtectionCode.SIGNATURE_NOT_VERIFIABLE, where);
        };
    }

    /** A name that is not known, or a key of another kind than the name says. */
    private static boolean isKnown(Signed label) {
        var algorithm = label.entry().value("algid");
        return label.key()
                .map(found -> switch (found.key()) {
                    case Sm2Key sm2 -> SM2.contains(algorithm);
                    case RsaKey rsa -> RSA.contains(algorithm);
                })
                .orElse(SM2.contains(algorithm) || RSA.contains(algorithm));
    }

    private Verified ours(Signed label, Flat binding, byte[] message, Supplier<Optional<byte[]>> content) {
        if (!isKnown(label)) {
            return others(label);
        }
        var bound = signature(Subject.BINDING, List.of(binding.compact().getBytes(StandardCharsets.UTF_8)));
        boolean bindingHolds = bound.filter(Signed::fits).isPresent();
        boolean same = ContentBinding.isOf(binding, message);
        boolean keysWhole = isKeyWhole(label) && bound.filter(this::isKeyWhole).isPresent();
        if (keysWhole && label.fits() && bindingHolds && same && !isOneKey(label, bound)) {
            return twoKeys(label);
        }
        var contents = bindingHolds ? contents(binding, content) : Part.NOT_CHECKED;
        if (!keysWhole) {
            return keyDamaged(label, bound, same, contents);
        }
        if (bindingHolds && !same) {
            findings.add(Finding.of(ProtectionCode.SIGNED_LABEL_CHANGED, where));
            return told(Status.LABEL_CHANGED, Part.CHANGED, contents, bound);
        }
        if (label.fits() && bindingHolds) {
            var status = contents == Part.CHANGED ? Status.CONTENT_CHANGED : Status.VERIFIED;
            return told(status, Part.INTACT, contents, bound);
        }
        if (label.fits() || same) {
            findings.add(Finding.of(ProtectionCode.SIGNATURE_DAMAGED, where));
            var holding = label.fits() ? Optional.of(label) : bound.filter(Signed::fits);
            return told(
                    Status.SIGNATURE_DAMAGED, holding.isPresent() ? Part.INTACT : Part.NOT_CHECKED, contents, holding);
        }
        findings.add(Finding.of(ProtectionCode.PROTECTION_BROKEN, where));
        return told(Status.LABEL_OR_SIGNATURE_CHANGED, Part.UNCERTAIN, Part.NOT_CHECKED, Optional.empty());
    }

    /** One key writes both signatures; whoever puts his own beside another's is not vouched for by that one. */
    private Verified twoKeys(Signed label) {
        findings.add(Finding.of(ProtectionCode.SIGNATURE_DAMAGED, where));
        findings.add(Finding.of(ProtectionCode.ONLY_LABEL_COVERED, where));
        return told(Status.SIGNATURE_DAMAGED, Part.INTACT, Part.NOT_CHECKED, Optional.of(label));
    }

    private static boolean isOneKey(Signed label, Optional<Signed> bound) {
        return fingerprint(Optional.of(label)).equals(fingerprint(bound));
    }

    private static Optional<String> fingerprint(Optional<Signed> signed) {
        return signed.flatMap(Signed::key).map(found -> found.key().fingerprint());
    }

    /** One number may be damaged while the other signature, with its key, still holds and says what it says. */
    private Verified keyDamaged(Signed label, Optional<Signed> bound, boolean same, Part contents) {
        findings.add(Finding.of(ProtectionCode.SIGNING_KEY_DAMAGED, where));
        boolean bindingHolds = bound.filter(Signed::fits).isPresent();
        if (bindingHolds && !same) {
            findings.add(Finding.of(ProtectionCode.SIGNED_LABEL_CHANGED, where));
        }
        if (!bindingHolds && !label.fits() && !same) {
            findings.add(Finding.of(ProtectionCode.PROTECTION_BROKEN, where));
        }
        var part = bindingHolds ? (same ? Part.INTACT : Part.CHANGED) : label.fits() ? Part.INTACT : Part.NOT_CHECKED;
        var holding = bound.filter(Signed::fits).or(() -> Optional.of(label).filter(Signed::fits));
        return told(Status.KEY_DAMAGED, part, contents, holding);
    }

    /** Our KeyID is the digest of the key's very bytes. */
    private boolean isKeyWhole(Signed signed) {
        var id = signed.entry().value("keyid");
        return data.keys()
                .filter(one -> one.value("keyid").equals(id))
                .findFirst()
                .flatMap(one -> Hexadecimal.read(one.value("keyvalue")))
                .filter(bytes -> Sm3.hex(bytes).equals(id))
                .isPresent();
    }

    private Part contents(Flat binding, Supplier<Optional<byte[]>> content) {
        var digest = ContentBinding.namesContent(binding) ? content.get() : Optional.<byte[]>empty();
        if (digest.isEmpty()) {
            findings.add(Finding.of(ProtectionCode.ONLY_LABEL_COVERED, where));
            return Part.NOT_CHECKED;
        }
        if (ContentBinding.isOfContent(binding, digest.get())) {
            return Part.INTACT;
        }
        findings.add(Finding.of(ProtectionCode.SIGNED_CONTENT_CHANGED, where));
        return Part.CHANGED;
    }

    private Verified told(Status status, Part label, Part content, Optional<Signed> holding) {
        var key = holding.or(() ->
                        data.signature(Subject.LABEL).map(entry -> new Signed(entry, Optional.empty(), Answer.UNCLEAR)))
                .map(signed -> signed.entry().value("keyid"))
                .orElse("");
        var vouching = vouching(holding);
        var all = Stream.concat(findings.stream(), vouching.findings().stream()).toList();
        return new Verified(status, label, content, key, vouching.trust(), vouching.by(), all);
    }

    private Trust trust(Signed signed) {
        return vouching(Optional.of(signed)).trust();
    }

    private Vouching vouching(Optional<Signed> holding) {
        return holding.flatMap(Signed::key)
                .map(found -> Vouching.of(found.key(), certificates(), pins, where))
                .orElseGet(() -> new Vouching(Trust.NONE, "", List.of()));
    }

    private List<IssuedCertificate> certificates() {
        return data.keys()
                .flatMap(one -> PublishedKey.of(one.value("keyvalue")).stream())
                .flatMap(found -> found.certificate().stream())
                .toList();
    }
}
