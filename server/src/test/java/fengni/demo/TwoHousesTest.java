package fengni.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.RunningProgram;
import fengni.correspondence.FaultProxy;
import fengni.correspondence.FaultProxy.Fault;
import fengni.law.ChinaDay;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An operator and a registry, each a process with a database of its own; the link between them is cut at every step. */
class TwoHousesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("class=\"secret-value\"[^>]*>([^<]+)<");
    private static final String FILINGS = "/api/v1/filings";
    private static final String DESK = "/api/v1/registry/desk";

    @TempDir
    private Path folder;

    @Test
    void the_whole_story_holds_though_the_link_is_cut_at_every_step() throws Exception {
        var ours = folder.resolve("operator");
        var theirs = folder.resolve("registry");
        try (var operator = RunningProgram.trial(ours, "--face", "operator");
                var registry = RunningProgram.trial(theirs, "--face", "registry")) {
            var there = scene(theirs);
            try (var link = new FaultProxy(there.console())) {
                new Story(scene(ours), there, link).play();
            }
            operator.stop();
            registry.stop();
        }
    }

    private static Scene scene(Path data) {
        var sample = RunningProgram.sample(data);
        var people = sample.path("people")
                .valueStream()
                .map(one -> new Scene.Login(
                        one.path("login").asString(), one.path("password").asString()))
                .collect(Collectors.toMap(Scene.Login::login, one -> one));
        return new Scene(
                URI.create(sample.path("console").asString()), URI.create(""), "", Map.of(), "", people, data, data);
    }

    /** Everybody at their own house. */
    private static final class Story {
        private final Scene ours;
        private final Scene theirs;
        private final FaultProxy link;
        private final Person filer;
        private final Person first;
        private final Person second;

        Story(Scene ours, Scene theirs, FaultProxy link) {
            this.ours = ours;
            this.theirs = theirs;
            this.link = link;
            this.filer = Person.signIn(ours, "compliance");
            this.first = Person.signIn(theirs, "officer1");
            this.second = Person.signIn(theirs, "officer2");
        }

        void play() {
            var organisation = filer.get("/api/v1/organisations").at("/items/0");
            var name = organisation.path("name").asString();
            var code = organisation.path("creditCode").asString();
            enrol(name, code);
            var sample = SampleDossier.provider(name, code, LocalDate.now(ChinaDay.ZONE));
            subject(sample);
            var dossier = algorithm(sample);
            returnedAndFiled(dossier);
            cancelled(dossier);
        }

        private void enrol(String name, String code) {
            var registrar = session(theirs, "registrar");
            form(
                    registrar,
                    theirs,
                    "/registry/settings",
                    Map.of(
                            "name",
                            "示例登记台",
                            "prefix",
                            "SAMPLE",
                            "contact",
                            "registry@example.cn",
                            "statement",
                            "为示例单位办理登记。"));
            var invited = form(registrar, theirs, "/registry/operators", Map.of("creditCode", code, "name", name));
            var admin = session(ours, "admin");
            var enrolment = Map.of("base", link.address().toString(), "code", found(CODE, invited));

            cut();
            assertThat(form(admin, ours, "/registry-connection", enrolment)).contains("class=\"faults\"");
            mend();
            assertThat(form(admin, ours, "/registry-connection", enrolment)).contains("示例登记台");
        }

        private void subject(SampleDossier sample) {
            var begun = filer.post(FILINGS + "/subject", Map.of("fields", sample.subjectFields()))
                    .expecting(201)
                    .json();
            var filing = new CompleteFiling(filer, begun.path("id").asLong());
            filing.files(sample.subjectFiles(), 0);
            filing.papers();

            cut();
            submit(begun);
            assertThat(atTheDesk(begun)).as("nothing gets through").isEmpty();
            mend();
            long there = arrived(begun, "submitted");
            mustHaveItsFiles(there);

            cut();
            take(first, there, "claim", Map.of());
            take(first, there, "propose", Map.of("opinion", "材料齐全。"));
            take(second, there, "approve", Map.of());
            assertThat(state(begun)).isEqualTo("submitted");
            mend();
            await("approved", () -> state(begun));
        }

        /** Half of the requests are lost while it is sent: those on the way there, or their answers. */
        private JsonNode algorithm(SampleDossier sample) {
            var begun = filer.post(FILINGS, Map.of("fields", sample.algorithmFields("")))
                    .expecting(201)
                    .json();
            var here = FILINGS + "/" + begun.path("id").asLong();
            var product = filer.post(here + "/products", Map.of())
                    .expecting(201)
                    .json()
                    .path("product");
            var service = filer.get("/api/v1/services").at("/items/0");
            var fields = sample.product(
                    service.path("id").asString(), service.path("name").asString());
            filer.patch(here, Map.of("version", version(here), "products", Map.of(product.asString(), fields)))
                    .expecting(200);
            var filing = new CompleteFiling(filer, begun.path("id").asLong());
            filing.files(sample.algorithmFiles(), 0);
            filing.files(sample.productFiles(), product.asInt());
            filing.papers();

            var requests = new AtomicInteger();
            var faults = List.of(Fault.CUT_AFTER, Fault.NONE, Fault.CUT_BEFORE, Fault.NONE, Fault.DUPLICATE);
            link.spoil(() -> requests.get() < 40 ? faults.get(requests.getAndIncrement() % faults.size()) : Fault.NONE);
            submit(begun);
            mustHaveItsFiles(arrived(begun, "submitted"));
            mend();
            return begun;
        }

        private void returnedAndFiled(JsonNode dossier) {
            var here = FILINGS + "/" + dossier.path("id").asLong();
            long there = arrived(dossier, "submitted");
            cut();
            take(first, there, "claim", Map.of());
            var point = Map.of("field", "algorithm.introduction", "remark", "请补充应用场景。");
            take(first, there, "return", Map.of("points", List.of(point)));
            assertThat(state(dossier)).isEqualTo("submitted");
            mend();
            await("returned", () -> state(dossier));

            var mended = Map.of("algorithm.introduction", "根据用户输入的文本，生成与要求相符的文本，用于日常问答场景。");
            filer.patch(here, Map.of("version", version(here), "fields", mended))
                    .expecting(200);
            cut();
            submit(dossier);
            assertThat(first.get(DESK + "/" + there).at("/dossier/state").asString())
                    .isEqualTo("returned");
            mend();
            arrived(dossier, "submitted");

            cut();
            take(first, there, "claim", Map.of());
            take(first, there, "propose", Map.of("opinion", "已补正。"));
            take(second, there, "grant", Map.of());
            assertThat(state(dossier)).isEqualTo("submitted");
            mend();
            await("filed", () -> state(dossier));
            assertThat(listed(dossier).at("/filing/state").asString()).isEqualTo("filed");
        }

        private void cancelled(JsonNode dossier) {
            var here = FILINGS + "/" + dossier.path("id").asLong();
            cut();
            filer.post(
                            here + "/cancellation",
                            Map.of(
                                    "ended",
                                    LocalDate.now(ChinaDay.ZONE).toString(),
                                    "arrangements",
                                    "已提前通知用户，数据按约定处理。",
                                    "reason",
                                    "停止服务",
                                    "declaration",
                                    true))
                    .expecting(200);
            mend();
            long there = arrived(dossier, "cancellation-requested");
            cut();
            take(first, there, "claim", Map.of());
            take(first, there, "propose", Map.of("opinion", "同意注销。"));
            take(second, there, "cancel", Map.of());
            assertThat(state(dossier)).isEqualTo("cancellation-requested");
            mend();
            await("cancelled", () -> state(dossier));
            assertThat(listed(dossier).at("/filing/state").asString()).isEqualTo("cancelled");
        }

        private JsonNode listed(JsonNode dossier) {
            var number = filer.get(FILINGS + "/" + dossier.path("id").asLong())
                    .at("/number/number")
                    .asString();
            return new Wire()
                    .get(theirs.console().resolve("/api/v1/registry/filings/" + number))
                    .expecting(200)
                    .json();
        }

        private void mustHaveItsFiles(long there) {
            var files = first.get(DESK + "/" + there).path("files");
            assertThat(files.size()).isPositive();
            files.forEach(file -> {
                assertThat(file.path("received").asBoolean())
                        .as(file.path("name").asString())
                        .isTrue();
            });
            var one = files.get(0);
            assertThat(first.bytes(
                            DESK + "/" + there + "/files/" + one.path("sha256").asString()))
                    .hasSize(one.path("bytes").asInt());
        }

        private void cut() {
            link.spoil(() -> Fault.CUT_BEFORE);
        }

        private void mend() {
            link.spoil(() -> Fault.NONE);
        }

        private void submit(JsonNode dossier) {
            filer.post(FILINGS + "/" + dossier.path("id").asLong() + "/submit", Map.of("declaration", true))
                    .expecting(200);
        }

        private String state(JsonNode dossier) {
            return filer.get(FILINGS + "/" + dossier.path("id").asLong())
                    .path("state")
                    .asString();
        }

        private long version(String here) {
            return filer.get(here).path("version").asLong();
        }

        private List<JsonNode> atTheDesk(JsonNode dossier) {
            return first.get(DESK + "?limit=100&state=all")
                    .path("items")
                    .valueStream()
                    .filter(row -> row.path("dossier").equals(dossier.path("dossier")))
                    .toList();
        }

        private long arrived(JsonNode dossier, String state) {
            await(
                    state,
                    () -> atTheDesk(dossier).stream()
                            .map(row -> row.path("state").asString())
                            .findFirst()
                            .orElse("not there"));
            return atTheDesk(dossier).getFirst().path("id").asLong();
        }

        private static void take(Person officer, long id, String act, Map<String, ?> said) {
            var body = new HashMap<String, Object>(said);
            body.put(
                    "revision",
                    officer.get(DESK + "/" + id).at("/dossier/revision").asLong());
            officer.post(DESK + "/" + id + "/" + act, body).expecting(200);
        }

        private static void await(String wanted, Supplier<String> state) {
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            var seen = state.get();
            while (!seen.equals(wanted) && System.nanoTime() < giveUp) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                seen = state.get();
            }
            assertThat(seen).isEqualTo(wanted);
        }
    }

    private static Wire session(Scene scene, String login) {
        var wire = new Wire();
        var who = scene.person(login);
        var page = wire.get(scene.console().resolve("/sign-in")).expecting(200).body();
        wire.form(
                scene.console().resolve("/sign-in"),
                Map.of("_csrf", found(PROOF, page), "login", who.login(), "password", who.password()));
        return wire;
    }

    private static String form(Wire wire, Scene scene, String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("_csrf", found(PROOF, wire.get(scene.console().resolve(path)).body()));
        return wire.form(scene.console().resolve(path), all).body();
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }
}
