package fengni.registry.publication;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A piece of a dump's file, compressed. */
final class DumpPiece {
    private final String sha256;
    private final byte[] packed;

    private DumpPiece(String sha256, byte[] packed) {
        this.sha256 = sha256;
        this.packed = packed;
    }

    static DumpPiece of(byte[] clear) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(clear);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new DumpPiece(Digest.of(clear), out.toByteArray());
    }

    /** Returns the digest of what is in it, unpacked. */
    String sha256() {
        return sha256;
    }

    byte[] packed() {
        return packed;
    }

    static void unpack(byte[] packed, OutputStream out) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            gzip.transferTo(out);
        }
    }
}
