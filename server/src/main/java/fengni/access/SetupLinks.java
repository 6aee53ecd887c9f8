package fengni.access;

import fengni.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/** The one-time link by which an installation without people gets its first one. */
public final class SetupLinks {
    private static final Duration KEPT = Duration.ofHours(24);

    private final SetupLinkTable table;
    private final People people;
    private final InstantSource clock;
    private final TransactionOperations transactions;

    SetupLinks(SetupLinkTable table, People people, InstantSource clock, TransactionOperations transactions) {
        this.table = table;
        this.people = people;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** A link that was just made. */
    public record Link(String path, Instant expires) {
        /** Keeps the token out of logs. */
        @Override
        public String toString() {
            return "Link[expires " + expires + "]";
        }
    }

    /**
     * Returns a new link if the console has no people yet; it ends every older one. A link survives restarts for 24
     * hours, until it is used. Its token has 256 random bits and is kept only as a digest.
     */
    public Optional<Link> make() {
        if (!people.nobody()) {
            return Optional.empty();
        }
        var token = Vault.newToken();
        var expires = clock.instant().plus(KEPT);
        transactions.executeWithoutResult(_ -> table.replace(Vault.digest(token), expires));
        return Optional.of(new Link("/setup?link=" + token, expires));
    }

    boolean stands(String digest) {
        return people.nobody() && table.stands(digest, clock.instant());
    }

    /** Adds the first person and ends the link, both or neither. */
    Added use(String digest, Supplier<Added> add) {
        return Objects.requireNonNull(transactions.execute(status -> {
            var added = table.use(digest, clock.instant()) ? add.get() : new Added.Refused(List.of());
            if (added instanceof Added.Refused) {
                status.setRollbackOnly();
            }
            return added;
        }));
    }
}
