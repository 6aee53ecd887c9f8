package fengni.filing;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.correspondence.Face;
import fengni.correspondence.Letter;
import fengni.correspondence.LetterContent;
import fengni.evidence.Recorder;
import fengni.filing.Happened.What;
import fengni.filing.RegistryLink.Connected;
import fengni.law.FilingAct;
import fengni.law.FilingEvent;
import fengni.law.FilingStep;
import fengni.law.Severity;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends dossiers and takes them back.
 *
 * <p>One transaction holds the step and its letter. The record of the step is durable before that commits: no step ever
 * counts without its record. If the database fails between the two, the record tells of a step that never took effect;
 * then the dossier's history has no line of its time. What a method has returned as done survives a crash. Safe for use
 * by many threads.
 */
final class Sendings {
    private static final int LONGEST_REASON = 1_000;

    private final Dossiers dossiers;
    private final Readiness readiness;
    private final Post post;
    private final Recorder recorder;
    private final Linting linting;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    Sendings(Parts parts, TransactionOperations transactions, InstantSource clock) {
        this.dossiers = parts.dossiers();
        this.readiness = parts.readiness();
        this.post = parts.post();
        this.recorder = parts.recorder();
        this.linting = parts.linting();
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What it works with. */
    record Parts(Dossiers dossiers, Readiness readiness, Post post, Recorder recorder, Linting linting) {}

    /**
     * What the person says who sends.
     *
     * @param version of the dossier that the person saw and vouches for
     * @param despite why it is sent although the linter found what others were sent back for
     */
    record Signed(long version, boolean declared, Optional<String> despite) {}

    /** Sends a dossier, for the first time or mended. Refused with everything that is wrong at once. */
    Outcome<Dossier> submit(long id, Signed signed, Filer who) {
        return locked(id, who, dossier -> {
            var faults = new Faults()
                    .addAll(readiness.all(dossier))
                    .expect(signed.declared(), "declaration", "form.declaration");
            signed.despite().ifPresent(_ -> faults.words(signed.despite(), "despite", LONGEST_REASON));
            if (!faults.none()) {
                return new Outcome.Faulty<>(faults.list());
            }
            return dossier.version() == signed.version()
                    ? new Outcome.Done<>(sent(dossier, signed, who))
                    : new Outcome.Conflicting<>(Fault.of("version", "filing_changed"));
        });
    }

    /** Takes a dossier back before it is decided. */
    Outcome<Dossier> withdraw(long id, Filer who) {
        return locked(id, who, dossier -> {
            if (!dossier.acts().contains(FilingAct.WITHDRAW)) {
                return new Outcome.Conflicting<>(Fault.of("", "filing_not_now"));
            }
            return post.registry(dossier.organisation())
                    .<Outcome<Dossier>>map(_ -> new Outcome.Done<>(withdrawn(dossier, who)))
                    .orElseGet(() -> Outcome.faulty(Fault.of("", "form.no_registry")));
        });
    }

    private Outcome<Dossier> locked(long id, Filer who, Function<Dossier, Outcome<Dossier>> step) {
        return transactions.execute(
                _ -> Outcome.found(dossiers.rows.lock(who.organisation(), id).map(dossiers::whole))
                        .then(step));
    }

    private Dossier sent(Dossier dossier, Signed signed, Filer who) {
        Connected registry = post.registry(dossier.organisation()).orElseThrow();
        int version = dossiers.rows.sent(dossier.id(), registry);
        signed.despite().ifPresent(reason -> despite(dossier, version, reason.strip(), who));
        return stepped(dossier, version, new FilingEvent.Submit(), content(dossier, version), who);
    }

    private void despite(Dossier dossier, int version, String reason, Filer who) {
        var happened = new Happened(version, new What.Despite(reason), true, who.login(), clock.instant());
        dossiers.history.add(dossier.id(), happened);
        var errors = linting.lint(dossier).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.kind().name())
                .distinct()
                .toList();
        recorder.keep(FilingRecord.of(dossier, happened, Map.of("lint", errors)));
    }

    private Dossier withdrawn(Dossier dossier, Filer who) {
        dossiers.rows.close(dossier.id());
        var content = new LetterContent.Withdrawal(dossier.name());
        return stepped(dossier, dossier.sent(), new FilingEvent.Withdraw(), content, who);
    }

    private Dossier stepped(Dossier dossier, int version, FilingEvent event, LetterContent content, Filer who) {
        var happened = new Happened(version, new What.Stepped(event), true, who.login(), clock.instant());
        dossiers.history.add(dossier.id(), happened);
        var operator = post.creditCode(dossier.organisation()).orElseThrow().value();
        post.leave(new Letter(UUID.randomUUID(), operator, Face.REGISTRY, happened.at(), content));
        recorder.keep(FilingRecord.of(dossier, happened, FilingRecord.open(content)));
        return dossiers.find(who.organisation(), dossier.id()).orElseThrow();
    }

    private LetterContent content(Dossier dossier, int version) {
        return switch (dossier.kind()) {
            case SUBJECT -> new LetterContent.SubjectDossier(dossier.name(), version, fields(dossier));
            case ALGORITHM ->
                new LetterContent.AlgorithmDossier(
                        dossier.name(),
                        version,
                        readiness.approvedSubject(dossier).orElseThrow().name(),
                        fields(dossier),
                        dossier.hasProducts()
                                ? dossier.products().stream()
                                        .map(product -> readiness.texts(dossier, FilingStep.PRODUCT, product))
                                        .toList()
                                : List.of());
        };
    }

    private SequencedMap<String, String> fields(Dossier dossier) {
        var fields = new LinkedHashMap<String, String>();
        dossier.steps().forEach(step -> fields.putAll(readiness.texts(dossier, step, Place.DOSSIER)));
        return fields;
    }
}
