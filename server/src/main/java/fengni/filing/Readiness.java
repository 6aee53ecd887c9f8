package fengni.filing;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.law.CreditCode;
import fengni.law.FilingAct;
import fengni.law.FilingField;
import fengni.law.FilingState;
import fengni.law.FilingStep;
import fengni.law.Finding;
import fengni.law.FormCode;
import fengni.law.Severity;
import fengni.offering.Offerings;
import fengni.offering.ServiceId;
import fengni.rulebook.FilingForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Finds everything that keeps a dossier from being sent, all at once. */
final class Readiness {
    private static final String CODE = "subject.credit-code";

    private final FilingForms forms;
    private final Dossiers dossiers;
    private final Offerings offerings;
    private final Post post;

    Readiness(FilingForms forms, Dossiers dossiers, Offerings offerings, Post post) {
        this.forms = forms;
        this.dossiers = dossiers;
        this.offerings = offerings;
        this.post = post;
    }

    Dossiers dossiers() {
        return dossiers;
    }

    /** Returns what is wrong or doubtful with the answers, in the order of the form. */
    List<Flaw> flaws(Dossier dossier) {
        var found = new ArrayList<Flaw>();
        dossier.steps().forEach(step -> found.addAll(flaws(dossier, step, Place.DOSSIER)));
        found.addAll(otherCode(dossier));
        if (dossier.hasProducts()) {
            dossier.products().forEach(product -> found.addAll(product(dossier, product)));
        }
        return List.copyOf(found);
    }

    /** Returns what keeps it from being sent beside its answers. */
    List<Fault> gates(Dossier dossier) {
        return new Faults()
                .expect(dossier.acts().contains(FilingAct.SUBMIT), "", "filing_not_now")
                .expect(dossier.kind() == Kind.SUBJECT || isSubjectApproved(dossier), "", "form.subject_first")
                .expect(!dossier.hasProducts() || !dossier.products().isEmpty(), "products", "form.no_product")
                .expect(isChanged(dossier), "", "filing_nothing_changed")
                .expect(post.registry(dossier.organisation()).isPresent(), "", "form.no_registry")
                .list();
    }

    /** Returns in what a change differs from what is filed; nothing where there is no change. */
    List<Difference> differences(Dossier dossier) {
        return dossier.state() instanceof FilingState.Changing
                ? Difference.between(this, dossier.inForce(), dossier)
                : List.of();
    }

    private boolean isChanged(Dossier dossier) {
        return !(dossier.state() instanceof FilingState.Changing)
                || !differences(dossier).isEmpty();
    }

    /** Returns everything that must be mended before it is sent, as the JSON API names it. */
    List<Fault> all(Dossier dossier) {
        return new Faults()
                .addAll(gates(dossier))
                .addAll(flaws(dossier).stream()
                        .filter(Flaw::blocks)
                        .map(Flaw::named)
                        .toList())
                .list();
    }

    Optional<Dossier> approvedSubject(Dossier dossier) {
        return dossiers.subject(dossier.organisation())
                .filter(subject -> subject.state()
                        .inForce()
                        .filter(FilingState.Approved.class::isInstance)
                        .isPresent());
    }

    boolean isSubjectApproved(Dossier dossier) {
        return approvedSubject(dossier).isPresent();
    }

    /** Returns the answers of one step as a letter carries them: what was asked, and answered. */
    SequencedMap<String, String> texts(Dossier dossier, FilingStep step, int product) {
        return dossier.answers()
                .texts(
                        product,
                        forms.inUse().fields(step).stream()
                                .filter(field -> dossier.asks(field, product))
                                .map(FilingField::key)
                                .toList());
    }

    private static Map<String, String> all(Answers answers) {
        return answers.all().entrySet().stream()
                .filter(answer -> answer.getKey().product() == Place.DOSSIER)
                .collect(Collectors.toUnmodifiableMap(
                        answer -> answer.getKey().key(),
                        answer -> answer.getValue().value()));
    }

    /** Returns the own service that a product is. */
    Optional<ServiceId> service(Dossier dossier, int product) {
        return Optional.of(dossier.answers().text(product, Place.SERVICE))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(text -> ServiceId.of(Long.parseLong(text)))
                .filter(id -> offerings
                        .service(id)
                        .filter(offer -> offer.service().organisation().value() == dossier.organisation())
                        .isPresent());
    }

    private List<Flaw> product(Dossier dossier, int product) {
        var found = new ArrayList<Flaw>();
        if (service(dossier, product).isEmpty()) {
            found.add(new Flaw(product, Fault.of(Place.SERVICE, "form.missing"), true));
        }
        found.addAll(flaws(dossier, FilingStep.PRODUCT, product));
        return found;
    }

    private List<Flaw> flaws(Dossier dossier, FilingStep step, int product) {
        return forms.inUse().check(step, texts(dossier, step, product), all(dossier.answers())).stream()
                .map(finding -> new Flaw(product, fault(finding), finding.severity() == Severity.ERROR))
                .toList();
    }

    /** The registry enrolled the organisation under its code: a dossier under another one would be a stranger's. */
    private List<Flaw> otherCode(Dossier dossier) {
        var typed = CreditCode.read(dossier.answers().text(Place.DOSSIER, CODE)).toOptional();
        return dossier.kind() == Kind.SUBJECT
                        && typed.isPresent()
                        && !typed.equals(post.creditCode(dossier.organisation()))
                ? List.of(new Flaw(Place.DOSSIER, Fault.of(CODE, "form.credit_code_other"), true))
                : List.of();
    }

    private static Fault fault(Finding finding) {
        var family = finding.code() instanceof FormCode ? "form." : "number.";
        return new Fault(finding.where(), family + finding.code().key(), finding.params());
    }

    /** Returns the field if files are put there. */
    Optional<FilingField> uploads(String key) {
        return forms.inUse().field(key).filter(field -> field.kind() == FilingField.Kind.UPLOAD);
    }

    boolean isRows(String key) {
        return forms.inUse()
                .field(key)
                .filter(field -> field.kind() == FilingField.Kind.ROWS)
                .isPresent();
    }

    /** Returns whether a field of the form may stand in this dossier. */
    boolean takes(Dossier dossier, int product, String key) {
        return product == Place.DOSSIER
                ? forms.inUse()
                        .field(key)
                        .filter(field -> dossier.kind().steps().contains(field.step()))
                        .isPresent()
                : key.equals(Place.SERVICE)
                        || forms.inUse()
                                .field(key)
                                .filter(field -> field.step() == FilingStep.PRODUCT)
                                .isPresent();
    }
}
