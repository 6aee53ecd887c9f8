package fengni.label.picture;

import fengni.label.file.Slice;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

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
    private static final int FRAME_HEAD = 16;

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

    /**
     * Returns the pixels of the largest picture that any of these chunks tells of, frames of an animation included: a
     * decoder makes room for what stands in the chunk it reads, whatever the first one says.
     */
    static long largest(Stream<WebpChunk> chunks) {
        return chunks.flatMap(chunk -> chunk.is("ANMF") ? within(chunk) : Stream.of(chunk))
                .flatMap(chunk -> of(chunk).stream())
                .mapToLong(canvas -> (long) canvas.width * canvas.height)
                .max()
                .orElse(0);
    }

    /** Returns the chunks of a frame (RFC 9649, 2.7.1.1). */
    private static Stream<WebpChunk> within(WebpChunk frame) {
        var chunks = new ArrayList<WebpChunk>();
        var body = frame.body();
        int at = FRAME_HEAD;
        while (body.has(at, WebpChunk.HEAD)) {
            long length = Math.min(body.u32le(at + 4), body.length() - at - WebpChunk.HEAD);
            int next = at + WebpChunk.HEAD + (int) (length + (length & 1));
            chunks.add(new WebpChunk(
                    body.part(at, 4).latin(), body.start() + at, body.part(at + WebpChunk.HEAD, (int) length), next));
            at = next;
        }
        return chunks.stream();
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
