package fengni.access;

import fengni.pages.Viewer;
import fengni.pages.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Decides by the list of doors; what no door names stays shut. */
final class DoorKeeper implements Viewers, AuthorizationManager<RequestAuthorizationContext> {
    private final List<Hung> doors;

    DoorKeeper(List<Door> doors) {
        var parser = new PathPatternParser();
        this.doors = doors.stream()
                .map(door -> new Hung(door, parser.parse(door.path())))
                .sorted(Comparator.comparing(Hung::pattern))
                .toList();
    }

    /** A door with its pattern parsed. */
    private record Hung(Door door, PathPattern pattern) {
        boolean is(HttpMethod method, PathContainer path) {
            return door.method().equals(method) && pattern.matches(path);
        }
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        return new AuthorizationDecision(isOpen(request)
                || (authentication.get().getPrincipal() instanceof SignedIn who
                        && mayPass(who, HttpMethod.valueOf(request.getMethod()), request.getRequestURI())));
    }

    /** Returns whether strangers may send this request. */
    boolean isOpen(HttpServletRequest request) {
        return found(HttpMethod.valueOf(request.getMethod()), request.getRequestURI())
                .filter(Door::open)
                .isPresent();
    }

    /** The most specific door decides: {@code /services/new} is not a service called new. */
    boolean mayPass(SignedIn who, HttpMethod method, String path) {
        return found(method, path).map(door -> who.may(door.roles())).orElse(false);
    }

    private Optional<Door> found(HttpMethod method, String path) {
        var asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        var parsed = PathContainer.parsePath(path);
        return doors.stream().filter(door -> door.is(asked, parsed)).findFirst().map(Hung::door);
    }

    /** Returns whether there is anything at this path at all. */
    boolean knows(String path) {
        var parsed = PathContainer.parsePath(path);
        return doors.stream().anyMatch(door -> door.pattern().matches(parsed));
    }

    @Override
    public Optional<Viewer> viewer(HttpServletRequest request) {
        return Sessions.signedIn().map(DoorKeeper::viewer);
    }

    static Viewer viewer(SignedIn who) {
        return new Viewer(who.person(), who.name(), Optional.of(who.organisation()));
    }

    @Override
    public boolean mayOpen(HttpServletRequest request, String path) {
        return Sessions.signedIn()
                .map(who -> mayPass(who, HttpMethod.GET, path.replaceAll("\\?.*", "")))
                .orElse(false);
    }
}
