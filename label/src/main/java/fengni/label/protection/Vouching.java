package fengni.label.protection;

import fengni.label.Protection.Trust;
import fengni.law.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who stands for a key that signed.
 *
 * @param by name of the trusted one, empty if nobody does
 */
record Vouching(Trust trust, String by, List<Finding> findings) {
    /** Certificates between a key and a trusted one. */
    private static final int LONGEST = 6;

    /** @param certificates those that came with the label */
    static Vouching of(VerifyingKey key, List<IssuedCertificate> certificates, Pins pins, String where) {
        var pinned = pins.of(key);
        if (pinned.isPresent()) {
            var name = pinned.get().name();
            return new Vouching(Trust.PINNED, name, List.of(Finding.of(ProtectionCode.SIGNED_BY_PINNED, where, name)));
        }
        return certificates.stream()
                .filter(certificate -> certificate.key().fingerprint().equals(key.fingerprint()))
                .filter(IssuedCertificate::maySign)
                .flatMap(leaf -> certified(leaf, certificates, pins, where).stream())
                .findFirst()
                .orElseGet(() -> new Vouching(
                        Trust.KEY_IN_LABEL, "", List.of(Finding.of(ProtectionCode.KEY_IN_LABEL_ONLY, where))));
    }

    private static Optional<Vouching> certified(
            IssuedCertificate leaf, List<IssuedCertificate> certificates, Pins pins, String where) {
        var way = new ArrayList<>(List.of(leaf));
        for (int below = 0; below < LONGEST; below++) {
            int issuing = below;
            var last = way.getLast();
            var anchor = pins.all().stream()
                    .filter(pin -> pin.key()
                            .certificate()
                            .filter(issuer -> last.isIssuedBy(issuer, issuing))
                            .isPresent())
                    .findFirst();
            if (anchor.isPresent()) {
                anchor.flatMap(pin -> pin.key().certificate()).ifPresent(way::add);
                return Optional.of(vouched(leaf, anchor.get().name(), way, where));
            }
            var next = certificates.stream()
                    .filter(issuer -> !way.contains(issuer) && last.isIssuedBy(issuer, issuing))
                    .findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            way.add(next.get());
        }
        return Optional.empty();
    }

    /** When a label was signed nobody can prove; a certificate out of its time is told and does not undo the rest. */
    private static Vouching vouched(IssuedCertificate leaf, String name, List<IssuedCertificate> way, String where) {
        var now = Instant.now();
        var late = way.stream()
                .filter(certificate -> !certificate.isValidAt(now))
                .map(certificate -> Finding.of(ProtectionCode.CERTIFICATE_TIME, where, certificate.subject()));
        var signed = Stream.of(Finding.of(ProtectionCode.SIGNED_BY_CERTIFIED, where, leaf.subject(), name));
        return new Vouching(Trust.CERTIFIED, name, Stream.concat(signed, late).toList());
    }
}
