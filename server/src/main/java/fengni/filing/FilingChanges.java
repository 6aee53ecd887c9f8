package fengni.filing;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.law.FilingAct;
import fengni.law.FilingEvent;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Begins changes of what is filed, and throws drafts of them away (algorithm provisions, Art. 24(2)). What is filed stays
 * in force meanwhile. What a method has returned as done survives a crash. Safe for use by many threads.
 */
final class FilingChanges {
    static final int LONGEST_WHY = 500;

    private final Steps steps;

    FilingChanges(Steps steps) {
        this.steps = steps;
    }

    /**
     * Begins a draft of the next version.
     *
     * @param on the day on which it changed; the clock of the change runs from it
     */
    Outcome<Dossier> begin(long id, String why, Optional<LocalDate> on, Filer who) {
        return steps.step(id, who, FilingAct.BEGIN_CHANGE, dossier -> {
            var faults = new Faults()
                    .words(Optional.of(why), "why", LONGEST_WHY)
                    .expect(on.filter(Ending::isPlausible).isPresent(), "on", "date")
                    .expect(on.filter(day -> day.isAfter(steps.today())).isEmpty(), "on", "future");
            if (!faults.none()) {
                return new Outcome.Faulty<>(faults.list());
            }
            completed(dossier);
            var event = new FilingEvent.BeginChange(why.strip(), on.orElseThrow());
            return new Outcome.Done<>(steps.take(dossier, dossier.sent(), event, who));
        });
    }

    /** Puts every answer back as it is filed. */
    Outcome<Dossier> abandon(long id, Filer who) {
        return steps.step(
                id,
                who,
                FilingAct.ABANDON_CHANGE,
                dossier ->
                        new Outcome.Done<>(steps.take(dossier, dossier.sent(), new FilingEvent.AbandonChange(), who)));
    }

    /** What was written down of a filing elsewhere may have been completed up to now: from now on it is what is filed. */
    private void completed(Dossier dossier) {
        if (dossier.isTranscript()) {
            steps.dossiers().keep(dossier, dossier.heldSent());
        }
    }
}
