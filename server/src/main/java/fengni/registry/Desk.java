package fengni.registry;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Conflicting;
import fengni.answers.Outcome.Done;
import fengni.correspondence.LetterContent;
import fengni.law.ChinaDay;
import fengni.law.FilingEvent;
import fengni.law.FilingEvent.Propose;
import fengni.law.ReviewPoint;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * The review of a dossier: one officer claims it and proposes or returns it, another decides (algorithm provisions, Art.
 * 25).
 *
 * <p>The evidence keeps a step before it counts; then state, step, number and letter are committed together, and survive a
 * crash when the method has returned. If the database fails between the two, the record tells of a step that never took
 * effect: no step of the dossier has its revision, and the number that it names may stand in a later record that counts.
 * Safe for use by many threads.
 */
final class Desk {

    private final Shelves shelves;
    private final Surroundings around;
    private final Publishing publishing;
    private final Places places;
    private final Hearings hearings;

    Desk(Shelves shelves, Surroundings around) {
        this.shelves = shelves;
        this.around = around;
        this.publishing = new Publishing(shelves);
        this.places = new Places(shelves.desks());
        this.hearings = new Hearings(shelves, around);
    }

    Hearings hearings() {
        return hearings;
    }

    ReviewTerm term() {
        return around.term();
    }

    /** Takes a step, if the dossier is still as the officer saw it and the step is theirs. */
    Outcome<Dossier> take(Officer who, long id, Asked asked) {
        return asked.checked().then(step -> around.inOne(() -> taken(who, id, step)));
    }

    private Outcome<Dossier> taken(Officer who, long id, Asked asked) {
        var at = around.now();
        return Outcome.found(shelves.dossiers().lock(id))
                .then(dossier -> possible(dossier, who, asked))
                .then(dossier -> event(dossier, asked, at).map(event -> commit(dossier, event, who, at)));
    }

    private Outcome<Dossier> possible(Dossier dossier, Officer who, Asked asked) {
        if (dossier.revision() != asked.revision()) {
            return conflict("revision", "dossier_moved");
        }
        if (!dossier.kind().procedure().acts(dossier.state()).contains(asked.act())) {
            return conflict("act", "step_not_possible");
        }
        return FourEyes.objection(asked.act(), dossier, who)
                .or(() -> places.objection(asked.act(), dossier, who))
                .<Outcome<Dossier>>map(code -> conflict("act", code))
                .orElseGet(() -> new Done<>(dossier));
    }

    private Outcome<FilingEvent> event(Dossier dossier, Asked asked, Instant at) {
        return switch (asked.act()) {
            case CLAIM -> new Done<>(new FilingEvent.Claim());
            case PROPOSE -> new Done<>(new Propose(asked.words().strip()));
            case RETURN -> new Done<>(new FilingEvent.Return(asked.points()));
            case APPROVE -> new Done<>(new FilingEvent.Approve());
            case REFUSE -> new Done<>(new FilingEvent.Refuse(asked.words().strip()));
            case GRANT -> grant(dossier, at);
            case ADOPT -> adopt(dossier);
            case OPEN_REMOVAL ->
                new Done<>(new FilingEvent.OpenRemoval(asked.words().strip()));
            case CANCEL -> new Done<>(new FilingEvent.Cancel());
            case REVOKE -> new Done<>(new FilingEvent.Revoke());
            case SUBMIT, WITHDRAW, BEGIN_CHANGE, ABANDON_CHANGE, REQUEST_CANCELLATION ->
                conflict("act", FourEyes.FILERS_STEP);
            case HAND_IN, RETURN_BY_HAND, APPROVE_BY_HAND, FILE_BY_HAND, REFUSE_BY_HAND, CANCEL_BY_HAND ->
                conflict("act", FourEyes.FILERS_STEP);
        };
    }

