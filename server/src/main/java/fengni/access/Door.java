package fengni.access;

import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Which roles may send one method to one path. What no door names stays shut.
 *
 * @param path a Spring path pattern
 */
public record Door(HttpMethod method, String path, Set<Role> roles) {
    private static final Set<Role> EVERYONE = Set.of(Role.values());

    public Door {
        roles = Set.copyOf(roles);
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
