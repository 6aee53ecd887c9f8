package fengni.pages;

import java.util.List;

/**
 * Something wrong with a form.
 *
 * @param field the name of the field that it belongs to
 * @param key the words; the same stand in the summary and at the field
 */
public record Fault(String field, String key, List<Object> arguments) {
    public Fault {
        arguments = List.copyOf(arguments);
    }

    Object[] filled() {
        return arguments.toArray();
    }
}
