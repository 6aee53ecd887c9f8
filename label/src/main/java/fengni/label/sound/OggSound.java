package fengni.label.sound;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.Format;
import fengni.label.Reading;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import fengni.law.Finding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A sound in Ogg, whose label is a field of its comments (TC260-PG-202510A). */
abstract class OggSound implements Carrier {
    private final Format format;
    private final OggCodec codec;

    OggSound(Format format, OggCodec codec) {
        this.format = format;
        this.codec = codec;
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public long mostBytes() {
        return Long.MAX_VALUE;
    }

    @Override
    public Reading read(Medium medium) {
        var ogg = OggWalk.walk(medium, codec);
        var survey = new Survey();
        ogg.faults().forEach(survey::fault);
        ogg.comments().ifPresent(comments -> comments.read(survey));
        return survey.reading();
    }

    @Override
    public Edited label(Medium medium, AigcLabel label) {
        var ogg = OggWalk.walk(medium, codec);
        var packets = new ArrayList<byte[]>();
        packets.add(packet(ogg.packets().getFirst(), ogg.comments().orElseThrow(), label.bareJson()));
        ogg.packets().stream().skip(1).map(Slice::bytes).forEach(packets::add);
        var first = ogg.pages().getFirst();
        var layout = new OggLayout(packets, ogg.pages().size());
        long end = ogg.pages().getLast().end();
        var splices = new ArrayList<Splice>();
        splices.add(new Splice(first.start(), end, layout.written(first)));
        int more = layout.pages() - ogg.pages().size();
        if (more == 0) {
            return new Edited.Change(splices, List.of());
        }
        if (ogg.behind() > Limits.PARTS) {
            return Edited.not(CarrierCode.NO_ROOM, String.valueOf(end), "pages " + ogg.behind());
        }
        try {
            splices.addAll(renumbered(medium, end, more));
        } catch (Broken broken) {
            return new Edited.Not(List.of(broken.finding()));
        }
        return new Edited.Change(
                splices, List.of(Finding.of(SoundCode.PAGES_RENUMBERED, String.valueOf(end), ogg.behind())));
    }

    @Override
    public Optional<Medium> content(Medium medium) {
        try {
            return OggContent.of(medium, OggWalk.walk(medium, codec));
        } catch (Broken broken) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return OggReadBack.difference(original, marked, codec.second().length(), label);
    }

    /** Padding behind the comments gives the label its room, as far as it goes. */
    private byte[] packet(Slice old, VorbisComments comments, String json) {
        var sign = codec.second().getBytes(StandardCharsets.ISO_8859_1);
        var made = comments.with(json);
        int more = Math.max(0, made.length - comments.whole().length());
        int padding = codec.padding(comments.whole().from(comments.end()));
        int length = made.length - Math.min(more, padding);
        return ByteBuffer.allocate(sign.length + length)
                .put(old.file(), old.start(), sign.length)
                .put(made, 0, length)
                .array();
    }

    /** Number and check sum of a page stand side by side; a page that was damaged before is not made to look whole. */
    private static List<Splice> renumbered(Medium file, long from, int more) throws Broken {
        var splices = new ArrayList<Splice>();
        long at = from;
        while (at < file.length()) {
            var page = OggPage.at(file, at);
            page.check(file);
            var bytes = file.between(at, page.end()).bytes();
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(OggPage.SEQUENCE, (int) page.sequence() + more);
            OggCrc.sealed(bytes);
            var changed = Arrays.copyOfRange(bytes, OggPage.SEQUENCE, OggPage.SEQUENCE + 8);
            splices.add(new Splice(at + OggPage.SEQUENCE, at + OggPage.SEQUENCE + 8, changed));
            at = page.end();
        }
        return splices;
    }
}
