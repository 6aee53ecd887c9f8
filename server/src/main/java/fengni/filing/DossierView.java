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
import fengni.law.Severity;
import fengni.law.lint.LintFinding;
import fengni.law.lint.Spot;
import fengni.law.rulebook.Term;
import fengni.pages.Due;
import fengni.pages.Moment;
import fengni.pages.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A dossier as its pages show it to one person. */
record DossierView(
        Desk desk, Dossier dossier, List<Flaw> flaws, List<Fault> gates, List<LintFinding> lint, boolean mayEdit) {
    /** Rules of the linter that look at what the form looks at too. */
    private static final Set<String> SAID_BY_FORM = Set.of("L10", "L31");

    private static final Bilingual PRODUCTS = new Bilingual("产品和功能", "Products and functions");

    DossierView {
        flaws = List.copyOf(flaws);
        gates = List.copyOf(gates);
        lint = List.copyOf(lint);
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
                .map(asked -> asked.with(lint(asked, product)))
                .toList();
    }

    /** Returns what the linter says beside a question; what the form itself finds wrong there is not said twice. */
    private List<LintFinding> lint(Asked asked, int product) {
        return lint.stream()
                .filter(finding ->
                        finding.where().equals(new Spot(product, asked.field().key())))
                .filter(finding -> asked.found().isEmpty() || !SAID_BY_FORM.contains(finding.rule()))
                .toList();
    }

    List<LintFinding> lint(Severity severity) {
        return lint.stream().filter(finding -> finding.severity() == severity).toList();
    }

    /** Returns whether something stands against it for which others were sent back. */
    boolean isDoubtful() {
        return !lint(Severity.ERROR).isEmpty();
    }

    /** Returns where a finding is mended; empty if this person cannot do it now. */
    String mend(LintFinding finding) {
        var key = finding.where().key();
        if (!mayChange()) {
            return "";
        }
        if (finding.where().product() != Spot.DOSSIER) {
            return path() + "/products/" + finding.where().product() + "#f-" + key;
        }
        if (key.equals(Spot.PRODUCTS)) {
            return path() + "/products";
        }
        return sections().stream()
                .filter(section ->
                        section.fields().stream().anyMatch(field -> field.key().equals(key)))
                .map(section -> path() + "/sections/" + section.key() + "#f-" + key)
                .findFirst()
                .orElse("");
    }

    /** Returns the name of the field, of a product with its number, where a finding is mended. */
    String place(LintFinding finding, boolean chinese) {
        var where = finding.where();
        var label = where.key().equals(Spot.PRODUCTS)
                ? PRODUCTS.in(chinese)
                : desk.form().label(where.key(), chinese);
        if (where.product() == Spot.DOSSIER) {
            return label;
        }
        return (chinese ? "产品 " : "Product ") + where.product() + (chinese ? "：" : ": ") + label;
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
        return desk.clocks().answerRule();
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
        if (flawed) {
            return started ? Progress.IN_PROGRESS : Progress.NOT_STARTED;
        }
        // a part of which nothing is required is not done by being left empty
        return keys.stream()
                        .allMatch(key -> dossier.answers().text(product, key).isEmpty())
                ? Progress.NOT_STARTED
                : Progress.COMPLETED;
    }
}
