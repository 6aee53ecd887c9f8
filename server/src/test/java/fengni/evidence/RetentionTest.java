package fengni.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.Confidence;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RetentionTest {
    @Test
    void every_class_has_one_floor_with_its_source() {
        assertThat(RetentionFloor.shipped())
                .extracting(RetentionFloor::retentionClass)
                .containsExactly(RetentionClass.values());
        assertThat(RetentionFloor.shipped())
                .allMatch(floor -> !floor.source().citation().isBlank());
    }

    @Test
    void nothing_is_kept_for_less_than_six_months() {
        assertThat(RetentionFloor.shipped()).allMatch(floor -> floor.months() >= 6);
    }

    @Test
    void a_period_that_no_text_names_says_so() {
        assertThat(RetentionFloor.shipped())
                .filteredOn(floor -> floor.months() > 6)
                .allMatch(floor -> floor.source().confidence() == Confidence.UNCONFIRMED);
    }

    @Test
    void every_type_has_its_class_for_ever() {
        assertThat(Arrays.stream(RecordType.values())
                        .collect(Collectors.toMap(
                                RecordType::number,
                                type -> RetentionClass.of(type).number())))
                .isEqualTo(Map.of(1, 1, 2, 3, 3, 4, 4, 2, 5, 4, 6, 4, 7, 4, 8, 3, 9, 4, 10, 4));
    }
}
