package fengni.filing;

import fengni.answers.Fault;
import fengni.law.Deadline;
import fengni.law.FilingAct;
import fengni.law.FilingField;
import fengni.law.FilingField.Bilingual;
import fengni.law.FilingForm.Section;
import fengni.law.FilingState;
import fengni.law.FilingStep;
import fengni.law.NumberCheck;
import fengni.law.ReviewPoint;
import fengni.law.rulebook.Term;
import fengni.pages.Due;
import fengni.pages.Moment;
import fengni.pages.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A dossier as its pages show it to one person. */
record DossierView(Desk desk, Dossier dossier, List<Flaw> flaws, List<Fault> gates, boolean mayEdit) {
    private static final Bilingual PRODUCTS = new Bilingual("产品和功能", "Products and functions");

    DossierView {
        flaws = List.copyOf(flaws);
        gates = List.copyOf(gates);
    }

    String path() {
        return Desk.path(dossier);
    }

    /** Returns whether this person may change answers now. */
    boolean mayChange() {
        return mayEdit && dossier.mayChange();
    }

    boolean may(FilingAct act) {
        return mayEdit && dossier.acts().contains(act);
    }

    boolean isReady() {
        return gates.isEmpty() && flaws.stream().noneMatch(Flaw::blocks);
    }

    Tone tone() {
        return tone(dossier.state());
    }

    static Tone tone(FilingState state) {
        if (state instanceof FilingState.Refused
                || state instanceof FilingState.Revoked
                || state instanceof FilingState.RemovalProposed) {
            return Tone.BAD;
        }
        return switch (state.phase()) {
            case WRITING, ENDED -> Tone.NEUTRAL;
            case REVIEW, HANDED_IN -> Tone.INFO;
            case MENDING -> Tone.WARN;
            case IN_FORCE -> Tone.GOOD;
        };
    }

    /** Returns the sections that this dossier fills in beside its products. */
    List<Section> sections() {
        return dossier.steps().stream()
                .flatMap(step -> desk.form().sections(step).stream())
                .toList();
    }

    List<Part> parts() {
        var parts = new ArrayList<Part>();
        sections()
                .forEach(section ->
                        parts.add(new Part(section.label(), path() + "/sections/" + section.key(), progress(section))));
        if (dossier.hasProducts()) {
            parts.add(new Part(PRODUCTS, path() + "/products", products()));
        }
        return parts;
    }

    /** Returns the questions of a section with their answers. */
    List<Asked> asked(List<FilingField> fields, int product) {
        return fields.stream()
                .filter(field ->
                        !field.when().map(when -> when.key().endsWith(".role")).orElse(false)
                                || dossier.asks(field, product))
                .map(field -> new Asked(
                        field,
                        shown(field, product),
                        faults(new Place(product, field.key())),
                        dossier.remarks(field.key())))
                .toList();
    }

    List<Asked> asked(Section section) {
        return asked(section.fields(), Place.DOSSIER);
    }

    List<Asked> product(int product) {
        return asked(desk.form().fields(FilingStep.PRODUCT), product);
    }

    /** Returns the name of a product's own service; empty if none is chosen. */
    String service(int product) {
        return desk.readiness()
                .service(dossier, product)
                .flatMap(id -> desk.services().of(dossier.organisation()).stream()
                        .filter(offer -> offer.service().id().equals(id))
                        .findFirst())
                .map(offer -> offer.service().name())
                .orElse("");
    }

    Optional<Long> serviceId(int product) {
        return desk.readiness().service(dossier, product).map(id -> id.value());
    }

    List<Fault> faults(Place place) {
        return flaws.stream()
                .filter(flaw -> flaw.place().equals(place))
                .map(Flaw::fault)
                .toList();
    }

    /** Returns where a point of the registry is mended. */
    String mend(ReviewPoint point) {
        return sections().stream()
                .filter(section ->
                        section.fields().stream().anyMatch(field -> field.key().equals(point.field())))
                .map(section -> path() + "/sections/" + section.key() + "#f-" + point.field())
                .findFirst()
                .orElse(point.field().startsWith("product.") ? path() + "/products" : path() + "/check");
    }

    List<Moment> moments(boolean chinese) {
        return dossier.history().reversed().stream()
                .map(happened -> Timeline.moment(dossier, happened, chinese))
                .toList();
    }

    List<Due> dues() {
        return desk.clocks().toSend(dossier);
    }

    /** Returns the rule that sets {@link #answerBy}. */
    Term answerRule() {
        return FilingClocks.ANSWER;
    }

    Optional<Deadline> answerBy() {
        return desk.clocks().answer(dossier);
    }

    Optional<FiledNumber> number() {
        return GrantedNumbers.number(dossier);
    }

    List<Difference> differences() {
        return desk.readiness().differences(dossier);
    }

    /** Returns the numbers of the sendings with answers of their own. */
    List<Integer> versions() {
        return desk.readiness().dossiers().editions.sendings(dossier.id());
    }

    /** Returns what may be written down by hand now. */
    List<FilingAct> handActs() {
        return mayEdit
                ? dossier.acts().stream()
                        .filter(FilingAct::isByHand)
                        .filter(act ->
                                act != FilingAct.HAND_IN || desk.life().hand().mayHandIn(dossier))
                        .toList()
                : List.of();
    }

    Optional<Dossier> twin() {
        return desk.life().twins().of(dossier);
    }

    boolean mayTwin() {
        return mayEdit && desk.life().twins().mayBegin(dossier);
    }

    /** Returns what a person wrote down of a filing elsewhere; it stays while a change of it is on its way. */
    Optional<FilingState.FiledElsewhere> elsewhere() {
        return dossier.state()
                .inForce()
                .flatMap(held ->
                        held instanceof FilingState.FiledElsewhere filed ? Optional.of(filed) : Optional.empty());
    }

    /** Returns whether the number entered has the look of published ones: a doubt, never a refusal. */
    boolean isNumberDoubtful() {
        return elsewhere()
                .map(filed -> NumberCheck.of(filed.number(), desk.clocks().today()))
                .filter(check -> !(check instanceof NumberCheck.Fits) && !(check instanceof NumberCheck.FitsRegistry))
                .isPresent();
    }

    private String shown(FilingField field, int product) {
        var value = dossier.answers().text(product, field.key());
        return mayEdit ? value : Masked.of(field, value);
    }

    private Progress progress(Section section) {
        return progress(
                Place.DOSSIER, section.fields().stream().map(FilingField::key).toList());
    }

    private Progress products() {
        if (dossier.answers().text(Place.DOSSIER, "algorithm.role").isEmpty()) {
            return Progress.CANNOT_START;
        }
        if (dossier.products().isEmpty()) {
            return Progress.NOT_STARTED;
        }
        return dossier.products().stream()
                        .anyMatch(
                                product -> flaws.stream().anyMatch(flaw -> flaw.blocks() && flaw.product() == product))
                ? Progress.IN_PROGRESS
                : Progress.COMPLETED;
    }

    /** What the program filled in when the draft was begun is no start. */
    private Progress progress(int product, List<String> keys) {
        boolean flawed = flaws.stream()
                .anyMatch(flaw -> flaw.blocks()
                        && flaw.product() == product
                        && keys.contains(flaw.fault().field()));
        boolean started = keys.stream()
                .flatMap(key -> dossier.answers().at(new Place(product, key)).stream())
                .anyMatch(entered -> entered.version() > 1);
        return flawed ? (started ? Progress.IN_PROGRESS : Progress.NOT_STARTED) : Progress.COMPLETED;
    }
}
