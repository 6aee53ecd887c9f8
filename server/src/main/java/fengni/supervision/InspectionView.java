package fengni.supervision;

import fengni.access.Passes;
import fengni.access.Viewed;
import fengni.offering.Offer;
import fengni.pages.Moment;
import fengni.pages.Option;
import fengni.pages.Shell;
import fengni.pages.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the page of a case shows.
 *
 * @param holders the organisation's inspectors
 * @param log what those of the case looked at
 */
record InspectionView(
        Inspection inspection,
        List<Offer> own,
        List<Passes.Holder> holders,
        List<Option> free,
        List<Viewed> log,
        LocalDate today) {
    static InspectionView of(Inspection one, Inspections inspections, List<Viewed> log) {
        return new InspectionView(
                one,
                inspections.parts().services().of(one.organisation()),
                inspections.inspectors(one.organisation()),
                InspectionPages.inspectors(inspections, one),
                log,
                inspections.today());
    }

    String path() {
        return InspectionPages.HERE + "/" + inspection.id();
    }

    String state() {
        if (inspection.closed()) {
            return "closed";
        }
        return inspection.isOpenOn(today) ? "open" : today.isBefore(inspection.begins()) ? "before" : "over";
    }

    Tone tone() {
        return state().equals("open") ? Tone.INFO : Tone.NEUTRAL;
    }

    String scope(Shell page) {
        return inspection.whole()
                ? page.say("supervision.inspection.whole")
                : own.stream()
                        .map(Offer::service)
                        .filter(service -> inspection.covers(service.id().value()))
                        .map(service -> service.name())
                        .collect(Collectors.joining("、"));
    }

    List<Passes.Holder> admitted() {
        return holders.stream()
                .filter(holder -> inspection.admitted().contains(holder.person()))
                .toList();
    }

    List<Moment> moments() {
        return inspection.steps().reversed().stream()
                .map(step -> new Moment(
                        step.at(),
                        step.act() == InspectionAct.CLOSE ? Tone.NEUTRAL : Tone.INFO,
                        "supervision.inspection.act." + step.act().word(),
                        step.by(),
                        (step.day().map(Object::toString).orElse("") + " "
                                        + step.subject().map(this::name).orElse("") + " " + step.words())
                                .strip()))
                .toList();
    }

    private String name(long person) {
        return holders.stream()
                .filter(holder -> holder.person() == person)
                .map(Passes.Holder::login)
                .findFirst()
                .orElse(String.valueOf(person));
    }
}
