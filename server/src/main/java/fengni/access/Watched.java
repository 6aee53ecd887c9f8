package fengni.access;

import fengni.law.ChinaDay;
import fengni.pages.Watermark;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Writes down everything that somebody looks at who acts by a {@link Pass}, before they see it, and puts on it what it was
 * for, the day and their login.
 */
final class Watched implements HandlerInterceptor {
    private static final int LONGEST = 500;

    private final Passes passes;
    private final AccessAudit audit;
    private final InstantSource clock;

    Watched(Passes passes, AccessAudit audit, InstantSource clock) {
        this.passes = passes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Sessions.signedIn()
                .flatMap(who -> passes.current(who).map(pass -> new Seen(who, pass)))
                .ifPresent(seen -> watch(seen, request));
        return true;
    }

    private record Seen(SignedIn who, Pass pass) {}

    private void watch(Seen seen, HttpServletRequest request) {
        var query = Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        var what = request.getMethod() + " " + request.getRequestURI() + query;
        audit.note(
                seen.who(), Act.VIEWED, what.substring(0, Math.min(what.length(), LONGEST)), request.getRemoteAddr());
        Watermark.put(
                request,
                seen.pass().label() + " · " + ChinaDay.of(clock.instant()) + " · "
                        + seen.who().login());
    }
}
