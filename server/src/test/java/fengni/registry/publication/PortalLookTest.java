package fengni.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.access.Door;
import fengni.access.Role;
import fengni.pages.Language;
import fengni.pages.Words;
import fengni.registry.PublishedEntries;
import fengni.registry.RegistryConsole;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpMethod;

/** No public page of the registry could be taken for the state's: it says whose it is, and vouches for nothing. */
class PortalLookTest {
    private static final Instant DAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final String NUMBER = PublishedEntries.number(1);
    /** An address for each public page that takes something from its address; a new one fails here until it is added. */
    private static final Map<String, List<String>> SAMPLES = Map.ofEntries(
            Map.entry(
                    "/registry/filings/{number}",
                    List.of(
                            "/registry/filings/" + NUMBER,
                            "/registry/filings/" + PublishedEntries.number(2),
                            "/registry/filings/PARK-2026-000009-00")),
            Map.entry(
                    "/registry/filings/{number}/versions/{version}",
                    List.of("/registry/filings/" + NUMBER + "/versions/1")),
            Map.entry("/registry/filings/{number}/compare", List.of("/registry/filings/" + NUMBER + "/compare")),
            Map.entry("/registry/filings/{number}/object", List.of("/registry/filings/" + NUMBER + "/object")),
            Map.entry("/registry/batches/{number}", List.of("/registry/batches/1")),
            Map.entry("/registry/batches/{number}/notice.{format}", List.of()),
            Map.entry("/registry/open-data/{file}", List.of()),
            Map.entry("/registry/published/{number}", List.of("/registry/published/Beijing-YangLi-20260101")),
            // a letter of a store and a sheet have addresses that nobody guesses; their own tests look at them
            Map.entry("/registry/store-letters/{secret}", List.of()),
            Map.entry("/registry/verify", List.of("/registry/verify", "/registry/verify?number=" + NUMBER)),
            Map.entry("/registry/verify/sheets/{sha256}", List.of()),
            Map.entry("/registry/verify/sheets/{sha256}/answer.json", List.of()),
            Map.entry("/registry/verify/sheets/{sha256}/sheet.pdf", List.of()),
            Map.entry("/api/v1/registry/filings/{number}", List.of("/api/v1/registry/filings/" + NUMBER)),
            Map.entry(
                    "/api/v1/registry/published/{number}",
                    List.of("/api/v1/registry/published/Beijing-YangLi-20260101")),
            Map.entry("/api/v1/registry/verify", List.of("/api/v1/registry/verify?number=" + NUMBER)),
            Map.entry("/api/v1/registry/verify/key.pem", List.of()));

    private static final List<String> PRETENDING = List.of("证书", "认证", "国徽", "国务院", "certificate", "certified");
    private static final String OWN_MARK = "<img src=\"/assets/mark.svg\"";
    private static final Pattern HEADINGS =
            Pattern.compile("(?s)<(h1|h2|title|header)[^>]*>(.*?)</\\1>", Pattern.CASE_INSENSITIVE);

    private static TestConsole console;

    @BeforeAll
    static void start() {
        console = RegistryConsole.start(List.of(), new AtomicReference<>());
        Walk.setUp(console, new Visitor(console));
        RegistryConsole.organisation(console);
        var entries = new PublishedEntries(console.database());
        entries.settle();
        entries.add(1, "小云图像生成算法", DAY);
        entries.version(NUMBER, 2, "小云图像生成算法", "生成图像和文字", "小云写作", DAY.plusSeconds(1));
        entries.end(entries.add(2, "小雨语音算法", DAY), "revoked", DAY.plusSeconds(5));
        published();
    }

    private static void published() {
        var writer = new Visitor(console);
        var publisher = new Visitor(console);
        Walk.firstSignIn(console, writer, "qicao", console.person("qicao", 2, Set.of(Role.REGISTRY_OFFICER)));
        Walk.firstSignIn(console, publisher, "fabu", console.person("fabu", 2, Set.of(Role.REGISTRY_OFFICER)));
        writer.get("/registry/notices");
        var draft = writer.post("/registry/notices", "kind", "granted").path();
        publisher.get(draft);
        publisher.post(draft + "/publish", "version", "1");
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_public_page_says_whose_it_is_and_looks_like_nobody_elses(Language language) {
        var words = Words.of(language);
        for (var path : paths("/registry")) {
            var page = seen(path, language.tag());
            if (page.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                assertThat(page.text()).describedAs(path).contains(words.say("registry.not-official"));
                assertThat(page.text().toLowerCase(Locale.ROOT))
                        .describedAs(path)
                        .doesNotContain(PRETENDING);
                assertThat(page.html().replace(OWN_MARK, ""))
                        .describedAs(path)
                        .doesNotContain("<img", "<svg", "letterhead");
                assertThat(headings(page.html()))
                        .describedAs(path)
                        .noneMatch(heading -> heading.matches("(?s).*(国家|网信|中华人民共和国|Cyberspace|China).*"));
            }
        }
    }

    @Test
    void every_open_answer_to_programs_says_that_it_is_not_official() {
        for (var path : paths("/api/v1/registry")) {
            assertThat(seen(path, "zh-CN").html()).describedAs(path).contains("\"official\":false", "示例园区算法登记台");
        }
    }

    /** Red headings on white are how the state's papers look. */
    @Test
    void the_colour_of_headings_is_no_red() throws Exception {
        try (var sheet =
                Objects.requireNonNull(Language.class.getResourceAsStream("/fengni/pages/assets/fengni.css"))) {
            var accent = new String(sheet.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?s).*?--accent: #([0-9a-f]{6}).*", "$1");
            int red = Integer.parseInt(accent.substring(0, 2), 16);

            assertThat(red).isLessThan(Integer.parseInt(accent.substring(4), 16));
        }
    }

    /** Returns an address for every open page below a path. */
    private static List<String> paths(String below) {
        var paths = new ArrayList<String>();
        console.doors().stream()
                .filter(Door::open)
                .filter(door -> door.method().equals(HttpMethod.GET))
                .map(Door::path)
                .filter(path -> path.equals(below) || path.startsWith(below + "/"))
                .forEach(path -> {
                    if (path.contains("{")) {
                        assertThat(SAMPLES).containsKey(path);
                    }
                    paths.addAll(SAMPLES.getOrDefault(path, List.of(path)));
                });
        return paths;
    }

    private static List<String> headings(String html) {
        return HEADINGS.matcher(html).results().map(found -> found.group(2)).toList();
    }

    private static Visitor.Seen seen(String path, String language) {
        return new Visitor(console)
                .send(
                        path,
                        HttpRequest.newBuilder()
                                .GET()
                                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
                                .header("Accept-Language", language));
    }
}
