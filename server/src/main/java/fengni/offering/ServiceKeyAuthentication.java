package fengni.offering;

import java.util.Optional;

/** Tells which service calls, from the key that its backend presents. */
public final class ServiceKeyAuthentication {
    private static final String SCHEME = "Bearer ";

    private final Services services;

    public ServiceKeyAuthentication(Services services) {
        this.services = services;
    }

    /** Whether the header {@code Authorization} presents a service key at all, right or wrong. */
    public static boolean presented(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && authorization.startsWith(ServiceKey.PREFIX, SCHEME.length());
    }

    /** Returns the service, or empty if no key was presented or it opens nothing. */
    public Optional<Service> caller(String authorization) {
        return presented(authorization)
                ? services.byKey(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    /** Returns the name under which a service stands in records of who acted. */
    public static String name(Service service) {
        return "service:" + service.id().value();
    }
}
