package fengni.label.picture;

import fengni.label.file.Slice;
import java.util.Optional;

/**
 * What a WebP's first chunk tells of the picture (RFC 9649, 2.5 to 2.7).
 *
 * @param width in pixels, from 1 to 16,777,216
 * @param height in pixels, likewise
 * @param alpha true if pixels may be transparent
 */
record WebpCanvas(int width, int height, boolean alpha) {
    static final int LENGTH = 10;
    private static final int ALPHA = 0x10;

    /** Returns nothing for a chunk that is none of the three or has no such head. */
    static Optional<WebpCanvas> of(WebpChunk chunk) {
        var body = chunk.body();
        return switch (chunk.kind()) {
            case "VP8X" -> body.has(0, LENGTH) ? Optional.of(extended(body)) : Optional.empty();
            case "VP8L" -> body.has(0, 5) && body.u8(0) == 0x2f ? Optional.of(lossless(body)) : Optional.empty();
            case "VP8 " -> lossy(body);
            default -> Optional.empty();
        };
    }

    private static WebpCanvas extended(Slice body) {
        return new WebpCanvas(u24(body, 4) + 1, u24(body, 7) + 1, (body.u8(0) & ALPHA) != 0);
    }

    private static WebpCanvas lossless(Slice body) {
        long bits = body.u32le(1);
        return new WebpCanvas((int) (bits & 0x3fff) + 1, (int) ((bits >> 14) & 0x3fff) + 1, ((bits >> 28) & 1) != 0);
    }

    /** A key frame with its start code (RFC 6386, 9.1); the two upper bits only ask for scaling. */
    private static Optional<WebpCanvas> lossy(Slice body) {
        boolean key =
                body.has(0, LENGTH) && (body.u8(0) & 1) == 0 && body.from(3).startsWith("\u009d\u0001*");
        if (!key) {
            return Optional.empty();
        }
        var canvas = new WebpCanvas(body.u16le(6) & 0x3fff, body.u16le(8) & 0x3fff, false);
        return canvas.width > 0 && canvas.height > 0 ? Optional.of(canvas) : Optional.empty();
    }

    /** Returns the body of a VP8X chunk with these flags beside the one for transparency. */
    byte[] body(int flags) {
        var body = new byte[LENGTH];
        body[0] = (byte) (flags | (alpha ? ALPHA : 0));
        put24(body, 4, width - 1);
        put24(body, 7, height - 1);
        return body;
    }

    private static int u24(Slice body, int at) {
        return body.u16le(at) | (body.u8(at + 2) << 16);
    }

    private static void put24(byte[] body, int at, int number) {
        body[at] = (byte) number;
        body[at + 1] = (byte) (number >> 8);
        body[at + 2] = (byte) (number >> 16);
    }
}
