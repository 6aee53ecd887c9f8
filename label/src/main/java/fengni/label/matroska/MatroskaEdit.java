package fengni.label.matroska;

import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.label.file.Splice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the label among the tags of the segment, as cheaply as can be.
 *
 * <p>In this order: in place of the older one, with the room behind it; into room before the first cluster, where every
 * program reads; behind everything else, if the segment tells its size and SeekHead has room to point there; before the
 * first cluster, which moves, and with it every place that is told of it. New tags get room behind them for the next label.
 */
final class MatroskaEdit {
    /** For labels to come, which may be longer. */
    private static final int SPARE = 1024;

    private final Medium medium;
    private final Segment segment;
    private final String json;
    private final List<Splice> splices = new ArrayList<>();

    private MatroskaEdit(Medium medium, Segment segment, String json) {
        this.medium = medium;
        this.segment = segment;
        this.json = json;
    }

    static Edited of(Medium medium, Segment segment, String json) {
        var edit = new MatroskaEdit(medium, segment, json);
        try {
            edit.plan();
            return new Edited.Change(edit.splices, List.of());
        } catch (Obstacle obstacle) {
            return new Edited.Not(List.of(obstacle.finding()));
        }
    }

    private void plan() throws Obstacle {
        if (!segment.all(Ids.CRC).isEmpty()) {
            throw Obstacle.because(
                    CarrierCode.NO_ROOM, String.valueOf(segment.self().at()), "CRC-32");
        }
        for (Element tags : segment.all(Ids.TAGS)) {
            var replaced = Relabel.replaced(medium, tags, json);
            if (replaced.isPresent()) {
                put(tags.at(), segment.roomBehind(tags), replaced.get());
                return;
            }
        }
        var fresh = Relabel.fresh(json);
        if (!intoRoom(fresh) && !behind(fresh)) {
            long at = segment.firstCluster()
                    .map(Element::at)
                    .orElse(segment.self().end());
            put(at, at, fresh);
        }
    }

    /** Plans tags in place of a stretch; what is behind moves only if it must. */
    private void put(long from, long to, byte[] body) throws Obstacle {
        var filled = EbmlBytes.filled(Ids.TAGS, body, to - from);
        var piece = filled.orElseGet(() -> spacious(body));
        splices.add(new Splice(from, to, piece));
        grow(to, piece.length - (to - from));
    }

    private void grow(long from, long growth) throws Obstacle {
        if (growth != 0) {
            splices.addAll(Positions.moved(medium, segment, from, growth));
            size(growth).ifPresent(splices::add);
        }
    }

    private static byte[] spacious(byte[] body) {
        return EbmlBytes.joined(List.of(EbmlBytes.element(Ids.TAGS, body), EbmlBytes.room(SPARE)));
    }

    private boolean intoRoom(byte[] body) {
        long clusters =
                segment.firstCluster().map(Element::at).orElse(segment.self().end());
        for (Element room : segment.all(Ids.VOID)) {
            var filled =
                    room.at() < clusters ? EbmlBytes.filled(Ids.TAGS, body, room.length()) : Optional.<byte[]>empty();
            if (filled.isPresent()) {
                splices.add(new Splice(room.at(), room.end(), filled.get()));
                return true;
            }
        }
        return false;
    }

    /** Programs that stop reading at the first cluster find what SeekHead points to. */
    private boolean behind(byte[] body) throws Obstacle {
        var heads = segment.all(Ids.SEEK_HEAD);
        if (segment.self().open() || heads.isEmpty() || segment.firstCluster().isEmpty()) {
            return false;
        }
        var head = heads.getFirst();
        long to = segment.roomBehind(head);
        var pointing = EbmlBytes.filled(Ids.SEEK_HEAD, pointing(head), to - head.at());
        if (pointing.isEmpty()) {
            return false;
        }
        var piece = spacious(body);
        splices.add(new Splice(head.at(), to, pointing.get()));
        splices.add(Splice.insert(segment.self().end(), piece));
        size(piece.length).ifPresent(splices::add);
        return true;
    }

    private byte[] pointing(Element head) throws Obstacle {
        boolean summed = Patch.isSummed(medium, head);
        var entries = medium.between(head.body() + (summed ? EbmlBytes.CRC : 0), head.end())
                .bytes();
        var id = EbmlBytes.element(Ids.SEEK_ID, EbmlBytes.number(Ids.TAGS, 4));
        var place = EbmlBytes.element(
                Ids.SEEK_POSITION,
                EbmlBytes.number(segment.self().end() - segment.self().body(), Long.BYTES));
        var seek = EbmlBytes.element(Ids.SEEK, EbmlBytes.joined(List.of(id, place)));
        var rest = EbmlBytes.joined(List.of(entries, seek));
        return summed ? EbmlBytes.withSum(rest) : rest;
    }

    /** The segment's size keeps its width; one that is not told stays so. */
    private Optional<Splice> size(long growth) throws Obstacle {
        return size(segment, growth);
    }

    static Optional<Splice> size(Segment segment, long growth) throws Obstacle {
        var self = segment.self();
        if (self.open()) {
            return Optional.empty();
        }
        int width = (int) (self.body() - self.at()) - 4;
        if (!EbmlBytes.fits(self.size() + growth, width)) {
            throw Obstacle.because(CarrierCode.NO_ROOM, String.valueOf(self.at() + 4), "Segment");
        }
        return Optional.of(new Splice(self.at() + 4, self.body(), EbmlBytes.size(self.size() + growth, width)));
    }
}
