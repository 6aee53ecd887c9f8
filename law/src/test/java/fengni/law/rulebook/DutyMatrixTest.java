package fengni.law.rulebook;

import static fengni.law.rulebook.Given.check;
import static fengni.law.rulebook.Given.duties;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who has which duty, written down from the articles and not from the tables: P provider, S technical supporter, U user, D
 * distribution platform.
 */
class DutyMatrixTest {
    /** Articles 4 to 24 of the deep synthesis provisions: whom each binds whatever the functions are. */
    private static final Map<String, String> ARTICLES = Map.ofEntries(
            Map.entry("value-orientation", "PS"),
            Map.entry("no-prohibited-content", "PSUD"),
            Map.entry("no-fake-news", "PU"),
            Map.entry("reprint-news", "PU"),
            Map.entry("management-systems", "P"),
            Map.entry("published-rules", "P"),
            Map.entry("real-identity", "P"),
            Map.entry("review-input-output", "P"),
            Map.entry("feature-database", "P"),
            Map.entry("dispose-report", "P"),
            Map.entry("rumours", "P"),
            Map.entry("complaints", "P"),
            Map.entry("store-review", "D"),
            Map.entry("store-verify", "D"),
            Map.entry("mechanism-review", "PS"),
            Map.entry("implicit-label", "P"),
            Map.entry("labels-stay", "PSUD"),
            Map.entry("cooperate", "PS"),
            Map.entry("follow-orders", "PS"));

    /** What binds only with a function: Arts. 14, 15(2), 17, 24. */
    private static final Map<String, String> FUNCTIONS = Map.of(
            "training-data", "PS",
            "training-personal", "PS",
            "separate-consent", "PS",
            "tool-assessment", "PS",
            "prominent-label", "P",
            "sector-permits", "PS");

    private static final Map<String, String> ROLES =
            Map.of("provider", "P", "supporter", "S", "user", "U", "app-store", "D");

    @ParameterizedTest
    @CsvSource({
        "provider, public, true",
        "provider, public, false",
        "provider, organisations, true",
        "provider, organisations, false",
        "provider, closed, true",
        "provider, closed, false",
        "supporter, public, true",
        "supporter, public, false",
        "supporter, closed, false",
        "user, public, true",
        "user, closed, false",
        "app-store, public, true",
        "app-store, closed, false",
        "provider+supporter, public, true",
        "provider+supporter, closed, false",
        "provider+user, public, false",
        "supporter+user+app-store, public, true",
        "provider+supporter+user+app-store, public, true"
    })
    void each_role_has_the_duties_of_its_articles(String parts, String audience, boolean attribute) {
        var roles = List.of(parts.split("\\+"));
        var given = given(roles, audience, attribute);

        var expected = new LinkedHashSet<String>();
        expected.addAll(of(ARTICLES, roles));
        expected.addAll(of(FUNCTIONS, roles));
        expected.addAll(filing(roles, attribute));
        expected.addAll(neighbours(roles, audience, attribute));

        assertThat(duties(check(given))).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Whoever spreads or reprints has no duty of a provider. */
    @Test
    void platforms_and_publishers_have_their_own() {
        assertThat(duties(check(given(List.of("platform"), "public", true))))
                .containsExactlyInAnyOrder("no-prohibited-content", "labels-stay", "spread-label");
        assertThat(duties(check(given(List.of("publisher"), "public", true))))
                .containsExactlyInAnyOrder("no-prohibited-content", "reprint-news", "labels-stay", "user-declare");
    }

    /** Without any function the functions’ duties are gone, and the label function of Art. 17(2) takes their place. */
    @Test
    void without_functions_a_provider_only_offers_the_label_function() {
        var given = given(List.of("provider"), "public", true);
        List.of("outputs", "tools", "training").forEach(question -> given.put(question, List.of("none")));
        given.put("sector", List.of("no"));

        assertThat(duties(check(given))).contains("label-function").doesNotContainAnyElementsOf(FUNCTIONS.keySet());
    }

    private static Map<String, List<String>> given(List<String> roles, String audience, boolean attribute) {
        var given = Given.supporter();
        given.put("part", roles);
        given.put("technology", List.of("own"));
        given.put("audience", List.of(audience));
        given.put("forms", List.of(attribute ? "live" : "none"));
        given.put("opinion", List.of("neither"));
        given.put("tools", List.of("biometric", "special"));
        given.put("training", List.of("personal"));
        given.put("sector", List.of("publishing"));
        return given;
    }

    private static Set<String> of(Map<String, String> duties, List<String> roles) {
        var bound = new LinkedHashSet<String>();
        roles.forEach(role -> duties.forEach((duty, whom) -> {
            if (whom.contains(ROLES.getOrDefault(role, "-"))) {
                bound.add(duty);
            }
        }));
        return bound;
    }

    /** Art. 19: providers with the attribute, supporters by reference; Art. 20 and the 2018 provisions: the attribute. */
    private static List<String> filing(List<String> roles, boolean attribute) {
        var duties = new ArrayList<String>();
        if (roles.contains("provider") && attribute) {
            duties.addAll(List.of(
                    "filing", "filing-change", "filing-end", "show-number", "launch-assessment", "event-assessment"));
        }
        if (roles.contains("supporter")) {
            duties.addAll(List.of(
                    "filing-supporter", "filing-change-supporter", "filing-end-supporter", "show-number-supporter"));
        }
        return duties;
    }

    /** The labelling measures, the generative measures, and what follows from the provisions for others. */
    private static List<String> neighbours(List<String> roles, String audience, boolean attribute) {
        var duties = new ArrayList<String>();
        if (roles.contains("provider")) {
            duties.addAll(List.of(
                    "explicit-label", "metadata-label", "label-agreement", "unlabelled-logs", "permit-publishing"));
            if (attribute) {
                duties.add("label-material");
            }
            duties.add(audience.equals("public") ? "bank-sizes" : "not-public-evidence");
            if (audience.equals("public")) {
                duties.add(attribute ? "generative-assessment" : "attribute-reasons");
            }
        }
        if (roles.contains("supporter")) {
            duties.add("permit-publishing");
        }
        if (roles.contains("user")) {
            duties.addAll(List.of("user-consent", "user-identity", "user-declare"));
        }
        if (roles.contains("app-store")) {
            duties.add("store-label");
        }
        return duties.stream().distinct().toList();
    }
}
