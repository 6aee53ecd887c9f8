package fengni.label.film;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.AigcLabel;
import fengni.label.CarrierCode;
import fengni.label.CarrierContract;
import fengni.label.FileCode;
import fengni.label.InPlace;
import fengni.label.InPlaceCode;
import fengni.label.Inspector;
import fengni.label.Judges;
import fengni.label.MarkOrder;
import fengni.label.Marker;
import fengni.label.Protection;
import fengni.label.Signers;
import fengni.label.Stored;
import fengni.label.Verdict;
import fengni.label.VisibleWords;
import fengni.label.file.Medium;
import fengni.label.file.OpenFile;
import fengni.label.file.Overwrite;
import fengni.law.Finding;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Marking inside of the file: what is written, what survives a crash at any byte, and what is refused. */
class InPlaceTest {
    private static final AigcLabel LABEL = CarrierContract.LABEL;
    private static final AigcLabel LATER = CarrierContract.LATER;

    private static final int STEP = Boolean.getBoolean("fengni.long") ? 1 : 397;

    @TempDir
    private Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> a_film_that_ends_with_moov_takes_its_label_where_it_is() {
        return each(films().keySet(), film -> {
            var file = Files.write(folder.resolve("film.mp4"), film);

            assertThat(Marker.markInPlace(file, MarkOrder.of(LABEL))).isInstanceOf(Stored.Written.class);
            assertCarries(file, LABEL);
            assertSamples(file, film);
            assertThat(Marker.markInPlace(file, MarkOrder.of(LATER))).isInstanceOf(Stored.Written.class);
            assertCarries(file, LATER);
            assertSamples(file, film);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_signed_label_holds_where_it_was_written_in_place() {
        return each(films().keySet(), film -> {
            var file = Files.write(folder.resolve("film.mp4"), film);
            var order = MarkOrder.of(LABEL).signedBy(Signers.one());
            assertThat(Marker.markInPlace(file, order)).isInstanceOf(Stored.Written.class);
            var protection = Inspector.inspect(file).protections().getFirst();
            assertThat(protection.status()).isEqualTo(Protection.Status.VERIFIED);
            assertThat(protection.content()).isEqualTo(Protection.Part.INTACT);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_run_killed_at_any_byte_leaves_a_readable_film_that_takes_a_label_again() {
        var kinds = Boolean.getBoolean("fengni.long") ? films().keySet() : Set.of("keys of a telephone", "labelled");
        return each(kinds, film -> {
            for (byte[] killed : killed(film)) {
                var file = Files.write(folder.resolve("killed.mp4"), killed);
                assertSamples(file, film);
                int behind = killed.length - film.length;
                if (behind > 0 && behind < 5) {
                    refused(killed, MarkOrder.of(LATER), behind == 4 ? CarrierCode.TRUNCATED : FilmCode.MOOV_NOT_LAST);
                    continue;
                }

                assertThat(Marker.markInPlace(file, MarkOrder.of(LATER))).isInstanceOf(Stored.Written.class);
                assertCarries(file, LATER);
                assertSamples(file, film);
            }
        });
    }

    @Test
    void ffprobe_plays_what_a_killed_run_left_behind() throws Exception {
        Judges.need("ffmpeg", "ffprobe");
        var made = folder.resolve("made.mp4").toString();
        Judges.run(
                "ffmpeg", "-y", "-v", "error", "-f", "lavfi", "-i", "testsrc2=s=64x48:d=1:r=10", "-c:v", "mpeg4", made);
        var hash = streams(made);
        var states = killed(Files.readAllBytes(Path.of(made)));
        for (int i = 0; i < states.size(); i += 6) {
            assertThat(streams(Files.write(folder.resolve("state.mp4"), states.get(i))
                            .toString()))
                    .as("state " + i)
                    .isEqualTo(hash);
        }
        assertThat(streams(Files.write(folder.resolve("state.mp4"), states.getLast())
                        .toString()))
                .isEqualTo(hash);
    }

    @Test
    void the_file_is_as_it_was_if_the_label_does_not_come_back() throws IOException {
        var film = Films.moovLast("isom");
        var file = Files.write(folder.resolve("film.mp4"), film);
        var steps = steps(film);
        assertThat(steps.length()).isEqualTo(film.length);

        replay(file, steps.steps(), 3);
        assertCarries(file, LABEL);
        replay(file, List.of(new Overwrite(film.length + 4L, Films.latin("free"))), 1);

        assertThat(new Mp4Carrier().difference(Medium.of(film), Medium.of(Files.readAllBytes(file)), LABEL))
                .isPresent();
    }

    @Test
    void what_cannot_be_done_in_place_is_refused_and_nothing_written() throws IOException {
        var last = Films.moovLast("isom");
        refused(Films.moovFirst("isom", new byte[0]), MarkOrder.of(LABEL), FilmCode.MOOV_NOT_LAST);
        refused(last, MarkOrder.of(LABEL).with(new VisibleWords.Usual()), InPlaceCode.WORDS_IN_PLACE);
        refused("春江".getBytes(StandardCharsets.UTF_8), MarkOrder.of(LABEL), FileCode.FORMAT_UNKNOWN);
        var inRoom = Films.joined(Films.ftyp("isom"), Films.moov(false, 900), Films.box("free", Films.noise(4000)));
        refused(inRoom, MarkOrder.of(LABEL), FilmCode.FILM_OFFSETS);
        refused(Films.joined(last, Films.moov(false, 99)), MarkOrder.of(LABEL), FilmCode.MOOV_TWICE);

        var file = Files.write(folder.resolve("film.mp4"), last);
        Marker.markInPlace(file, MarkOrder.of(LABEL));
        refused(Files.readAllBytes(file), MarkOrder.of(CarrierContract.OTHERS), FileCode.ALREADY_LABELLED);
    }

    @Test
    void few_bytes_of_another_program_behind_the_film_are_not_cut_off() throws IOException {
        var film = Films.moovLast("isom");
        refused(Films.joined(film, new byte[3]), MarkOrder.of(LABEL), FilmCode.MOOV_NOT_LAST);
        refused(Films.joined(film, new byte[] {4, 1, 2, 3}), MarkOrder.of(LABEL), CarrierCode.TRUNCATED);
    }

    @Test
    void the_rest_of_a_killed_run_stays_if_the_order_is_refused() throws IOException {
        var others =
                CarrierContract.done(Marker.mark("", Films.moovLast("isom"), MarkOrder.of(CarrierContract.OTHERS)));
        for (byte[] rest : List.of(Films.joined(new byte[3], new byte[] {9}, Films.latin("fr")), copyOfMoov(others))) {
            refused(Films.joined(others, rest), MarkOrder.of(LABEL), FileCode.ALREADY_LABELLED);
        }
    }

    /** The copy of its moov that a run leaves which was cut off before it got its kind. */
    private static byte[] copyOfMoov(byte[] film) {
        var moov = Film.of(Medium.of(film)).moov().orElseThrow();
        var copy = Arrays.copyOfRange(film, (int) moov.at(), (int) moov.end());
        System.arraycopy(Films.latin("free"), 0, copy, 4, 4);
        return copy;
    }

    @Test
    void a_pipe_is_not_waited_for_and_a_link_is_read() throws Exception {
        Judges.need("mkfifo");
        var pipe = folder.resolve("pipe.mp4");
        Judges.run("mkfifo", pipe.toString());
        assertThat(Inspector.inspect(pipe).findings()).extracting(Finding::code).containsExactly(FileCode.NOT_READABLE);
        assertThat(codes(Marker.mark(pipe, folder.resolve("out.mp4"), MarkOrder.of(LABEL))))
                .containsExactly(FileCode.NOT_READABLE);
        assertThat(codes(Marker.markInPlace(pipe, MarkOrder.of(LABEL)))).containsExactly(FileCode.NOT_READABLE);

        var film = Files.write(folder.resolve("film.mp4"), Films.moovLast("isom"));
        var link = Files.createSymbolicLink(folder.resolve("soft.mp4"), film);
        assertThat(Inspector.inspect(link).verdict()).isEqualTo(Verdict.NOT_FOUND);
    }

    @Test
    void links_and_folders_get_clear_answers() throws IOException {
        var film = Films.moovLast("isom");
        var file = Files.write(folder.resolve("film.mp4"), film);
        var soft = Files.createSymbolicLink(folder.resolve("soft.mp4"), file);
        assertThat(codes(Marker.markInPlace(soft, MarkOrder.of(LABEL)))).containsExactly(InPlaceCode.SYMBOLIC_LINK);

        var hard = Files.createLink(folder.resolve("hard.mp4"), file);
        assertThat(codes(Marker.markInPlace(hard, MarkOrder.of(LABEL)))).containsExactly(InPlaceCode.HARD_LINKS);
        assertThat(codes(Marker.markInPlace(folder, MarkOrder.of(LABEL)))).containsExactly(FileCode.FOLDER);
        assertThat(codes(Marker.markInPlace(folder.resolve("none.mp4"), MarkOrder.of(LABEL))))
                .containsExactly(FileCode.NOT_READABLE);
        assertThat(file).hasBinaryContent(film);
    }

    @Test
    void a_file_that_may_not_be_written_or_is_under_way_is_left_alone() throws IOException {
        var film = Films.moovLast("isom");
        var file = Files.write(folder.resolve("film.mp4"), film);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(codes(Marker.markInPlace(file, MarkOrder.of(LABEL)))).containsExactly(InPlaceCode.IN_USE);
        }
        assertThat(file.toFile().setWritable(false)).isTrue();
        if (!Files.isWritable(file)) {
            assertThat(codes(Marker.markInPlace(file, MarkOrder.of(LABEL)))).containsExactly(InPlaceCode.READ_ONLY);
        }
        assertThat(file).hasBinaryContent(film);
    }

    @Test
    void a_film_of_five_gigabytes_is_read_at_its_ends_only() throws IOException {
        var file = folder.resolve("large.mp4");
        long media = 5L << 30;
        var head = Films.joined(Films.ftyp("isom"), Films.number(1), Films.latin("mdat"), Films.wide(media + 16));
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(head);
            sparse.seek(head.length + media);
            sparse.write(Films.box("moov", Films.mvhd(), Films.track(true, head.length, media - 300)));
        }

        assertThat(Marker.markInPlace(file, MarkOrder.of(LABEL))).isInstanceOf(Stored.Written.class);
        assertCarries(file, LABEL);
    }

    private void refused(byte[] content, MarkOrder order, Finding.Code code) throws IOException {
        var file = Files.write(folder.resolve("refused.bin"), content);
        assertThat(codes(Marker.markInPlace(file, order))).contains(code);
        assertThat(file).hasBinaryContent(content);
    }

    private static List<Finding.Code> codes(Stored stored) {
        assertThat(stored).isNotInstanceOf(Stored.Written.class);
        return stored.findings().stream().map(Finding::code).toList();
    }

    /** Returns the file as it lies on the disk after each step, and at many bytes inside of one. */
    private List<byte[]> killed(byte[] film) throws IOException {
        var file = folder.resolve("replayed.mp4");
        var steps = steps(film).steps();
        var states = new ArrayList<byte[]>();
        for (int done = 0; done <= steps.size(); done++) {
            Files.write(file, film);
            replay(file, steps, done);
            states.add(Files.readAllBytes(file));
            if (done < steps.size()) {
                var next = steps.get(done);
                int length = next.bytes().length;
                for (int cut = 1; cut < length; cut += cut < 20 ? 1 : STEP) {
                    replay(file, List.of(new Overwrite(next.at(), Arrays.copyOf(next.bytes(), cut))), 1);
                    states.add(Files.readAllBytes(file));
                }
            }
        }
        return states;
    }

    private InPlace.Steps steps(byte[] film) throws IOException {
        var file = Files.write(folder.resolve("planned.mp4"), film);
        try (var open = OpenFile.of(file)) {
            return switch (new Mp4Carrier().inPlace(Medium.of(open), LABEL)) {
                case InPlace.Steps steps -> steps;
                case InPlace.Not(var reasons) -> throw new AssertionError(reasons);
            };
        }
    }

    private static void replay(Path file, List<Overwrite> steps, int count) throws IOException {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            for (Overwrite step : steps.subList(0, count)) {
                out.seek(step.at());
                out.write(step.bytes());
            }
        }
    }

    private static void assertCarries(Path file, AigcLabel label) {
        var inspection = Inspector.inspect(file);
        assertThat(inspection.verdict()).as(inspection.findings().toString()).isEqualTo(Verdict.COMPLIANT);
        assertThat(inspection.label().orElseThrow().strict()).contains(label);
    }

    /** The first moov, which programs read, describes the same tracks, and no byte before the old moov has changed. */
    private static void assertSamples(Path file, byte[] film) throws IOException {
        var now = Files.readAllBytes(file);
        int moov = (int) Film.of(Medium.of(film)).moov().orElseThrow().at();
        assertThat(Arrays.mismatch(now, 0, moov, film, 0, moov)).isEqualTo(-1);
        assertThat(tracks(now)).isEqualTo(tracks(film));
    }

    private static List<String> tracks(byte[] content) {
        var film = Film.of(Medium.of(content));
        return film.boxes()
                .at(film.moov().orElseThrow(), "trak")
                .map(box -> film.medium().between(box.at(), box.end()).latin())
                .toList();
    }

    private static String streams(String file) throws IOException, InterruptedException {
        return Judges.run("ffmpeg", "-v", "fatal", "-i", file, "-map", "0", "-c", "copy", "-f", "streamhash", "-");
    }

    private static Map<String, byte[]> films() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("bare", Films.moovLast("isom"));
        all.put("a list of iTunes", Films.moovLast("isom", Films.udta(Films.itunes())));
        all.put("keys", Films.moovLast("isom", Films.udta(Films.keyed(true, "title", "春江"))));
        all.put("keys of a telephone", Films.moovLast("isom", Films.apple()));
        all.put("room behind moov", Films.joined(Films.moovLast("isom"), Films.box("free", new byte[64])));
        all.put("labelled", CarrierContract.done(Marker.mark("", Films.moovLast("isom"), MarkOrder.of(LABEL))));
        return all;
    }

    private static Stream<DynamicTest> each(Set<String> kinds, Trial trial) {
        return films().entrySet().stream()
                .filter(film -> kinds.contains(film.getKey()))
                .map(film -> DynamicTest.dynamicTest(film.getKey(), () -> trial.of(film.getValue())));
    }

    /** One check of one film. */
    private interface Trial {
        void of(byte[] film) throws IOException;
    }
}
