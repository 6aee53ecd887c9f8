package fengni.filing;

import fengni.answers.Outcome;
import fengni.correspondence.LetterContent;
import fengni.filing.Happened.What;
import fengni.law.FilingAct;
import fengni.law.FilingEvent;
import java.time.InstantSource;

/**
 * Writes down that a service ends, and asks to have its filing cancelled (algorithm provisions, Art. 24(3)). What is filed
 * stays in force until another decides. What a method has returned as done survives a crash. Safe for use by many threads.
 */
final class Endings {
    private final Steps steps;
    private final InstantSource clock;

    Endings(Steps steps, InstantSource clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /** Keeps a draft; its clock runs from the day of the end. */
    Outcome<Dossier> keep(long id, Ending ending, Filer who) {
        return steps.step(id, who, FilingAct.REQUEST_CANCELLATION, dossier -> {
            var faults = ending.kept();
            if (!faults.none()) {
                return new Outcome.Faulty<>(faults.list());
            }
            steps.dossiers().endings.keep(id, ending, who.login(), clock.instant());
            return new Outcome.Done<>(dossier);
        });
    }

    /** Throws a draft away. */
    Outcome<Dossier> discard(long id, Filer who) {
        return steps.step(id, who, FilingAct.REQUEST_CANCELLATION, dossier -> {
            steps.dossiers().endings.remove(id);
            return new Outcome.Done<>(dossier);
        });
    }

    /** Sends the request; where no registry reads letters it is only written down, to be handed in by hand. */
    Outcome<Dossier> request(long id, Ending ending, boolean declared, Filer who) {
        return steps.step(id, who, FilingAct.REQUEST_CANCELLATION, dossier -> {
            var faults = ending.complete(steps.today()).expect(declared, "declaration", "form.declaration");
            boolean lost = !dossier.isByHand()
                    && steps.post().registry(dossier.organisation()).isEmpty();
            faults.expect(!lost, "", "form.no_registry");
            return faults.none()
                    ? new Outcome.Done<>(requested(dossier, ending, who))
                    : new Outcome.Faulty<>(faults.list());
        });
    }

    private Dossier requested(Dossier dossier, Ending ending, Filer who) {
        var ended = ending.ended().orElseThrow();
        var event = new FilingEvent.RequestCancellation(
                ended, ending.arrangements().strip(), ending.reason().strip());
        steps.dossiers().endings.keep(dossier.id(), ending, who.login(), clock.instant());
        if (dossier.isByHand()) {
            return steps.take(dossier, steps.dossiers().rows.counted(dossier.id()), event, who);
        }
        int sent = steps.dossiers()
                .rows
                .sent(
                        dossier.id(),
                        steps.post().registry(dossier.organisation()).orElseThrow());
        var letter = new LetterContent.Cancellation(dossier.name(), sent, ended, event.arrangements(), event.reason());
        return steps.send(dossier, sent, new What.Stepped(event), letter, who);
    }
}
