package fengni.label;

import fengni.label.protection.TestKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Signers with keys made for tests. */
public final class Signers {
    private static final TestKey KEY = TestKey.of(71);

    private Signers() {}

    public static LabelSigner one() {
        try {
            var file = Files.createTempFile("fengni", ".pem");
            try {
                return of(Files.writeString(file, KEY.pem()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static LabelSigner of(Path file) throws IOException {
        return switch (LabelSigner.open(file)) {
            case LabelSigner.Opened.Ready(var signer) -> signer;
            case LabelSigner.Opened.Not(var reasons) -> throw new AssertionError(reasons);
        };
    }

    /** Returns a file that trusts it, under this name. */
    static Path trusted(Path folder, String name) throws IOException {
        return Files.writeString(folder.resolve(name + ".pem"), KEY.publicPem());
    }
}
