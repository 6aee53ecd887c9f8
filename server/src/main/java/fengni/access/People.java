package fengni.access;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/** People of the console and what they may do. Every change is durable when its method returns. */
final class People {
    private final PersonTable table;
    private final PasswordEncoder encoder;
    private final InstantSource clock;
    private final TransactionOperations transactions;
    private final Passes passes;

    People(PersonTable table, PasswordEncoder encoder, Passes passes, TransactionOperations transactions) {
        this.table = table;
        this.encoder = encoder;
        this.passes = passes;
        this.clock = passes.clock();
        this.transactions = transactions;
    }

    /** Adds a person with these roles at the organisation, or says everything that is wrong. */
    Added add(NewPerson wish, long organisation, Set<Role> roles) {
        var faults = wish.faults();
        if (!faults.isEmpty()) {
            return new Added.Refused(faults);
        }
        var digest = encode(wish.password());
        return inOne(() -> table.add(wish.login(), wish.name(), digest, clock.instant())
                .<Added>map(person -> {
                    roles.forEach(role -> table.grant(person, new Grant(organisation, role)));
                    return new Added.Done(person);
                })
                .orElseGet(() ->
                        new Added.Refused(List.of(new PersonFault(PersonFault.Field.LOGIN, "access.login.taken")))));
    }

    /** Returns a person with the roles that count now. */
    Optional<Person> find(long id) {
        return table.find(id).map(passes::limited);
    }

    /** Returns a person with the roles that count now. */
    Optional<Person> find(String login) {
        return table.find(login).map(passes::limited);
    }

    /** Returns a person only if they have a role at the organisation, or had one until it was handed over. */
    Optional<Person> find(long id, long organisation) {
        return of(organisation).stream().filter(person -> person.id() == id).findFirst();
    }

    List<Person> of(long organisation) {
        return table.of(organisation);
    }

    boolean nobody() {
        return table.nobody();
    }

    /** Replaces the roles at one organisation; {@link Rights} sees to it that an administrator remains. */
    void roles(long person, long organisation, Set<Role> roles) {
        inOne(() -> {
            table.withdraw(person, organisation);
            roles.forEach(role -> table.grant(person, new Grant(organisation, role)));
            return person;
        });
    }

    /** Ends the sign-in of a person, with its tokens; {@link Rights} sees to it that an administrator remains. */
    void close(long person) {
        table.close(person, clock.instant());
    }

    void open(long person) {
        table.close(person, null);
    }

    List<PasswordFault> changePassword(Person person, String password) {
        var faults = Passwords.check(password, person.login());
        if (faults.isEmpty()) {
            table.password(person.id(), encode(password));
        }
        return faults;
    }

    boolean passwordHolds(String login, String password) {
        return table.password(login)
                .map(digest -> encoder.matches(password, digest))
                .orElseGet(() -> {
                    encoder.matches(password, Dummy.digest(encoder));
                    return false;
                });
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }

    private String encode(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** An unknown login must take as long as a known one. */
    private static final class Dummy {
        private static volatile String digest = "";

        static String digest(PasswordEncoder encoder) {
            if (digest.isEmpty()) {
                digest = Objects.requireNonNull(encoder.encode("nobody's password"));
            }
            return digest;
        }
    }
}
