package fengni.registry;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import fengni.law.ChinaDay;
import fengni.law.rulebook.Clock;
import fengni.law.rulebook.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts on the list what must be verified this year (measures on companion services, Art. 26): each filing once for each year
 * since it was filed, whichever node does it and however late; nothing is skipped.
 *
 * <p>The evidence keeps an entry before it counts; it survives a crash when the method has returned. Safe for use by many
 * threads and nodes.
 */
final class YearlyList {
    private static final int LONGEST = 500;

    private final Shelves shelves;
    private final Surroundings around;

    YearlyList(Shelves shelves, Surroundings around) {
        this.shelves = shelves;
        this.around = around;
    }

    /** Returns the clock of the rulebook, if it has one. */
    Optional<Term> term() {
        return around.term().rulebook().get().clock("companion-yearly").map(Clock::standard);
    }

    YearlyRule rule() {
        return shelves.yearlyRules().find().orElseGet(() -> YearlyRule.standard(since()));
    }

    /** No day before the rule was in force is asked for. */
    private LocalDate since() {
        return term().map(term -> term.basis().instrument().effective()).orElseGet(this::today);
    }

    LocalDate today() {
        return ChinaDay.of(around.now());
    }

    /** Sets whose filings are verified from now on. */
    Outcome<YearlyRule> set(String scope, String ahead, String by) {
        return YearlyRule.read(scope, ahead, rule().since())
                .map(rule -> around.inOne(() -> {
                    var what = Map.<String, Object>of("scope", rule.scope().word(), "ahead", (long) rule.ahead());
                    around.recorder().keep(Registry.record("yearly_rule_set", by, what));
                    shelves.yearlyRules().set(rule, by, around.now());
                    return rule;
                }));
    }

    /** Notes whether a filing is offered in a companion service. */
    Outcome<CompanionNote> note(Officer who, CompanionNote note) {
        var faults = new Faults().words(Optional.of(note.reason()), "reason", LONGEST);
        return faults.none()
                ? around.inOne(() -> Outcome.found(
                                shelves.yearlyRules().dossier(note.number().strip()))
                        .then(id -> noted(who, shelves.dossiers().find(id).orElseThrow(), note)))
                : new Outcome.Faulty<>(faults.list());
    }

    private Outcome<CompanionNote> noted(Officer who, Dossier dossier, CompanionNote note) {
        if (dossier.isOf(who)) {
            return new Outcome.Conflicting<>(Fault.of("number", FourEyes.OWN_DOSSIER));
        }
        var at = around.now();
        around.recorder()
                .keep(happening(
                        dossier,
                        who.login(),
                        "companion_noted",
                        Map.of("companion", note.companion(), "said", note.reason())));
        shelves.yearlyRules().companion(dossier.id(), note, who.login(), at);
        return new Outcome.Done<>(note);
    }

    List<CompanionNote> companions() {
        return shelves.yearlyRules().companions();
    }

    /** Brings the list up to this moment; returns how many entries were added. */
    int bring() {
        var rule = rule();
        shelves.yearlies().pointless().forEach(this::lapse);
        if (rule.scope() == YearlyRule.Scope.NONE) {
            return 0;
        }
        return (int) shelves.yearlies().missing(rule, today()).stream()
                .filter(one -> around.inOne(() -> added(one, rule)))
                .count();
    }

    private boolean added(YearlyTable.Missing missing, YearlyRule rule) {
        var added = shelves.yearlies().add(missing, rule, around.now());
        if (added) {
            var dossier = shelves.dossiers().find(missing.dossier()).orElseThrow();
            var what = Map.<String, Object>of(
                    "due", missing.dueOn().toString(), "basis", rule.scope().word());
            around.recorder().keep(happening(dossier, "system", "yearly_due", what));
        }
        return added;
    }

    private void lapse(long id) {
        around.inOne(() -> shelves.yearlies()
                .lock(id)
                .filter(one -> one.state().isRunning())
                .map(one -> {
                    var dossier = shelves.dossiers().find(one.dossier()).orElseThrow();
                    var what = Map.<String, Object>of("due", one.dueOn().toString());
                    around.recorder().keep(happening(dossier, "system", "yearly_lapsed", what));
                    var moved = new YearlyTable.Moved(Yearly.State.LAPSED, false, one.firstOfficer(), 0);
                    shelves.yearlies().move(one, moved, around.now());
                    return true;
                })
                .orElse(false));
    }

    /** Something about a verification, as the evidence keeps it. */
    static Happening happening(Dossier dossier, String by, String outcome, Map<String, Object> what) {
        return new Happening(
                RecordType.FILING,
                0,
                Who.of(by),
                outcome,
                Optional.empty(),
                what,
                Map.of(
                        "face", "registry",
                        "dossier", dossier.name().toString(),
                        "operator", dossier.operator(),
                        "kind", dossier.kind().word(),
                        "by", by));
    }
}
