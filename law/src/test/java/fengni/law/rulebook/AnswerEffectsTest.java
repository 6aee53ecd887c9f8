package fengni.law.rulebook;

import static fengni.law.rulebook.Given.BOOK;
import static fengni.law.rulebook.Given.check;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question of the rulebook can be reached, and every answer to it does something, or is known not to. */
class AnswerEffectsTest {
    /** Answers that come to the same as their neighbours: each is there so that the fact itself is kept. */
    private static final Map<String, List<List<String>>> THE_SAME = Map.of(
            "techniques",
            List.of(List.of("text", "voice", "sound", "biometric-image", "image", "virtual-scene", "other")),
            "technology",
            List.of(List.of("bought", "both")),
            "audience",
            List.of(List.of("organisations", "closed")),
            "forms",
            List.of(List.of(
                    "forum",
                    "blog",
                    "microblog",
                    "chat-room",
                    "group",
                    "public-account",
                    "short-video",
                    "live",
                    "sharing",
                    "mini-program")),
            "opinion",
            List.of(List.of("channel", "mobilise")),
            "outputs",
            List.of(List.of("dialogue", "voice", "person", "immersive", "other")),
            "tools",
            List.of(List.of("biometric-new", "special")),
            "companion-events",
            List.of(List.of("technology", "scale", "harm", "notice")),
            "sector",
            List.of(List.of("health", "finance")));

    static List<Question> questions() {
        return BOOK.questions();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_is_reached_and_each_of_its_answers_has_its_effect(Question question) {
        var effects = new LinkedHashMap<Effect, List<String>>();
        for (var choice : question.choices()) {
            var found = check(reaching(question, choice));
            assertThat(found.steps().stream()
                            .flatMap(step -> step.facts().stream())
                            .map(SelfCheck.Fact::question))
                    .as(choice.id())
                    .contains(question);
            effects.computeIfAbsent(Effect.of(found), same -> new ArrayList<>()).add(choice.id());
        }

        assertThat(effects).as(question.id()).hasSizeGreaterThan(1);
        assertThat(effects.values().stream().filter(same -> same.size() > 1))
                .containsExactlyElementsOf(THE_SAME.getOrDefault(question.id(), List.of()));
    }

    @Test
    void what_must_be_explained_says_what_to_write() {
        assertThat(BOOK.questions().stream()
                        .flatMap(question -> question.choices().stream())
                        .filter(choice -> !choice.explain().isEmpty()))
                .extracting(Choice::id)
                .containsExactly("affiliate", "other", "organisations", "closed", "none", "neither", "no", "excluded");
    }

    /** Answers under which the question is asked, with the one wanted; the limbs are tried without each other. */
    private static Map<String, List<String>> reaching(Question question, Choice choice) {
        var given = Given.supporter();
        given.put("part", List.of("provider", "supporter"));
        given.put("companion", List.of(question.id().equals("companion-events") ? "yes" : "no"));
        given.put("companion-events", List.of("none"));
        given.put("forms", List.of("none"));
        given.put("opinion", List.of("neither"));
        given.put(question.id(), List.of(choice.id()));
        return given;
    }

    /** What a result comes to, without the facts. */
    record Effect(SelfCheck.Verdict verdict, List<Role> roles, List<Duty> duties, List<Question> unanswered) {
        static Effect of(SelfCheck check) {
            return new Effect(check.verdict(), check.roles(), check.duties(), check.unanswered());
        }
    }
}
