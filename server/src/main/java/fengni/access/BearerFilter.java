package fengni.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs in a program by its bearer token, for one request. A request that brings a token is never helped by a cookie:
 * only so may it do without the proof that forms carry.
 */
final class BearerFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final ServiceKeys keys;

    BearerFilter(Tokens tokens, ServiceKeys keys) {
        this.tokens = tokens;
        this.keys = keys;
    }

    static boolean brought(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (brought(request)) {
            var token = request.getHeader(HttpHeaders.AUTHORIZATION)
                    .substring(SCHEME.length())
                    .strip();
            var context = SecurityContextHolder.createEmptyContext();
            bearer(token).map(Sessions::authentication).ifPresent(context::setAuthentication);
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private Optional<AuthenticatedPrincipal> bearer(String token) {
        return token.startsWith(Tokens.PREFIX)
                ? tokens.holder(token).map(AuthenticatedPrincipal.class::cast)
                : keys.service(token).map(ServiceCaller::new);
    }
}
