package fengni.assessment;

import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.assessment.Assessed.Signer;
import fengni.assessment.Statement.Report;
import fengni.assessment.Statement.Stated;
import fengni.assessment.Statement.Withdrawal;
import fengni.attachments.Attachment;
import fengni.evidence.Recorder;
import fengni.law.ChinaDay;
import fengni.law.rulebook.Rulebook;
import fengni.offering.Offer;
import fengni.offering.OwnServices;
import fengni.offering.ServiceId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Statements of security assessments: signed by a compliance officer, never edited.
 *
 * <p>What a method has returned as done survives a crash. Statement and file are committed together, after the record is
 * durable in the evidence: no statement ever counts without its record. Safe for use by many threads.
 */
final class Statements {
    private static final int LONGEST_REASON = 2000;

    private final StatementTable table;
    private final Parts parts;
    private final Supplier<Rulebook> rulebook;

    Statements(DataSource database, Parts parts, Supplier<Rulebook> rulebook) {
        this.table = new StatementTable(database);
        this.parts = parts;
        this.rulebook = rulebook;
    }

    /** The rooms below that it works with. */
    record Parts(
            OwnServices services,
            ReportFiles files,
            Recorder recorder,
            TransactionOperations transactions,
            InstantSource clock) {}

    Rulebook rulebook() {
        return rulebook.get();
    }

    LocalDate today() {
        return ChinaDay.of(parts.clock().instant());
    }

    ReportFiles files() {
        return parts.files();
    }

    /** Signs a statement, or tells everything that is wrong with it and its file at once. */
    Outcome<Statement> sign(SignedIn who, StatementDraft draft) {
        var own = draft.service()
                .flatMap(id -> parts.services().find(who, id))
                .map(offer -> offer.service().id());
        var stated = draft.checked(rulebook(), today(), own);
        var report = parts.files().handedIn(draft.report());
        return stated instanceof Outcome.Done(var good) && report instanceof Outcome.Done(var file)
                ? parts.transactions().execute(_ -> signed(who, good, file))
                : new Outcome.Faulty<>(faults(stated, report));
    }

    private Outcome<Statement> signed(SignedIn who, Stated stated, Attachment file) {
        if (stated.replaces().isPresent() && !mayReplace(who, stated)) {
            return new Outcome.Conflicting<>(Fault.of("replaces", "statement_not_live"));
        }
        var draft = new Statement(
                0,
                who.organisation(),
                stated,
                new Report(file.id(), file.name(), file.sha256()),
                new Signer(who.login(), who.name()),
                parts.clock().instant(),
                "",
                Optional.empty(),
                Optional.empty());
        var id = table.add(draft);
        parts.files().claim(file, who.organisation());
        var added = table.find(who.organisation(), id).orElseThrow();
        table.keep(
                id, parts.recorder().keep(StatementRecord.of(added, rulebook())).toString());
        return Outcome.found(table.find(who.organisation(), id));
    }

    /** A newer statement takes the place of one of the same service that is still live. */
    private boolean mayReplace(SignedIn who, Stated stated) {
        long old = stated.replaces().orElseThrow();
        table.lock(old);
        return table.find(who.organisation(), old)
                .filter(one -> one.isLive() && one.stated().service().equals(stated.service()))
                .isPresent();
    }

    /** Withdraws a statement for a reason; it stays to be read. */
    Outcome<Statement> withdraw(SignedIn who, long id, Optional<String> reason) {
        var faults = new Faults().words(reason, "reason", LONGEST_REASON);
        if (!faults.none()) {
            return new Outcome.Faulty<>(faults.list());
        }
        return parts.transactions().execute(_ -> {
            table.lock(id);
            return Outcome.found(table.find(who.organisation(), id))
                    .then(one -> one.isLive()
                            ? withdrawn(who, one, reason.orElseThrow().strip())
                            : new Outcome.Conflicting<>(Fault.of("reason", "statement_not_live")));
        });
    }

    private Outcome<Statement> withdrawn(SignedIn who, Statement one, String reason) {
        var by = new Signer(who.login(), who.name());
        var now = parts.clock().instant();
        var receipt = parts.recorder().keep(StatementRecord.withdrawn(one, reason, by, now));
        table.withdraw(one.id(), new Withdrawal(reason, by, now, receipt.toString()));
        return Outcome.found(table.find(one.organisation(), one.id()));
    }

    Optional<Statement> find(long organisation, long id) {
        return table.find(organisation, id);
    }

    List<Statement> newestFirst(long organisation, Optional<Long> service, int most) {
        return table.newestFirst(organisation, service, most);
    }

    List<Statement> live(long organisation) {
        return table.live(organisation);
    }

    /** Returns the statements that speak for going public today. */
    List<Statement> counting(ServiceId service) {
        var today = today();
        return table.live(service).stream().filter(one -> one.counts(today)).toList();
    }

    Cursor.Page<Statement> list(long organisation, Optional<Long> service, Cursor cursor) {
        return cursor.page(table.list(organisation, service, cursor), Statement::id);
    }

    OwnServices services() {
        return parts.services();
    }

    /** Returns the name of a service; its number if it is gone. */
    String name(long organisation, ServiceId service) {
        return parts.services().of(organisation).stream()
                .map(Offer::service)
                .filter(one -> one.id().equals(service))
                .map(one -> one.name())
                .findFirst()
                .orElse(String.valueOf(service.value()));
    }

    private static List<Fault> faults(Outcome<?>... outcomes) {
        var all = new ArrayList<Fault>();
        for (var outcome : outcomes) {
            if (outcome instanceof Outcome.Faulty<?>(var faults)) {
                all.addAll(faults);
            }
        }
        return all;
    }
}
