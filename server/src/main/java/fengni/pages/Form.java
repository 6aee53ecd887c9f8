package fengni.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person typed into a form, and everything that is wrong with it. Not for use by many threads.
 *
 * <p>Values come back trimmed; a missing field is empty text.
 */
public final class Form {
    private final Map<String, String> fields;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();

    private Form(Map<String, String> fields) {
        this.fields = Map.copyOf(fields);
    }

    public static Form empty() {
        return new Form(Map.of());
    }

    public static Form of(Map<String, String> fields) {
        return new Form(fields);
    }

    public String value(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** Returns the value; notes a fault if it is empty or has more than {@code most} UTF-16 units. */
    public String required(String field, int most) {
        if (value(field).isEmpty()) {
            fault(field, "pages.fault.missing");
        }
        return atMost(field, most);
    }

    /** Returns the value, which may be empty; notes a fault if it has more than {@code most} UTF-16 units. */
    public String atMost(String field, int most) {
        if (value(field).length() > most) {
            fault(field, "pages.fault.long", most);
        }
        return value(field);
    }

    public boolean checked(String field) {
        return !value(field).isEmpty();
    }

    public Form fault(String field, String key, Object... arguments) {
        faults.add(new Fault(field, key, List.of(arguments)));
        return this;
    }

    /** Takes over what the domain found, under the words of the JSON API; a field within a field is joined by a hyphen. */
    public Form note(Collection<fengni.answers.Fault> found) {
        found.forEach(fault -> faults.add(new Fault(
                fault.field().replace('/', '-'),
                "answers.fault." + fault.code(),
                List.<Object>copyOf(fault.params()))));
        return this;
    }

    /** Returns the value, or empty if nothing was typed. */
    public Optional<String> given(String field) {
        return Optional.of(value(field)).filter(text -> !text.isEmpty());
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    public Optional<Fault> fault(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }

    /** Notes under which words a field is shown, so that the summary of faults can name it; returns its fault. */
    public Optional<Fault> shown(String field, String label) {
        labels.putIfAbsent(field, label);
        return fault(field);
    }

    /** Returns the key of the words under which a field is shown. */
    Optional<String> label(Fault fault) {
        return Optional.ofNullable(labels.get(fault.field()));
    }

    public boolean holds() {
        return faults.isEmpty();
    }
}
