package fengni.registry;

import fengni.access.SignedIn;
import fengni.correspondence.OperatorCodes;
import fengni.vault.Vault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Who sits at the desk, for which organisation, and what time it is there. */
record Officers(Vault vault, OperatorCodes codes, InstantSource clock) {
    private static final int CODE = 6;

    Officer of(SignedIn who) {
        var code = vault.blindIndex("registry-officer", String.valueOf(who.person()));
        return new Officer(
                who.person(),
                who.login(),
                "审核员 " + code.substring(0, CODE).toUpperCase(Locale.ROOT),
                codes.creditCode(who.organisation()));
    }

    Instant now() {
        return clock.instant();
    }
}
