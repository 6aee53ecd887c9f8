package fengni.demo;

import fengni.law.ChinaDay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** From the subject's dossier to a number of the registry: three people on two faces that speak only HTTP. */
final class Registered implements Step {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String FILINGS = "/api/v1/filings";
    private static final String DESK = "/api/v1/registry/desk";

    private final Scene scene;

    Registered(Scene scene) {
        this.scene = scene;
    }

    @Override
    public String name() {
        return "registered";
    }

    @Override
    public List<Check> play() {
        var filer = Person.signIn(scene, "compliance");
        var first = Person.signIn(scene, "officer1");
        var second = Person.signIn(scene, "officer2");
        var checks = new ArrayList<Check>();
        var organisation = filer.get("/api/v1/organisations").at("/items/0");
        var name = organisation.path("name").asString();
        var code = organisation.path("creditCode").asString();
        var today = LocalDate.now(ChinaDay.ZONE);
        var provider = SampleDossier.provider(name, code, today);
        checks.addAll(subject(filer, provider, new Officers(first, second)));
        var supporter = SampleDossier.supporter(name, code, today);
        checks.addAll(supporter(filer, supporter, provider.algorithm()));
        var filed = algorithm(filer, provider, supporter.algorithm(), checks, new Officers(first, second));
        var number = filed.at("/number/number").asString("");
        checks.add(Check.that(
                !number.isEmpty(),
                "demo.registered.number",
                number,
                filed.at("/number/registry").asString("")));
        checks.addAll(published(number, provider));
        return checks;
    }

    /** Four eyes: whoever proposes does not decide. */
    private record Officers(Person first, Person second) {}

    /** A subject that an earlier play had approved stays approved. */
    private static List<Check> subject(Person filer, SampleDossier sample, Officers officers) {
        var checks = new ArrayList<Check>();
        if (find(filer, "subject", "approved").isEmpty()) {
            var begun = filer.post(FILINGS + "/subject", Map.of("fields", sample.subjectFields()))
                    .expecting(201)
                    .json();
            var filing = new CompleteFiling(filer, begun.path("id").asLong());
            filing.files(sample.subjectFiles(), 0);
            filing.papers();
            checks.addAll(filing.checks(sample.organisation()));
            submit(filer, begun);
            review(officers, begun.path("dossier").asString(), "approve");
        }
        var approved = await(() -> find(filer, "subject", "approved"));
        checks.add(Check.that(approved.isPresent(), "demo.registered.subject", sample.organisation()));
        return checks;
    }

    /** The same algorithm in the other role: complete, and kept as a draft. */
    private static List<Check> supporter(Person filer, SampleDossier sample, String twin) {
        var begun = filer.post(FILINGS, Map.of("fields", sample.algorithmFields(twin)))
                .expecting(201)
                .json();
        var filing = new CompleteFiling(filer, begun.path("id").asLong());
        filing.files(sample.algorithmFiles(), 0);
        filing.papers();
        return filing.checks(sample.algorithm());
    }

    private static JsonNode algorithm(
            Person filer, SampleDossier sample, String twin, List<Check> checks, Officers officers) {
        var begun = filer.post(FILINGS, Map.of("fields", sample.algorithmFields(twin)))
                .expecting(201)
                .json();
        var here = FILINGS + "/" + begun.path("id").asLong();
        var product = filer.post(here + "/products", Map.of()).expecting(201).json();
        var service = filer.get("/api/v1/services").at("/items/0");
        filer.patch(
                        here,
                        Map.of(
                                "version",
                                filer.get(here).path("version").asLong(),
                                "products",
                                Map.of(
                                        product.path("product").asString(),
                                        sample.product(
                                                service.path("id").asString(),
                                                service.path("name").asString()))))
                .expecting(200);
        var filing = new CompleteFiling(filer, begun.path("id").asLong());
        filing.files(sample.algorithmFiles(), 0);
        filing.files(sample.productFiles(), product.path("product").asInt());
        filing.papers();
        checks.addAll(filing.checks(sample.algorithm()));
        submit(filer, begun);
        review(officers, begun.path("dossier").asString(), "grant");
        return await(() -> Optional.of(filer.get(here))
                        .filter(seen -> seen.path("state").asString().equals("filed")))
                .orElseGet(() -> filer.get(here));
    }

    private static void submit(Person filer, JsonNode dossier) {
        filer.post(FILINGS + "/" + dossier.path("id").asLong() + "/submit", Map.of("declaration", true))
                .expecting(200);
    }

    private static void review(Officers officers, String dossier, String decision) {
        var first = officers.first();
        var id = await(() -> Stream.of(first.get(DESK + "?limit=100"))
                        .flatMap(page -> page.path("items").valueStream())
                        .filter(row -> row.path("dossier").asString().equals(dossier))
                        .filter(row -> row.path("state").asString().equals("submitted"))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("the dossier did not arrive at the registry"))
                .path("id")
                .asLong();
        take(first, id, "claim", Map.of());
        take(first, id, "propose", Map.of("opinion", "材料齐全，建议备案。"));
        take(officers.second(), id, decision, Map.of());
    }

    private static void take(Person officer, long id, String act, Map<String, ?> said) {
        var revision = officer.get(DESK + "/" + id).at("/dossier/revision").asLong();
        var body = new HashMap<String, Object>(said);
        body.put("revision", revision);
        officer.post(DESK + "/" + id + "/" + act, body).expecting(200);
    }

    private List<Check> published(String number, SampleDossier provider) {
        var wire = new Wire();
        var record = wire.get(scene.console().resolve("/api/v1/registry/filings/" + number));
        var page = wire.get(scene.console().resolve("/registry/filings/" + number));
        return List.of(
                Check.that(
                        record.status() == 200
                                && !record.json().path("official").asBoolean(true)
                                && record.json()
                                        .at("/filing/algorithm")
                                        .asString("")
                                        .equals(provider.algorithm()),
                        "demo.registered.record",
                        number,
                        record.json().at("/registry/name").asString("")),
                Check.that(
                        page.status() == 200 && page.body().contains(number),
                        "demo.registered.page",
                        scene.console().resolve("/registry/filings/" + number)));
    }

    private static Optional<JsonNode> find(Person filer, String kind, String state) {
        return filer.get(FILINGS)
                .valueStream()
                .filter(one -> one.path("kind").asString().equals(kind)
                        && one.path("state").asString().equals(state))
                .findFirst();
    }

    /** Letters between the faces take their time, as between two organisations. */
    private static Optional<JsonNode> await(Supplier<Optional<JsonNode>> wanted) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        var found = wanted.get();
        while (found.isEmpty() && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(PAUSE.toNanos());
            found = wanted.get();
        }
        return found;
    }
}
