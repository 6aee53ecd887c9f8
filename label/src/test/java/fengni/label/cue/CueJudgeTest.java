package fengni.label.cue;

import static fengni.label.cue.Sounds.BOTH;
import static fengni.label.cue.Sounds.END;
import static fengni.label.cue.Sounds.START;
import static fengni.label.cue.Sounds.done;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.ExplicitReading.InSound;
import fengni.label.ExplicitReading.Rhythm;
import fengni.label.Judges;
import fengni.label.Showing;
import fengni.label.TextMark.Place;
import fengni.label.file.Medium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs of others decode what was marked; each runs only where it is installed. */
class CueJudgeTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0} Hz, {1} channels, {2} bits, flac {3}")
    @CsvSource({
        "44100, 2, 16, -8",
        "44100, 2, 16, -0",
        "48000, 1, 24, -5",
        "96000, 6, 24, -8",
        "8000, 1, 8, -5",
        "22050, 2, 16, -l0 -b4608 -m -r0",
        "44100, 2, 32, -8",
        "16000, 8, 16, --lax -b65535 -l32",
        "11111, 2, 16, -8 -e -p"
    })
    void flac_accepts_the_file_and_decodes_what_it_was_between_the_marks(
            int rate, int channels, int bits, String options) throws Exception {
        Judges.need("flac");
        var flac = coded(rate, channels, bits, options);
        var before = raw(flac);
        assertThat(before).hasSize(channels * bits / 8 * (int) (1.3 * rate));
        for (Showing showing : List.of(channels == 2 ? START : END, BOTH)) {
            var marked = done(flac, FlacCue.show(Medium.of(flac), showing));
            Files.write(folder.resolve("marked.flac"), marked);

            assertThat(Judges.run("flac", "-t", "-s", "-w", path("marked.flac")))
                    .isEmpty();
            var after = raw(marked);
            int start = shift(marked, showing, channels * bits / 8, after.length - before.length);
            assertThat(Arrays.copyOfRange(after, start, start + before.length)).isEqualTo(before);
            assertThat(((InSound) FlacCue.look(Medium.of(marked))).heard())
                    .extracting(Rhythm::place)
                    .containsExactlyInAnyOrderElementsOf(showing.places());
        }
    }

    @Test
    void ffmpeg_decodes_what_it_was_between_the_marks() throws Exception {
        Judges.need("ffmpeg");
        var file = Sounds.wav(44_100, 2);
        Files.write(folder.resolve("in.wav"), file);
        for (String kind : List.of("flac", "pcm_s24le", "pcm_f32le", "pcm_f64le", "pcm_alaw", "pcm_mulaw", "pcm_u8")) {
            var name = kind.equals("flac") ? "coded.flac" : "coded.wav";
            Judges.run("ffmpeg", "-v", "error", "-y", "-i", path("in.wav"), "-c:a", kind, path(name));
            var coded = Medium.of(Files.readAllBytes(folder.resolve(name)));
            var before = pcm(name);
            var edited = kind.equals("flac") ? FlacCue.show(coded, BOTH) : WavCue.show(coded, BOTH);
            Files.write(folder.resolve(name), done(coded.whole().bytes(), edited));

            var after = pcm(name);

            int start = Stretch.atStart(Cue.rhythm(44_100))
                            .upTo(kind.equals("flac") ? 4096 : 1)
                            .frames()
                    * 16;
            assertThat(before).as(kind).hasSize(22_050 * 16);
            assertThat(Arrays.copyOfRange(after, start, start + before.length))
                    .as(kind)
                    .isEqualTo(before);
            assertThat(after)
                    .as(kind)
                    .hasSize(start
                            + before.length
                            + Stretch.atEnd(Cue.rhythm(44_100)).frames() * 16);
        }
    }

    @Test
    void sox_measures_the_level_and_the_pitch_of_the_rhythm() throws Exception {
        Judges.need("sox");
        var file = Sounds.wav(new double[4000], 44_100);
        Files.write(folder.resolve("marked.wav"), done(file, WavCue.show(Medium.of(file), START)));

        var stats = Judges.run("sox", path("marked.wav"), "-n", "trim", "0.26", "0.15", "stat");

        assertThat(stats).contains("Maximum amplitude:     0.25");
        assertThat(stats).containsPattern("Rough   frequency: +(99[0-9]|100[0-9]|101[0-9])");
    }

    @Test
    void coding_with_loss_keeps_the_rhythm_recognisable() throws Exception {
        Judges.need("ffmpeg");
        var file = Sounds.wav(Sounds.speech(1.5, 44_100, 9), 44_100);
        Files.write(folder.resolve("marked.wav"), done(file, WavCue.show(Medium.of(file), BOTH)));
        for (String options : List.of(
                "mp3 -b:a 128k",
                "mp3 -b:a 48k",
                "m4a -b:a 96k",
                "m4a -b:a 48k",
                "opus -b:a 24k",
                "ogg -q:a 1",
                "mp3 -ar 22050 -b:a 32k",
                "wav -c:a pcm_mulaw -ar 8000")) {
            var parts = new java.util.ArrayList<>(List.of(options.split(" ")));
            var lossy = path("lossy." + parts.removeFirst());
            var command = new java.util.ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-i", path("marked.wav")));
            command.addAll(parts);
            command.add(lossy);
            Judges.run(command.toArray(String[]::new));
            Judges.run("ffmpeg", "-v", "error", "-y", "-i", lossy, "-c:a", "pcm_s16le", path("again.wav"));

            var reading = (InSound) WavCue.look(Medium.of(Files.readAllBytes(folder.resolve("again.wav"))));

            assertThat(reading.heard()).as(options).extracting(Rhythm::place).containsExactly(Place.START, Place.END);
        }
    }

    /** Returns the samples as ffmpeg decodes them, as doubles. */
    private byte[] pcm(String name) throws IOException, InterruptedException {
        return Judges.bytes("ffmpeg", "-v", "error", "-i", path(name), "-f", "f64le", "-");
    }

    private static int shift(byte[] marked, Showing showing, int frameBytes, int added) {
        if (!showing.places().contains(Place.END)) {
            return added;
        }
        int rate = FlacFile.walk(Medium.of(marked)).file().orElseThrow().info().rate();
        int end = Stretch.atEnd(Cue.rhythm(rate)).frames() * frameBytes;
        return added - end;
    }

    private byte[] coded(int rate, int channels, int bits, String options) throws IOException, InterruptedException {
        var format = SampleFormat.of(1, bits).orElseThrow();
        var samples = Sounds.coded(format, Sounds.speech(1.3, rate, rate), channels);
        // channels that differ, so that they are coded apart
        for (int i = 0; i < samples.length; i += 3 * format.bytes()) {
            samples[i] ^= 5;
        }
        Files.write(
                folder.resolve("in.wav"),
                Sounds.riff(Sounds.extensible(1, channels, rate, bits, bits), Sounds.chunk("data", samples)));
        var command = new java.util.ArrayList<>(List.of("flac", "-s", "-f", "--channel-map=none", "-S", "0.4s"));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of(path("in.wav"), "-o", path("in.flac")));
        assertThat(Judges.run(command.toArray(String[]::new))).isEmpty();
        return Files.readAllBytes(folder.resolve("in.flac"));
    }

    /** Returns the samples as flac decodes them. */
    private byte[] raw(byte[] flac) throws IOException, InterruptedException {
        Files.write(folder.resolve("raw.flac"), flac);
        Judges.run(
                "flac",
                "-d",
                "-s",
                "-f",
                "--force-raw-format",
                "--endian=little",
                "--sign=signed",
                path("raw.flac"),
                "-o",
                path("raw.bin"));
        return Files.readAllBytes(folder.resolve("raw.bin"));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
