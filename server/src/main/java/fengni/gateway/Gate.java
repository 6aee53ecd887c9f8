package fengni.gateway;

import fengni.gateway.ChatReading.Read;
import fengni.gateway.ChatReading.Unreadable;
import fengni.gateway.Replies.Refused;
import fengni.gateway.Step.Go;
import fengni.gateway.Step.Stop;
import fengni.offering.Service;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a request of a known service through the pipeline and brings what came of it to the client; returns that in one
 * word.
 */
final class Gate {
    private static final int STRANGERS_RECORDED = 600;

    private final ChatReader reader;
    private final Pipeline pipeline;
    private final Evidence evidence;
    private final Replies replies;
    private final Running running;
    private final Timeouts timeouts;
    private final SendAnswer whole;
    private final SendAnswer streamed;
    private final Counters counters = new Counters();
    private final HourlyQuota strangers = new HourlyQuota(InstantSource.system());
    private volatile boolean closed;

    Gate(GatewayParts parts, GatewaySettings settings, UpstreamClient upstream, Running running) {
        var json = new Json(
                settings.caps().depth(),
                Math.max(settings.caps().requestBytes(), settings.caps().answerBytes()));
        this.reader = new ChatReader(json, settings.caps());
        this.evidence = new Evidence(parts.recorder(), json);
        this.pipeline = Pipeline.of(parts, evidence, upstream, settings, json);
        this.replies = new Replies(json);
        this.running = running;
        this.timeouts = settings.timeouts();
        this.whole = new SendWhole(evidence, replies);
        this.streamed = new SendStream(evidence, replies, json, timeouts.keepAlive());
    }

    void close() {
        closed = true;
    }

    boolean closed() {
        return closed;
    }

    void count(String outcome) {
        counters.count(outcome);
    }

    String metrics() {
        return counters.text(running.size());
    }

    Replies replies() {
        return replies;
    }

    /** Refuses a caller without a key of ours; so many of them an hour are recorded that they can't fill the ledger. */
    String stranger(Call call, ServerResponse response) {
        var refused = strangers.take("all", STRANGERS_RECORDED)
                ? Refused.before(Refusal.KEY_UNKNOWN, List.of(), evidence.stranger(Calls.stranger(call)))
                : Refused.unrecorded(Refusal.KEY_UNKNOWN);
        replies.refuse(response, refused);
        return "stranger";
    }

    String answer(Service service, Call call, byte[] body, ServerResponse response) {
        return switch (reader.read(body)) {
            case Read(var chat) -> answer(asked(service, call, chat), response);
            case Unreadable unreadable -> {
                var receipt = evidence.unreadable(service, Calls.who(call, Optional.empty()), unreadable, body);
                replies.refuse(response, Refused.before(unreadable.refusal(), unreadable.faults(), receipt));
                yield "refused";
            }
        };
    }

    private Exchange asked(Service service, Call call, ChatRequest chat) {
        var leash = new Leash(timeouts.total(), call.client());
        return Exchange.asked(service, chat, Calls.who(call, chat.user()), leash)
                .noting(Map.of("caller", call.source().toString()));
    }

    /** The exchange can be ended from outside before its standing is looked at: no hold falls in between. */
    private String answer(Exchange exchange, ServerResponse response) {
        running.add(exchange.leash(), Set.copyOf(CheckStanding.subjects(exchange)));
        try {
            return switch (pipeline.run(exchange)) {
                case Go(var answering) -> (exchange.chat().streamed() ? streamed : whole).send(answering, response);
                case Stop stop -> refuse(stop, response);
            };
        } catch (NotRecorded | ClientGone e) {
            throw e;
        } catch (RuntimeException e) {
            exchange.leash().cut(Cut.SHUT_DOWN);
            evidence.stopped(new Stop(
                    exchange, Refusal.INTERNAL, Map.of("error", e.getClass().getName())));
            throw e;
        } finally {
            running.remove(exchange.leash());
        }
    }

    private String refuse(Stop stop, ServerResponse response) {
        var receipt = evidence.stopped(stop);
        var request = stop.exchange().request().or(() -> Optional.of(receipt));
        replies.refuse(response, new Refused(stop.refusal(), List.of(), request, Optional.of(receipt)));
        return Evidence.outcome(stop);
    }
}
