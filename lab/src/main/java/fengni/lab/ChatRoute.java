package fengni.lab;

import fengni.lab.ScriptInPrompt.Found;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code POST /v1/chat/completions}: plays a script if one is asked for, else answers with the model. */
final class ChatRoute implements Handler {
    private static final String SCRIPTED = "script:";
    private static final Map<Integer, String> CODES =
            Map.of(429, "rate_limit_exceeded", 500, "internal_error", 503, "service_unavailable");

    private final LanguageModel model;
    private final ModelAnswer modelAnswer;
    private final Connections connections;
    private final long seed;
    private final Queue<Script> queued = new ConcurrentLinkedQueue<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong cancelled = new AtomicLong();
    private final AtomicReference<Optional<Heard>> heard = new AtomicReference<>(Optional.empty());

    ChatRoute(LanguageModel model, Connections connections, LabSettings settings) {
        this.model = model;
        this.modelAnswer = new ModelAnswer(model, settings.pace());
        this.connections = connections;
        this.seed = settings.seed();
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) throws IOException {
        long number = requests.incrementAndGet();
        byte[] body = request.content().as(byte[].class);
        heard.set(Optional.of(heard(request, body)));
        switch (Ask.read(body)) {
            case Ask.Read.Bad(var faults) -> refuse(response, faults);
            case Ask.Read.Good(var ask) -> answer(ask, number, request, response);
        }
    }

    private static Heard heard(ServerRequest request, byte[] body) {
        var headers = request.headers().stream()
                .collect(Collectors.toMap(
                        header -> header.headerName().lowerCase(), Header::values, (a, b) -> a + "," + b));
        return new Heard(request.path().path(), headers, new String(body, StandardCharsets.UTF_8));
    }

    private void answer(Ask ask, long number, ServerRequest request, ServerResponse response) throws IOException {
        switch (asked(ask)) {
            case Found.None() -> {
                var beats = modelAnswer.to(ask, ask.seed().orElse(seed + number));
                play(new Play.Answer(beats, Play.Framing.PLAIN, false), ask, request, response);
            }
            case Found.Asked(var script) -> play(Play.of(script), ask, request, response);
            case Found.Unreadable(var why) -> refuse(response, List.of("script: " + why));
        }
    }

    private Found asked(Ask ask) {
        var next = Optional.ofNullable(queued.poll());
        if (next.isPresent()) {
            return new Found.Asked(next.get());
        }
        var inPrompt = ScriptInPrompt.find(ask.prompt());
        return inPrompt instanceof Found.None && ask.model().startsWith(SCRIPTED) ? named(ask.model()) : inPrompt;
    }

    private static Found named(String model) {
        return Script.named(model.substring(SCRIPTED.length()))
                .<Found>map(Found.Asked::new)
                .orElseGet(() -> new Found.Unreadable(
                        "no " + model + "; known are " + Script.names().collect(Collectors.joining(", "))));
    }

    private void play(Play play, Ask ask, ServerRequest request, ServerResponse response) throws IOException {
        switch (play) {
            case Play.Failure(var status) -> fail(response, status);
            case Play.Answer answer -> perform(answer, ask, connections.of(request), response);
        }
    }

    private void perform(Play.Answer answer, Ask ask, Wire wire, ServerResponse response) throws IOException {
        var id = "chatcmpl-lab" + Long.toString(System.nanoTime(), 36);
        var stage = new Stage(response, wire, new Completion(id, Instant.now().getEpochSecond(), ask, model));
        try {
            if (ask.stream()) {
                stage.stream(answer, ask.wantsUsage());
            } else {
                stage.send(answer);
            }
        } catch (IOException | UncheckedIOException | CloseConnectionException e) {
            cancelled.incrementAndGet();
            wire.drop();
            throw new CloseConnectionException("the caller left before the answer was complete", e);
        }
    }

    private static void refuse(ServerResponse response, List<String> faults) {
        error(response, 400, "invalid_request_error", "invalid_request", String.join("; ", faults));
    }

    private static void fail(ServerResponse response, int status) {
        var type = status < 500 ? "requests" : "server_error";
        error(response, status, type, CODES.getOrDefault(status, "error_" + status), "scripted failure " + status);
    }

    static void error(ServerResponse response, int status, String type, String code, String message) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("error")
                .put("message", message)
                .put("type", type)
                .put("code", code)
                .putNull("param");
        response.status(status)
                .header(HeaderNames.CONTENT_TYPE, "application/json")
                .send(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    void queue(List<Script> scripts) {
        queued.addAll(scripts);
    }

    long requests() {
        return requests.get();
    }

    long cancelled() {
        return cancelled.get();
    }

    Optional<Heard> heard() {
        return heard.get();
    }
}
