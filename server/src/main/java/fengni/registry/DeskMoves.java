package fengni.registry;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Conflicting;
import fengni.answers.Outcome.Done;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Passes dossiers to another desk and first reviews to another officer, so that work never hangs when somebody is away. The
 * operator is told nothing: for it nothing changed, and the clock of the review goes on.
 *
 * <p>The evidence keeps a change before it counts; it survives a crash when the method has returned. Safe for use by many
 * threads.
 */
final class DeskMoves {
    /** The reason that is kept when roles pass from one person to another. */
    private static final String ROLES_PASSED = "岗位移交";

    private final Shelves shelves;
    private final Surroundings around;
    private final Officers officers;
    private final Places places;

    DeskMoves(Shelves shelves, Surroundings around, Officers officers) {
        this.shelves = shelves;
        this.around = around;
        this.officers = officers;
        this.places = new Places(shelves.desks());
    }

    /** Takes a step, if the dossier is still as the officer saw it and the step is theirs. */
    Outcome<Dossier> take(Officer who, long id, MoveAsked asked) {
        return asked.checked()
                .then(step -> around.inOne(() -> Outcome.found(
                                shelves.dossiers().lock(id))
                        .then(dossier -> possible(dossier, who, step))
                        .then(dossier -> towards(dossier, step).map(towards -> passed(dossier, who, step, towards)))));
    }

    /** Returns what the officer may do with the dossier now. */
    List<DeskAct> acts(Dossier dossier, Officer who) {
        return Arrays.stream(DeskAct.values())
                .filter(act -> objection(dossier, who, act).isEmpty())
                .filter(act -> act != DeskAct.TRANSFER || !targets(dossier).isEmpty())
                .filter(act -> act != DeskAct.HAND_OVER || !takers(dossier).isEmpty())
                .toList();
    }

    Officers officers() {
        return officers;
    }

    Places places() {
        return places;
    }

    /** Returns what everybody sees of where a dossier lies, and what this officer may do about it. */
    DeskSide side(Dossier dossier, Officer who) {
        var desks = shelves.desks().list();
        return new DeskSide(
                dossier.place(),
                desks,
                shelves.moves().list(dossier.id()),
                acts(dossier, who),
                dossier.isOpen() ? places.objection(dossier, who).orElse("") : "",
                targets(dossier),
                takers(dossier),
                officers.find(dossier.firstOfficer()).map(Officer::login).orElse(""));
    }

    /** Returns the other desks that may do the first review. */
    List<PlaceDesk> targets(Dossier dossier) {
        return shelves.desks().list().stream()
                .filter(desk -> desk.id() != dossier.place().present())
                .toList();
    }

    /** Returns the colleagues who may go on with the first review. */
    List<Officer> takers(Dossier dossier) {
        return officers.all().stream()
                .filter(one -> refused(dossier, one).isEmpty())
                .toList();
    }

    /** Passes a first review on with the roles of its officer; whom it may not go to leaves it to the others. */
    void pass(long id, long from, long to) {
        shelves.dossiers().lock(id).filter(Dossier::isUnderReview).ifPresent(dossier -> {
            var taker = officers.find(to).filter(one -> refused(dossier, one).isEmpty());
            var act = taker.isPresent() ? DeskAct.HAND_OVER : DeskAct.GIVE_BACK;
            var giver = officers.find(from).orElseGet(() -> new Officer(from, "", "", Optional.empty()));
            var asked = new MoveAsked(
                    act, dossier.revision(), taker.map(Officer::person).orElse(0L), ROLES_PASSED);
            passed(dossier, giver, asked, taker.map(Officer::login).orElse(""));
        });
    }

    private Outcome<Dossier> possible(Dossier dossier, Officer who, MoveAsked asked) {
        var objection = dossier.revision() == asked.revision()
                ? objection(dossier, who, asked.act())
                : Optional.of("dossier_moved");
        return objection
                .<Outcome<Dossier>>map(code -> new Conflicting<>(Fault.of("act", code)))
                .orElseGet(() -> new Done<>(dossier));
    }

    private Optional<String> objection(Dossier dossier, Officer who, DeskAct act) {
        if (dossier.isOf(who)) {
            return Optional.of(FourEyes.OWN_DOSSIER);
        }
        var isTransfer = act == DeskAct.TRANSFER && dossier.isOpen() && !FourEyes.isProposed(dossier.state());
        if (!isTransfer && (act == DeskAct.TRANSFER || !dossier.isUnderReview())) {
            return Optional.of("step_not_possible");
        }
        var isTheirs = dossier.firstOfficer() == who.person();
        return switch (act) {
            case GIVE_BACK -> isTheirs ? Optional.empty() : Optional.of(FourEyes.NOT_YOUR_REVIEW);
            case HAND_OVER -> isTheirs ? places.objection(dossier, who) : Optional.of(FourEyes.NOT_YOUR_REVIEW);
            case TAKE_OVER -> isTheirs ? Optional.of("step_not_possible") : places.objection(dossier, who);
            case TRANSFER -> places.objection(dossier, who);
        };
    }

    /** Why a colleague may not have the first review. */
    private Optional<String> refused(Dossier dossier, Officer colleague) {
        if (dossier.firstOfficer() == colleague.person()) {
            return Optional.of("step_not_possible");
        }
        return officers.isOfOperator(colleague.person(), dossier)
                ? Optional.of("colleague_own_dossier")
                : places.objection(dossier, colleague).map(_ -> "colleague_elsewhere");
    }

    /** Returns in words who has it from now on. */
    private Outcome<String> towards(Dossier dossier, MoveAsked asked) {
        return switch (asked.act()) {
            case TRANSFER ->
                targets(dossier).stream()
                        .filter(desk -> desk.id() == asked.to())
                        .findFirst()
                        .<Outcome<String>>map(desk -> new Done<>(desk.name()))
                        .orElseGet(() -> Outcome.faulty(Fault.of("desk", "desk_unknown")));
            case HAND_OVER ->
                officers.find(asked.to())
                        .map(colleague -> refused(dossier, colleague)
                                .<Outcome<String>>map(code -> Outcome.faulty(Fault.of("officer", code)))
                                .orElseGet(() -> new Done<>(colleague.login())))
                        .orElseGet(() -> Outcome.faulty(Fault.of("officer", "officer_unknown")));
            case GIVE_BACK, TAKE_OVER -> new Done<>("");
        };
    }

    private Dossier passed(Dossier dossier, Officer who, MoveAsked asked, String towards) {
        var at = around.now();
        var move = new DeskMove(
                asked.act(),
                who.person(),
                who.login(),
                who.pseudonym(),
                towards,
                asked.reason().strip(),
                at);
        around.recorder().keep(StepRecord.passed(dossier, move));
        switch (asked.act()) {
            case TRANSFER -> shelves.dossiers().pass(dossier, asked.to(), 0);
            case GIVE_BACK -> shelves.dossiers().pass(dossier, 0, 0);
            case HAND_OVER -> shelves.dossiers().pass(dossier, 0, asked.to());
            case TAKE_OVER -> shelves.dossiers().pass(dossier, 0, who.person());
        }
        shelves.moves().add(dossier.id(), dossier.revision() + 1, move);
        return shelves.dossiers().find(dossier.id()).orElseThrow();
    }
}
