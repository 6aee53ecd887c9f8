package fengni.label.sound;

import fengni.label.CarrierCode;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.law.Finding;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through an Ogg file once, page by page; what is coded in it is passed over. */
final class OggWalk {
    /** Comments and tables; pictures among the comments are the largest of it. */
    private static final int MOST_BYTES = 32 << 20;

    private final Medium file;
    private final OggCodec codec;
    private final List<OggPage> pages = new ArrayList<>();
    private final List<Slice> packets = new ArrayList<>();
    private final List<Finding> faults = new ArrayList<>();
    private Optional<VorbisComments> comments = Optional.empty();
    private long behind;

    private OggWalk(Medium file, OggCodec codec) {
        this.file = file;
        this.codec = codec;
    }

    static Ogg walk(Medium file, OggCodec codec) {
        var walk = new OggWalk(file, codec);
        try {
            var first = walk.first();
            walk.headers(first);
            walk.takeComments();
            walk.sound(first.serial());
        } catch (Broken broken) {
            walk.faults.add(broken.finding());
        }
        return new Ogg(
                List.copyOf(walk.pages),
                List.copyOf(walk.packets),
                walk.comments,
                walk.behind,
                List.copyOf(walk.faults));
    }

    /** The first packet stands alone on its page. */
    private OggPage first() throws Broken {
        var page = OggPage.at(file, 0);
        boolean alone = page.begins() && page.endsPacket() && ends(page) == 1;
        if (!alone || !file.startsWith(page.body(), codec.first())) {
            throw new Broken(CarrierCode.BROKEN_PART, 0, codec.first().strip());
        }
        page.check(file);
        return page;
    }

    private void headers(OggPage first) throws Broken {
        var packet = new ByteArrayOutputStream();
        long at = first.end();
        long read = 0;
        while (pages.isEmpty() || !pages.getLast().endsPacket()) {
            var page = sameStream(OggPage.at(file, at), first.serial());
            page.check(file);
            read += page.end() - page.start();
            if (page.sequence() != first.sequence() + 1 + pages.size()) {
                throw new Broken(CarrierCode.BROKEN_PART, at, "page " + page.sequence());
            }
            if (pages.size() >= Limits.PARTS) {
                throw new Broken(CarrierCode.TOO_MANY_PARTS, at, Limits.PARTS);
            }
            if (read > MOST_BYTES) {
                throw new Broken(CarrierCode.PART_TOO_LARGE, at, "comments", read, MOST_BYTES);
            }
            collect(page, packet);
            pages.add(page);
            at = page.end();
        }
    }

    private void collect(OggPage page, ByteArrayOutputStream packet) throws Broken {
        long at = page.body();
        for (int i = 0; i < page.segments(); i++) {
            var segment = file.slice(at, page.segment(i));
            packet.write(segment.file(), segment.start(), segment.length());
            at += segment.length();
            if (segment.length() < OggPage.SEGMENT) {
                packets.add(Slice.of(packet.toByteArray()));
                packet.reset();
                if (packets.size() > codec.headers()) {
                    throw new Broken(CarrierCode.BROKEN_PART, page.start(), "packets " + packets.size());
                }
            }
        }
    }

    private void takeComments() throws Broken {
        var packet = packets.getFirst();
        long at = pages.getFirst().body();
        if (!packet.startsWith(codec.second())) {
            throw new Broken(CarrierCode.BROKEN_PART, at, codec.second().strip());
        }
        var read = VorbisComments.of(packet.from(codec.second().length()), at);
        var rest = read.whole().from(read.end());
        if (codec == OggCodec.VORBIS && (rest.length() == 0 || rest.u8(0) % 2 == 0)) {
            throw new Broken(CarrierCode.BROKEN_PART, at, "framing bit");
        }
        comments = Optional.of(read);
    }

    private void sound(long serial) throws Broken {
        long at = pages.getLast().end();
        while (at < file.length()) {
            at = sameStream(OggPage.at(file, at), serial).end();
            behind++;
        }
        if (behind == 0) {
            throw new Broken(CarrierCode.TRUNCATED, at);
        }
    }

    private static OggPage sameStream(OggPage page, long serial) throws Broken {
        if (page.begins() || page.serial() != serial) {
            throw new Broken(SoundCode.OGG_STREAMS, page.start());
        }
        return page;
    }

    private static int ends(OggPage page) {
        int ends = 0;
        for (int i = 0; i < page.segments(); i++) {
            ends += page.segment(i) < OggPage.SEGMENT ? 1 : 0;
        }
        return ends;
    }
}
