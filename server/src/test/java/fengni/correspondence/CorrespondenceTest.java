package fengni.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.Visitor;
import fengni.Walk;
import fengni.answers.Outcome;
import fengni.correspondence.LetterContent.Withdrawal;
import fengni.evidence.EvidenceReader;
import fengni.evidence.Kept;
import fengni.evidence.RecordType;
import fengni.ledger.Receipt;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Letters between two installations over HTTP; and in one that writes to itself. */
class CorrespondenceTest extends TwoSides {
    @Test
    void letters_go_both_ways_in_their_order() {
        enrol();
        var to = IntStream.range(0, 20)
                .mapToObj(i -> Letters.dossier("第 " + i + " 封"))
                .toList();
        var from = IntStream.range(0, 20).mapToObj(_ -> Letters.arrived()).toList();

        to.forEach(operator::leave);
        registry.leave(from.toArray(Letter[]::new));

        Side.until(() -> registry.atRegistry.size() == 20 && operator.atOperator.size() == 20);
        assertThat(registry.atRegistry).isEqualTo(to);
        assertThat(operator.atOperator).isEqualTo(from);
        Side.until(() -> operator.part(Post.class).ofOperator(Letters.OPERATOR).isEmpty());
        Side.until(() -> registry.part(Post.class).ofRegistry().isEmpty());
    }

    @Test
    void one_installation_writes_to_itself() {
        Side.done(operator.part(Registries.class).enrol(operator.address(), operator.invite()));

        operator.leave(Letters.dossier("甲"), Letters.arrived());

        Side.until(() -> operator.atRegistry.size() == 1 && operator.atOperator.size() == 1);
    }

    @Test
    void both_sides_see_the_same_keys_and_names() {
        var connection = enrol();

        assertThat(connection.registry()).isEqualTo("示例园区登记台");
        assertThat(connection.prefix()).isEqualTo("SAMPLE");
        assertThat(connection.operatorName()).isEqualTo("示例科技有限公司");
        assertThat(connection.key().fingerprint())
                .isEqualTo(registry.part(Enrolments.class).fingerprint());
        assertThat(registry.part(Enrolments.class)
                        .list()
                        .getFirst()
                        .key()
                        .orElseThrow()
                        .fingerprint())
                .isEqualTo(operator.part(Registries.class).fingerprint());
    }

    @Test
    void what_was_rolled_back_was_never_sent() {
        enrol();
        operator.part(TransactionOperations.class).executeWithoutResult(status -> {
            operator.part(Outbox.class).leave(Letters.dossier("甲"));
            status.setRollbackOnly();
        });
        var second = Letters.dossier("乙");
        operator.leave(second);

        Side.until(() -> !registry.atRegistry.isEmpty());

        assertThat(registry.atRegistry).containsExactly(second);
    }

    @Test
    void a_letter_waits_until_there_is_a_registry() {
        var letter = Letters.dossier("甲");
        operator.leave(letter, letter);

        enrol();
        operator.leave(Letters.dossier("乙"));

        Side.until(() -> registry.atRegistry.size() == 2);
        assertThat(registry.atRegistry.getFirst()).isEqualTo(letter);
    }

