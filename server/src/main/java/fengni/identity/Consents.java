package fengni.identity;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.identity.ConsentStatement.Acceptance;
import fengni.news.NewsTable;
import fengni.offering.ServiceId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Consent statements of services and the users who accepted them. A newer statement asks everybody again. Safe for use by
 * many threads.
 */
public final class Consents {
    private static final int LONGEST_EDITION = 100;
    private static final int LONGEST_WORDS = 20_000;

    private final ConsentTable table;
    private final InstantSource clock;

    public Consents(DataSource database, NewsTable news, InstantSource clock) {
        this.table = new ConsentTable(database, news);
        this.clock = clock;
    }

    /** Publishes a statement of a service that exists; from the next news on it is the one in force. */
    public Outcome<ConsentStatement> publish(
            ServiceId service, Optional<String> edition, Optional<String> words, String by) {
        var faults = new Faults().words(edition, "edition", LONGEST_EDITION).words(words, "words", LONGEST_WORDS);
        return faults.none()
                ? table.publish(new ConsentStatement(
                        0, service, edition.orElse("").strip(), words.orElse(""), clock.instant(), by))
                : new Outcome.Faulty<>(faults.list());
    }

    /** Keeps that a user accepted an edition; accepting again changes nothing. */
    public Outcome<ConsentStatement> accept(
            ServiceId service, Optional<String> user, Optional<String> edition, String by) {
        var faults = new Faults()
                .expect(user.isPresent(), "user", "required")
                .expect(edition.isPresent(), "edition", "required");
        var statement = history(service).stream()
                .filter(one -> one.edition().equals(edition.orElse("")))
                .findFirst();
        faults.expect(edition.isEmpty() || statement.isPresent(), "edition", "unknown");
        if (!faults.none()) {
            return new Outcome.Faulty<>(faults.list());
        }
        return table.accept(statement.orElseThrow(), user.orElse(""), new Acceptance(clock.instant(), by))
                ? Outcome.found(statement)
                : Outcome.faulty(Fault.of("user", "unknown"));
    }

    /** Returns every statement, the newest (which is in force) first. */
    public List<ConsentStatement> history(ServiceId service) {
        return table.history(service);
    }

    Map<ServiceId, ConsentStatement> current() {
        return table.current();
    }
}
