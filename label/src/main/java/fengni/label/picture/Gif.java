package fengni.label.picture;

import fengni.label.Edited;
import fengni.label.MarkPosition;
import fengni.label.Sighting;
import fengni.label.file.Limits;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import fengni.law.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A GIF with its label in the application extension of XMP (TC260-PG-20259A, clause 6; XMP specification, part 3, 1.1.2).
 *
 * @param body where the blocks begin, behind the colours that all images share
 */
@SuppressWarnings("ArrayRecordComponent") // a view; compared by nobody
record Gif(byte[] content, int body, List<GifBlock> blocks, List<Finding> faults) implements Container {
    private static final String XMP = "\u000bXMP DataXMP";
    private static final byte[] XMP_HEAD = ("!\u00ff" + XMP).getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] MAGIC = magic();
    private static final String OLD = "GIF87a";
    private static final String NEW = "GIF89a";
    private static final int VERSION_DIGIT = 4;

    static Gif read(byte[] content) {
        return GifWalk.walk(content);
    }

    /** The packet is not cut into counted stretches; wherever a reader of those comes in, it finds the way out of it. */
    private static byte[] magic() {
        var magic = new byte[258];
        magic[0] = 1;
        for (int i = 1; i < 256; i++) {
            magic[i] = (byte) (256 - i);
        }
        return magic;
    }

    @Override
    public List<Slice> packets() {
        return xmp().map(Gif::packet).toList();
    }

    /** Some programs cut the packet like any other data. */
    private static Slice packet(GifBlock block) {
        var rest = block.whole().from(XMP_HEAD.length);
        int length = rest.length() - MAGIC.length;
        boolean prescribed = length >= 0 && rest.from(length).mismatch(Slice.of(MAGIC)) < 0;
        return prescribed ? rest.part(0, length) : block.joined(XMP_HEAD.length, Limits.PACKET_BYTES + 1);
    }

    @Override
    public List<Sighting> sightings() {
        var seen = new ArrayList<Sighting>();
        for (GifBlock block : blocks) {
            if (block.kind() == GifBlock.EXTENSION && !isXmp(block)) {
                var place = block.isComment() ? PicturePlace.GIF_COMMENT : PicturePlace.GIF_EXTENSION;
                Sighting.in(place, block.joined(block.data(), GifBlock.SEARCHED).utf8())
                        .ifPresent(seen::add);
            }
        }
        return seen;
    }

    @Override
    public Optional<Finding> against(byte[] packet) {
        return Optional.empty();
    }

    @Override
    public List<Splice> withPacket(byte[] packet) {
        var old = xmp().findFirst();
        int from = old.map(GifBlock::start).orElseGet(this::placeForPacket);
        int to = old.map(GifBlock::end).orElse(from);
        var block = ByteBuffer.allocate(XMP_HEAD.length + packet.length + MAGIC.length)
                .put(XMP_HEAD)
                .put(packet)
                .put(MAGIC);
        return List.of(
                new Splice(VERSION_DIGIT, VERSION_DIGIT + 1, new byte[] {'9'}), new Splice(from, to, block.array()));
    }

    /** Extensions came with the second version; the first one's files mean the same in it. */
    @Override
    public List<Finding> notes() {
        return Slice.of(content).startsWith(OLD)
                ? List.of(Finding.of(PictureCode.NEWER_VERSION, "0", OLD, NEW))
                : List.of();
    }

    /** The version in front changes with the label; what follows it counts: the screen, its colours, images and moments. */
    @Override
    public Optional<Stream<Slice>> seen() {
        var screen = Slice.of(content).part(OLD.length(), body - OLD.length());
        return Optional.of(Stream.concat(
                Stream.of(screen), blocks.stream().filter(GifBlock::isSeen).map(GifBlock::whole)));
    }

    @Override
    public Edited draw(String words, MarkPosition position) {
        return GifDrawing.draw(content, words, position);
    }

    /** After the extension that asks for repetition, which must stand first, and before any that belongs to an image. */
    private int placeForPacket() {
        int place = body;
        for (GifBlock block : blocks) {
            if (!block.isApplication()) {
                break;
            }
            place = block.end();
        }
        return place;
    }

    private Stream<GifBlock> xmp() {
        return blocks.stream().filter(Gif::isXmp);
    }

    private static boolean isXmp(GifBlock block) {
        return block.isApplication() && block.whole().from(2).startsWith(XMP);
    }
}
