package fengni.label.film;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.Edited;
import fengni.label.Format;
import fengni.label.InPlace;
import fengni.label.Reading;
import fengni.label.Showing;
import fengni.label.file.Medium;
import java.util.Optional;
import java.util.OptionalLong;

/** A film, or sound alone, in boxes (ISO/IEC 14496-12 and QuickTime), of any length: only what describes it is read. */
abstract class BoxedFilm implements Carrier {
    private final Format format;

    BoxedFilm(Format format) {
        this.format = format;
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
        var film = Film.of(medium);
        var sightings = LabelSearch.of(film);
        return new Reading(film.boxes().faults(), sightings);
    }

    @Override
    public Edited label(Medium medium, AigcLabel label) {
        return FilmEdit.of(Film.of(medium), label.bareJson());
    }

    @Override
    public Optional<Medium> content(Medium medium) {
        return Optional.of(FilmContent.of(Film.of(medium)));
    }

    @Override
    public Edited show(Medium medium, Showing showing) {
        return format.kind() == Format.Kind.FILM ? FilmWords.on(medium, showing) : Carrier.super.show(medium, showing);
    }

    @Override
    public Edited cue(Medium medium) {
        return FilmCue.behind(medium);
    }

    @Override
    public InPlace inPlace(Medium medium, AigcLabel label) {
        return Tail.plan(Film.of(medium), label.bareJson());
    }

    @Override
    public OptionalLong leftover(Medium medium) {
        return Tail.leftover(Film.of(medium));
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return FilmReadBack.difference(original, marked, label.bareJson());
    }
}
