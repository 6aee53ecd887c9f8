package fengni.gateway;

import fengni.gateway.GatewayParts.Subscription;
import fengni.gateway.Replies.Refused;
import fengni.offering.Admission;
import fengni.offering.ServiceId;
import fengni.standing.Subject;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The running gateway: an OpenAI-compatible server on its own port. Blocking code on virtual threads, no Spring in it, so
 * that it answers before the console is up.
 */
public final class Gateway implements AutoCloseable {
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final int BACKLOG = 4_096;

    private final GatewayParts parts;
    private final GatewaySettings settings;
    private final Running running = new Running().start();
    private final ApacheUpstream upstream;
    private final Clients clients = new Clients();
    private final WebServer server;
    private final Subscription news;
    private final Subscription launches;
    private final Subscription orders;
    private final Gate gate;

    private Gateway(GatewaySettings settings, GatewayParts parts) {
        this.parts = parts;
        this.settings = settings;
        this.upstream = new ApacheUpstream(settings.timeouts(), settings.caps().upstreamConnections());
        this.gate = new Gate(parts, settings, upstream, running);
        this.server = WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                .backlog(BACKLOG)
                .connectionOptions(clients)
                .idleConnectionTimeout(IDLE)
                .shutdownGracePeriod(Duration.ZERO)
                .shutdownHook(false)
                .routing(this::route)
                .build();
        this.news = parts.standingNews().subscribe(this::standingChanged);
        this.orders = parts.orders().subscribe(this::ordered);
        this.launches = parts.launch().subscribe(this::launchChanged);
    }

    /**
     * Starts to listen; returns once requests are answered.
     *
     * @throws UncheckedIOException if the port can't be had
     */
    public static Gateway start(GatewaySettings settings, GatewayParts parts) {
        var gateway = new Gateway(settings, parts);
        gateway.server.start();
        if (!gateway.server.isRunning()) {
            gateway.close();
            // The web server only logs why.
            var where = settings.host() + ":" + settings.port();
            throw new UncheckedIOException(new BindException("the gateway cannot listen on " + where));
        }
        return gateway;
    }

    /** Returns the port that is listened on. */
    public int port() {
        return server.port();
    }

    /** Refuses what is new, lets running answers end for as long as the settings say, then ends them and their records. */
    @Override
    public void close() {
        gate.close();
        running.drain(settings.drain());
        gate.keepFacts();
        news.close();
        launches.close();
        orders.close();
        server.stop();
        running.close();
        clients.close();
        upstream.close();
    }

    private void route(HttpRouting.Builder routing) {
        var calls = new Calls(new TrustedProxies(settings.trustedProxies()), clients);
        int mostBytes = settings.caps().requestBytes();
        var chat = new ServiceRoute(parts.services(), calls, gate, gate::answer, mostBytes);
        var moderation = new ServiceRoute(parts.services(), calls, gate, gate.moderation()::answer, mostBytes);
        var vitals = new Vitals(parts, gate, running, InstantSource.system());
        routing.post("/v1/chat/completions", chat)
                .post("/v1/moderations", moderation)
                .get("/v1/models", new ModelsRoute(parts, calls, gate.replies()))
                .get("/health", (_, response) -> gate.replies().send(response, 200, vitals.health()))
                .get("/metrics", (_, response) -> metrics(response, vitals))
                .any((_, response) -> gate.replies().refuse(response, Refused.unrecorded(Refusal.ROUTE_NOT_FOUND)));
    }

    private static void metrics(ServerResponse response, Vitals vitals) {
        response.header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .send(vitals.metrics().getBytes(StandardCharsets.UTF_8));
    }

    private void launchChanged(ServiceId service) {
        running.closed(service, user -> parts.launch().admit(service, user) instanceof Admission.NotPublic);
    }

    private int ordered() {
        return running.ordered(service -> parts.orders().stopping(service).isPresent());
    }

    private void standingChanged(Subject subject) {
        running.changed(subject, whom -> CheckStanding.stops(parts.standing().of(whom), InstantSource.system()));
    }
}
