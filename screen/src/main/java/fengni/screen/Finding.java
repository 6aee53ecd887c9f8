package fengni.screen;

import java.util.List;

/**
 * One thing that is wrong with a feature or with a line of a feature file.
 *
 * @param line line of the file, from 1; 0 when the entry did not come from a file or the whole file is meant
 * @param entry id of the entry; empty when it has none or the line could not be read
 * @param details what fills the places {0}, {1} … of the message, in any language
 */
public record Finding(int line, String entry, Fault fault, List<String> details) {
    public Finding {
        details = List.copyOf(details);
    }

    static Finding of(Feature feature, Fault fault, String... details) {
        return new Finding(0, feature.id(), fault, List.of(details));
    }

    Finding atLine(int number) {
        return new Finding(number, entry, fault, details);
    }

    /** Returns the finding as an English sentence. */
    public String message() {
        var text = new StringBuilder(fault.message());
        for (int i = 0; i < details.size(); i++) {
            var place = "{" + i + "}";
            int at = text.indexOf(place);
            if (at >= 0) {
                text.replace(at, at + place.length(), details.get(i));
            }
        }
        return where() + text;
    }

    private String where() {
        var where = line > 0 ? "line " + line : "";
        if (entry.isEmpty()) {
            return where.isEmpty() ? "" : where + ": ";
        }
        return where + (where.isEmpty() ? "" : ", ") + "entry " + entry + ": ";
    }
}
