package fengni.label.film;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierContract;
import fengni.label.InPlaceCode;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.TranscodingCode;
import fengni.label.VisibleWords;
import fengni.label.file.Splice;
import fengni.law.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What this library does about words on films by itself; with its optional module they are put on and judged there. */
class FilmWordsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void words_are_refused_by_the_name_of_the_module_that_is_missing() {
        var order = MarkOrder.of(CarrierContract.LABEL).with(new VisibleWords.Usual());

        assertThat(Marker.mark(Films.moovLast("isom"), order))
                .isInstanceOfSatisfying(
                        Marked.Refused.class,
                        refused -> assertThat(refused.findings())
                                .singleElement()
                                .satisfies(finding ->
                                        assertThat(finding.code()).isEqualTo(TranscodingCode.NO_TRANSCODER)));
    }

    @Test
    void a_cue_is_refused_so_too_and_never_put_on_in_place() throws Exception {
        var order = MarkOrder.of(CarrierContract.LABEL).withCue();
        var film = Files.write(folder.resolve("film.mp4"), Films.moovLast("isom"));

        assertThat(Marker.mark(Files.readAllBytes(film), order).findings())
                .extracting(Finding::code)
                .containsExactly(TranscodingCode.NO_TRANSCODER);
        assertThat(Marker.markInPlace(film, order).findings())
                .extracting(Finding::code)
                .containsExactly(InPlaceCode.WORDS_IN_PLACE);
    }

    @Test
    void a_place_moves_by_all_that_changed_before_it_and_none_is_left_inside() {
        var moves = new Moves(
                List.of(
                        new Splice(30, 40, new byte[4]),
                        new Splice(10, 20, new byte[25]),
                        Splice.insert(50, new byte[3])),
                100);

        assertThat(moves.of(0)).hasValue(0);
        assertThat(moves.of(10)).hasValue(10);
        assertThat(moves.of(15)).isEmpty();
        assertThat(moves.of(20)).hasValue(35);
        assertThat(moves.of(30)).hasValue(45);
        assertThat(moves.of(40)).hasValue(49);
        assertThat(moves.of(50)).hasValue(59);
        assertThat(moves.of(51)).hasValue(63);
        assertThat(moves.of(101)).isEmpty();
        assertThat(moves.of(-1)).isEmpty();
    }

    @Test
    void places_move_as_counting_says() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var splices = new ArrayList<Splice>();
            for (int at = random.nextInt(9); at < 200; at += 1 + random.nextInt(9)) {
                int to = at + random.nextInt(9);
                splices.add(new Splice(at, to, new byte[random.nextInt(12)]));
                at = to;
            }
            var moves = new Moves(splices, 300);
            for (long place = 0; place <= 300; place++) {
                long here = place;
                boolean inside = splices.stream().anyMatch(one -> one.from() < here && here < one.to());
                long by = splices.stream()
                        .filter(one -> one.from() < here)
                        .mapToLong(one -> one.piece().length - (one.to() - one.from()))
                        .sum();
                if (inside) {
                    assertThat(moves.of(place)).as("seed %d", seed).isEmpty();
                } else {
                    assertThat(moves.of(place)).as("seed %d", seed).hasValue(place + by);
                }
            }
        }
    }
}
