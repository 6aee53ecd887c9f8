package fengni.label;

import fengni.label.file.Medium;
import fengni.label.protection.SigningKey;
import fengni.law.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Signs labels, and ties them to their contents, with a private key of SM2 (TC260-PG-202511A; Appendix E f).
 *
 * <p>What it writes into ReservedCode1 proves to those who trust the key that label and content are as they were when they
 * were marked. Immutable and safe for use by several threads.
 */
public final class LabelSigner {
    private final SigningKey key;

    private LabelSigner(SigningKey key) {
        this.key = key;
    }

    /** A signer, or why the file makes none. */
    public sealed interface Opened {
        /** The key can be used. */
        record Ready(LabelSigner signer) implements Opened {}

        /** It cannot. */
        record Not(List<Finding> reasons) implements Opened {}
    }

    /**
     * Reads a key file in PEM: a private key of SM2 in PKCS#8, not encrypted, and behind it, if wanted, its certificate and
     * those that issued it, which then travel with every label.
     *
     * @throws IOException if the file cannot be read as ASCII text
     */
    public static Opened open(Path file) throws IOException {
        return switch (SigningKey.read(Files.readString(file, StandardCharsets.US_ASCII))) {
            case SigningKey.Reading.Ready(var key) -> new Opened.Ready(new LabelSigner(key));
            case SigningKey.Reading.Not(var reason) ->
                new Opened.Not(List.of(new Finding(reason.code(), file.toString(), reason.params())));
        };
    }

    /**
     * Returns the label with its protection.
     *
     * @param content what people see or hear, empty where the format offers no such bytes
     */
    AigcLabel sign(AigcLabel label, Optional<Medium> content) {
        var code = key.protect(label.fields(), content.map(ContentDigest::of));
        return new AigcLabel(
                label.label(),
                label.contentProducer(),
                label.produceId(),
                code,
                label.contentPropagator(),
                label.propagateId(),
                label.reservedCode2());
    }
}
