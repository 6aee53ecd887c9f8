package fengni.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** The first step of signing in: login and password, against guessers slowed down by {@link Trouble}. */
final class SignIn
        implements AuthenticationProvider, AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler {
    private static final int LONGEST_LOGIN = 64;

    private final People people;
    private final Trouble trouble;
    private final AccessAudit audit;

    SignIn(People people, Trouble trouble, AccessAudit audit) {
        this.people = people;
        this.trouble = trouble;
        this.audit = audit;
    }

    /** Too many failures: the attempt was not even looked at. */
    static final class Shut extends AuthenticationException {
        private static final long serialVersionUID = 1;
        private final Instant until;

        Shut(Instant until) {
            super("shut");
            this.until = until;
        }
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var login = login(asked.getName());
        var address = address(asked);
        trouble.shutUntil(login, address).ifPresent(until -> {
            audit.note(login, Act.SHUT_OUT, "", address);
            throw new Shut(until);
        });
        if (!people.passwordHolds(login, String.valueOf(asked.getCredentials()))) {
            trouble.failed(login, address);
            audit.note(login, Act.PASSWORD_REFUSED, "", address);
            throw new BadCredentialsException("refused");
        }
        return people.find(login)
                .map(person -> Sessions.authentication(new HalfSignedIn(person.id(), person.login())))
                .orElseThrow(() -> new BadCredentialsException("refused"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        response.sendRedirect("/sign-in/code");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.sendRedirect(
                refused instanceof Shut shut ? "/sign-in?shut=" + shut.until.getEpochSecond() : "/sign-in?refused");
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof SignedIn signedIn) {
            audit.note(signedIn, Act.SIGNED_OUT, "", request.getRemoteAddr());
        }
    }

    static String login(String typed) {
        var login = typed.strip().toLowerCase(Locale.ROOT);
        return login.substring(0, Math.min(login.length(), LONGEST_LOGIN));
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }
}
