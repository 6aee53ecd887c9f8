package fengni.label.film;

import fengni.label.Cued;
import fengni.label.Edited;
import fengni.label.Obstacle;
import fengni.label.Transcoder;
import fengni.label.Transcoders;
import fengni.label.TranscodingCode;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Puts the rhythm 短长短短 behind the end of a film's sound (GB 45438-2025, 5.3 d): its samples lie in a chunk of their own,
 * and every sample that was there keeps its bytes and its time.
 */
final class FilmCue {
    private final Film film;
    private final SoundTrack track;
    private final Transcoder transcoder;

    private FilmCue(Film film, SoundTrack track, Transcoder transcoder) {
        this.film = film;
        this.track = track;
        this.transcoder = transcoder;
    }

    static Edited behind(Medium medium) {
        var transcoder = Transcoders.atHand();
        if (transcoder.isEmpty()) {
            return Edited.not(TranscodingCode.NO_TRANSCODER, "");
        }
        var film = Film.of(medium);
        try {
            return new FilmCue(film, SoundTrack.of(film), transcoder.get()).heard();
        } catch (Obstacle obstacle) {
            return new Edited.Not(List.of(obstacle.finding()));
        }
    }

    private Edited heard() throws Obstacle {
        return switch (transcoder.cue(track.end())) {
            case Cued.Not(var reasons) -> new Edited.Not(reasons);
            case Cued.Present()
            when track.isCutOff() ->
                throw SoundTrack.layout(track.around().getFirst().at(), "elst");
            case Cued.Present() -> new Edited.Change(List.of(), List.of(Finding.of(TranscodingCode.CUE_THERE, "")));
            case Cued.Done done -> proved(done);
        };
    }

    private Edited proved(Cued.Done done) throws Obstacle {
        var splices = CueEdit.of(film, track, done);
        var medium = film.medium();
        var added = done.packets().stream().map(Cued.Packet::data).toList();
        var difference = transcoder.differenceBehind(medium, medium.with(splices), added);
        if (difference.isPresent()) {
            return Edited.not(TranscodingCode.CUE_READ_BACK, "", difference.get());
        }
        var seconds = String.format(Locale.ROOT, "%.1f", (double) done.frames() / track.rate());
        var notes = new ArrayList<Finding>();
        notes.add(Finding.of(
                TranscodingCode.CUE_ADDED, "", seconds, done.packets().size()));
        if (track.sounds() > 1) {
            notes.add(Finding.of(TranscodingCode.CUE_FIRST_SOUND, "", track.sounds()));
        }
        if (track.tellsGaps()) {
            notes.add(Finding.of(TranscodingCode.CUE_GAPLESS, ""));
        }
        return new Edited.Change(splices, notes);
    }
}
