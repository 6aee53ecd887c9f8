package fengni.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.marking.LabelPolicy;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing leaves before its record is durable; if it can't be, nothing leaves at all. */
class EvidenceOrderTest {
    private final RawUpstream upstream = new RawUpstream();
    private Rig rig;

    @BeforeEach
    void start() {
        rig = new Rig(upstream.base());
    }

    @AfterEach
    void stop() {
        rig.close();
        upstream.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void neither_the_model_is_asked_nor_a_byte_sent_before_the_request_is_on_record(boolean streamed) {
        upstream.play(Say.answer(streamed, "好"));
        rig.records.waitOn(RecordType.REQUEST);
        try (var client = rig.client()) {
            client.send(RawClient.post("/v1/chat/completions", Rig.KEY, "", Rig.body(streamed, "问", "")));
            Patience.pause(500);
            assertThat(upstream.bodies()).isEmpty();
            assertThat(client.silent()).isTrue();

            rig.records.letGo();

            assertThat(client.reply().content(0)).isEqualTo("好");
        }
    }

    @Test
    void the_last_chunk_waits_for_the_record_of_the_answer() {
        upstream.play(Say.stream("好"));
        rig.records.waitOn(RecordType.ANSWER);
        try (var client = rig.client()) {
            client.send(RawClient.post("/v1/chat/completions", Rig.KEY, "", Rig.body(true, "问", "")));
            assertThat(client.until("好")).doesNotContain("stop");
            Patience.pause(500);

            rig.records.letGo();

            assertThat(client.until("[DONE]"))
                    .contains("\"finish_reason\":\"stop\"")
                    .contains("aigc_receipt");
        }
    }

    @Test
    void a_whole_answer_waits_for_its_record() {
        upstream.play(Say.whole("好"));
        rig.records.waitOn(RecordType.ANSWER);
        try (var client = rig.client()) {
            client.send(RawClient.post("/v1/chat/completions", Rig.KEY, "", Rig.body(false, "问", "")));
            Patience.until("the upstream was asked", () -> !upstream.bodies().isEmpty());
            Patience.pause(500);
            assertThat(client.silent()).isTrue();

            rig.records.letGo();

            assertThat(client.reply().status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void without_a_record_of_the_request_nothing_is_asked(boolean streamed) {
        upstream.play(Say.answer(streamed, "好"));
        rig.records.failOn(RecordType.REQUEST);

        var reply = rig.ask(streamed, "问");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("record_unavailable");
        assertThat(upstream.bodies()).isEmpty();
    }

    @Test
    void even_a_refusal_is_not_told_without_its_record() {
        rig.records.failOn(RecordType.REQUEST);

        assertThat(rig.ask(false, Rig.FORBIDDEN).code()).isEqualTo("record_unavailable");
    }

    @Test
    void without_a_record_of_the_answer_a_whole_answer_stays() {
        upstream.play(Say.whole("好"));
        rig.records.failOn(RecordType.ANSWER);

        var reply = rig.ask(false, "问");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body()).contains("record_unavailable").doesNotContain("\"好\"");
    }

    @Test
    void without_a_record_of_the_answer_a_stream_ends_as_failed() {
        upstream.play(Say.stream("好"));
        rig.records.failOn(RecordType.ANSWER);

        var reply = rig.ask(true, "问");

        assertThat(reply.body())
                .contains("event: error\n")
                .contains("record_unavailable")
                .doesNotContain("[DONE]")
                .doesNotContain("\"finish_reason\":\"stop\"");
    }

    @Test
    void a_fault_of_our_own_is_on_record_and_leaves_the_model() {
        var left = new CountDownLatch(1);
        rig.label = new LabelPolicy.InText(LabelPolicy.Place.START, "no mark at all");
        upstream.play((socket, out) -> {
            RawUpstream.head(out, 200, "text/event-stream", "Connection: close\r\n");
            try {
                socket.getInputStream().read();
            } finally {
                left.countDown();
            }
        });

        var reply = rig.ask(true, "问");

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.code()).isEqualTo("internal_error");
        assertThat(rig.records.all())
                .extracting(Happening::type)
                .containsExactly(RecordType.REQUEST, RecordType.ANSWER);
        assertThat(rig.records.last().outcome()).isEqualTo("cancelled");
        assertThat(rig.records.last().decision())
                .containsEntry("refusal", "internal_error")
                .containsEntry("request", reply.receipt());
        assertThat(rig.records.counts().admittedWithoutAnswer()).isZero();
        Patience.until("the upstream saw the end", () -> left.getCount() == 0);
    }
}
