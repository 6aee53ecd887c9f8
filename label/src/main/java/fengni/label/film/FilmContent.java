package fengni.label.film;

import fengni.label.box.Box;
import fengni.label.file.Medium;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is seen and heard of a film: the clock of the film, of each track the boxes that say how and when its samples are
 * played, then all samples, in the order of the file. Places in the file, which move with every label, count from the
 * beginning of the samples' own box; moments of writing, which other programs renew, do not count.
 */
final class FilmContent {
    private static final Set<String> PLAYED =
            Set.of("stsd", "stts", "ctts", "cslg", "stsc", "stsz", "stz2", "stss", "sdtp", "sbgp", "sgpd");

    /** Bytes of version and flags. */
    private static final int VERSION = 4;

    private final Film film;
    private final List<Medium> parts = new ArrayList<>();

    private FilmContent(Film film) {
        this.film = film;
    }

    static Medium of(Film film) {
        var content = new FilmContent(film);
        film.moov().ifPresent(content::description);
        film.row().stream().filter(box -> box.is("mdat")).forEach(content::take);
        return Medium.row(content.parts);
    }

    private void description(Box moov) {
        film.boxes().at(moov, "mvhd").forEach(this::timeless);
        film.boxes().at(moov, "trak").forEach(this::track);
    }

    private void track(Box track) {
        film.boxes().at(track, "tkhd").forEach(this::timeless);
        film.boxes().at(track, "mdia", "mdhd").forEach(this::timeless);
        film.boxes()
                .at(track, "mdia", "minf", "stbl")
                .flatMap(table -> film.boxes().in(table).stream())
                .filter(box -> box.is("stco") || box.is("co64"))
                .forEach(table -> parts.add(Medium.of(new ChunkPlaces(film).of(table))));
        Stream.of(
                        film.boxes().at(track, "edts", "elst"),
                        film.boxes().at(track, "mdia", "hdlr"),
                        film.boxes()
                                .at(track, "mdia", "minf", "stbl")
                                .flatMap(table -> film.boxes().in(table).stream())
                                .filter(box -> PLAYED.contains(box.kind())))
                .flatMap(boxes -> boxes)
                .forEach(this::take);
    }

    /** All of a box but for the two moments behind its version (ISO/IEC 14496-12, 8.2.2, 8.3.2, 8.4.2). */
    private void timeless(Box box) {
        boolean wide = box.size() > 0 && film.medium().u8(box.body()) == 1;
        long times = box.body() + VERSION;
        parts.add(Medium.of(box.kind().getBytes(StandardCharsets.ISO_8859_1)));
        parts.add(film.medium().part(box.body(), Math.min(times, box.end())));
        parts.add(film.medium().part(Math.min(times + (wide ? 16 : 8), box.end()), box.end()));
    }

    /** How a length is written may change with the rest of the file; what is in the box may not. */
    private void take(Box box) {
        parts.add(Medium.of(box.kind().getBytes(StandardCharsets.ISO_8859_1)));
        parts.add(film.medium().part(box.body(), box.end()));
    }
}
