package fengni;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom the console takes for the caller when proxies stand before it. */
class ForwardedTest {
    private static final String CHAIN = "198.51.100.1, 203.0.113.5:4711, 10.1.2.3";

    @Test
    void what_a_trusted_proxy_says_of_caller_and_tls_counts() {
        try (var console = TestConsole.behind("127.0.0.1", "10.0.0.0/8")) {
            opens(console, CHAIN);
            opens(console, "203.0.113.6, [2001:db8::5]:4711");
            opens(console, "somebody");
            opens(console, "");

            assertThat(sources(console)).containsExactly("203.0.113.5", "2001:db8::5", "127.0.0.1", "127.0.0.1");
            assertThat(signIn(console, "https")).startsWith("https://127.0.0.1");
            assertThat(signIn(console, "https, http")).doesNotStartWith("https:");
            assertThat(session(console, "https")).contains("Secure");
            assertThat(session(console, "http")).doesNotContain("Secure");
        }
    }

    @Test
    void anybody_elses_headers_say_nothing() {
        try (var strict = TestConsole.behind("10.0.0.0/8");
                var alone = TestConsole.start()) {
            for (var console : List.of(strict, alone)) {
                opens(console, CHAIN);

                assertThat(sources(console)).containsExactly("127.0.0.1");
                assertThat(signIn(console, "https")).doesNotStartWith("https:");
                assertThat(session(console, "https")).doesNotContain("Secure");
            }
        }
    }

    @Test
    void strangers_behind_one_proxy_are_braked_each_for_themselves() {
        try (var console = TestConsole.behind("127.0.0.1")) {
            for (int i = 0; i < 10; i++) {
                assertThat(complains(console, "203.0.113.1")).isEqualTo(201);
            }

            assertThat(complains(console, "203.0.113.1")).isEqualTo(429);
            assertThat(complains(console, "192.0.2.9, 203.0.113.1")).isEqualTo(429);
            assertThat(complains(console, "203.0.113.2")).isEqualTo(201);
        }
    }

    /** Opens the set-up link, which the audit notes with its source. */
    private static void opens(TestConsole console, String chain) {
        var path = console.setupPath();
        new Visitor(console).send(path, request().header("X-Forwarded-For", chain));
    }

    private static List<String> sources(TestConsole console) {
        return JdbcClient.create(console.database())
                .sql("select source from access_audit order by id")
                .query(String.class)
                .list()
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private static String signIn(TestConsole console, String scheme) {
        return new Visitor(console)
                .send(
                        "/complaints",
                        request().header("X-Forwarded-Proto", scheme).header("Accept", "text/html"))
                .headers()
                .getOrDefault("location", "");
    }

    private static String session(TestConsole console, String scheme) {
        return new Visitor(console)
                .send("/sign-in", request().header("X-Forwarded-Proto", scheme))
                .headers()
                .getOrDefault("set-cookie", "");
    }

    private static int complains(TestConsole console, String chain) {
        return new Visitor(console)
                .send(
                        "/api/v1/complaints",
                        HttpRequest.newBuilder()
                                .header("Content-Type", "application/json")
                                .header("X-Forwarded-For", chain)
                                .POST(BodyPublishers.ofString("{\"topic\":\"other\",\"description\":\"情况\"}")))
                .status();
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1")).GET();
    }
}
