package fengni.access;

import fengni.vault.Vault;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** The second factor of a person: enrolled once, asked at every sign-in, replaced by a recovery code in need. */
final class SecondFactor {
    /** Binds the sealed secret to its use. */
    private static final String PURPOSE = "console-second-factor";

    private final FactorTable table;
    private final Vault vault;
    private final InstantSource clock;
    private final TransactionOperations transactions;

    SecondFactor(FactorTable table, Vault vault, InstantSource clock, TransactionOperations transactions) {
        this.table = table;
        this.vault = vault;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** How a code was taken. */
    enum Held {
        CODE,
        RECOVERY_CODE,
        NOT
    }

    /** Returns the recovery codes, to be shown once, if the code proves that the app holds the secret. */
    Optional<List<String>> enrol(long person, byte[] secret, String code) {
        var step = Totp.accept(secret, code, clock.instant(), 0);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        var codes = Codes.fresh();
        var factor = new FactorTable.Factor(
                Base64.getEncoder().encodeToString(vault.seal(PURPOSE, secret)), step.getAsLong());
        transactions.executeWithoutResult(_ ->
                table.enrol(person, factor, codes.stream().map(Codes::digest).toList()));
        return Optional.of(codes);
    }

    Held check(long person, String code) {
        var typed = code.replaceAll("\\s", "");
        if (typed.length() == Totp.DIGITS) {
            return isCurrent(person, typed) ? Held.CODE : Held.NOT;
        }
        return table.useRecovery(person, Codes.digest(typed), clock.instant()) ? Held.RECOVERY_CODE : Held.NOT;
    }

    private boolean isCurrent(long person, String code) {
        return table.find(person)
                .map(factor -> {
                    var secret = vault.open(PURPOSE, Base64.getDecoder().decode(factor.secret()));
                    var step = Totp.accept(secret, code, clock.instant(), factor.step());
                    return step.isPresent() && table.use(person, step.getAsLong());
                })
                .orElse(false);
    }
}
