package fengni.screen.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.screen.Decision;
import fengni.screen.Direction;
import fengni.screen.guard.Opinion.Judged;
import fengni.screen.guard.Opinion.Unanswered;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ModerationGuardTest {
    private static final String KEY = "sk-no-real-key-0123456789";
    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(4), Duration.ofSeconds(9), 3, Duration.ofMillis(5));
    private static final Bounds SMALL = new Bounds(2, 5, 2, 64 * 1024, 3, Duration.ofMillis(300));

    private static final String CLEAN = """
            {"id":"modr-1","model":"local-7","results":[{"flagged":false,
             "categories":{"hate":false,"violence":false,"illicit":null},
             "category_scores":{"hate":0.0001,"violence":0.2}}]}""";
    private static final String HATEFUL = """
            {"id":"modr-2","model":"local-7","results":[{"flagged":true,
             "categories":{"hate":true,"violence":false},"category_scores":{"hate":0.93,"violence":0.7}}]}""";

    /** The first question of a machine that has compiled nothing yet takes longer than some tests want to wait. */
    @BeforeAll
    static void warm() throws IOException {
        try (var service = StandIn.answering(StandIn.json(CLEAN));
                var guard = guard(service, SHORT, SMALL, 100)) {
            assertThat(decision(guard)).isEqualTo(Decision.PASS);
        }
    }

    @Test
    void a_text_is_judged_by_categories_and_scores() throws IOException {
        try (var service = StandIn.answering(StandIn.json(HATEFUL));
                var guard = guard(service, SHORT, SMALL, 100)) {
            var opinion = guard.judge("一段话", Direction.INPUT);

            assertThat(opinion)
                    .isEqualTo(new Judged(
                            "local",
                            "local-7",
                            List.of("modr-2"),
                            Decision.BLOCK,
                            List.of(
                                    new Label("hate", "", 0.93, "A.2.i", Decision.BLOCK),
                                    new Label("violence", "", 0.7, "A.1.f", Decision.REVIEW))));
            assertThat(service.asked()).singleElement().satisfies(question -> {
                assertThat(question.path()).isEqualTo("/v1/moderations");
                assertThat(question.header("Authorization")).isEqualTo("Bearer " + KEY);
                assertThat(question.body()).isEqualTo("{\"input\":\"一段话\",\"model\":\"omni-moderation-latest\"}");
            });
        }
    }

    @Test
    void a_clean_text_passes_and_keeps_its_scores() throws IOException {
        try (var service = StandIn.answering(StandIn.json(CLEAN));
                var guard = guard(service, SHORT, SMALL, 100)) {
            assertThat(guard.judge("一段话", Direction.OUTPUT)).isInstanceOfSatisfying(Judged.class, judged -> {
                assertThat(judged.decision()).isEqualTo(Decision.PASS);
                assertThat(judged.labels()).extracting(Label::name).containsExactly("hate", "illicit", "violence");
            });
        }
    }

    @Test
    void a_category_without_a_row_and_a_flag_without_a_category_go_to_a_person() throws IOException {
        try (var service = StandIn.answering(StandIn.json(CLEAN))
                        .then(StandIn.json(
                                "{\"results\":[{\"flagged\":true,\"categories\":{\"Politically Sensitive\":true}}]}"))
                        .then(StandIn.json("{\"results\":[{\"flagged\":true,\"categories\":{\"hate\":false}}]}"));
                var guard = guard(service, SHORT, SMALL, 100)) {
            assertThat(decision(guard)).isEqualTo(Decision.REVIEW);
            assertThat(decision(guard)).isEqualTo(Decision.REVIEW);
        }
    }

    @Test
    void what_may_pass_by_itself_is_asked_again() throws IOException {
        try (var service = StandIn.answering(StandIn.json(CLEAN))
                        .then(StandIn.says(500, "oops"))
                        .then(StandIn.busy("0"))
                        .then(StandIn.json(CLEAN))
                        .then(StandIn.half("{\"id\":"))
                        .then(StandIn.says(503, ""));
                var guard = guard(service, SHORT, SMALL, 100)) {
            assertThat(decision(guard)).isEqualTo(Decision.PASS);
            assertThat(decision(guard)).isEqualTo(Decision.PASS);
            assertThat(service.asked()).hasSize(6);
        }
    }

    @Test
    void repetitions_end() throws IOException {
        try (var service = StandIn.answering(StandIn.says(500, "{}"));
                var guard = guard(service, SHORT, SMALL, 100)) {
            assertThat(reason(guard)).isEqualTo(Reason.FAILED);
            assertThat(service.asked()).hasSize(3);
        }
    }

    @Test
    void a_service_that_asks_for_more_time_than_there_is_is_not_asked_again() throws IOException {
        try (var service = StandIn.answering(StandIn.busy("30")).then(StandIn.busy("Tue, 31 Dec 2999 23:59:59 GMT"));
                var guard = guard(service, SHORT, SMALL, 100)) {
            assertThat(reason(guard)).isEqualTo(Reason.THROTTLED);
            assertThat(reason(guard)).isEqualTo(Reason.THROTTLED);
            assertThat(service.asked()).hasSize(2);
        }
    }

    @Test
    void an_answer_that_does_not_end_in_time_is_none() throws IOException {
        var once = new Patience(Duration.ofMillis(300), Duration.ofMillis(900), 1, Duration.ZERO);
        try (var service = StandIn.answering(StandIn.json(CLEAN))) {
            service.then(service.hangs("")).then(service.hangs("{\"id\":"));
            try (var guard = guard(service, once, SMALL, 100)) {
                assertThat(reason(guard)).isEqualTo(Reason.TIMED_OUT);
                assertThat(reason(guard)).isEqualTo(Reason.TIMED_OUT);
                assertThat(decision(guard)).isEqualTo(Decision.PASS);
            }
        }
    }

    @Test
    void an_answer_without_end_is_cut_off() throws IOException {
        try (var service = StandIn.answering(StandIn.floods());
                var guard = guard(service, SHORT, SMALL, 100)) {
            assertThat(reason(guard)).isEqualTo(Reason.ANSWER_TOO_LARGE);
            assertThat(service.asked()).hasSize(1);
        }
    }

    @Test
    void a_connection_that_is_reset_or_not_made_is_an_outage() throws IOException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var socket = new ServerSocket(0);
                var guard = guard("http://127.0.0.1:" + socket.getLocalPort() + "/", SHORT, SMALL, 100)) {
            var resetting = threads.submit(() -> resetAll(socket));

            assertThat(reason(guard)).isEqualTo(Reason.UNREACHABLE);
            assertThat(resetting).isNotDone();
        }
        try (var guard = guard("http://127.0.0.1:1/", SHORT, SMALL, 100)) {
            assertThat(reason(guard)).isEqualTo(Reason.UNREACHABLE);
        }
    }

    private static boolean resetAll(ServerSocket socket) throws IOException {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                caller.setSoLinger(true, 0);
            }
        }
        return true;
    }

    @Test
    void a_refusal_is_told_at_once_and_a_redirect_is_not_followed() throws IOException {
        try (var service = StandIn.answering(StandIn.says(401, "{}")).then((exchange, question) -> {
                    exchange.getResponseHeaders().set("Location", "/elsewhere");
                    exchange.sendResponseHeaders(307, -1);
                });
                var guard = guard(service, SHORT, SMALL, 100)) {
            assertThat(reason(guard)).isEqualTo(Reason.REFUSED);
            assertThat(reason(guard)).isEqualTo(Reason.REFUSED);
            assertThat(service.asked()).extracting(StandIn.Question::path).containsOnly("/v1/moderations");
        }
    }

    @Test
    void answers_that_are_none_never_pass_a_text() throws IOException {
        var answers = List.of(
                "",
                "no json",
                "[]",
                "{}",
                "{\"results\":[]}",
                "{\"results\":[{}]}",
                "{\"results\":[{\"flagged\":\"no\",\"categories\":{}}]}",
                "{\"results\":[{\"flagged\":false}]}",
                "{\"results\":[{\"flagged\":false,\"categories\":{\"hate\":0}}]}",
                "{\"results\":[{\"flagged\":false,\"category_scores\":{\"hate\":7}}]}",
                "{\"results\":[{\"flagged\":false,\"category_scores\":{\"hate\":\"NaN\"}}]}",
                "{\"results\":[{\"flagged\":false,\"categories\":{}}]} and more",
                "[".repeat(40_000));
        try (var service = StandIn.answering(StandIn.json(CLEAN))) {
            answers.forEach(answer -> service.then(StandIn.json(answer)));
            try (var guard = guard(service, SHORT, SMALL, 100)) {
                for (String answer : answers) {
                    assertThat(reason(guard)).as(answer).isEqualTo(Reason.MALFORMED);
                }
            }
        }
    }

    @Test
    void a_mutated_answer_is_read_or_malformed() {
        long seed = 20261123;
        var random = new Random(seed);
        var shape = shape("http://127.0.0.1:1/", 100);
        for (int i = 0; i < 5_000; i++) {
            var bytes = HATEFUL.getBytes(StandardCharsets.UTF_8);
            for (int n = random.nextInt(4); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(shape.read(bytes)).as("seed %d, round %d", seed, i).isNotNull();
        }
    }

    @Test
    void a_long_text_goes_in_pieces_and_a_refused_one_settles_it() throws IOException {
        try (var service = StandIn.answering(StandIn.json(CLEAN))
                        .then(StandIn.json(CLEAN))
                        .then(StandIn.json(HATEFUL));
                var guard = guard(service, SHORT, SMALL, 6)) {
            var opinion = guard.judge("一二三四五六七八九十百千万亿", Direction.INPUT);

            assertThat(opinion).isInstanceOfSatisfying(Judged.class, judged -> {
                assertThat(judged.decision()).isEqualTo(Decision.BLOCK);
                assertThat(judged.references()).containsExactly("modr-1", "modr-2");
            });
            assertThat(service.asked()).hasSize(2);
            assertThat(service.asked().get(1).body()).contains("五六七八九十");
        }
    }

    @Test
    void what_earlier_pieces_said_is_kept_when_a_later_one_is_not_answered() throws IOException {
        try (var service = StandIn.answering(StandIn.says(400, ""))
                        .then(StandIn.json(HATEFUL.replace("0.93", "0.5").replace("\"hate\":true", "\"hate\":null")));
                var guard = guard(service, SHORT, SMALL, 6)) {
            assertThat(guard.judge("一二三四五六七八", Direction.INPUT)).isInstanceOfSatisfying(Unanswered.class, missing -> {
                assertThat(missing.reason()).isEqualTo(Reason.REFUSED);
                assertThat(Opinion.strongest(missing.heard())).isEqualTo(Decision.REVIEW);
            });
        }
    }

    @Test
    void a_text_with_too_many_pieces_is_not_sent() throws IOException {
        try (var service = StandIn.answering(StandIn.json(CLEAN));
                var guard = guard(service, SHORT, SMALL, 6)) {
            assertThat(guard.judge("字".repeat(22), Direction.INPUT)).isInstanceOf(Judged.class);
            assertThat(guard.judge("字".repeat(23), Direction.INPUT))
                    .isEqualTo(new Unanswered("local", Reason.TEXT_TOO_LONG, List.of()));
            assertThat(service.asked()).hasSize(5);
        }
    }

    @Test
    void a_service_that_is_down_is_left_alone_and_tried_again_later() throws IOException, InterruptedException {
        var once = new Patience(Duration.ofSeconds(4), Duration.ofSeconds(9), 1, Duration.ZERO);
        try (var service = StandIn.answering(StandIn.json(CLEAN))
                        .then(StandIn.says(500, ""))
                        .then(StandIn.says(502, ""))
                        .then(StandIn.says(503, ""));
                var guard = guard(service, once, SMALL, 100)) {
            for (int i = 0; i < 3; i++) {
                assertThat(reason(guard)).isEqualTo(Reason.FAILED);
            }
            assertThat(reason(guard)).isEqualTo(Reason.RESTING);
            assertThat(service.asked()).hasSize(3);
            Thread.sleep(350);
            assertThat(decision(guard)).isEqualTo(Decision.PASS);
            assertThat(decision(guard)).isEqualTo(Decision.PASS);
        }
    }

    @Test
    void texts_cannot_switch_a_guard_off() throws IOException {
        try (var service = StandIn.answering(StandIn.says(400, "{}"));
                var guard = guard(service, SHORT, SMALL, 100)) {
            for (int i = 0; i < 10; i++) {
                assertThat(reason(guard)).isEqualTo(Reason.REFUSED);
            }
        }
    }

    @Test
    void a_text_that_takes_too_long_as_a_whole_does_not_count_against_the_service() throws IOException {
        var tight = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(2), 1, Duration.ZERO);
        try (var service = StandIn.answering((exchange, question) -> {
                    Thread.sleep(300);
                    StandIn.json(CLEAN).answer(exchange, question);
                });
                var guard = guard(service, tight, new Bounds(2, 50, 0, 1024, 1, Duration.ofHours(1)), 1)) {
            var opinion = guard.judge("一二三四五六七八九十", Direction.INPUT);

            assertThat(opinion)
                    .isInstanceOfSatisfying(
                            Unanswered.class,
                            missing -> assertThat(missing.reason()).isEqualTo(Reason.OUT_OF_TIME));
            assertThat(decision(guard)).isEqualTo(Decision.PASS);
        }
    }

    @Test
    void a_blank_text_passes_unasked() throws IOException {
        try (var service = StandIn.answering(StandIn.says(400, "{}"));
                var guard = guard(service, SHORT, SMALL, 100)) {
            assertThat(guard.judge(" \n", Direction.INPUT)).isInstanceOf(Judged.class);
            assertThat(service.asked()).isEmpty();
        }
    }

    @Test
    void no_more_texts_than_allowed_are_with_it_at_once() throws IOException {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var service = StandIn.answering((exchange, question) -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.sleep(20);
                    inside.decrementAndGet();
                    StandIn.json(CLEAN).answer(exchange, question);
                });
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var guard = guard(service, SHORT, SMALL, 100)) {
            var answers = new ArrayList<CompletableFuture<Decision>>();
            for (int i = 0; i < 8; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> decision(guard), threads));
            }

            assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(Decision.PASS);
            assertThat(most.get()).isLessThanOrEqualTo(SMALL.atOnce());
        }
    }

    @Test
    void who_waits_too_long_for_a_place_hears_that_it_is_busy() throws IOException {
        var waiting = new Patience(Duration.ofMillis(300), Duration.ofMillis(700), 2, Duration.ZERO);
        var single = new Bounds(1, 5, 2, 1024, 3, Duration.ZERO);
        try (var service = StandIn.answering(StandIn.json(CLEAN));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            service.then(service.hangs("")).then(service.hangs(""));
            try (var guard = guard(service, waiting, single, 100)) {
                var both = List.of(
                        CompletableFuture.supplyAsync(() -> reason(guard), threads),
                        CompletableFuture.supplyAsync(() -> reason(guard), threads));

                assertThat(both.stream().map(CompletableFuture::join))
                        .contains(Reason.BUSY)
                        .containsAnyOf(Reason.TIMED_OUT, Reason.OUT_OF_TIME);
            }
        }
    }

    @Test
    void an_interrupted_thread_stays_interrupted() throws IOException {
        try (var service = StandIn.answering(StandIn.json(CLEAN));
                var guard = guard(service, SHORT, SMALL, 100)) {
            Thread.currentThread().interrupt();
            var opinion = guard.judge("话", Direction.INPUT);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(opinion).isEqualTo(new Unanswered("local", Reason.INTERRUPTED, List.of()));
        }
    }

    @Test
    void a_key_is_shown_nowhere() throws IOException {
        try (var service = StandIn.answering(StandIn.says(401, ""));
                var guard = guard(service, SHORT, SMALL, 100)) {
            assertThat(List.of(
                            guard.toString(),
                            Secret.of(KEY).toString(),
                            guard.judge("话", Direction.INPUT).toString(),
                            account().toString()))
                    .noneMatch(text -> text.contains(KEY));
        }
        assertThatThrownBy(() -> Secret.of("sk 1\n"))
                .hasMessage("a key has one or more characters, all of them visible ASCII");
        assertThatThrownBy(() -> Endpoint.of("http://example.org/")).hasMessageContaining("https");
        assertThatThrownBy(() -> Endpoint.within("http://user:word@example.org/"))
                .hasMessageNotContaining("word");
    }

    private static TencentAccount account() {
        return new TencentAccount("AKID", Secret.of(KEY), "ap-guangzhou", Optional.empty(), Optional.empty());
    }

    private static Decision decision(Guard guard) {
        return guard.judge("话", Direction.INPUT) instanceof Judged judged ? judged.decision() : Decision.ANSWER;
    }

    private static Reason reason(Guard guard) {
        var opinion = guard.judge("话", Direction.INPUT);
        assertThat(opinion).isInstanceOf(Unanswered.class);
        return ((Unanswered) opinion).reason();
    }

    private static RemoteGuard guard(StandIn service, Patience patience, Bounds bounds, int longest) {
        return guard(service.address("/v1/moderations"), patience, bounds, longest);
    }

    private static RemoteGuard guard(String address, Patience patience, Bounds bounds, int longest) {
        return new RemoteGuard("local", shape(address, longest), patience, bounds, Clock.systemUTC());
    }

    private static ModerationShape shape(String address, int longest) {
        return new ModerationShape(
                Endpoint.within(address),
                Optional.of(Secret.of(KEY)),
                "omni-moderation-latest",
                LabelTable.moderation(),
                longest);
    }
}
