package fengni.label.film;

import fengni.label.Edited;
import fengni.label.Footage;
import fengni.label.Footage.Sample;
import fengni.label.Obstacle;
import fengni.label.Recoded;
import fengni.label.Showing;
import fengni.label.Transcoder;
import fengni.label.Transcoders;
import fengni.label.TranscodingCode;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts words on the pictures of a film from its first one on (GB 45438-2025, 5.4): the samples up to a seam are coded again
 * where they stand, and every other sample of every track keeps its bytes and its time.
 */
final class FilmWords {
    /** So many samples behind the seam prove that the film goes on as before. */
    private static final int FOLLOWING = 12;

    private final Film film;
    private final PictureTrack track;
    private final Transcoder transcoder;

    private FilmWords(Film film, PictureTrack track, Transcoder transcoder) {
        this.film = film;
        this.track = track;
        this.transcoder = transcoder;
    }

    static Edited on(Medium medium, Showing showing) {
        var transcoder = Transcoders.atHand();
        if (transcoder.isEmpty()) {
            return Edited.not(TranscodingCode.NO_TRANSCODER, "");
        }
        var film = Film.of(medium);
        try {
            return new FilmWords(film, PictureTrack.of(film), transcoder.get()).shown(showing);
        } catch (Obstacle obstacle) {
            return new Edited.Not(List.of(obstacle.finding()));
        }
    }

    private Edited shown(Showing showing) throws Obstacle {
        int count = seam();
        var footage = footage(count);
        return switch (transcoder.recode(footage, showing)) {
            case Recoded.Not(var reasons) -> new Edited.Not(reasons);
            case Recoded.Done done -> proved(done, footage, count);
        };
    }

    private Edited proved(Recoded.Done done, Footage footage, int count) throws Obstacle {
        var splices = FootageEdit.of(film, track, done);
        var medium = film.medium();
        int other = count + (done.before().length > 0 ? 1 : 0);
        Optional<String> difference = transcoder.difference(medium, medium.with(splices), other);
        if (difference.isPresent()) {
            return Edited.not(TranscodingCode.FILM_READ_BACK, "", difference.get());
        }
        long last = Arrays.stream(track.table().shown(), 0, count).max().orElse(0);
        var seconds = Math.ceilDiv(last - track.begins(), footage.timescale());
        return new Edited.Change(
                splices, List.of(Finding.of(TranscodingCode.BEGINNING_RECODED, "", Math.max(1, seconds), count)));
    }

    /** Returns how many samples are coded again: up to one that nothing before it is needed for, or all of a short film. */
    private int seam() throws Obstacle {
        var table = track.table();
        if (table.count() == 0) {
            throw PictureTrack.layout(track.around().getLast().at(), "stsz");
        }
        if (!table.keys().get(0)) {
            throw Obstacle.because(TranscodingCode.NO_SEAM, "", 0);
        }
        long enough = track.begins() + Footage.LEAST_SECONDS * track.timescale();
        long most = track.begins() + Footage.MOST_SECONDS * track.timescale();
        var earliest = earliestFromHere();
        long latest = Long.MIN_VALUE;
        long bytes = 0;
        for (int i = 0; i < table.count(); i++) {
            held(bytes, i);
            bytes += table.sizes()[i];
            long shown = table.shown()[i];
            boolean alone = table.keys().get(i) && latest < shown && earliest[i] >= shown;
            if (shown >= enough && alone && startsAnew(i)) {
                return i;
            }
            if (table.decoded()[i] > most) {
                throw Obstacle.because(TranscodingCode.NO_SEAM, "", Footage.MOST_SECONDS);
            }
            latest = Math.max(latest, shown);
        }
        held(bytes, table.count());
        return table.count();
    }

    /** Refuses more than is coded again at most, before a table of millions of samples costs anything. */
    private void held(long bytes, int count) throws Obstacle {
        track.entry().limit(film.medium(), count);
        if (bytes > Medium.MOST_IN_MEMORY) {
            throw Obstacle.because(TranscodingCode.FOOTAGE_TOO_LARGE, "", Medium.MOST_IN_MEMORY >> 20);
        }
    }

    private boolean startsAnew(int sample) {
        return transcoder.startsAnew(track.entry().codec(), track.entry().told().bytes(), data(sample));
    }

    private long[] earliestFromHere() {
        var shown = track.table().shown();
        var earliest = shown.clone();
        for (int i = shown.length - 2; i >= 0; i--) {
            earliest[i] = Math.min(earliest[i], earliest[i + 1]);
        }
        return earliest;
    }

    private Footage footage(int count) {
        long usual = track.begins() + Footage.USUAL_SECONDS * track.timescale();
        return new Footage(
                track.entry().codec(),
                track.entry().told().bytes(),
                Footage.Parameters.IN_CONFIGURATION,
                track.orientation(),
                track.entry().aspect(),
                track.timescale(),
                samples(0, count),
                samples(count, Math.min(track.table().count(), count + FOLLOWING)),
                usual);
    }

    private List<Sample> samples(int from, int to) {
        var table = track.table();
        return IntStream.range(from, to)
                .mapToObj(i -> new Sample(
                        data(i),
                        table.decoded()[i],
                        table.shown()[i],
                        table.keys().get(i)))
                .toList();
    }

    private Medium data(int sample) {
        long at = track.table().places()[sample];
        return film.medium().part(at, at + track.table().sizes()[sample]);
    }
}
