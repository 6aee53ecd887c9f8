package fengni.registry;

import fengni.access.SignedIn;
import fengni.vault.Vault;
import java.util.Locale;

/**
 * A person who reviews.
 *
 * @param pseudonym the name outside of the registry; the same person always has the same one
 */
record Officer(long person, String login, String pseudonym) {
    private static final int CODE = 6;

    static Officer of(SignedIn who, Vault vault) {
        var code = vault.blindIndex("registry-officer", String.valueOf(who.person()));
        return new Officer(
                who.person(), who.login(), "审核员 " + code.substring(0, CODE).toUpperCase(Locale.ROOT));
    }
}
