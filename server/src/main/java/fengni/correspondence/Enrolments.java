package fengni.correspondence;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Done;
import fengni.answers.Outcome.Faulty;
import fengni.law.CreditCode;
import fengni.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The operators of the registry face: who was invited, who has brought a key, whose letters are refused.
 *
 * <p>What a method has returned as done survives a crash. Safe for use by many threads.
 */
public final class Enrolments {
    /** How long an enrolment code may be used. */
    public static final Duration VALID = Duration.ofDays(7);

    private static final int LONGEST_NAME = 200;

    private final EnrolmentTable table;
    private final PublicKey key;
    private final InstantSource clock;

    Enrolments(EnrolmentTable table, FaceKeys keys, InstantSource clock) {
        this.table = table;
        this.key = keys.registry().open();
        this.clock = clock;
    }

    /**
     * A one-time code, to be given to the operator outside of this program.
     *
     * @param code shown once: what is kept is its digest
     */
    public record Invitation(String operator, String name, String code, Instant until) {
        /** Keeps the code out of logs and messages. */
        @Override
        public String toString() {
            return "Invitation[" + operator + " until " + until + "]";
        }
    }

    /**
     * Makes a one-time code for an operator. An older code of the same operator ends; a key that it has brought counts
     * until it brings another.
     *
     * @param creditCode as typed
     */
    public Outcome<Invitation> invite(String creditCode, String name) {
        var read = CreditCode.read(creditCode).toOptional();
        var faults = new Faults()
                .expect(read.isPresent(), "creditCode", "credit_code")
                .words(Optional.of(name), "name", LONGEST_NAME);
        if (!faults.none()) {
            return new Faulty<>(faults.list());
        }
        var operator = read.orElseThrow().value();
        var code = Vault.newToken();
        var until = clock.instant().plus(VALID);
        table.invite(operator, name.strip(), Vault.digest(code), until);
        return new Done<>(new Invitation(operator, name.strip(), code, until));
    }

    /** Refuses the operator's letters from now on, and ends its code; what it has sent stays. */
    public Outcome<Enrolled> revoke(String operator) {
        var known = table.find(operator);
        if (known.isPresent() && !table.revoke(operator, clock.instant())) {
            return new Outcome.Conflicting<>(Fault.of("operator", "enrolment_revoked"));
        }
        return Outcome.found(table.find(operator));
    }

    public Optional<Enrolled> find(String operator) {
        return table.find(operator);
    }

    /** Returns every operator that was ever invited, by its credit code. */
    public List<Enrolled> list() {
        return table.list();
    }

    /** Returns the fingerprint of this registry's key, for operators to compare. */
    public String fingerprint() {
        return key.fingerprint();
    }
}
