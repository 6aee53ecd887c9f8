package fengni.label.sound;

import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.file.Splice;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Other comments for a FLAC file, paid for from its padding where that is enough, so that no frame moves. */
final class FlacEdit {
    private final Flac flac;

    FlacEdit(Flac flac) {
        this.flac = flac;
    }

    Edited with(String json) {
        var comments = flac.comments().orElseGet(VorbisComments::none).with(json);
        if (comments.length > FlacBlock.MOST_BYTES) {
            return Edited.not(CarrierCode.NO_ROOM, "", "2^24");
        }
        var old = flac.blocks(FlacBlock.COMMENTS).findFirst();
        var splices = new ArrayList<>(old.map(block -> List.of(replaced(block, comments)))
                .orElseGet(() -> added(flac.blocks().getFirst(), comments)));
        int more = comments.length - old.map(FlacBlock::length).orElse(-FlacBlock.HEAD);
        padding(more).ifPresent(splices::add);
        return new Edited.Change(splices, List.of());
    }

    private static Splice replaced(FlacBlock block, byte[] comments) {
        return new Splice(block.start(), block.end(), block(block.last(), comments));
    }

    /** STREAMINFO stays first; if it was last too, it is no more. */
    private static List<Splice> added(FlacBlock info, byte[] comments) {
        var added = new ArrayList<Splice>();
        if (info.last()) {
            added.add(new Splice(info.start(), info.start() + 1, new byte[] {FlacBlock.STREAMINFO}));
        }
        added.add(Splice.insert(info.end(), block(info.last(), comments)));
        return added;
    }

    private static byte[] block(boolean last, byte[] body) {
        return ByteBuffer.allocate(FlacBlock.HEAD + body.length)
                .putInt((FlacBlock.COMMENTS | (last ? FlacBlock.LAST : 0)) << 24 | body.length)
                .put(body)
                .array();
    }

    /** Takes so many bytes from a padding that has them, or gives them to one. */
    private Optional<Splice> padding(int more) {
        return flac.blocks(FlacBlock.PADDING)
                .filter(block -> block.length() >= more && block.length() - more <= FlacBlock.MOST_BYTES)
                .findFirst()
                .map(block -> resized(block, block.length() - more));
    }

    private static Splice resized(FlacBlock padding, int length) {
        int zeros = Math.max(0, length - padding.length());
        int gone = Math.max(0, padding.length() - length);
        var head = ByteBuffer.allocate(FlacBlock.HEAD + zeros)
                .putInt((FlacBlock.PADDING | (padding.last() ? FlacBlock.LAST : 0)) << 24 | length)
                .array();
        return new Splice(padding.start(), padding.body() + gone, head);
    }
}
