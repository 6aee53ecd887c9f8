package fengni.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderCodeTest {
    private static final CreditCode ORGANISATION = new CreditCode(Samples.CREDIT_CODE);

    @Test
    void a_code_is_built_from_a_credit_code_and_an_extension() {
        var code = ProviderCode.of(ORGANISATION, "1A001");

        assertThat(code.value()).isEqualTo("0011" + Samples.CREDIT_CODE + "1A001");
        assertThat(code.organisation()).contains(ORGANISATION);
        assertThat(code.extension()).isEqualTo("1A001");
        assertThat(ProviderCode.read(code.value()).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "001191310104MACE0YX63918020",
                "001191110102MAD55U9H0F10002",
                "001191110102MACQD9K64010000",
                "001191440300708461136T1XGW3",
                "001191440300708461136T1WFUO",
                "001191440300MA5G49LC9K1YO01",
                "001191440101MA9Y9T4H7A00000",
                "001191440300192203821610000",
                "001191320118MAK93FC72D10001"
            })
    void codes_found_in_files_of_platforms_fit(String code) {
        assertThat(ProviderCode.read(code).findings()).isEmpty();
    }

    @Test
    void an_extension_breaking_the_rule_cannot_be_built() {
        assertThat(ProviderCode.isExtension("30001")).isFalse();
        assertThat(ProviderCode.isExtension("1a001")).isFalse();
        assertThatThrownBy(() -> ProviderCode.of(ORGANISATION, "30001")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void faults_of_the_credit_code_inside_are_told_with_their_place_in_the_whole() {
        var reading = ProviderCode.read("00119135O100M000100Y4330001");

        assertThat(reading.toOptional()).isEmpty();
        assertThat(reading.findings())
                .extracting(Finding::code, Finding::where)
                .containsExactly(tuple(NumberCode.SYMBOL, "9"), tuple(NumberCode.EXTENSION, "23-27"));
    }

    @Test
    void an_individual_is_not_checked_and_not_shown() {
        var reading = ProviderCode.read("0021110000199003071234" + "00000");

        assertThat(reading.findings()).extracting(Finding::code).containsExactly(NumberCode.SUBJECT_NOT_CHECKED);
        var code = reading.toOptional().orElseThrow();
        assertThat(code.organisation()).isEmpty();
        assertThat(code).hasToString("ProviderCode[0021******************00000]");
    }

    @Test
    void another_format_and_another_subject_type_are_both_told() {
        assertThat(ProviderCode.read("0131110000199003071234" + "00000").findings())
                .extracting(Finding::code)
                .containsExactly(NumberCode.FORMAT_CODE, NumberCode.SUBJECT_TYPE, NumberCode.SUBJECT_NOT_CHECKED);
    }

    @Test
    void what_people_type_never_throws() {
        Samples.mutate(
                "0011" + Samples.CREDIT_CODE + "10001",
                typed -> ProviderCode.read(typed)
                        .toOptional()
                        .ifPresent(code -> assertThat(code.value()).hasSize(ProviderCode.LENGTH)));
    }
}
