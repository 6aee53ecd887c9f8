package fengni.registry;

import fengni.correspondence.Face;
import fengni.correspondence.Letter;
import fengni.correspondence.LetterContent;
import fengni.correspondence.LetterContent.Arrived;
import fengni.correspondence.LetterContent.Cancellation;
import fengni.correspondence.LetterContent.Change;
import fengni.correspondence.LetterContent.TakingBack;
import fengni.correspondence.LetterContent.Withdrawal;
import fengni.correspondence.Recipient;
import fengni.law.FilingAct;
import fengni.law.FilingEvent;
import fengni.law.FilingState;
import fengni.law.FilingState.Pending;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes in what operators send (algorithm provisions, Art. 24): papers, changes of what is filed, requests to cancel it.
 * Each version gets a receipt of this registry; the version that was open before is kept, and what is in force stays so.
 *
 * <p>What the procedure does not allow now, such as taking back what is under review, or a change of what was cancelled,
 * changes nothing: the evidence keeps it and no answer goes out. An answer survives a crash together with the version that
 * it confirms.
 */
final class Intake implements Recipient {
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

    @Override
    public void read(Letter letter) {
        around.inOne(() -> {
            switch (letter.content()) {
                case LetterContent.Papers papers -> take(letter, Incoming.of(papers, Optional.empty()));
                case Change(var why, var on, var papers) ->
                    take(letter, Incoming.of(papers, Optional.of(new Incoming.Change(why, on))));
                case Cancellation cancellation -> take(letter, cancellation);
                case Withdrawal(var name) ->
                    known(letter, name)
                            .ifPresent(known -> withdraw(letter, known, !(known.state() instanceof Pending)));
                case TakingBack(var name, var version) ->
                    known(letter, name)
                            .ifPresent(known -> withdraw(
                                    letter, known, known.state() instanceof Pending && known.version() == version));
                case LetterContent.AboutOrder _ -> {}
                case Arrived _, LetterContent.Step _ ->
                    throw new IllegalArgumentException("letter " + letter.id() + " is for an operator");
            }
            return true;
        });
    }

    private Optional<Dossier> known(Letter letter, UUID name) {
        return shelves.dossiers().lock(letter.operator(), name);
    }

    private void take(Letter letter, Incoming incoming) {
        var known = known(letter, incoming.name());
        var at = around.now();
        var fresh = incoming.dossier(letter.operator(), known, at);
        var said = incoming.change().map(Incoming.Change::why).orElse("");
        var step = step(letter, FilingAct.SUBMIT, incoming.version(), said, at);
        if (incoming.reached(known).isEmpty()) {
            around.recorder().keep(StepRecord.ignored(known.orElse(fresh), step));
            return;
        }
        around.recorder().keep(StepRecord.arrived(fresh, step, incoming.papers()));
        long id = known.isPresent() ? reopened(fresh) : shelves.dossiers().add(fresh);
        shelves.dossiers().divide(id, division(letter, incoming));
        arrived(id, fresh, step, incoming.papers());
        incoming.change().ifPresent(change -> shelves.editions().change(id, incoming.version(), change));
    }

    /** An algorithm is registered where its subject is. */
    private String division(Letter letter, Incoming incoming) {
        return incoming.subject()
                .flatMap(subject -> shelves.dossiers().find(letter.operator(), subject))
                .map(subject -> subject.place().division())
                .orElseGet(() -> Place.division(incoming.papers().value("subject.credit-code")));
    }

    private void take(Letter letter, Cancellation asked) {
        var event = new FilingEvent.RequestCancellation(asked.ended(), asked.arrangements(), asked.reason());
        var step = step(letter, event.act(), asked.version(), asked.reason(), around.now());
        known(letter, asked.dossier()).ifPresent(known -> {
            var reached = known.kind().procedure().after(known.state(), event);
            if (reached.isEmpty() || asked.version() <= known.version()) {
                around.recorder().keep(StepRecord.ignored(known, step));
                return;
            }
            var fresh = known.asked(reached.get(), asked.version(), step.at());
            around.recorder().keep(StepRecord.of(fresh, step));
            shelves.dossiers().reopen(fresh);
            arrived(known.id(), fresh, step, new Papers(new LinkedHashMap<>(), List.of()));
            shelves.editions().cancellation(known.id(), asked);
        });
    }

    private void arrived(long id, Dossier fresh, Step step, Papers papers) {
        var receipt = receipt(id, fresh.version());
        shelves.editions().add(id, new Edition(fresh.version(), receipt, step.at(), papers));
        shelves.steps().add(id, fresh.revision(), 0, step);
        around.write(fresh, step.at(), new Arrived(fresh.name(), fresh.version(), receipt, step.at()));
    }

    private long reopened(Dossier fresh) {
        shelves.dossiers().reopen(fresh);
        return fresh.id();
    }

    /** Whoever takes a change or a request back must know that it counted: what is in force goes on. */
    private void withdraw(Letter letter, Dossier known, boolean meant) {
        var event = new FilingEvent.Withdraw();
        var step = step(letter, event.act(), known.version(), "", around.now());
        var reached = known.kind().procedure().after(known.state(), event).filter(_ -> meant);
        if (reached.isEmpty()) {
            around.recorder().keep(StepRecord.ignored(known, step));
            return;
        }
        around.recorder().keep(StepRecord.of(known, step));
        shelves.move(known, reached.get(), known.firstOfficer(), 0);
        shelves.steps().add(known.id(), known.revision() + 1, 0, step);
        if (reached.get() instanceof FilingState.InForce) {
            around.write(known, step.at(), new LetterContent.Step(known.name(), known.version(), event, "", step.at()));
        }
    }

    private static Step step(Letter letter, FilingAct act, int version, String said, Instant at) {
        return new Step(version, act, letter.operator(), "", said, List.of(), at);
    }

    /** A receipt of this registry: it proves the coming in and is no number of a filing. */
    private static String receipt(long dossier, int version) {
        return String.format(Locale.ROOT, "R%06d.%d", dossier, version);
    }
}
