package fengni.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.RegistryNumber;
import java.time.Year;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NumberCheckCommandTest {
    private static final String CREDIT_CODE = "91350100M000100Y43";
    /** The example of GB 11643. */
    private static final String IDENTITY = "11010519491231002X";

    @Test
    void a_number_that_fits_is_said_to_fit_and_no_more() {
        var english = Shell.run("--lang", "en", "number", "check", CREDIT_CODE);
        var chinese = Shell.run("number", "check", "--lang", "zh", CREDIT_CODE);

        assertThat(english.exit()).isEqualTo(Exit.HELD);
        assertThat(english.out())
                .isEqualToIgnoringNewLines(
                        CREDIT_CODE + "  fits the pattern of published numbers (unified social credit code)");
        assertThat(chinese.out()).contains("符合已公布编号的规律（统一社会信用代码）");
    }

    @Test
    void a_wrong_number_is_exit_one_with_every_finding() {
        var shell = Shell.run("--lang", "en", "number", "check", "9135O100M000I00Y4");

        assertThat(shell.exit()).isEqualTo(Exit.AGAINST);
        assertThat(shell.out())
                .contains("cannot hold O at this place [5]")
                .contains("cannot hold I at this place [13]")
                .contains("has 17 characters, not 18");
    }

    @Test
    void the_worst_answer_decides_the_exit_code() {
        assertThat(Shell.run("number", "check", "what").exit()).isEqualTo(Exit.NOTHING_FOUND);
        assertThat(Shell.run("number", "check", CREDIT_CODE, "what").exit()).isEqualTo(Exit.NOTHING_FOUND);
        assertThat(Shell.run("number", "check", "what", "91350100M000100Y44", CREDIT_CODE)
                        .exit())
                .isEqualTo(Exit.AGAINST);
    }

    @Test
    void no_number_at_all_is_a_usage_error() {
        assertThat(Shell.run("number", "check").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void json_is_one_object_a_line() {
        var shell =
                Shell.run("--lang", "en", "number", "check", "--json", CREDIT_CODE.toLowerCase(Locale.ROOT), "what");
        var lines =
                shell.out().lines().map(line -> new JsonMapper().readTree(line)).toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().get("verdict").asString()).isEqualTo("fits");
        assertThat(lines.getFirst().get("findings").get(0).get("code").asString())
                .isEqualTo("lower_case");
        assertThat(lines.getLast().get("kind").isNull()).isTrue();
    }

    @Test
    void an_identity_number_is_never_printed_whole() {
        for (String number : new String[] {IDENTITY, "110105194912310021"}) {
            for (String form : new String[] {"--json", "--lang=en"}) {
                var shell = Shell.run("number", "check", form, number);

                assertThat(shell.out() + shell.err())
                        .contains("110***********002")
                        .doesNotContain("19491231");
            }
        }
    }

    @Test
    void a_number_of_a_registry_is_never_said_to_be_official() {
        var number = RegistryNumber.of("PARK", Year.of(2026), 7).value();

        assertThat(Shell.run("--lang", "en", "number", "check", number).out())
                .isEqualToIgnoringNewLines(number
                        + "  has the form of a number of a registry (not a number of the filing system of the state)");
        assertThat(Shell.run("--lang", "zh", "number", "check", number).out()).contains("不是国家备案系统的编号");
        var json = new JsonMapper()
                .readTree(Shell.run("number", "check", "--json", number).out());
        assertThat(json.get("kind").asString()).isEqualTo("registry_number");
        assertThat(json.get("official").asBoolean(true)).isFalse();
        assertThat(json.get("parts").get("serial").asInt()).isEqualTo(7);
        assertThat(Shell.run("--lang", "en", "number", "check", number.replace('7', '8'))
                        .out())
                .contains("does not have the form of a number of a registry");
    }

    @Test
    void help_is_there_in_both_languages() {
        assertThat(Shell.run("--lang", "zh", "number", "check", "--help").out()).contains("掩码", "用法");
        assertThat(Shell.run("--lang", "en", "number", "check", "--help").out()).contains("need not exist");
        assertThat(Shell.run("--lang=zh", "number").out()).contains("check", "官方");
        assertThat(Shell.run("number", "check", "--version").out()).contains("fengni 0");
    }
}
