package fengni.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestDatabase;
import fengni.news.NewsPoller;
import fengni.news.NewsTable;
import fengni.offering.OrganisationId;
import fengni.offering.ServiceId;
import fengni.standing.OrderMeasure;
import fengni.standing.OrderMeasures;
import fengni.standing.OrdersInForce;
import fengni.standing.Standing;
import fengni.standing.Stop;
import fengni.standing.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A running gateway, with the real orders behind it and their news. */
@TestInstance(Lifecycle.PER_CLASS)
class CheckOrdersTest {
    private final OrderMeasures measures;
    private final OrdersInForce orders;
    private final NewsPoller poller;
    private final RawUpstream upstream = new RawUpstream();
    private final Rig rig = new Rig(upstream.base());

    CheckOrdersTest() {
        var database = TestDatabase.migrated();
        var table = new NewsTable(database);
        measures = new OrderMeasures(database, table);
        orders = new OrdersInForce(measures, "node", Clock.systemUTC());
        poller = new NewsPoller(table, NewsPoller.LONGEST, Clock.systemUTC());
    }

    @BeforeAll
    void start() {
        poller.register("orders", orders::refresh);
        poller.start();
        rig.order = orders::endingAnswers;
        orders.subscribe(() -> rig.orderListeners.stream()
                .mapToInt(listener -> listener.getAsInt())
                .sum());
    }

    @AfterAll
    void stop() {
        poller.close();
        rig.close();
        upstream.close();
    }

    @Test
    void an_order_refuses_everybody_before_anything_else_is_asked_and_its_end_lets_them_in() {
        upstream.play(Say.whole("好"));
        rig.hold(new Subject.Operator(), new Standing.Good());
        measures.lay(measure(1, Set.of(Stop.SERVICE), 3, Set.of()));

        var refused = rig.chat(Rig.body(false, "问", "").replace("\"li\"", "\"stranger\""));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("suspended_by_order");
        var record = rig.records.named(refused.receipt());
        assertThat(record.outcome()).isEqualTo("refused");
        assertThat(record.decision()).containsEntry("order", 1L).containsEntry("order_number", "示例〔2026〕1号");

        measures.lift(1, Instant.now());

        assertThat(rig.ask(false, "问").status()).isEqualTo(200);
        assertThat(measures.applied(1)).extracting("lifted").containsExactly(false, true);
    }

    @Test
    void an_order_of_another_organisation_another_service_or_registration_alone_stops_no_answer() {
        upstream.play(Say.whole("好"));
        measures.lay(measure(11, Set.of(Stop.SERVICE), 4, Set.of()));
        measures.lay(measure(12, Set.of(Stop.UPDATES), 3, Set.of(new ServiceId(8))));
        measures.lay(measure(13, Set.of(Stop.REGISTRATION), 3, Set.of()));

        assertThat(rig.ask(false, "问").status()).isEqualTo(200);
        assertThat(orders.endingRegistration(Rig.service())).isPresent();
        measures.lift(13, Instant.now());
        assertThat(orders.endingRegistration(Rig.service())).isEmpty();
    }

    @Test
    void an_order_ends_running_answers() {
        upstream.play((_, out) -> {
            RawUpstream.head(out, 200, "text/event-stream", "Connection: close\r\n");
            out.write(Say.text("开头").getBytes(StandardCharsets.UTF_8));
            out.flush();
            Patience.pause(2_000);
            out.write((Say.text("结尾") + Say.finish(0, "stop") + Say.DONE).getBytes(StandardCharsets.UTF_8));
        });
        try (var reader = rig.client()) {
            reader.send(RawClient.post("/v1/chat/completions", Rig.KEY, "", Rig.body(true, "问", "")));
            reader.until("开头");

            measures.lay(measure(21, Set.of(Stop.UPDATES), 3, Set.of(Rig.SERVICE)));

            assertThat(reader.until("[DONE]")).contains("content_filter").doesNotContain("结尾");
        } finally {
            measures.lift(21, Instant.now());
        }
        assertThat(measures.applied(21).getFirst().streamsEnded()).isEqualTo(1);
    }

    private static OrderMeasure measure(long order, Set<Stop> stops, long organisation, Set<ServiceId> services) {
        return new OrderMeasure(
                order,
                new OrganisationId(organisation),
                services,
                stops,
                "国家互联网信息办公室",
                "示例〔2026〕" + order + "号",
                Instant.now(),
                Optional.empty());
    }
}
