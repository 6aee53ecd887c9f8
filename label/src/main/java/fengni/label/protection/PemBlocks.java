package fengni.label.protection;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

/** The blocks of a file of keys (RFC 7468). */
record PemBlocks(List<PemObject> all) {
    private static final int MOST = 64;

    static PemBlocks of(String text) throws IOException {
        var all = new ArrayList<PemObject>();
        try (var reader = new PemReader(new StringReader(text))) {
            var next = Optional.ofNullable(reader.readPemObject());
            while (next.isPresent() && all.size() < MOST) {
                all.add(next.get());
                next = Optional.ofNullable(reader.readPemObject());
            }
            return new PemBlocks(List.copyOf(all));
        } catch (RuntimeException notBase64) {
            throw new IOException(notBase64);
        }
    }

    Stream<byte[]> of(Kind kind) {
        return all.stream().filter(block -> block.getType().equals(kind.label)).map(PemObject::getContent);
    }

    /** What a block holds. */
    enum Kind {
        PRIVATE("PRIVATE KEY"),
        ENCRYPTED("ENCRYPTED PRIVATE KEY"),
        PUBLIC("PUBLIC KEY"),
        CERTIFICATE("CERTIFICATE");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }
}
