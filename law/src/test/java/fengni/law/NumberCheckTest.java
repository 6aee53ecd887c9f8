package fengni.law;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.NumberCheck.DoesNotFit;
import fengni.law.NumberCheck.Fits;
import fengni.law.NumberCheck.Kind;
import fengni.law.NumberCheck.Unknown;
import org.junit.jupiter.api.Test;

class NumberCheckTest {
    private static final String FILING = Samples.filing("11000000000000126", Samples.random());
    private static final String IDENTITY = Samples.identity("110000", "19900307", Samples.random());

    @Test
    void each_kind_is_recognised_by_its_look() {
        assertThat(kindThatFits(FILING)).isEqualTo(Kind.FILING_NUMBER);
        assertThat(kindThatFits("Beijing-YunQue-20230821")).isEqualTo(Kind.GENERATIVE_NUMBER);
        assertThat(kindThatFits("0011" + Samples.CREDIT_CODE + "00000")).isEqualTo(Kind.PROVIDER_CODE);
        assertThat(kindThatFits(Samples.CREDIT_CODE)).isEqualTo(Kind.CREDIT_CODE);
        assertThat(kindThatFits(IDENTITY)).isEqualTo(Kind.IDENTITY_NUMBER);
    }

    @Test
    void loose_spelling_still_fits_with_notes() {
        var check = check(" " + FILING.substring(4, 25));

        assertThat(check).isInstanceOf(Fits.class);
        assertThat(check.shown()).isEqualTo(FILING);
        assertThat(check.findings()).isNotEmpty();
    }

    @Test
    void a_doubt_means_that_it_does_not_fit() {
        var check = check(FILING.substring(0, 24) + (char) ('0' + (FILING.charAt(24) - '0' + 1) % 10) + "号");

        assertThat(check)
                .isInstanceOfSatisfying(
                        DoesNotFit.class, no -> assertThat(no.kind()).isEqualTo(Kind.FILING_NUMBER));
    }

    @Test
    void a_credit_code_of_digits_only_is_told_from_an_identity_number() {
        assertThat(kindThatFits("914403001922038216")).isEqualTo(Kind.CREDIT_CODE);
    }

    @Test
    void an_identity_number_is_masked_whether_it_fits_or_not() {
        assertThat(check(IDENTITY).shown()).doesNotContain(IDENTITY.substring(4, 14));
        assertThat(check(Swaps.swapped(IDENTITY, 12)).shown()).doesNotContain(IDENTITY.substring(4, 10));
        for (String around : new String[] {"?%s?", "%s号", "ID-%s", "%sA", "A%s", "00%s"}) {
            assertThat(check(String.format(around, IDENTITY)).shown()).doesNotContain(IDENTITY.substring(6, 14));
        }
    }

    @Test
    void what_nobody_knows_is_unknown_and_no_verdict() {
        assertThat(check("hello")).isEqualTo(new Unknown("hello"));
        assertThat(check("")).isInstanceOf(Unknown.class);
        assertThat(check("x".repeat(1000))).isInstanceOf(Unknown.class);
    }

    @Test
    void what_is_shown_cannot_steer_a_terminal() {
        assertThat(check("he\u001b[31mllo").shown()).isEqualTo("he[31mllo");
    }

    @Test
    void damaged_numbers_of_every_kind_never_throw() {
        for (String exact :
                new String[] {FILING, IDENTITY, Samples.CREDIT_CODE, "Beijing-YunQue-20230821", "00119135010"}) {
            Samples.mutate(exact, typed -> assertThat(check(typed).shown()).isNotNull());
        }
    }

    private static NumberCheck check(String typed) {
        return NumberCheck.of(typed, Samples.TODAY);
    }

    private static Kind kindThatFits(String typed) {
        return switch (check(typed)) {
            case Fits fits -> Kind.of(fits.number());
            case NumberCheck.FitsRegistry own -> throw new AssertionError(own.toString());
            case DoesNotFit no -> throw new AssertionError(no.toString());
            case Unknown unknown -> throw new AssertionError(unknown.toString());
        };
    }
}
