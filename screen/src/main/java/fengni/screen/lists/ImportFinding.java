package fengni.screen.lists;

import fengni.screen.Finding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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

    /**
     * Returns why an entry was not taken: the details are the sentence of the fault in English, its name and its own details, for
     * whoever tells it in other words.
     */
    public static ImportFinding of(Place place, Finding finding) {
        var details = Stream.concat(
                        Stream.of(finding.message(), finding.fault().name().toLowerCase(Locale.ROOT)),
                        finding.details().stream())
                .toList();
        return new ImportFinding(place.sheet(), place.line(), Reason.NOT_A_FEATURE, details);
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
