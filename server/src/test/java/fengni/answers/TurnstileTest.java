package fengni.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private final Turnstile one = new Turnstile(1, Duration.ZERO);

    @Test
    void who_finds_no_place_in_time_does_nothing() {
        var nested = one.pass(() -> one.pass(() -> "second").isEmpty());

        assertThat(nested).contains(true);
        assertThat(one.pass(() -> "later")).contains("later");
    }

    @Test
    void a_fall_gives_the_place_back() {
        assertThatThrownBy(() -> one.pass(() -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(one.pass(() -> "next")).contains("next");
    }

    @Test
    void who_is_told_to_stop_waits_no_longer() {
        Thread.currentThread().interrupt();

        assertThat(one.pass(() -> "done")).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
    }
}
