package fengni;

import fengni.access.SetupLinks;
import fengni.access.TrialPeople;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The console while it runs: pages for people, JSON for programs, on one port. */
public final class Console implements AutoCloseable {
    private final ServletWebServerApplicationContext context;

    private Console(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts the console; it takes requests when this returns.
     *
     * @param parts registers what the pages work on: the {@code DataSource}, the {@code Vault} and each room's objects
     */
    public static Console start(ConsoleSettings settings, Consumer<GenericApplicationContext> parts) {
        var application = new SpringApplication(ConsoleWiring.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        application.setLogStartupInfo(false);
        application.addInitializers(context -> {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("fengni", properties(settings)));
            var registry = (GenericApplicationContext) context;
            registry.registerBean(BehindProxies.class, () -> new BehindProxies(settings.trustedProxies()));
            parts.accept(registry);
        });
        return new Console((ServletWebServerApplicationContext) application.run());
    }

    public int port() {
        var server = context.getWebServer();
        return server == null ? 0 : server.getPort();
    }

    public TrialPeople trialPeople() {
        return context.getBean(TrialPeople.class);
    }

    public SetupLinks setupLinks() {
        return context.getBean(SetupLinks.class);
    }

    ServletWebServerApplicationContext context() {
        return context;
    }

    /** Ends it gently: running requests may finish. */
    @Override
    public void close() {
        context.close();
    }

    private static Map<String, Object> properties(ConsoleSettings settings) {
        return Map.ofEntries(
                Map.entry(AbsentFace.KEY, settings.face()),
                Map.entry("server.address", settings.host()),
                Map.entry("server.port", settings.port()),
                // The list of trusted proxies alone decides, wherever the program runs.
                Map.entry("server.forward-headers-strategy", "none"),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
                Map.entry("server.compression.enabled", true),
                Map.entry("server.servlet.session.timeout", "30m"),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                Map.entry("server.servlet.session.cookie.name", "fengni_session"),
                Map.entry("server.servlet.session.cookie.http-only", true),
                Map.entry("server.servlet.session.cookie.secure", settings.behindTls()),
                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                Map.entry("spring.threads.virtual.enabled", true),
                // A large file may leave slowly: an open dump, a scan.
                Map.entry("spring.mvc.async.request-timeout", "30m"),
                Map.entry("spring.jmx.enabled", false),
                Map.entry("spring.web.error.include-message", "never"),
                // What one form may send; each room counts its own files, and says which is too large.
                Map.entry("spring.servlet.multipart.max-file-size", "64MB"),
                Map.entry("spring.servlet.multipart.max-request-size", "64MB"),
                Map.entry("spring.servlet.multipart.resolve-lazily", true),
                Map.entry("spring.web.resources.add-mappings", false),
                Map.entry("spring.mvc.servlet.load-on-startup", 1),
                Map.entry("springdoc.api-docs.path", "/api/v1/openapi.json"),
                Map.entry("springdoc.api-docs.version", "openapi_3_1"),
                Map.entry("springdoc.paths-to-match", "/api/v1/**"));
    }
}
