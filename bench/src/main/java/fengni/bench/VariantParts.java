package fengni.bench;

import fengni.Store;
import fengni.evidence.Happening;
import fengni.evidence.Reconciliation.Counts;
import fengni.evidence.Recorder;
import fengni.gateway.GatewayParts;
import fengni.gateway.GatewayParts.StandingNews;
import fengni.gateway.GatewayParts.Subscription;
import fengni.identity.Identity;
import fengni.identity.IdentityDecision;
import fengni.label.TextMark;
import fengni.law.CreditCode;
import fengni.law.ProviderCode;
import fengni.ledger.Receipt;
import fengni.marking.LabelPolicy;
import fengni.marking.ProduceIds;
import fengni.offering.Admission;
import fengni.offering.OrganisationId;
import fengni.offering.Service;
import fengni.offering.ServiceId;
import fengni.offering.Upstream;
import fengni.screen.FeatureSet;
import fengni.standing.OrderMeasure;
import fengni.standing.Standing;
import fengni.standing.Subject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the gateway of a variant is made of: real where the variant has the part, trivial where not. */
record VariantParts(Variant variant, URI upstream, Path folder) {
    static final int USERS = 100_000;
    private static final int FEATURES = 10_000;
    private static final ServiceId SERVICE = new ServiceId(7);
    static final Service ONE = service();

    GatewayParts parts(Optional<Store> store) {
        return new GatewayParts(
                key -> key.equals(Talk.KEY) ? Optional.of(ONE) : Optional.empty(),
                upstreams(new Upstream(Talk.MODEL, upstream, Optional.empty())),
                variant.has(Variant.IDENTITY) ? attested() : VariantParts::notRequired,
                everybody(),
                variant.has(Variant.IDENTITY) ? snapshot() : _ -> new Standing.Good(),
                noNews(),
                noOrders(),
                features(),
                label(),
                produceIds(store),
                store.map(Store::recorder).orElseGet(VariantParts::nothing));
    }

    static String user(int number) {
        return "user-" + number;
    }

    private static GatewayParts.Upstreams upstreams(Upstream one) {
        return new GatewayParts.Upstreams() {
            @Override
            public Optional<Upstream> forModel(Service service, String model) {
                return model.equals(one.model()) ? Optional.of(one) : Optional.empty();
            }

            @Override
            public List<String> models(Service service) {
                return List.of(one.model());
            }
        };
    }

    private static IdentityDecision notRequired(Service service, Optional<String> user) {
        return new IdentityDecision.Admitted(new Identity.NotRequired(user.orElse("")));
    }

    private static GatewayParts.IdentityCheck attested() {
        var known = IntStream.range(0, USERS)
                .mapToObj(VariantParts::user)
                .collect(Collectors.toMap(
                        user -> user, user -> new Identity.Attested(user, "mobile_number", Instant.EPOCH)));
        return (_, user) -> user.flatMap(name -> Optional.ofNullable(known.get(name)))
                .<IdentityDecision>map(IdentityDecision.Admitted::new)
                .orElseGet(() -> new IdentityDecision.RealIdentityRequired(user.isPresent()));
    }

    private static GatewayParts.LaunchCheck everybody() {
        return new GatewayParts.LaunchCheck() {
            @Override
            public Admission admit(ServiceId service, Optional<String> user) {
                return new Admission.Admitted("public");
            }

            @Override
            public GatewayParts.Subscription subscribe(Consumer<ServiceId> changed) {
                return () -> {};
            }
        };
    }

    private static GatewayParts.OrderCheck noOrders() {
        return new GatewayParts.OrderCheck() {
            @Override
            public int size() {
                return 0;
            }

            @Override
            public Optional<OrderMeasure> stopping(Service service) {
                return Optional.empty();
            }

            @Override
            public GatewayParts.Subscription subscribe(IntSupplier changed) {
                return () -> {};
            }
        };
    }

    private static GatewayParts.StandingCheck snapshot() {
        Map<Subject, Standing> standings = new HashMap<>();
        for (int i = 0; i < USERS; i++) {
            standings.put(new Subject.Account(SERVICE, user(i)), new Standing.Good());
        }
        return subject -> standings.getOrDefault(subject, new Standing.Good());
    }

    private Supplier<FeatureSet> features() {
        var none = FeatureSet.of("none", List.of());
        if (!variant.has(Variant.SCREEN_INPUT)) {
            return () -> none;
        }
        var full = SyntheticFeatures.of(FEATURES);
        return variant.has(Variant.SCREEN_OUTPUT) ? () -> full : new InputOnly(full, none);
    }

    private GatewayParts.LabelPolicies label() {
        var policy = variant.has(Variant.MARK)
                ? new LabelPolicy.InText(LabelPolicy.Place.END, TextMark.CHINESE)
                : new LabelPolicy.InInterface("回答下方", "");
        return _ -> policy;
    }

    private GatewayParts.ProduceIds produceIds(Optional<Store> store) {
        if (store.isPresent()) {
            var kept = store.get();
            return _ -> kept.produceId();
        }
        if (variant.has(Variant.MARK)) {
            var real = ProduceIds.open(folder.resolve("numbers"), 0, new byte[32], Clock.systemUTC());
            return _ -> real.next();
        }
        var numbers = new AtomicLong();
        return _ -> "P" + numbers.incrementAndGet();
    }

    private static StandingNews noNews() {
        return new StandingNews() {
            @Override
            public Subscription subscribe(Consumer<Subject> changed) {
                return () -> {};
            }

            @Override
            public Optional<Instant> staleSince() {
                return Optional.empty();
            }
        };
    }

    private static Recorder nothing() {
        var numbers = new AtomicLong();
        return new Recorder() {
            @Override
            public Receipt keep(Happening happening) {
                return new Receipt("bench.example/nothing", numbers.getAndIncrement());
            }

            @Override
            public void requestSeen() {
                // nobody asks for the counts of a variant
            }

            @Override
            public Counts counts() {
                return new Counts(0, Map.of(), 0, 0);
            }
        };
    }

    private static Service service() {
        var organisation = new CreditCode("91350100M000100Y43");
        return new Service(
                SERVICE,
                new OrganisationId(3),
                "示例公司",
                ProviderCode.of(organisation, ProviderCode.NO_EXTENSION).value(),
                "问答",
                "智能问答",
                Optional.empty(),
                Set.of());
    }
}
