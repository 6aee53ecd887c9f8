package fengni.gateway;

import fengni.evidence.Recorder;
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

/**
 * Takes a request of a known service through the pipeline and brings what came of it to the client; returns that in one
 * word.
 */
final class Gate {
    private static final int STRANGERS_RECORDED = 600;

    private final ChatReader reader;
    private final Pipeline pipeline;
    private final Recorder recorder;
    private final RequestRecords records;
    private final HourlyFacts facts;
    private final Replies replies;
    private final Appeal appeal;
    private final Running running;
    private final Timeouts timeouts;
    private final SendAnswer whole;
    private final SendAnswer streamed;
    private final Guardroom guardroom;
    private final Moderation moderation;
    private final Counters counters = new Counters();
    private final HourlyQuota strangers = new HourlyQuota(InstantSource.system());
    private volatile boolean closed;

    Gate(GatewayParts parts, GatewaySettings settings, UpstreamClient upstream, Running running) {
        var json = new Json(
                settings.caps().depth(),
                Math.max(settings.caps().requestBytes(), settings.caps().answerBytes()));
        this.reader = new ChatReader(json, settings.caps());
        this.recorder = parts.recorder();
        this.records = new RequestRecords(recorder, json);
        this.facts = new HourlyFacts(recorder, parts.features(), InstantSource.system()).start();
        this.guardroom = new Guardroom(settings.guarding(), InstantSource.system());
        this.pipeline = Pipeline.of(
                parts, new Pipeline.Books(records, facts), guardroom, upstream, new Pipeline.Workshop(settings, json));
        this.appeal = new Appeal(settings.complaints());
        this.replies = new Replies(json, appeal);
        this.moderation = new Moderation(
                parts.features(),
                records,
                replies,
                new Moderation.Bodies(json, settings.caps().requestBytes()));
        this.running = running;
        this.timeouts = settings.timeouts();
        this.whole = new SendWhole(records, replies);
        this.streamed = new SendStream(records, replies, json, timeouts.keepAlive());
    }

    void close() {
        closed = true;
    }

    /** Puts the facts of the running hour on record; to be called when no answer runs any more. */
    void keepFacts() {
        facts.close();
    }

    boolean closed() {
        return closed;
    }

    Counters counters() {
        return counters;
    }

    Moderation moderation() {
        return moderation;
    }

    GuardCounts guardCounts() {
        return guardroom.counts();
    }

    /** Counts a request that must come to a record, whatever becomes of it. */
    void seen() {
        recorder.requestSeen();
    }

    Replies replies() {
        return replies;
    }

    /** Refuses a caller without a key of ours; so many of them an hour are recorded that they can't fill the ledger. */
    String stranger(Call call, ServerResponse response) {
        replies.refuse(
                response,
                strangers.take("all", STRANGERS_RECORDED) ? recorded(call) : Refused.unrecorded(Refusal.KEY_UNKNOWN));
        return "stranger";
    }

    private Refused recorded(Call stranger) {
        seen();
        return Refused.before(Refusal.KEY_UNKNOWN, List.of(), records.stranger(Calls.stranger(stranger)));
    }

    String answer(Service service, Call call, byte[] body, ServerResponse response) {
        return switch (reader.read(body)) {
            case Read(var chat) -> answer(asked(service, call, chat), response);
            case Unreadable unreadable -> {
                var receipt = records.unreadable(service, Calls.who(call, Optional.empty()), unreadable, body);
                if (unreadable.refusal() == Refusal.CONTENT_UNSUPPORTED) {
                    facts.unsupported(service);
                }
                replies.refuse(response, Refused.before(unreadable.refusal(), unreadable.faults(), receipt));
                yield "refused";
            }
        };
    }

    private Exchange asked(Service service, Call call, ChatRequest chat) {
        var leash = new Leash(timeouts.total(), call.client());
        return Exchange.asked(service, chat, Calls.who(call, chat.user()), leash)
                .appealingTo(appeal)
                .noting(Map.of("caller", call.source().toString()));
    }

    /** The exchange can be ended from outside before launch and standing are looked at: nothing falls in between. */
    private String answer(Exchange exchange, ServerResponse response) {
        running.add(exchange.leash(), new Running.Whose(exchange.service(), CheckStanding.subjects(exchange)));
        try {
            return switch (pipeline.run(exchange)) {
                case Go(var answering) -> send(answering, response);
                case Stop stop -> refuse(stop, response);
            };
        } finally {
            running.remove(exchange.leash());
        }
    }

    /** A fault of our own in the middle of an answer ends it and the model's work, and the record says so. */
    private String send(Exchange answering, ServerResponse response) {
        try {
            return (answering.chat().streamed() ? streamed : whole).send(answering, response);
        } catch (NotRecorded | ClientGone e) {
            throw e;
        } catch (RuntimeException e) {
            records.stopped(Stop.ofFault(answering, e));
            throw e;
        }
    }

    private String refuse(Stop stop, ServerResponse response) {
        var receipt = records.stopped(stop);
        var request = stop.exchange().request().or(() -> Optional.of(receipt));
        replies.refuse(response, new Refused(stop.refusal(), List.of(), request, Optional.of(receipt)));
        return RequestRecords.outcome(stop);
    }
}
