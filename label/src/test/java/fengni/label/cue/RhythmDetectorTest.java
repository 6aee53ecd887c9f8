package fengni.label.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How well the rhythm is recognised, counted on sounds of a fixed seed. */
class RhythmDetectorTest {
    private static final int RATE = 8_000;
    private static final int TRIES = Boolean.getBoolean("fengni.long") ? 5_000 : 200;

    private final long seed = Long.getLong("fengni.seed", 20_261_122L);
    private final Random random = new Random(seed);

    /** A rendition of another maker: its own pace, pitch, level, overtones, pauses and edges. */
    private double[] rendition() {
        double unit = (0.4 + 1.1 * random.nextDouble()) / 9;
        double pause = unit * (0.8 + 0.4 * random.nextDouble());
        double pitch = 300 + random.nextInt(2200);
        double level = Math.pow(10, (-3 - 27 * random.nextDouble()) / 20);
        double overtone = random.nextBoolean() ? 0.33 : 0;
        double edge = 0.001 + 0.009 * random.nextDouble();
        var out = new ArrayList<Double>();
        for (int units : List.of(1, 3, 1, 1)) {
            int count = (int) (units * unit * (0.95 + 0.1 * random.nextDouble()) * RATE);
            for (int i = 0; i < count; i++) {
                double swell = Math.min(1, Math.min(i, count - 1 - i) / (edge * RATE));
                double turn = 2 * Math.PI * pitch * i / RATE;
                out.add(level * swell * (Math.sin(turn) + overtone * Math.sin(3 * turn)) / (1 + overtone));
            }
            for (int i = 0; i < pause * RATE; i++) {
                out.add(0d);
            }
        }
        return out.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] joined(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }

    private double[] noisy(double[] sound, double level) {
        var noisy = sound.clone();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += level * random.nextGaussian();
        }
        return noisy;
    }

    @Test
    void at_least_98_of_100_renditions_are_found_at_both_ends() {
        int start = 0;
        int end = 0;
        for (int i = 0; i < TRIES; i++) {
            var silence = new double[(int) (RATE * (0.25 + 0.5 * random.nextDouble()))];
            var speech = Sounds.speech(2, RATE, random.nextInt(1000));
            // 70 dB below full scale, as a quiet recording has
            start += RhythmDetector.atStart(noisy(joined(silence, rendition(), silence, speech), 0.0003), RATE)
                            .isPresent()
                    ? 1
                    : 0;
            end += RhythmDetector.atEnd(noisy(joined(speech, silence, rendition()), 0.0003), RATE)
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(Math.min(start, end)).as("seed " + seed).isGreaterThanOrEqualTo(TRIES * 98 / 100);
    }

    private int falsely(Supplier<double[]> sounds) {
        int found = 0;
        for (int i = 0; i < TRIES; i++) {
            var sound = sounds.get();
            found += RhythmDetector.atStart(sound, RATE).isPresent()
                            || RhythmDetector.atEnd(sound, RATE).isPresent()
                    ? 1
                    : 0;
        }
        return found;
    }

    @Test
    void noise_that_comes_and_goes_is_never_taken_for_it() {
        assertThat(falsely(() -> gated(2, i -> random.nextGaussian() * 0.2))).isZero();
    }

    @Test
    void speech_like_sound_is_never_taken_for_it() {
        assertThat(falsely(() -> Sounds.speech(4, RATE, random.nextInt(1_000_000))))
                .isZero();
    }

    @Test
    void at_most_1_in_100_melodies_of_separate_equal_tones_is_taken_for_it() {
        assertThat(falsely(this::melody)).isLessThanOrEqualTo(TRIES / 100);
    }

    @Test
    void other_letters_of_morse_are_never_taken_for_it() {
        for (var code : List.of(
                "1111", "3111", "1131", "1113", "131", "13111", "11311", "1331", "13", "11", "3", "1 311", "13 11")) {
            assertThat(RhythmDetector.atStart(morse(code), RATE)).as(code).isEmpty();
        }
        assertThat(RhythmDetector.atStart(morse("1311"), RATE)).isPresent();
    }

    private static double[] morse(String code) {
        int unit = RATE * 7 / 100;
        var out = new ArrayList<Double>();
        for (int i = 0; i < 4000; i++) {
            out.add(0d);
        }
        for (int at = 0; at < code.length(); at++) {
            int units = Math.max(0, code.charAt(at) - '0');
            for (int i = 0; i < units * unit; i++) {
                out.add(0.3 * Math.sin(2 * Math.PI * 800 * i / RATE));
            }
            for (int i = 0; i < unit; i++) {
                out.add(0d);
            }
        }
        for (int i = 0; i < 8000; i++) {
            out.add(0d);
        }
        return out.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double[] gated(double seconds, IntToDoubleFunction source) {
        var sound = new double[(int) (seconds * RATE)];
        int left = 0;
        boolean on = false;
        for (int i = 0; i < sound.length; i++) {
            if (left-- == 0) {
                left = (int) (RATE * (0.04 + 0.25 * random.nextDouble()));
                on = !on;
            }
            sound[i] = on ? source.applyAsDouble(i) : 0;
        }
        return sound;
    }

    /** Notes of one scale and one level, of one, two or three beats, with short rests: as near as music comes. */
    private double[] melody() {
        double beat = 0.06 + 0.1 * random.nextDouble();
        int notes = 1 + random.nextInt(4);
        var sound = new double[4 * RATE];
        int at = 0;
        while (at < sound.length) {
            double pitch = 440 * Math.pow(2, random.nextInt(notes) * 2 / 12d);
            int count = (int) (beat * (1 + random.nextInt(3)) * RATE);
            for (int i = 0; i < count && at < sound.length; i++) {
                double swell = Math.min(1, Math.min(i, count - 1 - i) / 80d);
                sound[at++] = 0.3 * swell * Math.sin(2 * Math.PI * pitch * i / RATE);
            }
            at += (int) (beat * (1 + random.nextInt(2)) * RATE);
        }
        return sound;
    }
}
