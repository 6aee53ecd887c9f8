package fengni.access;

import org.springframework.security.core.AuthenticatedPrincipal;

/** The backend of a service, known by the service's own key; it may speak only of its own users. */
public record ServiceCaller(long service) implements AuthenticatedPrincipal {
    @Override
    public String getName() {
        return "service:" + service;
    }

    boolean mayAsk(String path) {
        var own = "/api/v1/services/" + service + "/users";
        return path.equals(own) || path.startsWith(own + "/");
    }
}
