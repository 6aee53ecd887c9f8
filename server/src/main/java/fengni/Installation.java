package fengni;

import fengni.cli.Exit;
import fengni.gateway.Caps;
import fengni.gateway.Gateway;
import fengni.gateway.GatewayParts;
import fengni.gateway.GatewaySettings;
import fengni.gateway.Timeouts;
import fengni.identity.FirstSeen;
import fengni.lab.Lab;
import fengni.lab.LabSettings;
import fengni.notice.NoticeSettings;
import fengni.offering.Admission;
import fengni.offering.Service;
import fengni.offering.ServiceId;
import fengni.offering.Upstream;
import fengni.standing.OrderMeasure;
import fengni.standing.Subject;
import fengni.supervision.GatewayAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * One running installation, composed from the ground up: what it keeps, the rooms that people change, the gateway, and
 * last the console, which takes longest to start and which no request waits for.
 */
final class Installation implements AutoCloseable {
    private static final Duration LAB_PACE = Duration.ofMillis(20);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Configuration configuration;
    private final Keeping keeping;
    private final ControlRooms rooms;
    private final Optional<Gateway> gateway;
    private final Optional<Console> console;

    private Installation(Configuration configuration) {
        this.configuration = configuration;
        mustHaveSomething(configuration);
        mustHavePorts(configuration);
        try {
            var folder = remember(DataFolder.take(configuration.data()));
            Trial.mustMatch(folder, configuration);
            var lab = startLab(folder);
            keeping = remember(Keeping.open(folder, configuration));
            rooms = remember(new ControlRooms(
                    keeping.database,
                    keeping.vault,
                    keeping.evidence.recorder(),
                    upstreams(lab),
                    folder.resolve("feature-set.snapshot")));
            rooms.featureDatabase.begin();
            rooms.start();
            gateway = faces().operator()
                    ? Optional.of(remember(Gateway.start(gatewaySettings(), gatewayParts())))
                    : Optional.empty();
            console = configuration.flag("gateway.only") ? Optional.empty() : Optional.of(remember(startConsole()));
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /**
     * Starts everything; the gateway answers while the console is still starting. Returns when both do.
     *
     * @throws StartRefused with one sentence a person can act on, after what was started is stopped again
     */
    static Installation start(Configuration configuration) {
        return new Installation(configuration);
    }

    /** Returns where an OpenAI client points; ends in {@code /v1}. Empty where only the registry face runs. */
    Optional<URI> gatewayAddress() {
        return gateway.map(running -> URI.create(Ports.address(configuration.text("host"), running.port()) + "/v1"));
    }

    Faces faces() {
        return Faces.of(configuration.text("face"));
    }

    Optional<Console> console() {
        return console;
    }

    Optional<String> consoleAddress() {
        return console.map(running -> Ports.address(configuration.text("host"), running.port()));
    }

    /** Returns the one-time link to set up an installation that has no people yet. */
    Optional<String> setupLink() {
        return console.flatMap(running -> running.setupLinks().make())
                .map(link -> consoleAddress().orElseThrow() + link.path());
    }

    Keeping keeping() {
        return keeping;
    }

    ControlRooms rooms() {
        return rooms;
    }

    private Console startConsole() {
        var settings = new ConsoleSettings(
                configuration.text("host"),
                configuration.number("port"),
                false,
                configuration.text("face"),
                configuration.list("proxy.trusted"));
        var gatewayPart = gatewayAddress().map(GatewayAddress::new);
        var parts = new ConsoleParts(keeping, rooms, gatewayPart, configuration.sample());
        return Console.start(settings, context -> {
            parts.register(context);
            context.registerBean(NoticeSettings.class, () -> Mailing.of(configuration));
        });
    }

    /** A registry has no gateway, so one without console would be nothing at all. */
    private static void mustHaveSomething(Configuration configuration) {
        if (!Faces.of(configuration.text("face")).operator() && configuration.flag("gateway.only")) {
            throw new StartRefused(Exit.USAGE, "face.nothing");
        }
    }

    private static void mustHavePorts(Configuration configuration) {
        var host = configuration.text("host");
        if (Faces.of(configuration.text("face")).operator()) {
            Ports.mustBeFree(host, configuration.number("gateway.port"), "--gateway-port");
        }
        if (!configuration.flag("gateway.only")) {
            Ports.mustBeFree(host, configuration.number("port"), "--port");
        }
    }

    /** The configuration's upstreams, with their keys from the environment, and in a trial the small model of our own. */
    private List<Upstream> upstreams(Optional<CompletableFuture<Lab>> lab) {
        var upstreams = new ArrayList<Upstream>();
        configuration.upstreams().forEach((model, base) -> upstreams.add(new Upstream(model, base, keyOf(model))));
        lab.map(CompletableFuture::join)
                .ifPresent(running -> upstreams.add(new Upstream(Lab.MODEL, running.baseUrl(), Optional.empty())));
        return upstreams;
    }

    /** Trains or reads the small model beside everything else; whatever happens later, it is stopped. */
    private Optional<CompletableFuture<Lab>> startLab(DataFolder folder) {
        if (!configuration.sample() || !faces().operator()) {
            return Optional.empty();
        }
        var settings =
                LabSettings.quick().withModelFile(folder.resolve("lab.model")).withPace(LAB_PACE);
        var starting = CompletableFuture.supplyAsync(() -> lab(settings));
        opened.push(() -> starting.thenAccept(Lab::close).join());
        return Optional.of(starting);
    }

    private static Lab lab(LabSettings settings) {
        try {
            return Lab.start(settings);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Keys never stand on the command line, where every user of the machine can read them. */
    private static Optional<String> keyOf(String model) {
        return Optional.ofNullable(System.getenv(Settings.keyVariable(model))).filter(key -> !key.isBlank());
    }

    private GatewaySettings gatewaySettings() {
        var timeouts = new Timeouts(
                configuration.seconds("gateway.connect-seconds"),
                configuration.seconds("gateway.first-byte-seconds"),
                configuration.seconds("gateway.between-bytes-seconds"),
                configuration.seconds("gateway.total-seconds"),
                Timeouts.usual().keepAlive());
        var settings = GatewaySettings.on(configuration.text("host"), configuration.number("gateway.port"))
                .with(timeouts)
                .with(Caps.usual().withRequestBytes(configuration.number("gateway.body-kilobytes") << 10))
                .withTrustedProxies(Set.copyOf(configuration.list("proxy.trusted")))
                .with(remember(Guardians.of(configuration)).guarding())
                .withDrain(configuration.seconds("gateway.drain-seconds"));
        return complaints().map(settings::withComplaints).orElse(settings);
    }

    /** Returns where people complain about a refusal, if the console runs here at a known port or its address is told. */
    private Optional<URI> complaints() {
        var told = configuration.text("public.url").replaceAll("/+$", "");
        boolean known = !configuration.flag("gateway.only") && configuration.number("port") > 0;
        var own = "http://" + configuration.text("host") + ":" + configuration.number("port");
        return Optional.of(told.isEmpty() && known ? own : told)
                .filter(base -> !base.isEmpty())
                .map(base -> URI.create(base + "/complaints/new"));
    }

    private GatewayParts gatewayParts() {
        return new GatewayParts(
                rooms.services::byKey,
                new GatewayParts.Upstreams() {
                    @Override
                    public Optional<Upstream> forModel(Service service, String model) {
                        return rooms.services.upstream(service, model);
                    }

                    @Override
                    public List<String> models(Service service) {
                        return rooms.services.models(service);
                    }
                },
                new FirstSeen(rooms.identities, rooms.orders, keeping.evidence.reader())::decide,
                launchCheck(),
                rooms.standings::of,
                standingNews(),
                orderCheck(),
                rooms.features::current,
                rooms.labels::of,
                _ -> keeping.produceIds.next(),
                keeping.evidence.recorder());
    }

    private GatewayParts.LaunchCheck launchCheck() {
        return new GatewayParts.LaunchCheck() {
            @Override
            public Admission admit(ServiceId service, Optional<String> user) {
                return rooms.launches.admit(service, user);
            }

            @Override
            public GatewayParts.Subscription subscribe(Consumer<ServiceId> changed) {
                return rooms.launches.subscribe(changed)::close;
            }
        };
    }

    private GatewayParts.OrderCheck orderCheck() {
        return new GatewayParts.OrderCheck() {
            @Override
            public int size() {
                return rooms.orders.size();
            }

            @Override
            public Optional<OrderMeasure> stopping(Service service) {
                return rooms.orders.endingAnswers(service);
            }

            @Override
            public GatewayParts.Subscription subscribe(IntSupplier changed) {
                return rooms.orders.subscribe(changed::getAsInt)::close;
            }
        };
    }

    private GatewayParts.StandingNews standingNews() {
        return new GatewayParts.StandingNews() {
            @Override
            public GatewayParts.Subscription subscribe(Consumer<Subject> changed) {
                return rooms.standings.subscribe(change -> changed.accept(change.subject()))::close;
            }

            @Override
            public Optional<Instant> staleSince() {
                return rooms.poller.staleSince();
            }
        };
    }

    private <T extends AutoCloseable> T remember(T part) {
        opened.push(part);
        return part;
    }

    /** Stops in the reverse order: no new requests first, the ledger and the database last. */
    @Override
    public void close() {
        Closing.all(opened);
    }
}
