package fengni.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CarriersTest {
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TEXT", "ZIP"})
    void every_format_but_plain_text_and_archives_has_exactly_one_carrier(Format format) {
        assertThat(ServiceLoader.load(Carrier.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(carrier -> carrier.format() == format))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void every_ending_of_a_name_belongs_to_one_format(Format format) {
        assertThat(format.endings())
                .isNotEmpty()
                .allSatisfy(ending -> assertThat(Format.promised("x." + ending)).contains(format));
    }
}
