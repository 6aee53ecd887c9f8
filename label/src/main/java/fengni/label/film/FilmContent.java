package fengni.label.film;

import fengni.label.box.Box;
import fengni.label.file.Medium;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is seen and heard of a film: of each track the boxes that say how and when its samples are played, without the tables
 * of their places, which move with every label; then all samples, in the order of the file.
 */
final class FilmContent {
    private static final Set<String> PLAYED =
            Set.of("stsd", "stts", "ctts", "cslg", "stsc", "stsz", "stz2", "stss", "sdtp", "sbgp", "sgpd");

    private final Film film;
    private final List<Medium> parts = new ArrayList<>();

    private FilmContent(Film film) {
        this.film = film;
    }

    static Medium of(Film film) {
        var content = new FilmContent(film);
        film.moov().ifPresent(moov -> film.boxes().at(moov, "trak").forEach(content::track));
        film.row().stream().filter(box -> box.is("mdat")).forEach(content::take);
        return Medium.row(content.parts);
    }

    private void track(Box track) {
        Stream.of(
                        film.boxes().at(track, "tkhd"),
                        film.boxes().at(track, "edts", "elst"),
                        film.boxes().at(track, "mdia", "mdhd"),
                        film.boxes().at(track, "mdia", "hdlr"),
                        film.boxes()
                                .at(track, "mdia", "minf", "stbl")
                                .flatMap(table -> film.boxes().in(table).stream())
                                .filter(box -> PLAYED.contains(box.kind())))
                .flatMap(boxes -> boxes)
                .forEach(this::take);
    }

    /** How a length is written may change with the rest of the file; what is in the box may not. */
    private void take(Box box) {
        parts.add(Medium.of(box.kind().getBytes(StandardCharsets.ISO_8859_1)));
        parts.add(film.medium().part(box.body(), box.end()));
    }
}
