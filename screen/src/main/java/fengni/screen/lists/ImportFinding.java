package fengni.screen.lists;

import java.util.List;

/**
 * One thing to be told about a list.
 *
 * @param sheet name of the sheet; empty when the file has none
 * @param line line or row, from 1; 0 when the whole file is meant
 * @param details what fills the places {0}, {1} of the message
 */
public record ImportFinding(String sheet, int line, Reason reason, List<String> details) {
    public ImportFinding {
        details = List.copyOf(details);
    }

    static ImportFinding of(int line, Reason reason, String... details) {
        return new ImportFinding("", line, reason, List.of(details));
    }

    /** Returns the finding as an English sentence. */
    public String message() {
        var words = reason.words();
        for (int i = 0; i < details.size(); i++) {
            words = words.replace("{" + i + "}", details.get(i));
        }
        var where = sheet.isEmpty() ? "" : "sheet " + sheet + ", ";
        return (line > 0 ? where + "line " + line + ": " : where.replace(",", ":")) + words;
    }
}
