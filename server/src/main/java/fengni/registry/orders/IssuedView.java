package fengni.registry.orders;

import fengni.pages.Moment;
import fengni.pages.Shell;
import fengni.pages.Tone;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a page shows of an issued order.
 *
 * @param acts what the reader may do
 */
public record IssuedView(IssuedOrder order, List<IssuedAct> acts) {
    public IssuedView {
        acts = List.copyOf(acts);
    }

    public String path() {
        return IssuedPages.HERE + "/" + order.id();
    }

    public String phase() {
        return "registry.orders.phase." + order.phase().word();
    }

    public Tone tone() {
        return switch (order.phase()) {
            case DRAFT -> Tone.WARN;
            case ISSUED -> Tone.BAD;
            case DISCARDED, LIFTED -> Tone.NEUTRAL;
        };
    }

    public boolean acknowledged() {
        return order.has(IssuedAct.ACKNOWLEDGED);
    }

    public String kinds(Shell page) {
        return order.words().kindsInOrder().stream()
                .map(kind -> page.say("registry.orders.kind." + kind.word()))
                .collect(Collectors.joining("、"));
    }

    public String scope(Shell page) {
        return order.words().services().isEmpty()
                ? page.say("registry.orders.whole")
                : String.join("、", order.words().services());
    }

    /** Returns the reports, the newest first. */
    public List<IssuedStep> reports() {
        return order.steps().reversed().stream()
                .filter(step -> step.act() == IssuedAct.REPORTED)
                .toList();
    }

    public List<Moment> moments() {
        return order.steps().reversed().stream()
                .map(step -> new Moment(
                        step.at(),
                        tone(step.act()),
                        "registry.orders.act." + step.act().word(),
                        step.by(),
                        (step.number() + " " + step.words()).strip()))
                .toList();
    }

    private static Tone tone(IssuedAct act) {
        return switch (act) {
            case DRAFT, DRAFT_LIFT, DISCARD, DISCARD_LIFT -> Tone.NEUTRAL;
            case ISSUE -> Tone.BAD;
            case ACKNOWLEDGED, REPORTED -> Tone.INFO;
            case LIFT -> Tone.GOOD;
        };
    }
}
