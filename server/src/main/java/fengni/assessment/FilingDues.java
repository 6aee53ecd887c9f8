package fengni.assessment;

import fengni.law.rulebook.Duty;
import fengni.law.rulebook.SelfCheck.Verdict;
import fengni.offering.Offer;
import fengni.pages.Due;
import fengni.pages.DueSource;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * By when filing and security assessment must be done, by the newest signed result and the clock that counts. A thing is
 * done once every service of the organisation has it.
 */
final class FilingDues implements DueSource {
    private final Assessments assessments;
    private final Results results;
    private final Statements statements;

    FilingDues(Assessments assessments, Results results, Statements statements) {
        this.assessments = assessments;
        this.results = results;
        this.statements = statements;
    }

    @Override
    public List<Due> due(long organisation) {
        return assessments
                .newest(organisation)
                .filter(signed -> signed.verdict() == Verdict.CONCERNED)
                .map(signed -> due(organisation, results.duties(signed)))
                .orElse(List.of());
    }

    /** Several duties have one clock: each clock stands once. */
    private List<Due> due(long organisation, DutyList list) {
        var clocks = new HashSet<String>();
        return list.duties().stream()
                .filter(duty -> duty.binding() && !isDone(duty, organisation))
                .filter(duty -> !list.terms(duty).isEmpty() && clocks.add(duty.clock()))
                .flatMap(duty -> due(duty, list))
                .toList();
    }

    private static Stream<Due> due(Duty duty, DutyList list) {
        return list.terms(duty).stream()
                .filter(DutyList.TermShown::counts)
                .flatMap(term -> term.by().stream()
                        .map(by -> new Due(
                                duty.evidence() == Duty.Evidence.FILING
                                        ? "assessment.due.filing"
                                        : "assessment.due.assess",
                                list.days().orElseThrow().launch().toString(),
                                "/duties",
                                by,
                                term.term().basis().citation())));
    }

    private boolean isDone(Duty duty, long organisation) {
        var offers = statements.services().of(organisation);
        return !offers.isEmpty()
                && switch (duty.evidence()) {
                    case FILING -> offers.stream().map(Offer::filing).allMatch(filing -> filing.isPresent());
                    case REPORT ->
                        offers.stream()
                                .allMatch(offer -> !statements
                                        .counting(offer.service().id())
                                        .isEmpty());
                    case RECORD, POLICY, CASE -> false;
                };
    }
}
