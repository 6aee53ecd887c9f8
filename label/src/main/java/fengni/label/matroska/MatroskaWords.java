package fengni.label.matroska;

import fengni.label.Edited;
import fengni.label.Footage;
import fengni.label.Obstacle;
import fengni.label.Recoded;
import fengni.label.Showing;
import fengni.label.Transcoder;
import fengni.label.Transcoders;
import fengni.label.TranscodingCode;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts words on the pictures of a film from its first one on (GB 45438-2025, 5.4): the blocks up to a seam are coded again
 * in their clusters, and everything behind keeps its bytes. The seam stands where a cluster begins with its picture, as
 * programs write them, so that what Cues point to either stays or moves whole.
 */
final class MatroskaWords {
    private static final long SCALE = 0x2a_d7b1;
    private static final long USUAL_SCALE = 1_000_000;
    private static final long SECOND = 1_000_000_000;
    /** No codec shows more pictures before one that was coded earlier than this. */
    private static final int LOOKED_BEHIND = 32;

    private static final int FOLLOWING = 12;

    private final Medium medium;
    private final Segment segment;
    private final PictureEntry entry;
    private final Transcoder transcoder;
    private final long timescale;
    private final List<PictureBlock> blocks = new ArrayList<>();

    private MatroskaWords(Medium medium, Segment segment, Transcoder transcoder) throws Obstacle {
        this.medium = medium;
        this.segment = segment;
        this.transcoder = transcoder;
        this.entry = PictureEntry.of(medium, segment);
        this.timescale = timescale();
    }

    static Edited on(Medium medium, Showing showing) {
        var transcoder = Transcoders.atHand();
        if (transcoder.isEmpty()) {
            return Edited.not(TranscodingCode.NO_TRANSCODER, "");
        }
        try {
            return new MatroskaWords(medium, SegmentWalk.walk(medium), transcoder.get()).shown(showing);
        } catch (Obstacle obstacle) {
            return new Edited.Not(List.of(obstacle.finding()));
        }
    }

    private long timescale() throws Obstacle {
        long scale = USUAL_SCALE;
        for (Element info : segment.all(Ids.INFO)) {
            for (Element child : info.children(medium)) {
                scale = child.is(SCALE) ? PictureEntry.number(medium, child) : scale;
            }
        }
        if (scale <= 0 || scale > SECOND || SECOND % scale != 0) {
            throw PictureEntry.layout(segment.self().at(), "TimestampScale");
        }
        return SECOND / scale;
    }

    private Edited shown(Showing showing) throws Obstacle {
        int count = seam();
        return switch (transcoder.recode(footage(count), showing)) {
            case Recoded.Not(var reasons) -> new Edited.Not(reasons);
            case Recoded.Done done -> proved(done, count);
        };
    }

    private Edited proved(Recoded.Done done, int count) throws Obstacle {
        if (done.before().length > 0) {
            throw PictureEntry.layout(blocks.get(count).outer().at(), entry.codec());
        }
        var splices = ClusterEdit.of(medium, segment, blocks.subList(0, count), done.samples());
        Optional<String> difference = transcoder.difference(medium, medium.with(splices), count);
        if (difference.isPresent()) {
            return Edited.not(TranscodingCode.FILM_READ_BACK, "", difference.get());
        }
        long seconds = Math.ceilDiv(latest(count) - blocks.getFirst().shown(), timescale);
        return new Edited.Change(
                splices, List.of(Finding.of(TranscodingCode.BEGINNING_RECODED, "", Math.max(1, seconds), count)));
    }

    private long latest(int count) {
        return blocks.subList(0, count).stream()
                .mapToLong(PictureBlock::shown)
                .max()
                .orElse(0);
    }

    /** Reads blocks as far as they are needed, and returns how many are coded again. */
    private int seam() throws Obstacle {
        int seam = -1;
        for (Element cluster : segment.all(Ids.CLUSTER)) {
            long time = time(medium, cluster);
            boolean begins = true;
            for (long at = cluster.body(); at < cluster.end(); ) {
                var child = Element.at(medium, at, cluster.end());
                at = child.end();
                var block = PictureBlock.of(medium, cluster, time, child, entry.number());
                if (block.isEmpty()) {
                    continue;
                }
                if (seam < 0 && begins && isSeam(block.get())) {
                    seam = blocks.size();
                }
                begins = false;
                blocks.add(block.get());
                if (seam >= 0 && blocks.get(seam).shown() > block.get().shown()) {
                    seam = -1; // a picture shown earlier follows, so that it was none
                }
                if (seam >= 0 && blocks.size() > seam + LOOKED_BEHIND) {
                    return seam;
                }
                if (seam < 0) {
                    limit(blocks.size() - 1);
                }
                if (seam < 0 && block.get().shown() - blocks.getFirst().shown() > Footage.MOST_SECONDS * timescale) {
                    throw Obstacle.because(TranscodingCode.NO_SEAM, "", Footage.MOST_SECONDS);
                }
            }
        }
        if (blocks.isEmpty() || !blocks.getFirst().key()) {
            throw Obstacle.because(TranscodingCode.NO_SEAM, "", 0);
        }
        limit(seam < 0 ? blocks.size() : seam);
        return seam < 0 ? blocks.size() : seam;
    }

    private void limit(int pictures) throws Obstacle {
        Footage.limit(pictures, entry.size().width(), entry.size().height());
    }

    private boolean isSeam(PictureBlock block) {
        return block.key()
                && !blocks.isEmpty()
                && block.shown() - blocks.getFirst().shown() >= Footage.LEAST_SECONDS * timescale
                && block.shown() > latest(blocks.size())
                && transcoder.startsAnew(
                        entry.codec(),
                        entry.configuration(),
                        block.sample(medium).data());
    }

    static long time(Medium medium, Element cluster) throws Obstacle {
        for (long at = cluster.body(); at < cluster.end(); ) {
            var child = Element.at(medium, at, cluster.end());
            if (child.is(Ids.TIMESTAMP)) {
                return PictureEntry.number(medium, child);
            }
            at = child.end();
        }
        throw Obstacle.broken(cluster.at(), "Timestamp");
    }

    private Footage footage(int count) throws Obstacle {
        long bytes = blocks.subList(0, count).stream()
                .mapToLong(block -> block.block().size())
                .sum();
        if (bytes > Medium.MOST_IN_MEMORY) {
            throw Obstacle.because(TranscodingCode.FOOTAGE_TOO_LARGE, "", Medium.MOST_IN_MEMORY >> 20);
        }
        return new Footage(
                entry.codec(),
                entry.configuration(),
                Footage.Parameters.IN_SAMPLES,
                PictureEntry.ORIENTATION,
                entry.aspect(),
                timescale,
                samples(0, count),
                samples(count, Math.min(blocks.size(), count + FOLLOWING)),
                blocks.getFirst().shown() + Footage.USUAL_SECONDS * timescale);
    }

    private List<Footage.Sample> samples(int from, int to) {
        return blocks.subList(from, to).stream()
                .map(block -> block.sample(medium))
                .toList();
    }
}
