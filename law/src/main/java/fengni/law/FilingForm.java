package fengni.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The form of the record filing as data: the fields of the state's portal for the type 生成合成类, as far as public texts
 * show them (算法推荐管理规定, Art. 24; 深度合成管理规定, Art. 19).
 *
 * <p>Immutable and safe for use by several threads. A list of choices that nobody has seen never causes an error.
 */
public final class FilingForm {
    private static final FilingForm PUBLISHED = FilingFormReader.shipped("filing-form.txt");

    private final String version;
    private final List<Section> sections;
    private final Map<String, FilingField> fields;

    FilingForm(String version, List<Section> sections) {
        this.version = version;
        this.sections = List.copyOf(sections);
        this.fields = sections.stream()
                .flatMap(section -> section.fields().stream())
                .collect(Collectors.toUnmodifiableMap(FilingField::key, Function.identity()));
    }

    /**
     * A part of a step that is filled in together.
     *
     * @param key the step's word and the section's, such as {@code subject.people}
     */
    public record Section(String key, FilingStep step, FilingField.Bilingual label, List<FilingField> fields) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    /** Returns the form shipped with this library. */
    public static FilingForm published() {
        return PUBLISHED;
    }

    /** Returns the version of the table of fields. */
    public String version() {
        return version;
    }

    /** Returns the sections of a step in order. */
    public List<Section> sections(FilingStep step) {
        return sections.stream().filter(section -> section.step() == step).toList();
    }

    /** Returns every field of a step in order. */
    public List<FilingField> fields(FilingStep step) {
        return sections(step).stream()
                .flatMap(section -> section.fields().stream())
                .toList();
    }

    public Optional<FilingField> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** Returns the words of a field; of one that this version does not have, its key. */
    public String label(String key, boolean chinese) {
        return field(key).map(field -> field.label().in(chinese)).orElse(key);
    }

    /**
     * Returns this form with a list of choices that somebody saw; from then on it refuses other answers.
     *
     * @throws IllegalArgumentException if the form has no such field, or one without choices
     */
    public FilingForm withChoices(String key, List<FilingField.Choice> choices, Source source) {
        if (field(key).filter(field -> !field.choices().isEmpty()).isEmpty()) {
            throw new IllegalArgumentException("the form has no field with choices called " + key);
        }
        return new FilingForm(
                version,
                sections.stream()
                        .map(section -> new Section(
                                section.key(),
                                section.step(),
                                section.label(),
                                section.fields().stream()
                                        .map(field -> field.key().equals(key) ? field.with(choices, source) : field)
                                        .toList()))
                        .toList());
    }

    /**
     * Finds everything that is wrong with a step before it may be sent. A field that these answers do not ask for is not
     * looked at.
     *
     * @param values text as typed, by key; a field that is not there counts as empty
     * @param beside the answers to the other steps of the dossier
     * @return findings in the order of the form, each with the field's key as its place; empty if nothing was found
     */
    public List<Finding> check(FilingStep step, Map<String, String> values, Map<String, String> beside) {
        var found = new ArrayList<Finding>();
        UnaryOperator<String> answers = key -> values.getOrDefault(key, beside.getOrDefault(key, ""));
        fields(step).stream()
                .filter(field -> field.asked(answers))
                .forEach(field -> found.addAll(FieldCheck.of(field, values.getOrDefault(field.key(), ""))));
        values.keySet().stream()
                .filter(key -> field(key).filter(field -> field.step() == step).isEmpty())
                .sorted()
                .forEach(key -> found.add(Finding.of(FormCode.UNKNOWN_FIELD, key)));
        return List.copyOf(found);
    }
}
