package fengni;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.access.Role;
import fengni.access.SignedIn;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON API on a real port with a real client, without sign-in: whoever calls is named by the header {@code
 * Test-Caller}.
 */
public final class TestApi implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    private TestApi(ConfigurableApplicationContext context) {
        this.context = context;
        this.base = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /**
     * Starts the controllers.
     *
     * @param beans what the constructors of the controllers ask for, and filters
     */
    public static TestApi start(List<Class<?>> controllers, List<Object> beans) {
        ApplicationContextInitializer<GenericApplicationContext> initializer = context -> {
            beans.forEach(bean -> register(context, bean));
            controllers.forEach(context::registerBean);
            context.registerBean("named", FilterRegistrationBean.class, () -> filter(TestApi::named, 0));
        };
        return new TestApi(new SpringApplicationBuilder(Bare.class)
                .web(WebApplicationType.SERVLET)
                .initializers(initializer)
                .properties(Map.of("server.port", "0", "spring.main.banner-mode", "off", "logging.level.root", "warn"))
                .run());
    }

    /** The answer: status, headers, and the JSON body (missing when there is none). */
    public record Got(int status, HttpResponse<String> raw, JsonNode json) {
        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** Returns the codes of all findings, as {@code field:code}; each must have its sentence. */
        public List<String> errors() {
            assertThat(json.path("errors").valueStream())
                    .noneMatch(error -> error.path("detail").asString().startsWith("fault."));
            return json.path("errors")
                    .valueStream()
                    .map(error -> error.path("field").asString() + ":"
                            + error.path("code").asString())
                    .toList();
        }
    }

    public Got get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Got post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Got put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    public Got delete(String path, String... headers) {
        return send("DELETE", path, "", headers);
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }

    private Got send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = answer(request.build());
        return new Got(
                answer.statusCode(),
                answer,
                answer.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answer.body()));
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @SuppressWarnings("unchecked") // the class of an object is a class of that object
    private static void register(GenericApplicationContext context, Object bean) {
        if (bean instanceof Filter filter) {
            context.registerBean("filter", FilterRegistrationBean.class, () -> filter(filter, 1));
        } else {
            context.registerBean((Class<Object>) bean.getClass(), () -> bean);
        }
    }

    private static FilterRegistrationBean<Filter> filter(Filter filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns("/api/v1/*");
        return registration;
    }

    private static void named(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Named((HttpServletRequest) request), response);
    }

    private static final class Named extends HttpServletRequestWrapper {
        Named(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Principal getUserPrincipal() {
            var name = Optional.ofNullable(getHeader("Test-Caller")).orElse("tester");
            return () -> name;
        }
    }

    /** Only the problem documents come along; the beans of the roof do not. */
    @ComponentScan("fengni.answers")
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
                "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
                "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
                "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration"
            })
    static class Bare implements WebMvcConfigurer {
        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new Caller());
        }
    }

    /** The caller acts for the first organisation, and may do everything there. */
    private static final class Caller implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(SignedIn.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var login = Objects.requireNonNull(request.getUserPrincipal()).getName();
            return new SignedIn(1, login, login, 1, Set.of(Role.values()));
        }
    }
}
