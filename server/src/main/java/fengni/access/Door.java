package fengni.access;

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

    public static Door read(String path) {
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
