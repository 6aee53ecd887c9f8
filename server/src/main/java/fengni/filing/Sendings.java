package fengni.filing;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.correspondence.LetterContent;
import fengni.evidence.Recorder;
import fengni.filing.Happened.What;
import fengni.filing.RegistryLink.Connected;
import fengni.law.FilingAct;
import fengni.law.FilingEvent;
import fengni.law.FilingState;
import fengni.law.FilingStep;
import fengni.law.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Sends dossiers and changes of them, and takes them back; see {@link Steps} for what survives what. Safe for use by many
 * threads.
 */
final class Sendings {
    private static final int LONGEST_REASON = 1_000;

    private final Steps steps;

    Sendings(Steps steps) {
        this.steps = steps;
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
        return steps.locked(id, who, dossier -> {
            var faults = new Faults()
                    .addAll(steps.readiness().all(dossier))
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

    /**
     * Takes back what is not decided yet: a first filing at once, a change or a request to cancel by asking the registry,
     * whose answer counts.
     */
    Outcome<Dossier> withdraw(long id, Filer who) {
        return steps.step(id, who, FilingAct.WITHDRAW, dossier -> {
            if (dossier.isByHand()) {
                return new Outcome.Done<>(steps.take(dossier, dossier.sent(), new FilingEvent.Withdraw(), who));
            }
            return steps.post().registry(dossier.organisation()).isPresent()
                    ? new Outcome.Done<>(withdrawn(dossier, who))
                    : Outcome.faulty(Fault.of("", "form.no_registry"));
        });
    }

    private Dossier sent(Dossier dossier, Signed signed, Filer who) {
        Connected registry = steps.post().registry(dossier.organisation()).orElseThrow();
        int version = steps.dossiers().rows.sent(dossier.id(), registry);
        signed.despite().ifPresent(reason -> despite(dossier, version, reason.strip(), who));
        steps.dossiers().keep(dossier, version);
        return steps.send(dossier, version, new What.Stepped(new FilingEvent.Submit()), content(dossier, version), who);
    }

    private void despite(Dossier dossier, int version, String reason, Filer who) {
        var errors = steps.linting().lint(dossier).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.kind().name())
                .distinct()
                .toList();
        steps.note(dossier, version, new What.Despite(reason), Map.of("lint", errors), who);
    }

    private Dossier withdrawn(Dossier dossier, Filer who) {
        if (dossier.state() instanceof FilingState.Pending) {
            var asked = new LetterContent.TakingBack(dossier.name(), dossier.sent());
            return steps.send(dossier, dossier.sent(), new What.AskedBack(), asked, who);
        }
        steps.dossiers().rows.close(dossier.id());
        var content = new LetterContent.Withdrawal(dossier.name());
        return steps.send(dossier, dossier.sent(), new What.Stepped(new FilingEvent.Withdraw()), content, who);
    }

    private LetterContent.AboutDossier content(Dossier dossier, int version) {
        var papers = papers(dossier, version);
        return dossier.change()
                .<LetterContent.AboutDossier>map(change -> new LetterContent.Change(change.why(), change.on(), papers))
                .orElse(papers);
    }

    private LetterContent.Papers papers(Dossier dossier, int version) {
        var readiness = steps.readiness();
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
        dossier.steps().forEach(step -> fields.putAll(steps.readiness().texts(dossier, step, Place.DOSSIER)));
        return fields;
    }
}
