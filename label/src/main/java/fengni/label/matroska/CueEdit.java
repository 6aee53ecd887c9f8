package fengni.label.matroska;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.label.file.Splice;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts clusters behind the last one, and keeps right what tells places, lengths and sizes. Where a table has no room for
 * the places of what would move, they stand behind everything else.
 */
final class CueEdit {
    private final Medium medium;
    private final Segment segment;
    private final List<Splice> splices = new ArrayList<>();

    private CueEdit(Medium medium, Segment segment) {
        this.medium = medium;
        this.segment = segment;
    }

    /**
     * What the film becomes.
     *
     * @param clusters the new ones, one behind another
     * @param length of the film, in ticks
     * @param lastTicks how long the last old block is played; 0 if it tells the right time already
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Change(byte[] clusters, Length length, TimedBlock last, long lastTicks) {}

    static List<Splice> of(Medium medium, Segment segment, Change change) throws Obstacle {
        if (!segment.all(Ids.CRC).isEmpty()) {
            throw Obstacle.because(
                    CarrierCode.NO_ROOM, String.valueOf(segment.self().at()), "CRC-32");
        }
        var edit = new CueEdit(medium, segment);
        edit.clusters(change.clusters());
        edit.duration(change.length());
        edit.whole(change.last(), change.lastTicks());
        return edit.splices;
    }

    private void clusters(byte[] clusters) throws Obstacle {
        long at = segment.all(Ids.CLUSTER).getLast().end();
        try {
            splices.addAll(Positions.moved(medium, segment, at, clusters.length));
        } catch (Obstacle crowded) {
            if (crowded.finding().code() != CarrierCode.OFFSETS) {
                throw crowded;
            }
            at = segment.self().end();
        }
        splices.add(Splice.insert(at, clusters));
        MatroskaEdit.size(segment, clusters.length).ifPresent(splices::add);
    }

    private void duration(Length length) throws Obstacle {
        for (Element info : segment.all(Ids.INFO)) {
            var patch = Patch.of(medium, info);
            for (Element child : info.children(medium)) {
                double told = child.is(Ids.DURATION) ? EbmlFloat.of(medium, child) : 0;
                if (told > 0) {
                    patch.bytes(child, EbmlFloat.bytes(length.now(told), child));
                }
            }
            patch.splice().ifPresent(splices::add);
        }
    }

    /**
     * Padding is cut off at the end of a track only: Firefox gives a film up where a packet follows padding. The last old
     * packet is heard whole instead.
     */
    private void whole(TimedBlock last, long ticks) throws Obstacle {
        var padding = last.padding().filter(element -> element.size() > 0 && (medium.u8(element.body()) & 0x80) == 0);
        if (padding.isEmpty()) {
            return;
        }
        var cluster = segment.all(Ids.CLUSTER).stream()
                .filter(one -> one.at() < last.outer().at() && last.outer().at() < one.end())
                .findFirst()
                .orElseThrow(() -> SoundTrack.layout(last.outer().at(), "Cluster"));
        if (cluster.size() > Segment.PART_BYTES) {
            throw SoundTrack.layout(cluster.at(), "Cluster");
        }
        var patch = Patch.of(medium, cluster);
        patch.room(padding.get());
        var duration = last.duration().filter(told -> ticks > 0 && told.size() > 0);
        if (duration.isPresent()) {
            patch.number(duration.get(), ticks);
        }
        patch.splice().ifPresent(splices::add);
    }
}
