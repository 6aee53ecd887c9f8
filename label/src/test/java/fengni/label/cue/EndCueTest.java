package fengni.label.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndCueTest {
    @ParameterizedTest
    @ValueSource(ints = {8_000, 22_050, 44_100, 48_000, 96_000, 192_000})
    void the_rhythm_is_heard_behind_a_sound_and_not_without(int rate) {
        var random = new Random(rate);
        var sound = random.doubles(2L * rate, -0.5, 0.5).toArray();
        var cue = EndCue.samples(rate);
        var both = Arrays.copyOf(sound, sound.length + cue.length);
        System.arraycopy(cue, 0, both, sound.length, cue.length);

        assertThat(EndCue.isHandled(rate)).isTrue();
        assertThat(EndCue.isLastIn(sound, rate)).isFalse();
        assertThat(EndCue.isLastIn(both, rate)).isTrue();
        assertThat((double) cue.length / rate).isBetween(1.0, 1.1);
        assertThat(Arrays.stream(cue, 0, rate / 4)).containsOnly(0.0);
    }
}
