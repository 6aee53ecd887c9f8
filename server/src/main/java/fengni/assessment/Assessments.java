package fengni.assessment;

import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.assessment.Assessed.Signer;
import fengni.evidence.Recorder;
import fengni.law.ChinaDay;
import fengni.law.WorkingDays;
import fengni.law.rulebook.Answers;
import fengni.law.rulebook.Duty;
import fengni.law.rulebook.Role;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.SelfCheck;
import fengni.law.rulebook.SelfCheck.Verdict;
import fengni.law.rulebook.ThreeStepTest;
import fengni.rulebook.Calendars;
import fengni.rulebook.Rulebooks;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps the answers of each organisation and the results that its compliance officers sign, the negative ones just the
 * same.
 *
 * <p>What a method has returned as done survives a crash. The record of a signed result is durable before the result is
 * committed: none ever counts without its record. Safe for use by many threads.
 */
final class Assessments {

    private final AssessmentTable table;
    private final Recorder recorder;
    private final InstantSource clock;
    private final Rulebooks rulebooks;
    private final Calendars calendars;

    Assessments(DataSource database, Recorder recorder, InstantSource clock, Rules rules) {
        this.rulebooks = rules.rulebooks();
        this.calendars = rules.calendars();
        this.table = new AssessmentTable(database);
        this.recorder = recorder;
        this.clock = clock;
    }

    /** The rules as they are in use. */
    record Rules(Rulebooks rulebooks, Calendars calendars) {}

    Rulebook rulebook() {
        return rulebooks.current();
    }

    /** Returns the version under which a result was found; should it be lost, the words of today must do. */
    Rulebook rulebook(Assessed signed) {
        return rulebooks.version(signed.rulebook()).orElseGet(rulebooks::current);
    }

    WorkingDays calendar() {
        return calendars.days();
    }

    LocalDate today() {
        return ChinaDay.of(clock.instant());
    }

    OpenAnswers open(long organisation) {
        return table.open(organisation);
    }

    /** Keeps what one step says; what it does not speak of stays. */
    void save(long organisation, OpenAnswers given) {
        table.save(organisation, given);
    }

    /** Makes what was signed the open answers again. */
    void open(Assessed signed) {
        table.save(signed.organisation(), OpenAnswers.of(signed));
    }

    /** Signs the open answers, if they are still those that the signer saw. */
    Outcome<Assessed> signOpen(SignedIn who, long revision, Signing signing) {
        var open = table.open(who.organisation());
        return open.revision() == revision
                ? sign(who, open.under(rulebook()), signing.with(open))
                : new Outcome.Conflicting<>(Fault.of("answers", "assessment_changed"));
    }

    /** Signs answers that leave nothing open. */
    Outcome<Assessed> sign(SignedIn who, Answers answers, Signing signing) {
        var check = ThreeStepTest.apply(rulebook(), answers);
        return check.verdict() == Verdict.INCONCLUSIVE
                ? new Outcome.Conflicting<>(Fault.of("answers", "assessment_unanswered"))
                : signing.checked(today(), check)
                        .map(checked -> table.add(
                                signed(who, answers, check, checked),
                                added -> recorder.keep(AssessmentRecord.of(added, check))
                                        .toString()));
    }

    private Assessed signed(SignedIn who, Answers answers, SelfCheck check, Signing.Checked signing) {
        return new Assessed(
                0,
                who.organisation(),
                check.version(),
                check.verdict(),
                answers.ids(),
                check.roles().stream().map(Role::id).toList(),
                check.duties().stream().map(Duty::id).toList(),
                signing.reason(),
                signing.reviewOn(),
                new Signer(who.login(), who.name()),
                clock.instant(),
                "",
                signing.launch(),
                signing.reasons());
    }

    Optional<Assessed> find(long organisation, long id) {
        return table.find(organisation, id);
    }

    Optional<Assessed> newest(long organisation) {
        return table.newest(organisation);
    }

    List<Assessed> newestFirst(long organisation, int most) {
        return table.newestFirst(organisation, most);
    }

    Cursor.Page<Assessed> list(long organisation, Cursor cursor) {
        return cursor.page(table.list(organisation, cursor), Assessed::id);
    }
}
