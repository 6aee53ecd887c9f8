package fengni.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may use the JSON API: a service's key only for its own users; people by the doors that rooms hung there; where
 * none hangs, everyone may read and those who answer for the service may change.
 *
 * <p>Everything below {@code /services/{id}} and {@code /organisations/{id}} is there only for the organisation for which
 * the caller acts: to others it answers exactly as a number that was never given, whatever their role.
 *
 * <p>What belongs to no organisation is a matter of the installation, and every organisation on it shares it: upstreams,
 * the list of identity methods, the features, the list of organisations, a hold on the whole operator. The administrators
 * of any organisation may change it, so only organisations that trust each other share an installation; the features are
 * also kept by content-safety editors. All who are signed in read it, save the upstreams, which only administrators see,
 * and other organisations, which nobody does. Only an observer of the group, whom the administrator of any organisation
 * may appoint, sees the names of all and counts of what they have: by the doors of the overview, and by no other.
 */
final class ApiGuard implements AuthorizationManager<RequestAuthorizationContext> {
    /** Everybody but those for whom doors were hung one by one. */
    private static final Set<Role> READERS =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(Role.OBSERVER, Role.STORE_REVIEWER)));

    private static final Set<Role> CHANGERS = Set.of(Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER);
    private static final PathPattern SERVICE = pattern("/api/v1/services/{id}/**");
    private static final PathPattern ORGANISATION = pattern("/api/v1/organisations/{id}/**");
    /** No service and no organisation has this number. */
    private static final long NONE = 0;

    private final DoorKeeper doors;
    private final ServiceOwners owners;

    ApiGuard(DoorKeeper doors, ServiceOwners owners) {
        this.doors = doors;
        this.owners = owners;
    }

    /** What a request gets; {@code NOT_THERE} must not tell whether anything is there. */
    enum Answer implements AuthorizationResult {
        PASS,
        FORBIDDEN,
        NOT_THERE;

        static Answer passIf(boolean may) {
            return may ? PASS : FORBIDDEN;
        }

        @Override
        public boolean isGranted() {
            return this == PASS;
        }
    }

    @Override
    public Answer authorize(Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var path = request.getRequestURI();
        if (doors.isOpen(request)) {
            return Answer.PASS;
        }
        return switch (authentication.get().getPrincipal()) {
            case SignedIn who when !isOwn(who, path) -> Answer.NOT_THERE;
            case SignedIn who -> Answer.passIf(mayPass(who, HttpMethod.valueOf(request.getMethod()), path));
            case ServiceCaller caller when !isOwn(caller, path) -> Answer.NOT_THERE;
            case ServiceCaller caller -> Answer.passIf(caller.mayAsk(path));
            case null, default -> Answer.FORBIDDEN;
        };
    }

    private boolean isOwn(SignedIn who, String path) {
        return named(SERVICE, path)
                .map(service -> owners.organisation(service).orElse(NONE))
                .or(() -> named(ORGANISATION, path))
                .map(organisation -> organisation == who.organisation())
                .orElse(true);
    }

    private static boolean isOwn(ServiceCaller caller, String path) {
        return named(SERVICE, path).map(service -> service == caller.service()).orElse(true);
    }

    private boolean mayPass(SignedIn who, HttpMethod method, String path) {
        return doors.knows(path) ? doors.mayPass(who, method, path) : byDefault(who, method);
    }

    private static boolean byDefault(SignedIn who, HttpMethod method) {
        boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        return reads ? who.may(READERS) : who.may(CHANGERS);
    }

    /** Returns the number in the path; one that cannot be read is nobody's. */
    private static Optional<Long> named(PathPattern pattern, String path) {
        return Optional.ofNullable(pattern.matchAndExtract(PathContainer.parsePath(path)))
                .map(match -> number(match.getUriVariables().getOrDefault("id", "")));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            return NONE;
        }
    }

    private static PathPattern pattern(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }
}
