package fengni.label.picture;

import fengni.label.Edited;
import fengni.label.MarkPosition;
import fengni.label.Sighting;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import fengni.label.xmp.ExifComment;
import fengni.law.Finding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A WebP (RFC 9649) with its label in the chunk of XMP (TC260-PG-20259A, clause 6).
 *
 * @param end the byte after the last that the file's first length counts; bytes after it are of no format
 */
@SuppressWarnings("ArrayRecordComponent") // a view; compared by nobody
record Webp(byte[] content, List<WebpChunk> chunks, List<Finding> faults, int end) implements Container {
    private static final String XMP = "XMP ";
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;
    private static final int FIRST_CHUNK = 12;
    /** Bytes of a chunk of no known kind that are searched for a label. */
    private static final int SEARCHED = 1 << 20;

    private static final String EXIF_SIGN = "Exif\0\0";

    static Webp read(byte[] content) {
        return WebpWalk.walk(content);
    }

    @Override
    public List<Slice> packets() {
        return kind(XMP).map(WebpChunk::body).toList();
    }

    @Override
    public List<Sighting> sightings() {
        var seen = new ArrayList<Sighting>();
        for (WebpChunk chunk : chunks) {
            if (chunk.is("EXIF")) {
                var body = chunk.body();
                var tiff = body.startsWith(EXIF_SIGN) ? body.from(EXIF_SIGN.length()) : body;
                ExifComment.in(PicturePlace.EXIF_COMMENT, tiff).ifPresent(seen::add);
            } else if (chunk.isUnknown()) {
                var text = chunk.body().part(0, Math.min(SEARCHED, chunk.body().length()));
                Sighting.in(PicturePlace.OTHER_CHUNK, text.utf8()).ifPresent(seen::add);
            }
        }
        return seen;
    }

    @Override
    public Optional<Finding> against(byte[] packet) {
        return Optional.empty();
    }

    /** The first length, the head of an extended file, and the chunk itself after all that pictures are made of. */
    @Override
    public List<Splice> withPacket(byte[] packet) {
        var old = kind(XMP).findFirst();
        var own = chunk(XMP, packet);
        int from = old.map(WebpChunk::start).orElse(end);
        int to = old.map(WebpChunk::end).orElse(from);
        var head = head();
        long length = end - WebpChunk.HEAD + own.length - (to - from) + head.piece().length - (head.to() - head.from());
        return List.of(new Splice(4, 8, little((int) length)), head, new Splice(from, to, own));
    }

    /** Only an extended file may hold metadata; a simple one becomes extended by a chunk in front (RFC 9649, 2.7). */
    private Splice head() {
        var first = chunks.getFirst();
        var canvas = WebpCanvas.of(first).orElseThrow();
        if (first.is("VP8X")) {
            int flags = first.body().u8(0) | HAS_XMP;
            int at = first.body().start();
            return new Splice(at, at + 1, new byte[] {(byte) flags});
        }
        boolean exif = kind("EXIF").findAny().isPresent();
        return Splice.insert(FIRST_CHUNK, chunk("VP8X", canvas.body(exif ? HAS_XMP | HAS_EXIF : HAS_XMP)));
    }

    /** The chunk in front of all may be there for metadata alone; of it, the size of the canvas counts. */
    @Override
    public Optional<Stream<Slice>> seen() {
        var canvas = WebpCanvas.of(chunks.getFirst()).orElseThrow();
        return Optional.of(Stream.concat(
                Stream.of(Slice.of(new WebpCanvas(canvas.width(), canvas.height(), false).body(0))),
                chunks.stream()
                        .filter(WebpChunk::isSeen)
                        .map(chunk -> Slice.of(content).part(chunk.start(), chunk.end() - chunk.start()))));
    }

    @Override
    public Edited draw(String words, MarkPosition position) {
        return WebpDrawing.draw(content, words, position);
    }

    private Stream<WebpChunk> kind(String kind) {
        return chunks.stream().filter(chunk -> chunk.is(kind));
    }

    private static byte[] chunk(String kind, byte[] body) {
        return ByteBuffer.allocate(WebpChunk.HEAD + body.length + (body.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(kind.getBytes(StandardCharsets.US_ASCII))
                .putInt(body.length)
                .put(body)
                .array();
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }
}
