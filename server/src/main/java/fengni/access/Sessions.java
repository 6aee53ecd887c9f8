package fengni.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** Puts people into the session of their browser, and finds them there. */
final class Sessions {
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Handovers handovers;

    Sessions(Handovers handovers) {
        this.handovers = handovers;
    }

    /** Returns where a person goes after sign-in: what somebody wants to hand over to them comes before what they wanted. */
    String first(String wanted) {
        return signedIn()
                .filter(who -> !handovers.waitingFor(who).isEmpty())
                .map(_ -> HandoverPages.WAITING)
                .orElse(wanted);
    }

    /** Signs in fully, for the first organisation at which the person has a role. */
    void full(Person person, HttpServletRequest request, HttpServletResponse response) {
        person.grants().stream()
                .map(Grant::organisation)
                .min(Comparator.naturalOrder())
                .ifPresent(organisation -> keep(Tokens.as(person, organisation), request, response));
    }

    void half(Person person, HttpServletRequest request, HttpServletResponse response) {
        keep(new HalfSignedIn(person.id(), person.login()), request, response);
    }

    static Optional<SignedIn> signedIn() {
        return principal().filter(SignedIn.class::isInstance).map(SignedIn.class::cast);
    }

    static Optional<HalfSignedIn> halfSignedIn() {
        return principal().filter(HalfSignedIn.class::isInstance).map(HalfSignedIn.class::cast);
    }

    static Authentication authentication(AuthenticatedPrincipal principal) {
        return UsernamePasswordAuthenticationToken.authenticated(principal, "", List.of());
    }

    /** The session gets a new name at every step up, so that a name planted before is worth nothing. */
    private void keep(AuthenticatedPrincipal principal, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(principal));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static Optional<Object> principal() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal);
    }
}
