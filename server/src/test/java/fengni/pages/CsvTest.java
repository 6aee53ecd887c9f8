package fengni.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void a_cell_with_comma_quote_or_line_end_is_quoted() {
        assertThat(Csv.line(List.of("a", "b,c", "d\"e", "f\ng", ""))).isEqualTo("a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "\t=1", "＝1", "＋1", "－1", "＠1", "  =1"})
    void a_spreadsheet_takes_no_cell_for_a_formula(String text) {
        assertThat(Csv.line(List.of(text))).startsWith("'" + text);
    }

    @Test
    void a_time_is_that_of_china() {
        assertThat(Csv.time(Instant.parse("2026-03-01T16:00:00Z"))).isEqualTo("2026-03-02 00:00:00");
    }
}
