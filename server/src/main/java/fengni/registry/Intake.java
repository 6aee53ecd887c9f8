package fengni.registry;

import fengni.correspondence.Face;
import fengni.correspondence.Letter;
import fengni.correspondence.LetterContent;
import fengni.correspondence.LetterContent.AlgorithmDossier;
import fengni.correspondence.LetterContent.Arrived;
import fengni.correspondence.LetterContent.SubjectDossier;
import fengni.correspondence.LetterContent.Withdrawal;
import fengni.correspondence.Recipient;
import fengni.law.FilingAct;
import fengni.law.FilingState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes in what operators send (algorithm provisions, Art. 24). Each version gets a receipt of this registry; the version
 * that was open before is kept.
 *
 * <p>What the procedure does not allow now, such as taking back what is under review, changes nothing: the evidence keeps
 * it and no answer goes out. An answer survives a crash together with the version that it confirms.
 */
final class Intake implements Recipient {
    private static final int NEW = 0;

    private final Shelves shelves;
    private final Surroundings around;

    Intake(Shelves shelves, Surroundings around) {
        this.shelves = shelves;
        this.around = around;
    }

    @Override
    public Face face() {
        return Face.REGISTRY;
    }

    /** One version on its way in. */
    private record Incoming(UUID name, DossierKind kind, int version, Optional<UUID> subject, Papers papers) {
        Dossier dossier(String operator, Optional<Dossier> known, Instant at) {
            return new Dossier(
                    known.map(Dossier::id).orElse((long) NEW),
                    operator,
                    name,
                    kind,
                    subject,
                    papers.title(kind),
                    new FilingState.Submitted(),
                    version,
                    known.map(Dossier::revision).orElse(0L) + 1,
                    at,
                    0);
        }
    }

    @Override
    public void read(Letter letter) {
        around.inOne(() -> {
            switch (letter.content()) {
                case SubjectDossier(var name, var version, var fields) ->
                    take(
                            letter,
                            new Incoming(
                                    name,
                                    DossierKind.SUBJECT,
                                    version,
                                    Optional.empty(),
                                    new Papers(fields, List.of())));
                case AlgorithmDossier(var name, var version, var subject, var fields, var products) ->
                    take(
                            letter,
                            new Incoming(
                                    name,
                                    DossierKind.ALGORITHM,
                                    version,
                                    Optional.of(subject),
                                    new Papers(fields, products)));
                case Withdrawal(var name) -> withdraw(letter, name);
                case Arrived _, LetterContent.Step _ ->
                    throw new IllegalArgumentException("letter " + letter.id() + " is for an operator");
            }
            return true;
        });
    }

    private void take(Letter letter, Incoming incoming) {
        var known = shelves.dossiers().lock(letter.operator(), incoming.name());
        var at = around.now();
        var fresh = incoming.dossier(letter.operator(), known, at);
        var step = step(letter, FilingAct.SUBMIT, incoming.version(), at);
        if (known.isPresent() && !follows(incoming, known.get())) {
            around.recorder().keep(StepRecord.ignored(known.get(), step));
            return;
        }
        around.recorder().keep(StepRecord.arrived(fresh, step, incoming.papers()));
        long id = known.isPresent() ? reopened(fresh) : shelves.dossiers().add(fresh);
        var receipt = receipt(id, incoming.version());
        shelves.editions().add(id, new Edition(incoming.version(), receipt, at, incoming.papers()));
        shelves.steps().add(id, fresh.revision(), 0, step);
        around.write(fresh, at, new Arrived(incoming.name(), incoming.version(), receipt, at));
    }

    private long reopened(Dossier fresh) {
        shelves.dossiers().reopen(fresh);
        return fresh.id();
    }

    private static boolean follows(Incoming incoming, Dossier known) {
        return known.kind() == incoming.kind()
                && incoming.version() > known.version()
                && known.kind().procedure().acts(known.state()).contains(FilingAct.SUBMIT);
    }

    private void withdraw(Letter letter, UUID name) {
        var at = around.now();
        shelves.dossiers().lock(letter.operator(), name).ifPresent(known -> {
            var step = step(letter, FilingAct.WITHDRAW, known.version(), at);
            if (!known.kind().procedure().acts(known.state()).contains(FilingAct.WITHDRAW)) {
                around.recorder().keep(StepRecord.ignored(known, step));
                return;
            }
            around.recorder().keep(StepRecord.of(known, step));
            shelves.dossiers().move(known, new FilingState.Withdrawn(), known.firstOfficer(), 0);
            shelves.steps().add(known.id(), known.revision() + 1, 0, step);
        });
    }

    private static Step step(Letter letter, FilingAct act, int version, Instant at) {
        return new Step(version, act, letter.operator(), "", "", List.of(), at);
    }

    /** A receipt of this registry: it proves the coming in and is no number of a filing. */
    private static String receipt(long dossier, int version) {
        return String.format(Locale.ROOT, "R%06d.%d", dossier, version);
    }
}
