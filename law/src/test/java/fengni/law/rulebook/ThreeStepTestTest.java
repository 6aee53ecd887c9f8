package fengni.law.rulebook;

import static fengni.law.rulebook.Given.BOOK;
import static fengni.law.rulebook.Given.check;
import static fengni.law.rulebook.Given.duties;
import static fengni.law.rulebook.Given.publicProvider;
import static fengni.law.rulebook.Given.roles;
import static fengni.law.rulebook.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.rulebook.SelfCheck.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThreeStepTestTest {
    @Test
    void a_public_provider_has_its_duties() {
        var check = check(publicProvider());

        assertThat(check.verdict()).isEqualTo(Verdict.CONCERNED);
        assertThat(check.version()).isEqualTo(BOOK.version());
        assertThat(roles(check)).containsExactly("provider");
        assertThat(duties(check))
                .contains("real-identity", "filing", "filing-bought", "launch-assessment", "prominent-label")
                .doesNotContain(
                        "label-function", "filing-supporter", "store-verify", "training-data", "sector-permits");
        assertThat(check.open()).isEmpty();
        assertThat(check.unanswered()).isEmpty();
        assertThat(check.steps()).allMatch(step -> step.outcome() == Truth.YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "voice", "sound", "biometric-image", "image", "virtual-scene", "other"})
    void each_family_of_techniques_is_enough(String family) {
        assertThat(check(with("techniques", family)).verdict()).isEqualTo(Verdict.CONCERNED);
    }

    @ParameterizedTest
    @CsvSource({"techniques, none, 1", "territory, no, 1", "part, internal, 2"})
    void a_no_in_a_step_ends_the_test_with_its_reason(String question, String answer, int step) {
        var check = check(with(question, answer));

        assertThat(check.verdict()).isEqualTo(Verdict.NOT_CONCERNED);
        assertThat(check.steps().get(step - 1).outcome()).isEqualTo(Truth.NO);
        assertThat(check.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.isEmpty()).isFalse());
        assertThat(check.duties()).isEmpty();
        assertThat(check.roles()).isEmpty();
        assertThat(check.unanswered()).isEmpty();
    }

    @Test
    void a_no_settles_it_though_the_rest_is_unanswered() {
        assertThat(check(Map.of("techniques", List.of("none"))).verdict()).isEqualTo(Verdict.NOT_CONCERNED);
    }

    @ParameterizedTest
    @CsvSource({
        "supporter, filing-supporter",
        "user, user-declare",
        "app-store, store-verify",
        "platform, spread-label",
        "publisher, reprint-news"
    })
    void each_role_has_its_own_duties(String role, String duty) {
        var given = Given.supporter();
        given.put("part", List.of(role));
        var check = check(given);

        assertThat(check.verdict()).isEqualTo(Verdict.CONCERNED);
        assertThat(roles(check)).containsExactly(role);
        assertThat(duties(check)).contains(duty).doesNotContain("real-identity", "filing");
    }

    @Test
    void a_supporter_files_by_reference_even_without_the_attribute() {
        var given = Given.supporter();
        given.put("opinion", List.of("neither"));

        assertThat(duties(check(given))).contains("filing-supporter").doesNotContain("filing", "launch-assessment");
    }

    @Test
    void a_supporter_that_does_not_file_keeps_its_reasons_instead() {
        var given = Given.supporter();
        given.put("supporter-filing", List.of("no"));
        var check = check(given);

        assertThat(duties(check))
                .contains("supporter-reasons", "cooperate")
                .doesNotContain("filing-supporter", "filing-change-supporter", "show-number-supporter");
        assertThat(check.toExplain()).extracting(fact -> fact.question().id()).containsExactly("supporter-filing");
    }

    @Test
    void both_roles_are_named_and_bring_the_duties_of_both() {
        var given = Given.supporter();
        given.put("part", List.of("provider", "supporter"));
        var check = check(given);

        assertThat(roles(check)).containsExactly("provider", "supporter", "both");
        assertThat(duties(check)).contains("filing", "filing-supporter");
    }

    @ParameterizedTest
    @CsvSource({
        "outputs, none, label-function, prominent-label",
        "tools, biometric, separate-consent, -",
        "tools, special, tool-assessment, separate-consent",
        "tools, biometric-new, tool-assessment, separate-consent",
        "supplier, unfiled, supplier-unfiled, supplier-papers",
        "control, affiliate, filing-group, -",
        "icp, other, relation-letter, icp-number",
        "icp, none, icp-number, relation-letter",
        "audience, closed, not-public-evidence, bank-sizes",
        "companion, excluded, companion-reasons, companion-reminder",
        "training, personal, training-personal, -",
        "training, plain, training-data, training-personal",
        "companion, yes, companion-verification, companion-assessment-event",
        "sector, culture, permit-culture, permit-news",
        "sector, publishing, sector-permits, permit-culture",
        "technology, own, filing, filing-bought",
        "audience, organisations, filing, generative-assessment"
    })
    void each_answer_of_the_third_step_changes_the_duties(String question, String answer, String with, String without) {
        assertThat(duties(check(with(question, answer)))).contains(with).doesNotContain(without);
    }

    @Test
    void nothing_answered_is_inconclusive_and_names_what_is_missing() {
        var check = check(Map.of());

        assertThat(check.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(check.unanswered()).isEqualTo(BOOK.questions());
        assertThat(check.duties()).isEmpty();
        assertThat(check.open()).isEqualTo(BOOK.duties());
    }

    @Test
    void a_missing_answer_leaves_open_what_it_decides() {
        var given = publicProvider();
        given.put("forms", List.of("none"));
        given.remove("opinion");
        var check = check(given);

        assertThat(check.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(check.unanswered()).extracting(Question::id).containsExactly("opinion");
        assertThat(check.open()).extracting(Duty::id).contains("filing", "attribute-reasons");
        assertThat(duties(check)).contains("real-identity");
    }

    /** One limb is enough: the forms of service, or what else gives opinion a channel (2018 provisions, Art. 2). */
    @Test
    void either_limb_brings_the_attribute_and_only_both_denials_take_it_away() {
        var first = with("opinion", "neither");
        var second = with("forms", "none");
        var none = with("forms", "none");
        none.put("opinion", List.of("neither"));

        assertThat(duties(check(first))).contains("filing").doesNotContain("attribute-reasons");
        assertThat(duties(check(second))).contains("filing").doesNotContain("attribute-reasons");
        assertThat(duties(check(none))).contains("attribute-reasons").doesNotContain("filing", "launch-assessment");
        assertThat(check(none).toExplain())
                .extracting(fact -> fact.question().id())
                .containsExactly("forms", "opinion");
    }

    @Test
    void an_answer_to_a_question_no_longer_asked_counts_for_nothing() {
        var given = with("part", "user");

        assertThat(check(given).steps().get(2).facts()).isEmpty();
        assertThat(duties(check(given))).doesNotContain("filing", "show-number", "sector-permits");
    }

    /** Whatever is answered: a duty is never both certain and open, and only what is unanswered keeps anything open. */
    @Test
    void any_answers_bring_a_coherent_result() {
        var seed = 20_261_122L;
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var given = new LinkedHashMap<String, List<String>>();
            BOOK.questions().forEach(question -> given.put(question.id(), some(question, random)));
            var check = check(given);

            assertThat(check.duties()).as("seed %d run %d", seed, i).noneMatch(check.open()::contains);
            assertThat(check.verdict() == Verdict.INCONCLUSIVE)
                    .as("seed %d run %d", seed, i)
                    .isEqualTo(!check.unanswered().isEmpty());
            assertThat(check.verdict() == Verdict.NOT_CONCERNED)
                    .as("seed %d run %d", seed, i)
                    .isEqualTo(!check.reasons().isEmpty());
        }
    }

    private static List<String> some(Question question, Random random) {
        if (random.nextInt(5) == 0) {
            return List.of();
        }
        var chosen = new ArrayList<String>();
        chosen.add(question.choices()
                .get(random.nextInt(question.choices().size()))
                .id());
        if (question.kind() == Question.Kind.MANY
                && !question.choice(chosen.getFirst()).orElseThrow().alone()) {
            question.choices().stream()
                    .filter(choice -> !choice.alone() && random.nextInt(3) == 0)
                    .forEach(choice -> chosen.add(choice.id()));
        }
        return chosen;
    }
}
