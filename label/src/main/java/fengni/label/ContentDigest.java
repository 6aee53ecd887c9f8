package fengni.label;

import fengni.label.file.Medium;
import fengni.label.protection.Sm3;

/** The digest of a content, read piece by piece. */
final class ContentDigest {
    private static final int PIECE = 1 << 16;

    private ContentDigest() {}

    static byte[] of(Medium content) {
        var digest = new Sm3();
        for (long at = 0; at < content.length(); at += PIECE) {
            var piece = content.slice(at, Math.min(PIECE, content.length() - at));
            digest.add(piece.file(), piece.start(), piece.length());
        }
        return digest.end();
    }
}
