package fengni.law.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LinterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_complete_filing_of_a_provider_is_silent() {
        assertThat(Linter.lint(SilentFiling.provider(TODAY)))
                .extracting(one -> one.kind().name() + " " + one.where() + " " + one.sentence(true))
                .isEmpty();
    }

    @Test
    void a_complete_filing_of_a_supporter_is_silent() {
        assertThat(Linter.lint(SilentFiling.supporter(TODAY)))
                .extracting(one -> one.kind().name() + " " + one.where() + " " + one.sentence(true))
                .isEmpty();
    }
}
