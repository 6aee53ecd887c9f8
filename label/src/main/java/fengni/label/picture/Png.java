package fengni.label.picture;

import fengni.label.Edited;
import fengni.label.MarkPosition;
import fengni.label.Sighting;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import fengni.label.xmp.ExifComment;
import fengni.law.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** A PNG (ISO/IEC 15948) with its label in the uncompressed iTXt chunk of XMP (TC260-PG-20259A, clause 6). */
@SuppressWarnings("ArrayRecordComponent") // a view; compared by nobody
record Png(byte[] content, List<PngChunk> chunks, List<Finding> structure, PngTexts texts) implements Container {
    static final String XMP = "XML:com.adobe.xmp";
    /** Keyword, and five zeros: its end, not compressed, method, no language, no translation. */
    private static final byte[] XMP_HEAD = (XMP + "\0\0\0\0\0").getBytes(StandardCharsets.US_ASCII);

    Png(byte[] content, List<PngChunk> chunks, List<Finding> structure) {
        this(content, chunks, structure, PngTexts.of(chunks));
    }

    static Png read(byte[] content) {
        return PngWalk.walk(content);
    }

    @Override
    public List<Finding> faults() {
        return Stream.concat(structure.stream(), texts.faults().stream()).toList();
    }

    @Override
    public List<Slice> packets() {
        return texts.packets();
    }

    @Override
    public List<Sighting> sightings() {
        var seen = new ArrayList<>(texts.sightings());
        chunks.stream()
                .filter(chunk -> chunk.is("eXIf"))
                .flatMap(chunk -> ExifComment.in(PicturePlace.EXIF_COMMENT, chunk.body()).stream())
                .forEach(seen::add);
        return seen;
    }

    @Override
    public Optional<Finding> against(byte[] packet) {
        return Optional.empty();
    }

    @Override
    public List<Splice> withPacket(byte[] packet) {
        var old = chunks.stream().filter(PngTexts::isPacket).findFirst();
        int from = old.map(PngChunk::start).orElseGet(() -> first("IDAT").start());
        int to = old.map(PngChunk::end).orElse(from);
        var body = ByteBuffer.allocate(XMP_HEAD.length + packet.length)
                .put(XMP_HEAD)
                .put(packet)
                .array();
        return List.of(new Splice(from, to, chunk("iTXt", body)));
    }

    @Override
    public Optional<Stream<Slice>> seen() {
        var file = Slice.of(content);
        return Optional.of(chunks.stream()
                .filter(PngChunk::isSeen)
                .map(chunk -> file.part(chunk.start(), chunk.end() - chunk.start())));
    }

    @Override
    public Edited draw(String words, MarkPosition position) {
        return PngDrawing.draw(this, words, position);
    }

    /** Returns the first chunk of a kind that is known to be there. */
    PngChunk first(String kind) {
        return chunks.stream().filter(chunk -> chunk.is(kind)).findFirst().orElseThrow();
    }

    boolean has(String kind) {
        return chunks.stream().anyMatch(chunk -> chunk.is(kind));
    }

    static byte[] chunk(String kind, byte[] body) {
        var chunk = ByteBuffer.allocate(PngChunk.FRAME + body.length)
                .putInt(body.length)
                .put(kind.getBytes(StandardCharsets.US_ASCII))
                .put(body);
        var crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + body.length);
        return chunk.putInt((int) crc.getValue()).array();
    }
}
