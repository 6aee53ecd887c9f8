package fengni.registry;

import fengni.access.SignedIn;
import fengni.vault.Vault;
import java.time.Instant;
import java.time.InstantSource;

/** Who sits at the desk, and what time it is there. */
record Officers(Vault vault, InstantSource clock) {
    Officer of(SignedIn who) {
        return Officer.of(who, vault);
    }

    Instant now() {
        return clock.instant();
    }
}
