package fengni;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.evidence.Evidence;
import fengni.evidence.EvidenceReader;
import fengni.evidence.Happening;
import fengni.evidence.Recorder;
import fengni.features.FeatureDatabase;
import fengni.features.Features;
import fengni.identity.Consents;
import fengni.identity.EndUsers;
import fengni.identity.IdentityPolicies;
import fengni.ledger.BodyKeys;
import fengni.ledger.CheckpointSigner;
import fengni.ledger.Ledger;
import fengni.ledger.LedgerSettings;
import fengni.ledger.Receipt;
import fengni.marking.LabelPolicies;
import fengni.marking.OfferedServices;
import fengni.marking.ProduceIds;
import fengni.news.NewsTable;
import fengni.offering.Offerings;
import fengni.offering.Services;
import fengni.standing.Holds;
import fengni.standing.Standings;
import fengni.supervision.GatewayAddress;
import fengni.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The real console on a free port, over a database of its own and a clock that tests may turn. */
public final class TestConsole implements AutoCloseable {
    private static final String ORIGIN = "example.cn/ledger/console";

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> Instant.now().plus(ahead.get());
    private final AtomicReference<Optional<Running>> running;

    private TestConsole(List<String> proxies, Consumer<GenericApplicationContext> more) {
        this.running = new AtomicReference<>(Optional.of(run(proxies, more)));
    }

    private Running run(List<String> proxies, Consumer<GenericApplicationContext> more) {
        var database = TestDatabase.migrated();
        var folder = folder();
        var vault = Vault.open(folder.resolve("vault"));
        var ledger = ledger(folder.resolve("ledger"), vault);
        var evidence = Evidence.over(ledger, vault, database);
        var console = Console.start(new ConsoleSettings("127.0.0.1", 0, false, "both", proxies), context -> {
            register(context, new Parts(database, folder, vault, evidence));
            more.accept(context);
        });
        return new Running(database, folder, ledger, evidence, console);
    }

    /** What is let go at the end: test classes keep their console in static fields, some megabytes each. */
    private record Running(DataSource database, Path folder, Ledger ledger, Evidence evidence, Console console) {}

    private record Parts(DataSource database, Path folder, Vault vault, Evidence evidence) {}

    private Running running() {
        return running.get().orElseThrow(() -> new IllegalStateException("this console is closed"));
    }

    private Console console() {
        return running().console();
    }

    public static TestConsole start() {
        return new TestConsole(List.of(), _ -> {});
    }

    public static TestConsole start(Consumer<GenericApplicationContext> more) {
        return new TestConsole(List.of(), more);
    }

    /** Starts one that believes these proxies. */
    public static TestConsole behind(String... proxies) {
        return new TestConsole(List.of(proxies), _ -> {});
    }

    public String address() {
        return "http://127.0.0.1:" + console().port();
    }

    public String setupPath() {
        return console().setupLinks().make().orElseThrow().path();
    }

    /** Returns every door that a class of pages has hung. */
    public List<Door> doors() {
        return console().context().getBeansOfType(Doors.class).values().stream()
                .flatMap(room -> room.doors().stream())
                .toList();
    }

    /** Returns method and path of every page: all routes that are no JSON API. */
    public Set<String> pages() {
        return routes(route -> !route.contains(" /api/") && !route.endsWith(" /health"));
    }

    /** Returns method and path of every route of the JSON API. */
    public Set<String> api() {
        return routes(route -> route.contains(" /api/v1/") && !route.contains("openapi"));
    }

    private Set<String> routes(Predicate<String> wanted) {
        return console()
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(route -> route.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> route.getPatternValues().stream().map(path -> method + " " + path)))
                .filter(wanted)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns what bears this name while the console runs. */
    public <T> T part(String name, Class<T> type) {
        return console().context().getBean(name, type);
    }

    public Instant now() {
        return clock.instant();
    }

    public void later(Duration time) {
        ahead.updateAndGet(time::plus);
    }

    /** Adds a person at any organisation; returns their password. */
    public String person(String login, long organisation, Set<Role> roles) {
        return console().trialPeople().add(login, "测试员", organisation, roles).orElseThrow();
    }

    /** Shows the gateway's view of services, keys and features what was entered until now. */
    public void refresh() {
        console().context().getBean(Features.class).refresh();
        console().context().getBean(Services.class).refresh();
    }

    public DataSource database() {
        return running().database();
    }

    @Override
    public void close() {
        running.getAndSet(Optional.empty()).ifPresent(ended -> {
            ended.console().close();
            ended.evidence().close();
            ended.ledger().close();
            deleted(ended.folder());
        });
    }

    /** Keeps a happening as the gateway does, and waits until the pages can see it. */
    public Receipt keep(Happening happening) {
        var evidence = running().evidence();
        var receipt = evidence.recorder().keep(happening);
        while (evidence.indexBehind() > 0) {
            Thread.onSpinWait();
        }
        return receipt;
    }

    private void register(GenericApplicationContext context, Parts parts) {
        var database = parts.database();
        var vault = parts.vault();
        var evidence = parts.evidence();
        var offerings = new Offerings(database, new NewsTable(database), vault, List.of());
        var news = new NewsTable(database);
        context.registerBean(EvidenceReader.class, evidence::reader);
        context.registerBean(Recorder.class, evidence::recorder);
        context.registerBean(NewsTable.class, () -> news);
        context.registerBean(
                ProduceIds.class,
                () -> ProduceIds.open(parts.folder().resolve("numbers"), 0, vault.produceIdKey(), Clock.systemUTC()));
        context.registerBean(EndUsers.class, () -> new EndUsers(database, news, vault, Clock.systemUTC()));
        context.registerBean(Consents.class, () -> new Consents(database, news, Clock.systemUTC()));
        context.registerBean(IdentityPolicies.class, () -> new IdentityPolicies(database, news, Clock.systemUTC()));
        context.registerBean(LabelPolicies.class, () -> new LabelPolicies(database, news, Clock.systemUTC()));
        context.registerBean(
                OfferedServices.class, () -> id -> offerings.service(id).isPresent());
        var features = new FeatureDatabase(database, news, clock);
        context.registerBean(FeatureDatabase.class, () -> features);
        context.registerBean(Features.class, () -> new Features(features));
        var holds = new Holds(database, news, evidence.recorder(), clock);
        context.registerBean(Holds.class, () -> holds);
        context.registerBean(Standings.class, () -> new Standings(holds, clock));
        context.registerBean(GatewayAddress.class, () -> new GatewayAddress(URI.create("http://127.0.0.1:9/v1")));
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(InstantSource.class, () -> clock);
        context.registerBean(Vault.class, () -> vault);
        context.registerBean(Offerings.class, () -> offerings);
        context.registerBean(Services.class, () -> new Services(offerings));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("fengni-console");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void deleted(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Ledger ledger(Path folder, Vault vault) {
        return Ledger.open(
                folder,
                new LedgerSettings(
                        ORIGIN,
                        BodyKeys.single(vault.ledgerBodyKey()),
                        CheckpointSigner.ed25519(ORIGIN, vault.ledgerSigningSeed()),
                        Clock.systemUTC()));
    }
}
