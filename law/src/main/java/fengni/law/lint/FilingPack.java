package fengni.law.lint;

import fengni.law.FilingField;
import fengni.law.FilingForm;
import fengni.law.FilingStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A filing as the linter reads it: the answers of its dossiers, by key of the field, as typed. Of a dossier that is not
 * there nothing is said.
 *
 * @param subject answers to the steps on the subject and its responsibility
 * @param algorithm answers to the steps on the algorithm, its papers and its technical service
 */
public record FilingPack(
        Optional<Map<String, String>> subject,
        Optional<Map<String, String>> algorithm,
        List<FiledProduct> products,
        LintFacts facts)
        implements Answered {
    public FilingPack {
        subject = subject.map(Map::copyOf);
        algorithm = algorithm.map(Map::copyOf);
        products = List.copyOf(products);
    }

    /** Returns this filing with the dossiers of the other that it lacks. */
    public FilingPack and(FilingPack other) {
        return new FilingPack(
                subject.or(other::subject),
                algorithm.or(other::algorithm),
                algorithm.isPresent() ? products : other.products(),
                facts);
    }

    /** A text that was answered, with its place. */
    record Said(Spot spot, FilingField field, String text) {}

    @Override
    public String text(String key) {
        return asks(key) ? raw(key) : "";
    }

    @Override
    public Spot spot(String key) {
        return Spot.of(key);
    }

    /** Returns whether a field belongs to a dossier that is there, and its condition holds. */
    boolean asks(String key) {
        return FilingForm.published()
                .field(key)
                .filter(field -> answers(field.step()).isPresent())
                .filter(field -> field.asked(this::raw))
                .isPresent();
    }

    boolean lacks(String key) {
        return asks(key) && text(key).isEmpty();
    }

    boolean isProvider() {
        return says("algorithm.role", "provider");
    }

    boolean isSupporter() {
        return says("algorithm.role", "supporter");
    }

    /** Returns every field of a step that is asked, in the order of the form. */
    Stream<FilingField> asked(FilingStep step) {
        return FilingForm.published().fields(step).stream().filter(field -> asks(field.key()));
    }

    /** Returns what was written in words in a step of the dossier, without what tells of a person. */
    Stream<Said> texts(FilingStep... steps) {
        return Stream.of(steps)
                .flatMap(this::asked)
                .filter(field -> field.kind() == FilingField.Kind.TEXT || field.kind() == FilingField.Kind.AREA)
                .filter(field -> !field.personal())
                .flatMap(field -> said(this, field));
    }

    /** Returns what was written anywhere, in products too, whatever it is. */
    Stream<Said> everything() {
        var dossier = Stream.of(FilingStep.values()).flatMap(this::asked).flatMap(field -> said(this, field));
        var fields = FilingForm.published().fields(FilingStep.PRODUCT);
        return Stream.concat(
                dossier, products.stream().flatMap(product -> fields.stream().flatMap(field -> said(product, field))));
    }

    private static Stream<Said> said(Answered answers, FilingField field) {
        var text = answers.text(field.key());
        return text.isEmpty() ? Stream.empty() : Stream.of(new Said(answers.spot(field.key()), field, text));
    }

    private String raw(String key) {
        return FilingForm.published()
                .field(key)
                .flatMap(field -> answers(field.step()))
                .map(answers -> answers.getOrDefault(key, "").strip())
                .orElse("");
    }

    private Optional<Map<String, String>> answers(FilingStep step) {
        return switch (step) {
            case SUBJECT, RESPONSIBILITY -> subject;
            case ALGORITHM, DISCLOSURE, REPORT, TECHNICAL -> algorithm;
            case PRODUCT -> Optional.empty();
        };
    }
}
