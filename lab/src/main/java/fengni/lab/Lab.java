package fengni.lab;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A running upstream: an OpenAI-compatible server on 127.0.0.1 with one small model and any script.
 *
 * <p>Routes: {@code POST /v1/chat/completions} (JSON and server-sent events) and {@code GET /v1/models}. A key is
 * neither needed nor checked. Safe for any number of threads.
 */
public final class Lab implements AutoCloseable {
    /** The name of the model; any other name is answered too. */
    public static final String MODEL = "fengni-lab";

    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final int BACKLOG = 4_096;

    private final WebServer server;
    private final Connections connections;
    private final ChatRoute chat;

    private Lab(WebServer server, Connections connections, ChatRoute chat) {
        this.server = server;
        this.connections = connections;
        this.chat = chat;
    }

    /**
     * Starts a lab; the first start with a model file trains and keeps the model, well under a second of work.
     *
     * @throws IOException if the model file cannot be read or written; a damaged one is replaced
     */
    public static Lab start(LabSettings settings) throws IOException {
        var connections = new Connections();
        var chat = new ChatRoute(model(settings), connections, settings);
        var server = WebServer.builder()
                .host("127.0.0.1")
                .port(settings.port())
                .backlog(BACKLOG)
                .useNio(true)
                .connectionOptions(connections)
                .idleConnectionTimeout(IDLE)
                .shutdownGracePeriod(Duration.ZERO)
                .shutdownHook(false)
                .routing(routing -> route(routing, chat))
                .build()
                .start();
        return new Lab(server, connections, chat);
    }

    private static LanguageModel model(LabSettings settings) throws IOException {
        var corpus = Corpus.ofTheProject();
        if (settings.modelFile().isEmpty()) {
            return LanguageModel.train(corpus);
        }
        var file = settings.modelFile().get();
        var kept = ModelFile.read(file, corpus);
        if (kept.isPresent()) {
            return kept.get();
        }
        var trained = LanguageModel.train(corpus);
        ModelFile.write(file, trained);
        return trained;
    }

    private static void route(HttpRouting.Builder routing, ChatRoute chat) {
        routing.post("/v1/chat/completions", chat)
                .get("/v1/models", (_, response) -> models(response))
                .any((request, response) -> ChatRoute.error(
                        response,
                        404,
                        "invalid_request_error",
                        "unknown_url",
                        "no route " + request.prologue().method() + " "
                                + request.path().path()));
    }

    private static void models(ServerResponse response) {
        var list = JsonNodeFactory.instance.objectNode().put("object", "list");
        list.putArray("data")
                .addObject()
                .put("id", MODEL)
                .put("object", "model")
                .put("created", 0)
                .put("owned_by", "fengni");
        response.header(HeaderNames.CONTENT_TYPE, "application/json")
                .send(list.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Where a client or a gateway is pointed to, for example {@code http://127.0.0.1:9999/v1}. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.port() + "/v1");
    }

    /** Answers the next chat requests with these scripts, one each, before anything that the requests ask for. */
    public void play(Script... scripts) {
        chat.queue(List.of(scripts));
    }

    /** Chat requests that have arrived so far, good and bad. */
    public long requests() {
        return chat.requests();
    }

    /** Answers that were given up because the caller had left. */
    public long cancelled() {
        return chat.cancelled();
    }

    /** The last chat request, or nothing before the first. */
    public Optional<Heard> heard() {
        return chat.heard();
    }

    @Override
    public void close() {
        connections.close();
        server.stop();
    }

    /** Runs a lab alone: {@code java -cp … fengni.lab.Lab [--port N] [--model-file FILE] [--seed N] [--pace-ms N]}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        switch (CommandLine.read(List.of(arguments))) {
            case CommandLine.Wrong(var why) -> {
                System.err.println(why);
                System.exit(CommandLine.USAGE);
            }
            case CommandLine.Run(var settings) -> {
                try (var lab = start(settings)) {
                    System.out.println("lab: " + lab.baseUrl() + " model " + MODEL);
                    Thread.currentThread().join();
                }
            }
        }
    }
}
