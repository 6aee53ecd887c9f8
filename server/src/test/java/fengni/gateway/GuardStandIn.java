package fengni.gateway;

import fengni.screen.Decision;
import fengni.screen.Severity;
import fengni.screen.guard.Bounds;
import fengni.screen.guard.Endpoint;
import fengni.screen.guard.Fallback;
import fengni.screen.guard.Fallbacks;
import fengni.screen.guard.LabelTable;
import fengni.screen.guard.ModerationShape;
import fengni.screen.guard.Patience;
import fengni.screen.guard.RemoteGuard;
import fengni.screen.guard.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.json.JsonMapper;

/** A moderation service over HTTP that objects to one word, or fails as it is told. */
final class GuardStandIn implements AutoCloseable {
    static final String KEY = "sk-guard-kept-secret";
    /** No word of the feature database. */
    static final String OBJECTED = "制毒配方";

    static final Fallback OPEN = new Fallback(Decision.PASS, Severity.LOW, Decision.PASS);

    private final RawUpstream server = new RawUpstream();
    private final Semaphore thinking = new Semaphore(0);
    /** As patient as a busy machine needs. */
    private final RemoteGuard guard;
    /** For services that are known to fail: whoever waits longer only learns it later. */
    private final RemoteGuard hasty;

    GuardStandIn() {
        guard = guard(Duration.ofSeconds(30));
        hasty = guard(Duration.ofMillis(300));
        server.play(judging());
    }

    private RemoteGuard guard(Duration attempt) {
        var shape = new ModerationShape(
                Endpoint.within(server.base() + "/moderations"),
                Optional.of(Secret.of(KEY)),
                "guard-1",
                LabelTable.moderation(),
                10_000);
        var patience = new Patience(attempt, attempt.multipliedBy(2), 1, Duration.ZERO);
        return new RemoteGuard("local", shape, patience, Bounds.USUAL, Clock.systemUTC());
    }

    /** What can be wrong with an answer. */
    enum Fault {
        SLOW,
        FAILING,
        GARBLED,
        HALF_READABLE,
        CUT_OFF
    }

    Guarding guarding(Fallback input, Fallback output) {
        return new Guarding(List.of(guard), new Fallbacks(input, output), 4, 6);
    }

    Guarding guarding() {
        return guarding(Fallback.CLOSED, Fallback.CLOSED);
    }

    Guarding hasty(Fallback both) {
        return new Guarding(List.of(hasty), new Fallbacks(both, both), 4, 6);
    }

    /** A guard that takes its time: it answers when it is let. */
    Guarding pondering() {
        server.play((socket, out) -> {
            thinking.acquireUninterruptibly();
            judging().on(socket, out);
        });
        return guarding();
    }

    void letAnswer() {
        thinking.release();
    }

    /** Fails from the next question on. */
    void fail(Fault fault) {
        server.play(
                switch (fault) {
                    case SLOW ->
                        (socket, out) -> {
                            fengni.gateway.Patience.pause(1_500);
                            judging().on(socket, out);
                        };
                    case FAILING -> RawUpstream.json(500, "{}");
                    case GARBLED -> RawUpstream.json(200, "<html>");
                    case HALF_READABLE -> RawUpstream.json(200, "{\"results\":[{\"flagged\":false}]}");
                    case CUT_OFF ->
                        (socket, out) -> {
                            RawUpstream.head(out, 200, "application/json", "Content-Length: 1000\r\n");
                            out.write("{\"results\":".getBytes(StandardCharsets.US_ASCII));
                            out.flush();
                            close(socket);
                        };
                });
    }

    /** Judges some questions before it fails. */
    void failAfter(int questions, Fault fault) {
        fail(fault);
        var failing = server.queued();
        var plays = new ArrayList<RawUpstream.Play>();
        for (int i = 0; i < questions; i++) {
            plays.add(judging());
        }
        plays.add(failing);
        server.play(plays.toArray(RawUpstream.Play[]::new));
    }

    private RawUpstream.Play judging() {
        return (socket, out) -> {
            boolean objects = server.bodies().getLast().contains(OBJECTED);
            RawUpstream.json(
                            200,
                            "{\"id\":\"modr-1\",\"model\":\"guard-1\",\"results\":[{\"flagged\":" + objects
                                    + ",\"categories\":{\"illicit\":" + objects
                                    + ",\"violence\":false},\"category_scores\":{\"illicit\":" + (objects ? 0.97 : 0.01)
                                    + ",\"violence\":0.02}}]}")
                    .on(socket, out);
        };
    }

    /** Returns the texts that it was shown. */
    List<String> shown() {
        return server.bodies().stream()
                .map(body -> JsonMapper.shared().readTree(body).path("input").asString(""))
                .toList();
    }

    List<String> heads() {
        return server.heads();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        thinking.release(1_000);
        guard.close();
        hasty.close();
        server.close();
    }
}
