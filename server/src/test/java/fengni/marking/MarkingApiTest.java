package fengni.marking;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestDatabase;
import fengni.marking.MarkingApi.Asked;
import fengni.marking.MarkingApi.Shown;
import fengni.marking.MarkingApi.Wrong;
import fengni.news.NewsTable;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

class MarkingApiTest {
    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
    private static final Principal EDITOR = () -> "editor";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataSource database = TestDatabase.migrated();
    private final MarkingApi api = new MarkingApi(
            new LabelPolicies(database, new NewsTable(database), Clock.fixed(NOW, ZoneOffset.UTC)),
            service -> service.value() == 1);

    @Test
    void the_default_is_shown_as_such() {
        assertThat(api.policy(1).getBody())
                .isEqualTo(new Shown(1, "in_text", "end", "【内容由AI生成】", "", "", true, "", "", Optional.empty()));
    }

    @Test
    void a_choice_is_answered_and_shown() {
        var asked = JSON.readValue(
                "{\"form\":\"in_text\",\"place\":\"both\",\"words\":\"AI生成\",\"reason\":\"why\"}", Asked.class);

        var answer = api.choose(1, asked, EDITOR);

        var expected = new Shown(1, "in_text", "both", "AI生成", "", "", false, "why", "editor", Optional.of(NOW));
        assertThat(answer.getBody()).isEqualTo(expected);
        assertThat(api.policy(1).getBody()).isEqualTo(expected);
    }

    @Test
    void all_findings_come_with_their_fields() {
        var answer = api.choose(1, JSON.readValue("{\"form\":\"in_interface\"}", Asked.class), EDITOR);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(((ProblemDetail) Objects.requireNonNull(answer.getBody())).getProperties())
                .isEqualTo(Map.of(
                        "findings",
                        List.of(
                                new Wrong("place_missing", "/where", List.of()),
                                new Wrong("reason_missing", "/reason", List.of()))));
    }

    @Test
    void an_unknown_form_or_place_is_a_bad_request() {
        for (var body : List.of("{}", "{\"form\":\"no\"}", "{\"form\":\"in_text\",\"place\":\"middle\"}")) {
            assertThat(api.choose(1, JSON.readValue(body, Asked.class), EDITOR)
                            .getStatusCode()
                            .value())
                    .isEqualTo(400);
        }
    }

    @Test
    void a_service_that_is_not_offered_is_not_found() {
        for (long id : new long[] {0, -1, 2, Long.MIN_VALUE}) {
            assertThat(api.policy(id).getStatusCode().value()).isEqualTo(404);
        }
    }
}
