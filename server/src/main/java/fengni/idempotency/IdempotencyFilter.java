package fengni.idempotency;

import fengni.idempotency.IdempotencyTable.Claim;
import fengni.vault.Vault;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Carries out a POST that names an {@code Idempotency-Key} once: the same caller, key and request get the first answer
 * again, marked {@code Idempotent-Replayed: true}; the same key on another request gets 422. Of a stranger the key does
 * not count: strangers cannot be told apart, and one must not get the answer of another.
 *
 * <p>An answer is kept for 24 hours. A refusal (4xx, 5xx) is not kept: it changed nothing. Register it behind sign-in and
 * for {@code /api/v1/*} alone; the key is 1 to 128 visible ASCII characters, the body 1 MiB at most.
 */
public final class IdempotencyFilter implements Filter {
    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_BODY = 1 << 20;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration SWEEP = Duration.ofHours(1);

    private final IdempotencyTable table;
    private final InstantSource clock;
    private final AtomicReference<Instant> swept;

    public IdempotencyFilter(IdempotencyTable table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
        this.swept = new AtomicReference<>(Instant.EPOCH);
    }

    @Override
    public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        if (plain instanceof HttpServletRequest request
                && answer instanceof HttpServletResponse response
                && request.getMethod().equals("POST")
                && request.getUserPrincipal() != null
                && Collections.list(request.getHeaderNames()).stream().anyMatch(HEADER::equalsIgnoreCase)) {
            keyed(text(request.getHeader(HEADER)), request, response, chain);
        } else {
            chain.doFilter(plain, answer);
        }
    }

    private void keyed(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (key.isEmpty() || key.length() > LONGEST_KEY || !key.chars().allMatch(unit -> unit > ' ' && unit < 127)) {
            Refusal.KEY.write(response);
            return;
        }
        var body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            Refusal.BODY.write(response);
            return;
        }
        sweep();
        var claim = new Claim(caller(request), key, digest(request, body));
        write(table.once(claim, clock.instant(), () -> run(new BodyRequest(request, body), response, chain)), response);
    }

    private static Kept run(BodyRequest request, HttpServletResponse response, FilterChain chain) {
        var caught = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, caught);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ServletException failure) {
            throw new IllegalStateException("a keyed request failed", failure);
        }
        return new Kept(
                caught.getStatus(),
                text(caught.getContentType()),
                text(caught.getHeader("Location")),
                new String(caught.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static void write(Retry retry, HttpServletResponse response) throws IOException {
        switch (retry) {
            case Retry.First(var kept) -> body(kept, response);
            case Retry.Again(var kept) -> {
                response.setHeader("Idempotent-Replayed", "true");
                response.setStatus(kept.status());
                Optional.of(kept.contentType()).filter(type -> !type.isEmpty()).ifPresent(response::setContentType);
                Optional.of(kept.location())
                        .filter(place -> !place.isEmpty())
                        .ifPresent(place -> response.setHeader("Location", place));
                body(kept, response);
            }
            case Retry.OtherRequest() -> Refusal.OTHER_REQUEST.write(response);
        }
    }

    private static void body(Kept kept, HttpServletResponse response) throws IOException {
        response.getOutputStream().write(kept.body().getBytes(StandardCharsets.UTF_8));
    }

    /** Two callers never see each other's answers. */
    private static String caller(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(principal -> "name:" + principal.getName())
                .orElseThrow();
    }

    private static String digest(HttpServletRequest request, byte[] body) {
        var address = request.getMethod() + " " + request.getRequestURI() + "?" + text(request.getQueryString()) + "\n";
        return Vault.digest(address + new String(body, StandardCharsets.ISO_8859_1));
    }

    private void sweep() {
        var now = clock.instant();
        var last = swept.get();
        if (last.plus(SWEEP).isBefore(now) && swept.compareAndSet(last, now)) {
            table.forget(now.minus(KEPT));
        }
    }

    private static String text(@Nullable String header) {
        return header == null ? "" : header;
    }
}
