package fengni.access;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Someone whose password held and whose second factor is still due; opens nothing but the page that asks for it. */
record HalfSignedIn(long person, String login) implements AuthenticatedPrincipal, Serializable {
    @Override
    public String getName() {
        return login;
    }
}
