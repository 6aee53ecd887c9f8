package fengni.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session when nobody was at the keyboard for half an hour, or when the person may no longer do what the session
 * says. A page that refreshes itself does not count as a person.
 */
final class Presence extends OncePerRequestFilter {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final String LAST = "fengni.last";
    /** What htmx sends with requests of its own. */
    private static final String BY_ITSELF = "HX-Request";

    private final People people;
    private final InstantSource clock;

    Presence(People people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && (isIdle(session.getAttribute(LAST)) || !mayStay())) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            if (request.getHeader(BY_ITSELF) != null) {
                response.setHeader("HX-Redirect", "/sign-in");
                return;
            }
        } else if (session != null && request.getHeader(BY_ITSELF) == null) {
            session.setAttribute(LAST, clock.instant());
        }
        chain.doFilter(request, response);
    }

    private boolean isIdle(Object last) {
        return last instanceof Instant instant && instant.plus(IDLE).isBefore(clock.instant());
    }

    /** Roles that were taken away end the session at the next click, not at the next sign-in. */
    private boolean mayStay() {
        return Sessions.signedIn()
                .map(who -> people.find(who.person())
                        .filter(person -> !person.closed())
                        .map(person -> Tokens.as(person, who.organisation()))
                        .filter(now -> now.roles().equals(who.roles()))
                        .isPresent())
                .orElse(true);
    }
}
