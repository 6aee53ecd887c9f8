package fengni.filing;

import fengni.filing.Happened.What;
import fengni.law.FilingAct;
import fengni.law.FilingEvent;
import fengni.law.FilingField;
import fengni.law.FilingState;
import fengni.law.FilingStep;
import fengni.law.ReviewPoint;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A dossier as it stands.
 *
 * @param name under which it is known to the registry
 * @param version counts every change of an answer; two editors are told apart by it
 * @param sent how often it was sent
 * @param registry where it was sent last; empty if never
 * @param products numbers of its products, in order
 * @param held what is in force while something else is on the way; empty while the answers themselves are
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
        List<Happened> history,
        Optional<Edition> held) {
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
        return kind.procedure().acts(state(), FilingAct.Party.FILER).stream()
                .filter(this::offers)
                .toList();
    }

    /** What was handed in by hand goes on by hand; a registry is asked once to give something back. */
    private boolean offers(FilingAct act) {
        if (act == FilingAct.WITHDRAW) {
            return !isAskedBack();
        }
        if (act == FilingAct.SUBMIT) {
            return !(isByHand() && state() instanceof FilingState.Pending);
        }
        return !act.isByHand() || isByHand() || sent == 0;
    }

    /** Returns whether it was last handed in where nobody reads letters. */
    boolean isByHand() {
        return lastOf(act -> act == FilingAct.SUBMIT || act == FilingAct.HAND_IN || establishes(act))
                .filter(FilingAct::isByHand)
                .isPresent();
    }

    /** Returns whether its answers are what its filer wrote down of a filing elsewhere; they may be completed. */
    boolean isTranscript() {
        return state() instanceof FilingState.FiledElsewhere || state() instanceof FilingState.ApprovedElsewhere;
    }

    boolean isAskedBack() {
        return history.reversed().stream()
                .filter(Happened::counted)
                .takeWhile(happened -> happened.sent() == sent && !isFilersStep(happened))
                .anyMatch(happened -> happened.what() instanceof What.AskedBack);
    }

    private static boolean isFilersStep(Happened happened) {
        return happened.what() instanceof What.Stepped(var event) && event.act().party() == FilingAct.Party.FILER;
    }

    /** Returns whether a step brings the answers sent last into force. */
    static boolean establishes(FilingAct act) {
        return switch (act) {
            case APPROVE, GRANT, ADOPT, APPROVE_BY_HAND, FILE_BY_HAND -> true;
            case SUBMIT, WITHDRAW, CLAIM, PROPOSE, RETURN, REFUSE, BEGIN_CHANGE, ABANDON_CHANGE -> false;
            case REQUEST_CANCELLATION, OPEN_REMOVAL, CANCEL, REVOKE, HAND_IN -> false;
            case RETURN_BY_HAND, REFUSE_BY_HAND, CANCEL_BY_HAND -> false;
        };
    }

    /** Returns the number of the sending that is, or was last, in force; 0 if none ever was. */
    int heldSent() {
        return history.reversed().stream()
                .filter(happened -> happened.counted()
                        && happened.what() instanceof What.Stepped(var event)
                        && establishes(event.act()))
                .findFirst()
                .map(Happened::sent)
                .orElse(0);
    }

    Dossier holding(Optional<Edition> edition) {
        return new Dossier(id, name, organisation, kind, version, sent, registry, products, answers, history, edition);
    }

    /** Returns this dossier with the answers and products of one of its editions. */
    Dossier as(Edition edition) {
        return new Dossier(
                id,
                name,
                organisation,
                kind,
                version,
                sent,
                registry,
                edition.products(),
                edition.answers(),
                history,
                Optional.empty());
    }

    /** Returns this dossier with the answers and products that are in force. */
    Dossier inForce() {
        return held.map(this::as).orElse(this);
    }

    /** Returns the change that is on its way. */
    Optional<FilingEvent.BeginChange> change() {
        return state() instanceof FilingState.Changing ? lastEvent(FilingEvent.BeginChange.class) : Optional.empty();
    }

    /** Returns the last step of a kind. */
    <T extends FilingEvent> Optional<T> lastEvent(Class<T> kind) {
        return history.reversed().stream()
                .filter(Happened::counted)
                .flatMap(happened -> happened.what() instanceof What.Stepped(var event) && kind.isInstance(event)
                        ? Optional.of(kind.cast(event)).stream()
                        : Optional.<T>empty().stream())
                .findFirst();
    }

    private Optional<FilingAct> lastOf(Predicate<FilingAct> wanted) {
        return history.reversed().stream()
                .filter(Happened::counted)
                .flatMap(happened -> happened.what() instanceof What.Stepped(var event)
                        ? Optional.of(event.act()).stream()
                        : Optional.<FilingAct>empty().stream())
                .filter(wanted)
                .findFirst();
    }

    boolean mayChange() {
        var state = state();
        return switch (state.phase()) {
            case WRITING -> true;
            case MENDING -> !(state instanceof FilingState.Cancelling);
            case IN_FORCE -> isTranscript();
            case REVIEW, HANDED_IN, ENDED -> false;
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
        return state() instanceof FilingState.SentBack back ? back.points() : List.of();
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