    /** The last thing that can refuse, so that no number is given for nothing. */
    private Outcome<FilingEvent> grant(Dossier dossier, Instant at) {
        var whose = shelves.whose().find();
        if (whose.isEmpty()) {
            return conflict("act", "registry_not_set");
        }
        if (subject(dossier).isEmpty()) {
            return conflict("act", "subject_not_approved");
        }
        var year = Year.from(at.atZone(ChinaDay.ZONE));
        return shelves.numbers()
                .give(whose.get().prefix(), year, dossier.id(), at)
                .<Outcome<FilingEvent>>map(number -> new Done<>(new FilingEvent.Grant(number.value())))
                .orElseGet(() -> conflict("act", "series_full"));
    }

    private Outcome<FilingEvent> adopt(Dossier dossier) {
        return dossier.kind() == DossierKind.ALGORITHM && subject(dossier).isEmpty()
                ? conflict("act", "subject_not_approved")
                : new Done<>(new FilingEvent.Adopt());
    }

    /** See {@link Publishing#subject}. */
    Optional<Dossier> subject(Dossier dossier) {
        return publishing.subject(dossier);
    }

    private Dossier commit(Dossier dossier, FilingEvent event, Officer who, Instant at) {
        var step =
                new Step(dossier.version(), event.act(), who.login(), who.pseudonym(), said(event), points(event), at);
        around.recorder().keep(StepRecord.of(dossier, step));
        move(dossier, event, who);
        shelves.steps().add(dossier.id(), dossier.revision() + 1, who.person(), step);
        publishing.publish(dossier, event, at);
        var outward = new LetterContent.Step(dossier.name(), dossier.version(), outward(event), who.pseudonym(), at);
        around.write(dossier, at, outward);
        return shelves.dossiers().find(dossier.id()).orElseThrow();
    }

    private void move(Dossier dossier, FilingEvent event, Officer who) {
        var first = FourEyes.begins(event.act()) ? who.person() : dossier.firstOfficer();
        var second = FourEyes.isProposed(dossier.state()) && !FourEyes.begins(event.act()) ? who.person() : 0;
        var reached = event.reached(dossier.state());
        switch (event.act()) {
            case APPROVE, GRANT, ADOPT ->
                shelves.dossiers().move(dossier, new DossierTable.Moved(reached, first, second, true), dossier.title());
            case CLAIM, PROPOSE, RETURN, REFUSE, OPEN_REMOVAL, CANCEL, REVOKE ->
                shelves.move(dossier, reached, first, second);
            case SUBMIT, WITHDRAW, BEGIN_CHANGE, ABANDON_CHANGE, REQUEST_CANCELLATION -> throw filers(event);
            case HAND_IN, RETURN_BY_HAND, APPROVE_BY_HAND, FILE_BY_HAND, REFUSE_BY_HAND, CANCEL_BY_HAND ->
                throw filers(event);
        }
    }

    private static IllegalArgumentException filers(FilingEvent event) {
        return new IllegalArgumentException(event.act() + " is no step of an officer");
    }

    /** What the first officer thinks stays inside: only the decision goes out. */
    private static FilingEvent outward(FilingEvent event) {
        return event instanceof Propose ? new Propose("") : event;
    }

    private static String said(FilingEvent event) {
        return switch (event) {
            case Propose(var opinion) -> opinion;
            case FilingEvent.Refuse(var reasons) -> reasons;
            case FilingEvent.Grant(var number) -> number;
            case FilingEvent.OpenRemoval(var grounds) -> grounds;
            case FilingEvent.Submit _, FilingEvent.Withdraw _, FilingEvent.Claim _, FilingEvent.Return _ -> "";
            case FilingEvent.Approve _, FilingEvent.Adopt _, FilingEvent.Cancel _, FilingEvent.Revoke _ -> "";
            case FilingEvent.BeginChange _, FilingEvent.AbandonChange _, FilingEvent.RequestCancellation _ -> "";
            case FilingEvent.ByHand _ -> "";
        };
    }

    private static List<ReviewPoint> points(FilingEvent event) {
        return event instanceof FilingEvent.Return(var points) ? points : List.of();
    }

    private static <T> Outcome<T> conflict(String field, String code) {
        return new Conflicting<>(Fault.of(field, code));
    }
}
