package fengni.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.TestDatabase;
import fengni.label.TextMark;
import fengni.law.Finding;
import fengni.marking.LabelPolicy.InInterface;
import fengni.marking.LabelPolicy.InText;
import fengni.marking.LabelPolicy.Place;
import fengni.news.NewsTable;
import fengni.offering.ServiceId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LabelPoliciesTest {
    private static final ServiceId CHAT = new ServiceId(1);
    private static final ServiceId VOICE = new ServiceId(2);
    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
    private static final LabelPolicy START = new InText(Place.START, "AI生成");

    private final DataSource database = TestDatabase.migrated();
    private final NewsTable news = new NewsTable(database);
    private final LabelPolicies policies = new LabelPolicies(database, news, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void words_at_the_end_stand_until_somebody_chooses() {
        policies.refresh();

        assertThat(policies.of(CHAT)).isEqualTo(new InText(Place.END, "【内容由AI生成】"));
        assertThat(PolicyCheck.of(LabelPolicies.DEFAULT, "default", "nobody")).isEmpty();
    }

    @Test
    void a_choice_counts_after_the_news_for_its_service_alone() {
        policies.refresh();
        long before = news.current();

        policies.choose(CHAT, START, "short answers", "editor");

        assertThat(policies.of(CHAT)).isEqualTo(LabelPolicies.DEFAULT);
        assertThat(news.current()).isEqualTo(before + 1);
        policies.refresh();
        assertThat(policies.of(CHAT)).isEqualTo(START);
        assertThat(policies.of(VOICE)).isEqualTo(LabelPolicies.DEFAULT);
    }

    @Test
    void every_kind_of_policy_is_read_back_as_it_was_chosen() {
        var kinds = List.of(
                START,
                new InText(Place.BOTH, "由AI合成"),
                new InText(Place.END, "人工智能生成"),
                new InInterface("对话框上方", ""),
                new InInterface("对话框上方", "0a".repeat(32)));

        for (var kind : kinds) {
            policies.choose(CHAT, kind, "why", "editor");
            policies.refresh();
            assertThat(policies.of(CHAT)).isEqualTo(kind);
        }

        assertThat(policies.history(CHAT)).extracting(ChosenPolicy::policy).isEqualTo(kinds.reversed());
    }

    @Test
    void history_tells_who_chose_what_and_why() {
        policies.choose(CHAT, START, " first ", "甲");
        policies.choose(CHAT, new InInterface("top", ""), "second", "乙");

        assertThat(policies.history(CHAT))
                .containsExactly(
                        new ChosenPolicy(CHAT, new InInterface("top", ""), "second", "乙", NOW),
                        new ChosenPolicy(CHAT, START, "first", "甲", NOW));
        assertThat(policies.history(VOICE)).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_nothing_changes() {
        long before = news.current();

        var choice = policies.choose(CHAT, new InText(Place.END, "机器\n写的"), " ", "");

        assertThat(found(choice))
                .containsExactly(
                        "no_ai_element /words",
                        "no_generation_element /words",
                        "words_not_one_line /words",
                        "reason_missing /reason",
                        "signer_missing /signer");
        assertThat(news.current()).isEqualTo(before);
        assertThat(policies.history(CHAT)).isEmpty();
    }

    @Test
    void words_that_pass_are_fit_for_a_mark_in_a_text() {
        long seed = 20260601;
        var random = new Random(seed);
        var parts = List.of("AI", "生成", "人工智能", "合成", " ", "\n", "\u2028", "M", "内容", "\u200b", "\0", "【");
        for (int round = 0; round < 20_000; round++) {
            var words = new StringBuilder();
            for (int i = random.nextInt(8); i > 0; i--) {
                words.append(parts.get(random.nextInt(parts.size())));
            }
            if (PolicyCheck.of(new InText(Place.END, words.toString()), "why", "editor")
                    .isEmpty()) {
                assertThat(TextMark.isMark(words.toString()))
                        .as("seed %d %s", seed, words)
                        .isTrue();
            }
        }
    }

    @Test
    void an_interface_is_named_and_its_picture_is_a_digest() {
        assertThat(found(policies.choose(CHAT, new InInterface(" ", "picture.png"), "why", "editor")))
                .containsExactly("place_missing /where", "screenshot_not_a_digest /screenshot");
    }

    @Test
    void overlong_texts_are_refused() {
        var overlong = "AI生成".repeat(17);
        assertThat(found(policies.choose(CHAT, new InText(Place.END, overlong), "为".repeat(1001), "editor")))
                .containsExactly("too_long /words", "too_long /reason");
    }

    @Test
    void while_the_database_is_down_the_former_policies_stand() {
        policies.choose(CHAT, START, "why", "editor");
        policies.refresh();
        JdbcClient.create(database)
                .sql("alter table label_policy rename to gone")
                .update();

        assertThatThrownBy(policies::refresh).isInstanceOf(RuntimeException.class);

        assertThat(policies.of(CHAT)).isEqualTo(START);
    }

    private static Stream<String> found(Choice choice) {
        return switch (choice) {
            case Choice.Chosen(var chosen) -> Stream.of("chosen " + chosen);
            case Choice.Refused(var findings) ->
                findings.stream().map((Finding finding) -> finding.code().key() + " " + finding.where());
        };
    }
}
