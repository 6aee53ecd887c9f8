package fengni.registry;

import fengni.access.SignedIn;
import fengni.correspondence.OperatorCodes;
import fengni.vault.Vault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Who sits at the desk, for which organisation, and what time it is there. */
public record Officers(Vault vault, OperatorCodes codes, InstantSource clock) {
    private static final int CODE = 6;

    public Officer of(SignedIn who) {
        return new Officer(who.person(), who.login(), pseudonym(who.person()), codes.creditCode(who.organisation()));
    }

    /** Returns the name of a person outside of the registry; the same person always has the same one. */
    public String pseudonym(long person) {
        var code = vault.blindIndex("registry-officer", String.valueOf(person));
        return "审核员 " + code.substring(0, CODE).toUpperCase(Locale.ROOT);
    }

    public Instant now() {
        return clock.instant();
    }
}
