package fengni.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.answers.Outcome;
import fengni.answers.Turnstile;
import fengni.correspondence.LetterContent.Withdrawal;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** What the doors of a registry let in, and what not. */
class RegistryDoorsTest extends TwoSides {
    @Test
    void the_same_letter_twice_is_answered_alike_and_another_under_its_id_is_refused() {
        enrol();
        var letter = Letters.withdrawal();

        var first = post(letter);
        var again = post(letter);
        var other = post(new Letter(
                letter.id(), letter.operator(), letter.to(), letter.written(), new Withdrawal(UUID.randomUUID())));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.html()).isEqualTo(first.html());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.html()).contains("letter_other");
        Side.until(() -> !registry.atRegistry.isEmpty());
        assertThat(registry.atRegistry).containsExactly(letter);
    }

    @Test
    void who_is_not_enrolled_is_not_heard() {
        enrol();
        var letter = Letters.withdrawal();
        var stranger = new Letter(letter.id(), "91990000MA0000007X", letter.to(), letter.written(), letter.content());
        var forged = Paper.signed(
                LetterForm.TYPE,
                LetterForm.members(letter),
                registry.part(Place.class).keys().operator());

        assertThat(post(stranger).status()).isEqualTo(403);
        assertThat(post(stranger).html()).contains("letter_operator");
        assertThat(post(registry, CorrespondenceApi.LETTERS, forged).html()).contains("letter_signature");
        assertThat(registry.atRegistry).isEmpty();
    }

    @Test
    void a_letter_for_the_other_face_or_from_tomorrow_is_refused() {
        enrol();
        var tomorrow = new Letter(
                UUID.randomUUID(),
                Letters.OPERATOR,
                Face.REGISTRY,
                registry.console().now().plus(Duration.ofDays(1)),
                new Withdrawal(UUID.randomUUID()));

        assertThat(post(Letters.arrived()).html()).contains("letter_face");
        assertThat(post(tomorrow).status()).isEqualTo(422);
        assertThat(post(tomorrow).html()).contains("letter_clock");
    }

    @Test
    void a_signed_letter_from_a_year_that_no_table_keeps_is_a_finding() {
        enrol();
        var members = new HashMap<>(LetterForm.members(Letters.withdrawal()));
        members.put("written", "-100000-01-01T00:00:00Z");

        var seen = post(
                registry,
                CorrespondenceApi.LETTERS,
                Paper.signed(
                        LetterForm.TYPE,
                        members,
                        operator.part(Place.class).keys().operator()));

        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.html()).contains("letter_ill_field");
    }

    @Test
    void what_brings_no_letter_is_small() {
        var large = asOperator(Map.of("operator", "x".repeat(Paper.SMALL)));

        for (var door : List.of(CorrespondenceApi.ENROLMENTS, CorrespondenceApi.POLL)) {
            var seen = post(registry, door, large);
            assertThat(seen.status()).as(door).isEqualTo(422);
            assertThat(seen.html()).as(door).contains("letter_too_large");
        }
    }

    @Test
    void who_finds_the_doors_full_is_told_when_to_come_again() throws IOException {
        var full = new CorrespondenceApi(
                registry.part(RegistryDesk.class),
                registry.part(PollDesk.class),
                registry.part(Post.class),
                new Turnstile(0, Duration.ZERO));

        for (var answer : List.of(
                full.enrol(InputStream.nullInputStream()),
                full.take(InputStream.nullInputStream()),
                full.poll(InputStream.nullInputStream()))) {
            assertThat(answer.getStatusCode().value()).isEqualTo(503);
            assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
            assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }

    @Test
    void a_poll_counts_once_and_only_while_it_is_fresh() {
        var connection = enrol();
        var poll = new Arrivals(operator.part(Tables.class), operator.part(Place.class)).question(connection);
        var old = new HashMap<>(poll.members());
        old.put("at", registry.console().now().minus(Duration.ofHours(1)).toString());
        var beyond = new HashMap<>(poll.members());
        beyond.put("after", 7L);

        assertThat(post(registry, CorrespondenceApi.POLL, poll).status()).isEqualTo(200);
        assertThat(post(registry, CorrespondenceApi.POLL, poll).html()).contains("poll_replayed");
        assertThat(post(registry, CorrespondenceApi.POLL, asOperator(old)).html())
                .contains("letter_clock");
        assertThat(post(registry, CorrespondenceApi.POLL, asOperator(beyond)).html())
                .contains("poll_after");
    }

    @Test
    void a_code_works_once_and_for_its_operator() {
        var code = registry.invite();
        var registries = operator.part(Registries.class);

        assertThat(registries.enrol(registry.address(), code, "91990000MA0000007X"))
                .isInstanceOf(Outcome.Faulty.class);
        Side.done(registries.enrol(registry.address(), code, Letters.OPERATOR));
        Side.done(registries.enrol(registry.address(), code, Letters.OPERATOR));

        assertThat(registry.part(Registries.class).enrol(registry.address(), code))
                .isInstanceOf(Outcome.Faulty.class);
        assertThat(registries.enrol(registry.address(), "x")).isInstanceOf(Outcome.Faulty.class);
    }
}
