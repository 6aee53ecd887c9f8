package fengni.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriberTest {
    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:ffff:4:5:7",
        "2001:db8::1, 2001:db8:0:0::2",
        "::1, 0:0:0:0:0:0:0:2",
        "fe80::1%eth0, fe80::2",
        "::ffff:203.0.113.7, 203.0.113.7"
    })
    void two_addresses_of_one_subscriber_count_as_one(String one, String other) {
        assertThat(Subscriber.of(one)).isEqualTo(Subscriber.of(other));
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7, 203.0.113.8", "2001:db8:1:2::1, 2001:db8:1:3::1", "::ffff:203.0.113.7, ::ffff:203.0.113.8"
    })
    void two_subscribers_count_as_two(String one, String other) {
        assertThat(Subscriber.of(one)).isNotEqualTo(Subscriber.of(other));
    }

    @Test
    void what_is_no_address_stands_for_itself() {
        assertThat(Subscriber.of("unknown")).isEqualTo("unknown");
        assertThat(Subscriber.of("")).isEmpty();
    }
}
