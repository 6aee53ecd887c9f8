package fengni.gateway;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/**
 * The gateway's web server and its upstream client with nothing between them: what the pipeline's cost is held against.
 * Stands in this package because the client is private to it.
 */
@NullMarked
public final class PassThrough implements AutoCloseable {
    private final ApacheUpstream client =
            new ApacheUpstream(Timeouts.usual(), Caps.usual().upstreamConnections());
    private final URI upstream;
    private final WebServer server;

    private PassThrough(URI upstream) {
        this.upstream = upstream;
        this.server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .backlog(4_096)
                .connectionOptions(new Clients())
                .shutdownHook(false)
                .routing(routing -> routing.post("/v1/chat/completions", this::pass))
                .build();
    }

    /** Starts on any free port. */
    public static PassThrough start(URI upstream) {
        var started = new PassThrough(upstream);
        started.server.start();
        return started;
    }

    public int port() {
        return server.port();
    }

    private void pass(ServerRequest request, ServerResponse response) throws IOException {
        var body = new String(request.content().inputStream().readAllBytes(), StandardCharsets.UTF_8);
        var question = new UpstreamQuestion(upstream, Optional.empty(), body, false);
        var nobody = new Client(new InetSocketAddress(0), () -> {});
        try (var reply = client.ask(question, new Leash(Timeouts.usual().total(), nobody))) {
            response.status(reply.status())
                    .header("Content-Type", reply.mediaType())
                    .send(reply.body().readAllBytes());
        }
    }

    @Override
    public void close() {
        server.stop();
        client.close();
    }
}
