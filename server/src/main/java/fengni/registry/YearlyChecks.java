package fengni.registry;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.law.FilingAct;
import fengni.registry.Yearly.State;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The verification of a filing: one officer of its desks takes it and answers, another confirms (measures on companion
 * services, Art. 26).
 *
 * <p>The evidence keeps a step before it counts; it survives a crash when the method has returned. Safe for use by many
 * threads.
 */
final class YearlyChecks {
    private final Shelves shelves;
    private final Surroundings around;
    private final Places places;

    YearlyChecks(Shelves shelves, Surroundings around) {
        this.shelves = shelves;
        this.around = around;
        this.places = new Places(shelves.desks());
    }

    /** Returns verifications, the earliest day first; see {@link YearlyTable#list}. */
    List<Yearly> list(List<State> states, int after, int rows) {
        return shelves.yearlies().list(states, after, rows);
    }

    Optional<Yearly> find(long id) {
        return shelves.yearlies().find(id);
    }

    List<YearlyStep> steps(Yearly yearly) {
        return shelves.yearlySteps().list(yearly.id());
    }

    Dossier dossier(Yearly yearly) {
        return shelves.dossiers().find(yearly.dossier()).orElseThrow();
    }

    /** Takes a step, if the verification is still as the officer saw it and the step is theirs. */
    Outcome<Yearly> take(Officer who, long id, YearlyAsked asked) {
        return asked.checked()
                .then(step ->
                        around.inOne(() -> Outcome.found(shelves.yearlies().lock(id))
                                .then(yearly -> possible(yearly, who, step))
                                .map(yearly -> taken(yearly, who, step))));
    }

    /** Returns what the officer may do now. */
    List<YearlyAct> acts(Yearly yearly, Officer who) {
        return Arrays.stream(YearlyAct.values())
                .filter(act -> objection(yearly, who, act).isEmpty())
                .toList();
    }

    private Outcome<Yearly> possible(Yearly yearly, Officer who, YearlyAsked asked) {
        var objection = yearly.revision() == asked.revision()
                ? objection(yearly, who, asked.act())
                : Optional.of("dossier_moved");
        return objection
                .<Outcome<Yearly>>map(code -> new Outcome.Conflicting<>(Fault.of("act", code)))
                .orElseGet(() -> new Outcome.Done<>(yearly));
    }

    private Optional<String> objection(Yearly yearly, Officer who, YearlyAct act) {
        var dossier = dossier(yearly);
        if (dossier.isOf(who)) {
            return Optional.of(FourEyes.OWN_DOSSIER);
        }
        if (!act.isFrom(yearly.state())) {
            return Optional.of("step_not_possible");
        }
        var isTheirs = yearly.firstOfficer() == who.person();
        return switch (act) {
            case TAKE -> places.objection(FilingAct.OPEN_REMOVAL, dossier, who);
            case TAKE_OVER ->
                isTheirs ? Optional.of("step_not_possible") : places.objection(FilingAct.OPEN_REMOVAL, dossier, who);
            case ANSWER -> isTheirs ? Optional.empty() : Optional.of(FourEyes.NOT_YOUR_REVIEW);
            case CONFIRM, SEND_BACK ->
                isTheirs ? Optional.of(FourEyes.FOUR_EYES) : places.objection(FilingAct.OPEN_REMOVAL, dossier, who);
        };
    }

    private Yearly taken(Yearly yearly, Officer who, YearlyAsked asked) {
        var at = around.now();
        var step = new YearlyStep(
                asked.act(), who.login(), who.pseudonym(), asked.words().strip(), asked.points(), at);
        around.recorder()
                .keep(YearlyList.happening(
                        dossier(yearly), who.login(), "yearly_" + asked.act().word(), what(yearly, asked)));
        shelves.yearlies().move(yearly, moved(yearly, who, asked), at);
        shelves.yearlySteps().add(yearly, step);
        return shelves.yearlies().find(yearly.id()).orElseThrow();
    }

    private static YearlyTable.Moved moved(Yearly yearly, Officer who, YearlyAsked asked) {
        var good = asked.act() == YearlyAct.ANSWER ? asked.isGood() : yearly.good();
        var reached = asked.act().reached(good);
        return switch (asked.act()) {
            case TAKE, TAKE_OVER -> new YearlyTable.Moved(reached, good, who.person(), 0);
            case ANSWER, SEND_BACK -> new YearlyTable.Moved(reached, good, yearly.firstOfficer(), 0);
            case CONFIRM -> new YearlyTable.Moved(reached, good, yearly.firstOfficer(), who.person());
        };
    }

    private static Map<String, Object> what(Yearly yearly, YearlyAsked asked) {
        var what = new HashMap<String, Object>(Map.of(
                "due", yearly.dueOn().toString(),
                "revision", yearly.revision(),
                "said", asked.words(),
                "points",
                        asked.points().stream()
                                .map(point -> Map.<String, Object>of("field", point.field(), "remark", point.remark()))
                                .toList()));
        asked.good().ifPresent(good -> what.put("good", good));
        return what;
    }
}
