package fengni.label.pdf;

import fengni.label.Reading;
import fengni.label.Sighting;
import fengni.label.file.Medium;
import java.util.List;
import java.util.Optional;

/** Updates at the end of a file that put a label in and touch nothing else, as {@link LabelUpdate} writes them. */
final class LabelledEnd {
    private static final String END = "%%EOF";
    private static final int MOST_UPDATES = 16;
    /** An update with a label, an Info dictionary and a table; larger ones are not looked for. */
    private static final int SEARCHED = 1 << 20;

    /** Our updates have one such sign each; a text in the Info dictionary may hold it too. */
    private static final int MOST_ENDS = 8;

    private static final List<String> LINE_BREAKS = List.of("\r\n", "\n", "\r", "");

    private LabelledEnd() {}

    /** Returns the file without them; empty if there are too many, so that what is left would depend on their number. */
    static Optional<Medium> without(Medium file) {
        var rest = file;
        for (int i = 0; i < MOST_UPDATES; i++) {
            var before = before(rest);
            if (before.isEmpty()) {
                return Optional.of(withoutLineBreak(rest));
            }
            rest = before.get();
        }
        return Optional.empty();
    }

    /** An update brings the line break that a file without one lacks. */
    private static Medium withoutLineBreak(Medium file) {
        long end = file.length();
        while (end > 0 && (file.u8(end - 1) == '\n' || file.u8(end - 1) == '\r')) {
            end--;
        }
        return file.part(0, end);
    }

    private static Optional<Medium> before(Medium file) {
        var labels =
                PdfFile.read(file, LabelSearch::in, fault -> new Reading(List.of(), List.of())).sightings().stream()
                        .filter(seen -> seen.place() == PdfPlace.PDF_INFO)
                        .map(Sighting::value)
                        .toList();
        return labels.size() == 1 ? before(file, labels.getFirst()) : Optional.empty();
    }

    /** The file before ended with its own sign of the end, and perhaps a line break. */
    private static Optional<Medium> before(Medium file, String json) {
        long from = Math.max(0, file.length() - SEARCHED);
        var tail = file.between(from, file.length()).latin();
        int at = tail.lastIndexOf(END, tail.lastIndexOf(END) - 1);
        for (int i = 0; i < MOST_ENDS && at >= 0; i++) {
            for (String lineBreak : LINE_BREAKS) {
                long end = from + at + END.length() + lineBreak.length();
                boolean there = tail.startsWith(lineBreak, at + END.length());
                if (there
                        && PdfReadBack.difference(file.part(0, end), file, json).isEmpty()) {
                    return Optional.of(file.part(0, end));
                }
            }
            at = tail.lastIndexOf(END, at - 1);
        }
        return Optional.empty();
    }
}
