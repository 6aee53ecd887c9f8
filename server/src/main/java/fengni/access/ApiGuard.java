package fengni.access;

import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Who may use the JSON API: a service's key only for its own users; people by the doors that rooms hung there; where
 * none hangs, everyone may read and those who answer for the service may change.
 */
final class ApiGuard implements AuthorizationManager<RequestAuthorizationContext> {
    private static final Set<Role> CHANGERS = Set.of(Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER);

    private final DoorKeeper doors;

    ApiGuard(DoorKeeper doors) {
        this.doors = doors;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var path = request.getRequestURI();
        var method = HttpMethod.valueOf(request.getMethod());
        return new AuthorizationDecision(
                switch (authentication.get().getPrincipal()) {
                    case SignedIn who -> doors.knows(path) ? doors.mayPass(who, method, path) : byDefault(who, method);
                    case ServiceCaller caller -> caller.mayAsk(path);
                    case null, default -> false;
                });
    }

    private static boolean byDefault(SignedIn who, HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || who.may(CHANGERS);
    }
}
