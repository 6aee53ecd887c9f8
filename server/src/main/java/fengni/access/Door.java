package fengni.access;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Which roles may send one method to one path. What no door names stays shut.
 *
 * @param path a Spring path pattern
 * @param open whether strangers may pass too, without signing in
 */
public record Door(HttpMethod method, String path, Set<Role> roles, boolean open) {
    private static final Set<Role> EVERYONE = Set.of(Role.values());
    private static final Set<Role> STAFF = Set.copyOf(EnumSet.complementOf(EnumSet.of(Role.OBSERVER)));
    private static final Set<Role> OF_THE_PROVIDER = Set.of(
            Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER, Role.CONTENT_SAFETY_EDITOR, Role.DUTY_OFFICER, Role.INSPECTOR);

    public Door {
        roles = Set.copyOf(roles);
    }

    public Door(HttpMethod method, String path, Set<Role> roles) {
        this(method, path, roles, false);
    }

    /** For everybody, signed in or not: pages that the rules want to be public. */
    public static Door open(HttpMethod method, String path) {
        return new Door(method, path, EVERYONE, true);
    }

    public static Door read(String path, Role... roles) {
        return new Door(HttpMethod.GET, path, Set.of(roles));
    }

    /** For everybody at a provider: officers of a registry read nothing of providers but their dossiers. */
    public static Door read(String path) {
        return new Door(HttpMethod.GET, path, OF_THE_PROVIDER);
    }

    /** For everybody who works at an organisation; observers of the group look on from outside. */
    public static Door readStaff(String path) {
        return new Door(HttpMethod.GET, path, STAFF);
    }

    /** As {@link #readStaff}, for changes that concern only the person who makes them. */
    static Door writeStaff(String path) {
        return new Door(HttpMethod.POST, path, STAFF);
    }

    static boolean isStaff(SignedIn who) {
        return who.may(STAFF);
    }

    /** For pages about the person who reads them. */
    static Door readOwn(String path) {
        return new Door(HttpMethod.GET, path, EVERYONE);
    }

    public static Door write(String path, Role... roles) {
        return new Door(HttpMethod.POST, path, Set.of(roles));
    }

    /** For changes that concern only the person who makes them. */
    public static Door writeOwn(String path) {
        return new Door(HttpMethod.POST, path, EVERYONE);
    }
}
