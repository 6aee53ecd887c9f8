package fengni.label.pdf;

import fengni.label.Sighting;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Searches the bytes of a PDF whose table of objects is broken for entries with a label; what is compressed stays unseen.
 */
final class LooseSearch {
    private static final int WINDOW = 1 << 20;
    /** Longer labels than this are cut. */
    private static final int OVERLAP = 64 << 10;

    /** Keys that are looked at; a file made of nothing else would be searched anew from each. */
    private static final int KEYS = 1_000;

    private static final String KEY = "/AIGC";

    private LooseSearch() {}

    static List<Sighting> in(Medium medium) {
        var found = new ArrayList<Sighting>();
        int keys = 0;
        for (long from = 0; from < medium.length() && found.size() < Limits.FINDINGS && keys < KEYS; from += WINDOW) {
            var text = medium.slice(from, Math.min(WINDOW + OVERLAP, medium.length() - from))
                    .latin();
            int at = text.indexOf(KEY);
            while (at >= 0 && at < WINDOW && found.size() < Limits.FINDINGS && keys++ < KEYS) {
                string(text, at + KEY.length()).ifPresent(found::add);
                at = text.indexOf(KEY, at + 1);
            }
        }
        return found;
    }

    private static Optional<Sighting> string(String text, int after) {
        int at = after;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        boolean literal = at < text.length() && text.charAt(at) == '(';
        int end = literal ? text.indexOf(')', at, Math.min(text.length(), at + OVERLAP)) : -1;
        return end < 0
                ? Optional.empty()
                : Sighting.in(PdfPlace.PDF_LOOSE, ' ' + unescaped(text.substring(at + 1, end)));
    }

    /** A label has no escapes but for its quotes within values. */
    private static String unescaped(String literal) {
        return literal.replace("\\\\", "\\").replace("\\(", "(").replace("\\)", ")");
    }
}
