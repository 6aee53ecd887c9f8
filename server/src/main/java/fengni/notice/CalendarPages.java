package fengni.notice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fengni.answers.Subscriber;
import fengni.answers.Turnstile;
import fengni.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The calendars of people, for the programs that subscribe to them. The address is the only key, so whoever asks for one that
 * is none learns nothing; and nobody, with a right one or without, asks more than {@value #MOST} times a minute from one
 * address.
 */
@Controller
class CalendarPages {
    static final String HERE = "/calendar/{name}";
    private static final String ENDING = ".ics";
    private static final int MOST = 30;
    private static final int MOST_ADDRESSES = 10_000;

    private final Feeds feeds;
    private final Turnstile turnstile = Turnstile.usual();
    private final Cache<String, AtomicInteger> asked = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(MOST_ADDRESSES)
            .build();

    CalendarPages(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping(HERE)
    ResponseEntity<byte[]> calendar(@PathVariable String name, HttpServletRequest request) {
        if (tooOften(request.getRemoteAddr())) {
            return later(HttpStatus.TOO_MANY_REQUESTS);
        }
        if (!name.matches("[A-Za-z0-9_-]{43}\\.ics")) {
            return ResponseEntity.notFound().build();
        }
        var token = name.substring(0, name.length() - ENDING.length());
        return turnstile
                .pass(() -> feeds.calendar(token)
                        .map(CalendarPages::answer)
                        .orElseGet(() -> ResponseEntity.notFound().build()))
                .orElseGet(() -> later(HttpStatus.SERVICE_UNAVAILABLE));
    }

    private boolean tooOften(String address) {
        return asked.get(Subscriber.of(address), _ -> new AtomicInteger()).incrementAndGet() > MOST;
    }

    private static ResponseEntity<byte[]> later(HttpStatus status) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, "60")
                .build();
    }

    private static ResponseEntity<byte[]> answer(String calendar) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"due.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Robots-Tag", "noindex")
                .eTag(Vault.digest(calendar))
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }
}