    @Test
    void what_the_other_face_would_refuse_does_not_leave() {
        assertThatThrownBy(() -> operator.leave(Letters.dossier("a\u0000b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("letter_text");
        assertThatThrownBy(() -> operator.leave(Letters.dossier("x".repeat(Paper.LARGEST))))
                .hasMessageContaining("letter_too_large");
        var letter = Letters.dossier("甲");
        operator.leave(letter);
        assertThatThrownBy(() -> operator.leave(new Letter(
                        letter.id(),
                        letter.operator(),
                        letter.to(),
                        letter.written(),
                        new Withdrawal(UUID.randomUUID()))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_breaks_at_one_registry_stops_no_other() {
        var second = "91990000MA0000007X";
        operator.leave(Letters.dossier("甲"));
        JdbcClient.create(operator.console().database())
                .sql("update letter_out set letter = 'damaged'")
                .update();
        enrol();
        var code = Side.done(registry.part(Enrolments.class).invite(second, "示例科技第二有限公司"))
                .code();
        Side.done(operator.part(Registries.class).enrol(registry.address(), code, second));
        var letter = Letters.dossier("乙");
        var sound = new Letter(letter.id(), second, letter.to(), letter.written(), letter.content());

        operator.leave(sound);

        Side.until(() -> !registry.atRegistry.isEmpty());
        assertThat(registry.atRegistry).containsExactly(sound);
        Side.until(() -> operator.part(Post.class).ofOperator(Letters.OPERATOR).stream()
                .anyMatch(stuck -> stuck.toString().contains("failed_here")));
        registry.leave(Letters.arrived());
        Side.until(() -> !operator.atOperator.isEmpty());
    }

    /** Damaged here, so that each round of this connection throws while it asks. */
    @Test
    void a_registry_that_cannot_be_asked_stops_no_other() {
        var second = "91990000MA0000007X";
        enrol();
        var code = Side.done(registry.part(Enrolments.class).invite(second, "示例科技第二有限公司"))
                .code();
        Side.done(operator.part(Registries.class).enrol(registry.address(), code, second));
        JdbcClient.create(operator.console().database())
                .sql("update registry_connection set base = 'nowhere' where operator = ?")
                .param(Letters.OPERATOR)
                .update();
        var letter = Letters.arrived();
        var sound = new Letter(letter.id(), second, letter.to(), letter.written(), letter.content());

        registry.leave(sound);

        Side.until(() -> !operator.atOperator.isEmpty());
        assertThat(operator.atOperator).containsExactly(sound);
        assertThat(operator.part(Registries.class).hitch(Letters.OPERATOR).word())
                .isEqualTo("failed_here");
    }

    @Test
    void a_revoked_operator_waits_until_it_is_enrolled_anew() {
        enrol();
        Side.done(registry.part(Enrolments.class).revoke(Letters.OPERATOR));

        operator.leave(Letters.dossier("甲"));
        Side.until(() ->
                operator.part(Registries.class).hitch(Letters.OPERATOR).word().equals("not_admitted"));
        assertThat(registry.atRegistry).isEmpty();

        enrol();
        Side.until(() -> registry.atRegistry.size() == 1);
    }

    @Test
    void only_addresses_that_keep_letters_safe_are_taken() {
        var code = registry.invite();

        for (var bad : new String[] {
            "http://registry.example", "ftp://127.0.0.1", "https://a:b@x.example", "https://x.example?q", "http://127.1"
        }) {
            assertThat(operator.part(Registries.class).enrol(URI.create(bad), code))
                    .as(bad)
                    .isInstanceOf(Outcome.Faulty.class);
        }
    }

    @Test
    void a_letter_that_its_reader_cannot_read_comes_again_and_is_set_aside() {
        enrol();
        registry.failures.set(1);
        operator.leave(Letters.dossier("甲"));
        Side.until(() -> registry.atRegistry.size() == 1);
        registry.failures.set(3);
        var stuck = Letters.dossier("乙");
        operator.leave(stuck);

        Side.until(() -> registry.part(Post.class).ofRegistry().stream().anyMatch(StuckLetter::parked));
        operator.leave(Letters.dossier("丙"));
        Side.until(() -> registry.atRegistry.size() == 2);
        registry.part(Post.class).again(Letters.OPERATOR, stuck.id());

        Side.until(() -> registry.atRegistry.size() == 3);
        assertThat(registry.atRegistry.getLast()).isEqualTo(stuck);
    }

    @Test
    void each_letter_is_kept_where_it_left_and_where_it_came() {
        enrol();
        var letter = Letters.dossier("甲");
        operator.leave(letter);
        Side.until(() -> registry.atRegistry.size() == 1);

        assertThat(kept(operator, "letter_sent"))
                .containsEntry("letter", letter.id().toString());
        assertThat(kept(registry, "letter_taken"))
                .containsEntry("digest", signed(letter).digest())
                .containsEntry("direction", "to_registry");
    }

    private static Map<String, Object> kept(Side side, String outcome) {
        Side.until(() -> find(side, outcome).isPresent());
        return find(side, outcome).orElseThrow();
    }

    private static Optional<Map<String, Object>> find(Side side, String outcome) {
        var table = outcome.equals("letter_sent") ? "letter_out" : "letter_in";
        return JdbcClient.create(side.console().database())
                .sql("select receipt from " + table + " where receipt <> ''")
                .query(String.class)
                .optional()
                .flatMap(Receipt::parse)
                .flatMap(side.part(EvidenceReader.class)::read)
                .filter(record ->
                        record.type() == RecordType.FILING && record.outcome().equals(outcome))
                .map(Kept::decision);
    }

    @Test
    void an_administrator_connects_and_sees_how_it_stands() {
        var visitor = new Visitor(operator.console());
        Walk.setUp(operator.console(), visitor);
        var here = "/registry-connection";

        assertThat(visitor.get(here).text()).contains("尚未接入登记台");
        assertThat(visitor.post(here, "base", "http://registry.example", "code", "x")
                        .text())
                .contains("明文 http 仅限本机使用");
        assertThat(visitor.post(here, "base", registry.address() + "/", "code", "x")
                        .text())
                .contains("登记台不接受此接入码");
        var connected = visitor.post(here, "base", registry.address().toString(), "code", registry.invite());
        assertThat(connected.text())
                .contains("已接入示例园区登记台", registry.part(Enrolments.class).fingerprint(), "不是国家的算法备案系统");

        var future = Letters.dossier("甲");
        operator.leave(new Letter(
                future.id(),
                future.operator(),
                future.to(),
                operator.console().now().plus(Duration.ofDays(1)),
                future.content()));
        Side.until(() -> operator.part(Post.class).counts().parked() == 1);
        assertThat(visitor.get(here).text()).contains("已搁置", "登记台拒收此函件", "letter_clock");
        assertThat(visitor.get("/").text()).contains("1 封函件已搁置");
        registry.console().later(Duration.ofDays(1));
        visitor.post(here + "/letters/" + future.id() + "/again");
        Side.until(() -> registry.atRegistry.size() == 1);
        operator.console().later(Duration.ofDays(1));
    }
}
