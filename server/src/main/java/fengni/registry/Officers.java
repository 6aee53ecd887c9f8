package fengni.registry;

import fengni.access.SignedIn;
import fengni.correspondence.OperatorCodes;
import fengni.vault.Vault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who sits at the desk, for which organisation, and what time it is there.
 *
 * @param everybody who may review here, once for each organisation; asked at every look
 */
public record Officers(Vault vault, OperatorCodes codes, InstantSource clock, Supplier<List<SignedIn>> everybody) {
    private static final int CODE = 6;

    public Officer of(SignedIn who) {
        return new Officer(who.person(), who.login(), pseudonym(who.person()), codes.creditCode(who.organisation()));
    }

    /** Returns the name of a person outside of the registry; the same person always has the same one. */
    public String pseudonym(long person) {
        var code = vault.blindIndex("registry-officer", String.valueOf(person));
        return "审核员 " + code.substring(0, CODE).toUpperCase(Locale.ROOT);
    }

    /** Returns everybody who may review, each person once. */
    List<Officer> all() {
        var people = new LinkedHashMap<Long, Officer>();
        everybody.get().forEach(one -> people.putIfAbsent(one.person(), of(one)));
        return List.copyOf(people.values());
    }

    Optional<Officer> find(long person) {
        return all().stream().filter(one -> one.person() == person).findFirst();
    }

    /** Returns whether the person may review for the organisation that sent the dossier, too. */
    boolean isOfOperator(long person, Dossier dossier) {
        return everybody.get().stream()
                .filter(one -> one.person() == person)
                .map(this::of)
                .anyMatch(dossier::isOf);
    }

    public Instant now() {
        return clock.instant();
    }
}
