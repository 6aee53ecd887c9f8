package fengni;

import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Recorder;
import fengni.evidence.Who;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps in the evidence who of the console asked for a change, before the change is made (Art. 10: who changed the feature
 * database; the same for every other change). Where no record can be kept nothing is changed.
 *
 * <p>The record says what was asked for and by whom; what came of it stands in the rooms. The body is left out, as it may
 * hold passwords and people's data, and so is the query.
 */
final class ConsoleRecords extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final transient Recorder recorder;

    ConsoleRecords(Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!READING.contains(request.getMethod())) {
            Optional.ofNullable(request.getUserPrincipal()).ifPresent(who -> recorder.keep(asked(request, who)));
        }
        chain.doFilter(request, response);
    }

    private static Happening asked(HttpServletRequest request, Principal who) {
        var from = new Who(
                Who.NOT_SUPPLIED,
                "unknown",
                request.getRemoteAddr(),
                Objects.requireNonNullElse(request.getAttribute(Who.FORWARDED_PORT), request.getRemotePort())
                        .toString(),
                request.getLocalAddr() + ":" + request.getLocalPort(),
                Who.NOT_SUPPLIED);
        var decision = Map.<String, Object>of(
                "by", who.getName(), "method", request.getMethod(), "path", request.getRequestURI());
        return new Happening(RecordType.CONSOLE, 0, from, "asked", Optional.empty(), Map.of(), decision);
    }
}
