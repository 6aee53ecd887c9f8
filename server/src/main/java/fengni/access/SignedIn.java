package fengni.access;

import java.io.Serializable;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who sits at the keyboard, or holds the token, and for which organisation they act now.
 *
 * @param login lower-case; what {@link AuthenticatedPrincipal#getName} returns
 */
public record SignedIn(long person, String login, String name, long organisation, Set<Role> roles)
        implements AuthenticatedPrincipal, Serializable {
    public SignedIn {
        roles = Set.copyOf(roles);
    }

    @Override
    public String getName() {
        return login;
    }

    /** Returns whether the person has one of the roles. */
    public boolean may(Set<Role> oneOf) {
        return roles.stream().anyMatch(oneOf::contains);
    }
}
