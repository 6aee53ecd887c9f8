package fengni.filing;

import fengni.filing.Happened.What;
import fengni.law.FilingAct;
import fengni.law.FilingField;
import fengni.law.FilingState;
import fengni.law.FilingStep;
import fengni.law.ReviewPoint;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A dossier as it stands.
 *
 * @param name under which it is known to the registry
 * @param version counts every change of an answer; two editors are told apart by it
 * @param sent how often it was sent
 * @param registry where it was sent last; empty if never
 * @param products numbers of its products, in order
 */
record Dossier(
        long id,
        UUID name,
        long organisation,
        Kind kind,
        long version,
        int sent,
        Optional<RegistryLink.Connected> registry,
        List<Integer> products,
        Answers answers,
        List<Happened> history) {
    Dossier {
        products = List.copyOf(products);
        history = List.copyOf(history);
    }

    /** Returns where it stands: the fold of what counted. */
    FilingState state() {
        FilingState now = new FilingState.Draft();
        for (var happened : history) {
            if (happened.counted() && happened.what() instanceof What.Stepped(var event)) {
                now = kind.procedure().after(now, event).orElse(now);
            }
        }
        return now;
    }

    /** Returns what its filer may do now. */
    List<FilingAct> acts() {
        return kind.procedure().acts(state()).stream()
                .filter(act -> act.party() == FilingAct.Party.FILER)
                .toList();
    }

    boolean mayChange() {
        return switch (state()) {
            case FilingState.Draft(), FilingState.Returned(var _) -> true;
            case FilingState.Submitted(),
                    FilingState.UnderReview(),
                    FilingState.Proposed(),
                    FilingState.Approved(),
                    FilingState.Withdrawn() -> false;
            case FilingState.Filed(var _) -> false;
            case FilingState.Refused(var _) -> false;
        };
    }

    boolean isSupporter() {
        return answers.text(Place.DOSSIER, "algorithm.role").equals("supporter");
    }

    /** Returns the steps of the form that this dossier fills in beside its products. */
    List<FilingStep> steps() {
        return kind.steps().stream()
                .filter(step -> step != FilingStep.TECHNICAL || isSupporter())
                .toList();
    }

    /** Returns whether a field is asked, by the answers to the others. */
    boolean asks(FilingField field, int product) {
        return field.asked(key -> {
            var here = answers.text(product, key);
            return here.isEmpty() ? answers.text(Place.DOSSIER, key) : here;
        });
    }

    /** Returns whether products are a part of it: of an algorithm, unless its filer is a technical supporter. */
    boolean hasProducts() {
        return kind == Kind.ALGORITHM && !isSupporter();
    }

    /** Returns what the registry wants mended now. */
    List<ReviewPoint> points() {
        return state() instanceof FilingState.Returned(var points) ? points : List.of();
    }

    List<String> remarks(String field) {
        return points().stream()
                .filter(point -> point.field().equals(field))
                .map(ReviewPoint::remark)
                .toList();
    }

    /** Returns the receipt of the version that was sent last, once the registry gave one. */
    Optional<String> receipt() {
        return history.reversed().stream()
                .filter(happened -> happened.counted() && happened.sent() == sent)
                .flatMap(happened -> happened.what() instanceof What.Arrived(var receipt)
                        ? Optional.of(receipt).stream()
                        : Optional.<String>empty().stream())
                .findFirst();
    }

    /** Returns the moment at which this act was last done. */
    Optional<Instant> last(FilingAct act) {
        return history.reversed().stream()
                .filter(happened ->
                        happened.counted() && happened.what() instanceof What.Stepped(var event) && event.act() == act)
                .map(Happened::at)
                .findFirst();
    }

    /** Returns a few characters by which people name it: the head of its name. */
    String reference() {
        return name.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** Returns what it is about in its filer's words; empty while that was not answered. */
    String title() {
        return answers.text(Place.DOSSIER, kind.word() + ".name");
    }
}
