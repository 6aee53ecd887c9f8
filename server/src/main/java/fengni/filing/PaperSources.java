package fengni.filing;

import fengni.filing.papers.PaperFacts;
import fengni.law.FilingField;
import fengni.law.FilingForm;
import fengni.law.FilingStep;
import fengni.law.rulebook.Outline;
import fengni.law.rulebook.Outlines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the papers of a dossier come from: its own answers, those of its subject, and the files that they name. */
final class PaperSources {
    /** The field into which the stamped scan of a paper goes. */
    private static final Map<String, String> FIELDS = Map.of(
            "responsibility", "subject.responsibility-paper",
            "self-assessment-provider", "algorithm.report-paper",
            "self-assessment-supporter", "algorithm.report-paper",
            "disclosure", "algorithm.disclosure-paper",
            "relation-letter", "algorithm.relation-letter");

    private final FilingForm form;
    private final Dossiers dossiers;
    private final DossierFiles files;

    PaperSources(FilingForm form, Dossiers dossiers, DossierFiles files) {
        this.form = form;
        this.dossiers = dossiers;
        this.files = files;
    }

    FilingForm form() {
        return form;
    }

    DossierFiles files() {
        return files;
    }

    /** Keeps others from making a paper of the same dossier until the transaction ends. */
    void lock(Dossier dossier) {
        dossiers.rows.lock(dossier.organisation(), dossier.id());
    }

    /** Returns the papers that go with a dossier. */
    List<Outline> outlines(Dossier dossier) {
        return Outlines.published().rows().stream()
                .filter(outline -> goesWith(outline, dossier))
                .toList();
    }

    Optional<Outline> outline(Dossier dossier, String id) {
        return outlines(dossier).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Returns the paper whose stamped scan belongs in a field. */
    Optional<Outline> outlineOf(String field, Dossier dossier) {
        return outlines(dossier).stream()
                .filter(outline -> field.equals(FIELDS.get(outline.id())))
                .findFirst();
    }

    /** Returns the field into which the stamped scan of a paper goes; some papers are not stamped. */
    static Optional<String> field(Outline outline) {
        return field(outline.id());
    }

    static Optional<String> field(String outline) {
        return Optional.ofNullable(FIELDS.get(outline));
    }

    /** Returns what is printed without what tells of a person: that stands sealed with the answers, and on paper. */
    Map<String, String> open(Map<String, String> printed) {
        return printed.entrySet().stream()
                .filter(one ->
                        form.field(one.getKey()).filter(FilingField::personal).isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean goesWith(Outline outline, Dossier dossier) {
        boolean kind = (outline.of() == Outline.Dossier.SUBJECT) == (dossier.kind() == Kind.SUBJECT);
        boolean role = switch (outline.role()) {
            case EITHER -> true;
            case PROVIDER -> !dossier.isSupporter();
            case SUPPORTER -> dossier.isSupporter();
        };
        return kind && role && (!outline.id().equals("relation-letter") || needsRelation(dossier));
    }

    /** If another organisation holds the ICP filing of a product, the relation is explained by letter. */
    private boolean needsRelation(Dossier dossier) {
        var filer = subject(dossier)
                .map(one -> one.text(Place.DOSSIER, "subject.name"))
                .orElse("");
        return !dossier.answers().text(Place.DOSSIER, "algorithm.relation").isEmpty()
                || dossier.products().stream()
                        .map(product -> dossier.answers().text(product, "product.icp-holder"))
                        .anyMatch(holder -> !holder.isEmpty() && !holder.equals(filer));
    }

    long subjectVersion(Dossier dossier) {
        return dossiers.subject(dossier.organisation()).map(Dossier::version).orElse(0L);
    }

    /** Returns whether an answer that the paper shows was changed after it was made. */
    boolean isStale(MadePaper paper, Outline outline, Dossier dossier) {
        var keys = outline.fields().toList();
        return changed(dossier.answers(), keys, paper.dossierVersion())
                || (dossier.kind() == Kind.ALGORITHM
                        && subject(dossier)
                                .filter(answers -> changed(answers, keys, paper.subjectVersion()))
                                .isPresent());
    }

    private static boolean changed(Answers answers, List<String> keys, long since) {
        return answers.all().entrySet().stream()
                .anyMatch(answer -> keys.contains(answer.getKey().key())
                        && answer.getValue().version() > since);
    }

    private Optional<Answers> subject(Dossier dossier) {
        return dossiers.subject(dossier.organisation()).map(Dossier::answers);
    }

    PaperFacts facts(Dossier dossier) {
        var answers = new LinkedHashMap<String, String>();
        subject(dossier).ifPresent(subject -> answers.putAll(texts(subject, Kind.SUBJECT.steps(), Place.DOSSIER)));
        answers.putAll(texts(dossier.answers(), dossier.kind().steps(), Place.DOSSIER));
        var products = dossier.hasProducts()
                ? dossier.products().stream()
                        .<Map<String, String>>map(
                                product -> texts(dossier.answers(), List.of(FilingStep.PRODUCT), product))
                        .toList()
                : List.<Map<String, String>>of();
        return new PaperFacts(form, answers, products, file -> files.content(dossier.id(), file));
    }

    private Map<String, String> texts(Answers answers, List<FilingStep> steps, int product) {
        return answers.texts(
                product,
                steps.stream()
                        .flatMap(step -> form.fields(step).stream())
                        .map(FilingField::key)
                        .toList());
    }
}
