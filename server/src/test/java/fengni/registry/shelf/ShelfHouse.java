package fengni.registry.shelf;

import fengni.TestDatabase;
import fengni.answers.Outcome;
import fengni.attachments.Upload;
import fengni.gateway.MemoryRecorder;
import fengni.registry.verification.Verification;
import fengni.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The shelves of two stores over a real database; nothing runs by itself, and the clock is the test's. */
final class ShelfHouse {
    final DataSource database = TestDatabase.migrated();
    final MemoryRecorder records = new MemoryRecorder();
    final Lists lists = new Lists();
    final AtomicReference<Verification> verification = new AtomicReference<>(lists);
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));
    final Work work = new Work(records, now::get, new TransactionTemplate(new JdbcTransactionManager(database)));
    final Stock stock = Stock.over(database, vault());
    final ShelfRules rules = ShelfRules.shipped();
    final Rechecks rechecks = new Rechecks(stock, rules, () -> Optional.of(verification.get()), work);
    final Uploads uploads = new Uploads(stock, rechecks, work);
    /** Persons 1 and 2 review for store 1; person 3 is alone at store 2. */
    final Decisions decisions = new Decisions(stock, rules, who -> who.organisation() == 1, work);

    final Appeals appeals = new Appeals(stock, decisions, work);
    final Shelf shelf = new Shelf(stock, rules, decisions, rechecks, work);

    ShelfHouse() {
        for (int store = 1; store <= 2; store++) {
            JdbcClient.create(database)
                    .sql("insert into organisation (version, name, credit_code, provider_code, made_at, made_by)"
                            + " values (1, ?, ?, ?, now(), 'test')")
                    .param("商店" + store)
                    .param("code" + store)
                    .param("provider" + store)
                    .update();
        }
    }

    private static Vault vault() {
        try {
            return Vault.open(Files.createTempDirectory("shelf").resolve("vault"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Reviewer reviewer(long person) {
        return new Reviewer(person, "shenhe" + person, person == 3 ? 2 : 1);
    }

    void later(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    /** Hands a sheet in whose head names app, package, subject and number. */
    ShelfUpload hand(long person, String... rows) {
        var text = "app,package,subject,number\n" + String.join("\n", rows);
        var file = new Upload("a.csv", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return done(uploads.hand(reviewer(person), file));
    }

    /** Takes a sheet over whose head names app, package, subject and number. */
    ShelfUpload take(long person, String how, String... rows) {
        var handed = hand(person, rows);
        var seen = uploads.find(reviewer(person), handed.id()).orElseThrow();
        return done(uploads.take(reviewer(person), handed.id(), how, seen.revision()));
    }

    /** Does all rounds that are under way. */
    void check() {
        while (rechecks.step()) {
            Thread.onSpinWait();
        }
    }

    ShelfApp app(long person, String id) {
        return shelf.all(reviewer(person), ShelfFilter.of("", "", false, id)).getFirst();
    }

    Decision decide(long person, ShelfApp app, Act act) {
        return done(decisions.take(reviewer(person), app.id(), draft(act, app.revision())));
    }

    static DecisionDraft draft(Act act, int revision) {
        return new DecisionDraft(act.word(), revision, "没有标识", "explicit_mark", "可申诉");
    }

    static <T> T done(Outcome<T> outcome) {
        return outcome instanceof Outcome.Done<T>(var value) ? value : fail(outcome);
    }

    private static <T> T fail(Outcome<T> outcome) {
        throw new AssertionError(outcome.toString());
    }
}
