package fengni.access;

import java.io.Serializable;
import java.security.Principal;

/** Someone whose password held and whose second factor is still due; opens nothing but the page that asks for it. */
record HalfSignedIn(long person, String login) implements Principal, Serializable {
    @Override
    public String getName() {
        return login;
    }
}
