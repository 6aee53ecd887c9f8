package fengni.gateway;

import fengni.identity.Identity;
import fengni.identity.IdentityDecision;
import fengni.label.TextMark;
import fengni.law.CreditCode;
import fengni.law.ProviderCode;
import fengni.marking.LabelPolicy;
import fengni.offering.Admission;
import fengni.offering.OrganisationId;
import fengni.offering.Service;
import fengni.offering.ServiceId;
import fengni.offering.Upstream;
import fengni.screen.Actions;
import fengni.screen.Decision;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.standing.OrderMeasure;
import fengni.standing.Standing;
import fengni.standing.Subject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** A gateway with one service, whose neighbours are maps that a test can change while it runs. */
final class Rig implements AutoCloseable {
    static final String KEY = "sk-test-1";
    static final String MODEL = "m";
    static final String FORBIDDEN = "刷单返利";
    static final String REVIEWED = "待人工看";
    static final ServiceId SERVICE = new ServiceId(7);
    static final LabelPolicy INTERFACE = new LabelPolicy.InInterface("回答下方", "");

    final MemoryRecorder records = new MemoryRecorder();
    final Map<Subject, Standing> standing = new ConcurrentHashMap<>();
    final List<Consumer<Subject>> listeners = new CopyOnWriteArrayList<>();
    final List<Consumer<ServiceId>> launchListeners = new CopyOnWriteArrayList<>();
    final List<IntSupplier> orderListeners = new CopyOnWriteArrayList<>();
    volatile Function<Service, Optional<OrderMeasure>> order = _ -> Optional.empty();
    volatile LabelPolicy label = INTERFACE;
    volatile Function<Optional<String>, Admission> launch = _ -> new Admission.Admitted("public");
    volatile Optional<Instant> stale = Optional.empty();
    private final AtomicLong numbers = new AtomicLong();
    private final Gateway gateway;

    Rig(URI upstream) {
        this(upstream, GatewaySettings.on("127.0.0.1", 0).withDrain(Duration.ZERO));
    }

    Rig(URI upstream, GatewaySettings settings) {
        this.gateway = Gateway.start(settings, parts(upstream));
    }

    private GatewayParts parts(URI upstream) {
        return new GatewayParts(
                key -> key.equals(KEY) ? Optional.of(service()) : Optional.empty(),
                new GatewayParts.Upstreams() {
                    @Override
                    public Optional<Upstream> forModel(Service service, String model) {
                        return model.equals(MODEL)
                                ? Optional.of(new Upstream(model, upstream, Optional.of("upstream-key")))
                                : Optional.empty();
                    }

                    @Override
                    public List<String> models(Service service) {
                        return List.of(MODEL);
                    }
                },
                (_, user) -> decide(user),
                launchCheck(),
                subject -> standing.getOrDefault(subject, new Standing.Good()),
                standingNews(),
                orderCheck(),
                Rig::features,
                _ -> label,
                _ -> "P" + numbers.incrementAndGet(),
                records);
    }

    private GatewayParts.LaunchCheck launchCheck() {
        return new GatewayParts.LaunchCheck() {
            @Override
            public Admission admit(ServiceId service, Optional<String> user) {
                return launch.apply(user);
            }

            @Override
            public GatewayParts.Subscription subscribe(Consumer<ServiceId> changed) {
                launchListeners.add(changed);
                return () -> launchListeners.remove(changed);
            }
        };
    }

    private GatewayParts.OrderCheck orderCheck() {
        return new GatewayParts.OrderCheck() {
            @Override
            public int size() {
                return order.apply(service()).isPresent() ? 1 : 0;
            }

            @Override
            public Optional<OrderMeasure> stopping(Service service) {
                return order.apply(service);
            }

            @Override
            public GatewayParts.Subscription subscribe(IntSupplier changed) {
                orderListeners.add(changed);
                return () -> orderListeners.remove(changed);
            }
        };
    }

    private GatewayParts.StandingNews standingNews() {
        return new GatewayParts.StandingNews() {
            @Override
            public GatewayParts.Subscription subscribe(Consumer<Subject> changed) {
                listeners.add(changed);
                return () -> listeners.remove(changed);
            }

            @Override
            public Optional<Instant> staleSince() {
                return stale;
            }
        };
    }

    static FeatureSet features() {
        return FeatureSet.of(
                "v1",
                List.of(
                        Feature.literal("f1", FORBIDDEN),
                        Feature.literal("f2", "secretword"),
                        Feature.literal("f3", REVIEWED).withActions(new Actions(Decision.REVIEW, Decision.REVIEW))));
    }

    static Service service() {
        var organisation = new CreditCode("91350100M000100Y43");
        return new Service(
                SERVICE,
                new OrganisationId(3),
                "示例公司",
                ProviderCode.of(organisation, ProviderCode.NO_EXTENSION).value(),
                "问答",
                "智能问答",
                Optional.of("网信算备示例"),
                Set.of());
    }

    private static IdentityDecision decide(Optional<String> user) {
        return switch (user.orElse("")) {
            case "", "stranger" -> new IdentityDecision.RealIdentityRequired(user.isPresent());
            case "hesitant" -> new IdentityDecision.ConsentRequired("隐私声明 v2");
            default -> new IdentityDecision.Admitted(new Identity.Attested(user.get(), "phone", Instant.EPOCH));
        };
    }

    static LabelPolicy inText(LabelPolicy.Place place) {
        return new LabelPolicy.InText(place, TextMark.CHINESE);
    }

    int port() {
        return gateway.port();
    }

    /** Lays a hold and tells the gateway. */
    void hold(Subject subject, Standing how) {
        standing.put(subject, how);
        listeners.forEach(listener -> listener.accept(subject));
    }

    /** Opens or closes the service and tells the gateway. */
    void launch(Function<Optional<String>, Admission> how) {
        launch = how;
        launchListeners.forEach(listener -> listener.accept(SERVICE));
    }

    RawClient client() {
        return new RawClient(port());
    }

    /** Sends a chat request of user li and reads the whole reply. */
    RawClient.Reply chat(String body) {
        try (var client = client()) {
            return client.send(RawClient.post("/v1/chat/completions", KEY, "", body))
                    .reply();
        }
    }

    RawClient.Reply ask(boolean streamed, String text) {
        return chat(body(streamed, text, ""));
    }

    /** @param more further fields, each with a comma before it */
    static String body(boolean streamed, String text, String more) {
        return "{\"model\":\"m\",\"safety_identifier\":\"li\",\"stream\":" + streamed
                + ",\"messages\":[{\"role\":\"user\",\"content\":\"" + text + "\"}]" + more + "}";
    }

    @Override
    public void close() {
        records.letGo();
        gateway.close();
    }
}
