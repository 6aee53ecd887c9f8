package fengni.label.flv;

import fengni.label.Edited;
import fengni.label.Footage;
import fengni.label.Obstacle;
import fengni.label.Recoded;
import fengni.label.Showing;
import fengni.label.Transcoder;
import fengni.label.Transcoders;
import fengni.label.TranscodingCode;
import fengni.label.file.Medium;
import fengni.label.file.Splice;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts words on the pictures of a film from its first one on (GB 45438-2025, 5.4): the tags up to a seam are coded again
 * where they stand, and every other tag keeps its bytes.
 */
final class FlvWords {
    private static final int MILLIS = 1000;
    /** No codec shows more pictures before one that was coded earlier than this. */
    private static final int LOOKED_BEHIND = 32;

    private static final int FOLLOWING = 12;
    private static final Map<Integer, String> CODECS = Map.of(2, "flv1", 4, "vp6f", 5, "vp6a", 12, "hevc");

    private final Medium file;
    private final Flv flv;
    private final Transcoder transcoder;
    private final FlvPictures pictures;

    private FlvWords(Medium file, Flv flv, Transcoder transcoder) throws Obstacle {
        this.file = file;
        this.flv = flv;
        this.transcoder = transcoder;
        this.pictures = FlvPictures.of(file, flv.start());
    }

    static Edited on(Medium file, Showing showing) {
        var transcoder = Transcoders.atHand();
        if (transcoder.isEmpty()) {
            return Edited.not(TranscodingCode.NO_TRANSCODER, "");
        }
        try {
            return new FlvWords(file, FlvWalk.walk(file), transcoder.get()).shown(showing);
        } catch (Obstacle obstacle) {
            return new Edited.Not(List.of(obstacle.finding()));
        }
    }

    private Edited shown(Showing showing) throws Obstacle {
        if (pictures.codec() != FlvPictures.AVC) {
            var name = CODECS.getOrDefault(pictures.codec(), String.valueOf(pictures.codec()));
            return Edited.not(TranscodingCode.CODEC_NOT_CODED, "", name);
        }
        int count = seam();
        return switch (transcoder.recode(footage(count), showing)) {
            case Recoded.Not(var reasons) -> new Edited.Not(reasons);
            case Recoded.Done done -> proved(done, count);
        };
    }

    private Edited proved(Recoded.Done done, int count) throws Obstacle {
        var splices = splices(done, count);
        var difference = transcoder.difference(file, file.with(splices), count);
        if (difference.isPresent()) {
            return Edited.not(TranscodingCode.FILM_READ_BACK, "", difference.get());
        }
        long seconds = Math.ceilDiv(latest(count) - first(), MILLIS);
        return new Edited.Change(
                splices, List.of(Finding.of(TranscodingCode.BEGINNING_RECODED, "", Math.max(1, seconds), count)));
    }

    private long first() {
        return pictures.all().stream()
                .limit(LOOKED_BEHIND)
                .mapToLong(FlvPictures.Picture::shown)
                .min()
                .orElse(0);
    }

    private long latest(int count) {
        return pictures.all().subList(0, count).stream()
                .mapToLong(FlvPictures.Picture::shown)
                .max()
                .orElse(0);
    }

    private int seam() throws Obstacle {
        var all = pictures.all();
        if (all.isEmpty() || !all.getFirst().key()) {
            throw Obstacle.because(TranscodingCode.NO_SEAM, "", 0);
        }
        long begin = first();
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < all.size(); i++) {
            Footage.limit(i, 0, 0); // the size is told by the codec only
            var picture = all.get(i);
            boolean enough = picture.shown() - begin >= Footage.LEAST_SECONDS * MILLIS;
            if (enough && picture.key() && picture.shown() > latest && isAlone(i)) {
                return i;
            }
            if (picture.shown() - begin > Footage.MOST_SECONDS * MILLIS) {
                throw Obstacle.because(TranscodingCode.NO_SEAM, "", Footage.MOST_SECONDS);
            }
            latest = Math.max(latest, picture.shown());
        }
        Footage.limit(all.size(), 0, 0);
        return all.size();
    }

    private boolean isAlone(int index) {
        var picture = pictures.all().get(index);
        return pictures.all().stream()
                        .skip(index)
                        .limit(LOOKED_BEHIND)
                        .allMatch(next -> next.shown() >= picture.shown())
                && transcoder.startsAnew(
                        "h264", pictures.configuration(), picture.sample(file).data());
    }

    private Footage footage(int count) throws Obstacle {
        long bytes = pictures.all().subList(0, count).stream()
                .mapToLong(picture -> picture.tag().bodyEnd() - picture.tag().body())
                .sum();
        if (bytes > Medium.MOST_IN_MEMORY) {
            throw Obstacle.because(TranscodingCode.FOOTAGE_TOO_LARGE, "", Medium.MOST_IN_MEMORY >> 20);
        }
        return new Footage(
                "h264",
                pictures.configuration(),
                Footage.Parameters.IN_SAMPLES,
                Footage.Orientation.UPRIGHT,
                0,
                MILLIS,
                samples(0, count),
                samples(count, Math.min(pictures.all().size(), count + FOLLOWING)),
                first() + Footage.USUAL_SECONDS * MILLIS);
    }

    private List<Footage.Sample> samples(int from, int to) {
        return pictures.all().subList(from, to).stream()
                .map(picture -> picture.sample(file))
                .toList();
    }

    private List<Splice> splices(Recoded.Done done, int count) throws Obstacle {
        var all = pictures.all().subList(0, count);
        long[] times =
                all.stream().mapToLong(FlvPictures.Picture::shown).sorted().toArray();
        var splices = new ArrayList<Splice>();
        var growth = new TreeMap<Long, Long>(Map.of(0L, 0L)); // by where tags end
        for (int i = 0; i < count; i++) {
            var picture = all.get(i);
            var tag = picture.with(file, done.samples().get(i), times[i]);
            long end = Math.min(picture.tag().end(), file.length());
            splices.add(new Splice(picture.tag().at(), end, tag));
            growth.put(
                    end,
                    growth.lastEntry().getValue()
                            + tag.length
                            - (end - picture.tag().at()));
        }
        for (FlvTag script : flv.scripts()) {
            if (Script.of(file, script).isMetadata()) {
                splices.addAll(
                        places(script, place -> place + growth.floorEntry(place).getValue()));
            }
        }
        return splices;
    }

    private List<Splice> places(FlvTag script, FlvPlaces.Moves moves) throws Obstacle {
        var data = Script.of(file, script);
        var places = new FlvPlaces(data.data(), file.length(), moves);
        int at = data.value();
        while (at < data.data().length()) {
            at = Amf.read(data.data(), at, places);
        }
        return places.splices(script);
    }
}
